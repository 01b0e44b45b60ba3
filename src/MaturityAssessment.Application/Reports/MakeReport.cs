using FluentValidation;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Reporting.Roadmaps;
using MediatR;

namespace MaturityAssessment.Application.Reports;

/// <summary>A report on one assessment as a file, to take into a meeting.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record MakeReport(AssessmentId Assessment, ReportChoice Choice) : IRequest<MakeReport.File>
{
    public const int LongestCurrency = ReportRules.LongestCurrency;

    public sealed record File(string Name, string MediaType, byte[] Content);

    internal sealed class Validator : AbstractValidator<MakeReport>
    {
        public Validator()
        {
            RuleFor(x => x.Choice).NotNull().SetValidator(new ReportRules());
        }
    }

    internal sealed class Handler(ReportContentReader contents) : IRequestHandler<MakeReport, File>
    {
        public async Task<File> Handle(MakeReport query, CancellationToken cancellationToken)
        {
            var content = await contents.ReadAsync(query.Assessment, cancellationToken);
            var choice = query.Choice;
            return ReportFile.Of(content, new() { Kind = choice.Kind, Paper = choice.Paper ?? PaperSize.A4, Currency = choice.Currency?.Trim() ?? "", Language = ReportLanguage.For(choice.Language, content.Model) }, choice.Format);
        }
    }
}
