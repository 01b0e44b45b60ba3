using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Reporting.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Reports;

/// <summary>What reports there are of an assessment, and what they look like unless somebody asks for something else.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetReportChoices(AssessmentId Assessment) : IRequest<GetReportChoices.View>
{
    /// <param name="Kinds">The progress report only where there is an earlier assessment to compare with.</param>
    /// <param name="Language">Its code.</param>
    /// <param name="Code">By which the report can be checked; null while the assessment is not sealed.</param>
    /// <param name="HasAnswers">Without any there is nothing to report.</param>
    public sealed record View(
        AssessmentId Id, string UnitName, string ModelTitle, string Cycle, AssessmentStatus Status, bool HasAnswers, string? Code,
        IReadOnlyList<ReportKind> Kinds, PaperSize Paper, string Currency, string Language, IReadOnlySet<ReportSection> Sections);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, ReportOptionsReader looks) : IRequestHandler<GetReportChoices, View>
    {
        public async Task<View> Handle(GetReportChoices query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var hash = await db.Submissions.Where(s => s.AssessmentId == query.Assessment).Select(s => s.Hash).SingleOrDefaultAsync(cancellationToken);
            var hasEarlier = await db.EarlierThan(found.Assessment).AnyAsync(cancellationToken);
            var options = await looks.ReadAsync(new(), cancellationToken);
            return new(
                found.Assessment.Id, found.UnitName, found.Model.Title, found.Assessment.Cycle, found.Assessment.Status, found.Card.Answered > 0,
                hash is null ? null : VerificationCode.Of(hash).ToString(),
                hasEarlier ? [ReportKind.Roadmap, ReportKind.Executive, ReportKind.Progress] : [ReportKind.Roadmap, ReportKind.Executive],
                options.Paper, options.Currency, options.Language.Code, options.Sections);
        }
    }
}
