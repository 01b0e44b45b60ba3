using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Reporting.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Reports;

/// <summary>What a report would look like in clothes that are not saved yet: the newest assessment with answers, or a sample where there is none.</summary>
/// <param name="Page">The page to draw, from 1; null to learn only how many there are and what is on them.</param>
[AllowedTo(Role.Administrator)]
public sealed record PreviewBranding(BrandingDetails Draft, int? Page = null) : IRequest<ReportPages>
{
    internal sealed class Validator : AbstractValidator<PreviewBranding>
    {
        public Validator() => RuleFor(x => x.Draft).NotNull().SetValidator(new BrandingRules());
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, ReportContentReader contents, ReportOptionsReader looks, TimeProvider clock) : IRequestHandler<PreviewBranding, ReportPages>
    {
        public async Task<ReportPages> Handle(PreviewBranding query, CancellationToken cancellationToken)
        {
            var newest = await db.Assessments
                .Where(a => db.Answers.Any(answer => answer.AssessmentId == a.Id && answer.Value != null))
                .OrderByDescending(a => a.StartedAt).ThenBy(a => a.Id)
                .Select(a => new { a.Id, a.ModelCode, a.ModelVersion })
                .FirstOrDefaultAsync(cancellationToken);
            var content = newest is not null && models.Find(newest.ModelCode, newest.ModelVersion) is not null
                ? await contents.ReadAsync(newest.Id, cancellationToken)
                : SampleReport.Of(models.All[0], await db.Tenants.Select(t => t.Name).FirstOrDefaultAsync(cancellationToken) ?? "", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            return ReportPages.Of(RoadmapReport.Preview(content, await looks.ReadAsync(new(), query.Draft, cancellationToken)), query.Page);
        }
    }
}
