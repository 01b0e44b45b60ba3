using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>One capability's questions with their answers: all that the question page shows.</summary>
/// <param name="Capability">Its code, as in <see cref="SectionCapability"/>.</param>
[AllowedTo(Role.AnyMember)]
public sealed record GetQuestions(AssessmentId Assessment, string Capability) : IRequest<GetQuestions.View>
{
    /// <param name="Sections">Every dimension with its capabilities, for the navigation.</param>
    /// <param name="Elsewhere">Progress on all other capabilities; the page adds its own items, which it knows best.</param>
    /// <param name="ReadOnlyBecause">A sentence when nothing can be changed here; null when it can.</param>
    public sealed record View(
        AssessmentId Id, UnitId UnitId, string UnitName, string ModelTitle, string Cycle,
        string DimensionCode, string DimensionTitle, string DimensionDescription,
        string CapabilityCode, string CapabilityTitle, string CapabilityDescription,
        IReadOnlyList<Item> Items, IReadOnlyList<Section> Sections, Progress Elsewhere,
        SectionCapability? Previous, SectionCapability? Next, string? ReadOnlyBecause)
    {
        public bool IsReadOnly => ReadOnlyBecause is not null;
    }

    /// <param name="Value">Null while unanswered; the reason of a "not applicable" is in it.</param>
    /// <param name="Version">Of the value, to send with a change; 0 before the first.</param>
    /// <param name="ChangedBy">Name of whoever gave the value last; null before that.</param>
    /// <param name="LastCycle">What was answered last time; null where there is none.</param>
    /// <param name="Applies">False while its condition does not hold: it is then not asked.</param>
    public sealed record Item(
        Question Question, AnswerValue? Value, string Comment, int Version, string? ChangedBy, DateTime? ChangedAt,
        IReadOnlyList<EvidenceLink> Evidence, EarlierAnswer? LastCycle, bool Applies);

    /// <param name="Text">As people read it.</param>
    public sealed record EarlierAnswer(string Cycle, AnswerValue Value, string Text, string Comment);
}

public sealed record EvidenceLink(Guid Id, string Title, string Link, string AddedBy, DateTime AddedAt);
