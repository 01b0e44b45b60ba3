using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Scoring;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Everything on one page before it is submitted, what is missing first.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record CheckAnswers(AssessmentId Assessment) : IRequest<CheckAnswers.View>
{
    /// <param name="Unanswered">Required ones first; those only stand in the way of submitting.</param>
    /// <param name="MissingEvidence">Answers so good that evidence is expected, and there is none.</param>
    /// <param name="Sections">All answers, in the order in which they are asked.</param>
    /// <param name="BlockedBecause">A sentence why it cannot be submitted (by this person, now); null when it can.</param>
    /// <param name="Declaration">What the person who submits declares.</param>
    public sealed record View(
        AssessmentId Id, string UnitName, string ModelTitle, string Cycle, AssessmentStatus Status, Progress Progress,
        IReadOnlyList<Line> Unanswered, IReadOnlyList<Line> MissingEvidence, IReadOnlyList<Warning> Contradictions,
        IReadOnlyList<CheckedSection> Sections, string? BlockedBecause, string Declaration)
    {
        public bool CanSubmit => BlockedBecause is null;
    }

    public sealed record CheckedSection(string Code, string Title, IReadOnlyList<CheckedCapability> Capabilities);

    public sealed record CheckedCapability(string Code, string Title, IReadOnlyList<Line> Lines);

    /// <param name="Capability">Code of the page on which it can be changed.</param>
    /// <param name="Answer">As people read it; null while unanswered.</param>
    /// <param name="Reason">Why it is not applicable; empty otherwise.</param>
    public sealed record Line(
        string Question, string Capability, string Text, bool IsRequired, QuestionState State, string? Answer, string Reason, string Comment, IReadOnlyList<EvidenceLink> Evidence);

    /// <summary>Answers that hardly go together; it never blocks.</summary>
    /// <param name="Questions">Those involved, to link to.</param>
    public sealed record Warning(string Message, IReadOnlyList<Line> Questions);

    private const string DeclarationText = "I declare that these answers describe the department as it is today, to the best of my knowledge, and that they may be used to compare and to plan.";

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<CheckAnswers, View>
    {
        public async Task<View> Handle(CheckAnswers query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var nameOf = await db.NamesOfAsync(found.Evidence.SelectMany(g => g).Select(e => (Guid?)e.AddedBy), cancellationToken);
            var lines = found.Model.Questions.ToDictionary(q => q.Code, q => LineOf(q, found, nameOf), StringComparer.Ordinal);
            return new(
                found.Assessment.Id, found.UnitName, found.Model.Title, found.Assessment.Cycle, found.Assessment.Status, found.Progress,
                [.. found.Model.Questions.Select(q => lines[q.Code]).Where(l => l.State == QuestionState.Unanswered).OrderBy(l => !l.IsRequired)],
                [.. found.Model.Questions.Where(q => LacksEvidence(q, found)).Select(q => lines[q.Code])],
                [.. Contradictions.In(found.Model, found.Sheet).Select(c => new Warning(c.Message, [.. c.When.Questions.Distinct().Select(q => lines[q])]))],
                [.. found.Outline.Parts.Select(p => new CheckedSection(
                    Outline.CodeOf(p.Dimension), p.Dimension.Title,
                    [.. p.Capabilities.Select(c => new CheckedCapability(Outline.CodeOf(c), c.Title, [.. c.Questions.Select(q => lines[q.Code])]))]))],
                BlockedBecause(found), DeclarationText);
        }

        private static Line LineOf(Question question, AnsweredAssessment found, Func<Guid?, string> nameOf)
        {
            var value = found.ValueOf(question);
            return new(
                question.Code, found.Outline.CapabilityOf(question.Code), question.Text, question.IsRequired, found.Card.Questions[question.Code].State,
                value is null ? null : question.Describe(value), value is AnswerValue.NotApplicable { Reason: { } reason } ? reason : "",
                found.Answers.GetValueOrDefault(question.Code)?.Comment ?? "",
                [.. found.Evidence[question.Code].Select(e => new EvidenceLink(e.Id, e.Title, e.Link, nameOf(e.AddedBy), e.AddedAt))]);
        }

        private static bool LacksEvidence(Question question, AnsweredAssessment found) =>
            found.Card.Questions[question.Code].Score is { } score && score >= question.EvidenceExpectedFrom - MaturityScale.Tolerance && !found.Evidence.Contains(question.Code);

        private string? BlockedBecause(AnsweredAssessment found) =>
            found.Assessment.Status == AssessmentStatus.Submitted ? "This assessment has been submitted."
            : found.Assessment.ClosedBecause is { } withdrawn ? withdrawn
            : found.Assessment.NotOpenYet(clock.GetUtcNow().UtcDateTime) is { } notYet ? notYet
            : !user.Has(WhoMay.Submit, found.Assessment.UnitId) ? "Only the department lead can submit."
            : found.Missing.Count == 1 ? "1 question still needs an answer."
            : found.Missing.Count > 1 ? $"{found.Missing.Count} questions still need an answer."
            : found.Card.Answered == 0 ? "Nothing has been answered yet."
            : null;
    }
}
