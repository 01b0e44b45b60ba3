using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

/// <summary>The task list of one assessment.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetAssessment(AssessmentId Assessment) : IRequest<GetAssessment.View>
{
    /// <param name="TargetTitle">The chosen target profile's title; null for none.</param>
    /// <param name="Continue">The first capability with an unanswered question; null when everything is answered.</param>
    public sealed record View(
        AssessmentId Id, UnitId UnitId, string UnitName, string? ParentName,
        string ModelCode, string ModelVersion, string ModelTitle, int? Minutes, string Cycle, string? TargetTitle,
        AssessmentStatus Status, Progress Progress, IReadOnlyList<Section> Sections, SectionCapability? Continue,
        bool MayAnswer, bool MaySubmit, bool MayDiscard, History History)
    {
        /// <summary>Null where it belongs to none.</summary>
        public CampaignFacts? Campaign { get; init; }

        /// <summary>A sentence while answering has not begun; null from then on.</summary>
        public string? NotOpenYet { get; init; }

        /// <summary>Null until it is given.</summary>
        public Approval? Approval { get; init; }

        public bool MayApprove { get; init; }
    }

    /// <param name="Hash">SHA-256 over the submitted snapshot; null while open.</param>
    public sealed record History(DateTime StartedAt, string StartedBy, DateTime? SubmittedAt, string? SubmittedBy, string? Hash);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<GetAssessment, View>
    {
        public async Task<View> Handle(GetAssessment query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var (assessment, model) = (found.Assessment, found.Model);
            var hash = await db.Submissions.Where(s => s.AssessmentId == assessment.Id).Select(s => s.Hash).SingleOrDefaultAsync(cancellationToken);
            var nameOf = await db.NamesOfAsync([assessment.StartedBy, assessment.SubmittedBy, assessment.ApprovedBy], cancellationToken);
            var sections = found.Outline.Sections(found.Card);
            var isOpen = assessment.Status == AssessmentStatus.Open;
            var now = clock.GetUtcNow().UtcDateTime;
            var notOpenYet = isOpen ? assessment.NotOpenYet(now) : null;
            var isAnswerable = isOpen && notOpenYet is null;
            return new(
                assessment.Id, assessment.UnitId, found.UnitName, found.ParentName, model.Code, model.Version, model.Title, model.Minutes, assessment.Cycle, found.Target?.Title,
                assessment.Status, found.Progress, sections, Outline.ToContinue(sections),
                isAnswerable && user.Has(WhoMay.Answer, assessment.UnitId), isAnswerable && user.Has(WhoMay.Submit, assessment.UnitId),
                isOpen && user.Has(assessment.CampaignId is null ? WhoMay.Discard : WhoMay.RunCampaigns, assessment.UnitId),
                new(assessment.StartedAt, nameOf(assessment.StartedBy), assessment.SubmittedAt, assessment.SubmittedBy is { } by ? nameOf(by) : null, hash))
            {
                Campaign = await CampaignFacts.LoadAsync(db, assessment, now, cancellationToken),
                NotOpenYet = notOpenYet,
                Approval = Approval.Of(assessment, nameOf),
                MayApprove = Approval.MayBeGiven(assessment, user),
            };
        }
    }
}
