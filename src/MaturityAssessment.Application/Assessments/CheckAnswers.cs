using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
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
}
