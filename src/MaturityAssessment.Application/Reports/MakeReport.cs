using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
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

    internal sealed class Handler(ReportContentReader contents, ReportOptionsReader looks) : IRequestHandler<MakeReport, File>
    {
        public async Task<File> Handle(MakeReport query, CancellationToken cancellationToken)
        {
            var content = await contents.ReadAsync(query.Assessment, cancellationToken);
            return ReportFile.Of(content, await looks.ReadAsync(query.Choice, cancellationToken), query.Choice.Format);
        }
    }
}
