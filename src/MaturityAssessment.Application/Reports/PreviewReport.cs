using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Reporting.Roadmaps;
using MediatR;

namespace MaturityAssessment.Application.Reports;

/// <summary>The pages of a report for the screen: those that the file would have, line by line.</summary>
/// <param name="Page">The page to draw, from 1; null to learn only how many there are and what is on them.</param>
[AllowedTo(Role.AnyMember)]
public sealed record PreviewReport(AssessmentId Assessment, ReportChoice Choice, int? Page = null) : IRequest<ReportPages>
{
    internal sealed class Validator : AbstractValidator<PreviewReport>
    {
        public Validator()
        {
            RuleFor(x => x.Choice).NotNull().SetValidator(new ReportRules());
        }
    }

    internal sealed class Handler(ReportContentReader contents, ReportOptionsReader looks) : IRequestHandler<PreviewReport, ReportPages>
    {
        public async Task<ReportPages> Handle(PreviewReport query, CancellationToken cancellationToken)
        {
            var content = await contents.ReadAsync(query.Assessment, cancellationToken);
            return ReportPages.Of(RoadmapReport.Preview(content, await looks.ReadAsync(query.Choice, cancellationToken)), query.Page);
        }
    }
}
