using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>What waits for the person who has signed in, and how their units stand.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetMyWork : IRequest<GetMyWork.View>
{
    public enum NextStep
    {
        /// <summary>There is nothing yet and this person may start an assessment.</summary>
        Start,
        ContinueAnswering,
        CheckAndSubmit,
        LookAtResults,

        /// <summary>Nothing to do: somebody else must start an assessment first.</summary>
        Wait,
    }

    /// <param name="NextAssessment">What <paramref name="Next"/> is about; null for Start and Wait.</param>
    /// <param name="Waiting">Open assessments that this person may answer, latest first.</param>
    /// <param name="Units">Units with a submitted assessment: for those who answer their own, for others all within reach; latest first, ten at most.</param>
    public sealed record View(string UserName, NextStep Next, AssessmentId? NextAssessment, IReadOnlyList<WaitingRow> Waiting, IReadOnlyList<UnitResult> Units, bool MayStart);

    /// <param name="Continue">The capability to go on with; null when everything is answered.</param>
    public sealed record WaitingRow(AssessmentId Id, string UnitName, string ModelTitle, string Cycle, int? Minutes, Progress Progress, SectionCapability? Continue, bool MaySubmit);

    /// <param name="Results">One model's submitted assessments of the unit, oldest first; at least one.</param>
    public sealed record UnitResult(UnitId UnitId, string UnitName, string ModelTitle, MaturityScale Scale, IReadOnlyList<CycleResult> Results);

    /// <param name="Score">As the scale shows it.</param>
    public sealed record CycleResult(AssessmentId Id, string Cycle, DateTime SubmittedAt, double? Score, MaturityLevel? Level);
}
