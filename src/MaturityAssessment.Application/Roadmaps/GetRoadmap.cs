using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>What to do next, when, for how much, and what it brings; from the gaps of one assessment and the decisions made about them.</summary>
/// <remarks>Scores are normalised. Costs and gains of the library are practitioners' estimates and must be labelled so.</remarks>
[AllowedTo(Role.AnyMember)]
public sealed record GetRoadmap(AssessmentId Assessment) : IRequest<GetRoadmap.View>
{
    /// <param name="Version">To send with a change; 0 before the first.</param>
    /// <param name="Proposals">Every initiative that would lift this assessment, best value first; with those pinned or forbidden.</param>
    public sealed record View(
        AssessmentId Id, string UnitName, string ModelTitle, string Cycle, MaturityScale Scale, bool IsProvisional,
        decimal Budget, int Periods, DateOnly StartsOn, IReadOnlyList<string> Pinned, IReadOnlyList<string> Forbidden, int Version, bool MayChange,
        double? ScoreNow, MaturityLevel? LevelNow, double? ScoreThen, MaturityLevel? LevelThen, decimal Cost,
        IReadOnlyList<PhasePlan> Phases, IReadOnlyList<PeriodPoint> PeriodPoints, IReadOnlyList<Proposal> Proposals, IReadOnlyList<LeftOut> LeftOut);

    /// <summary>The planned initiatives of one phase, by start.</summary>
    public sealed record PhasePlan(RoadmapPhase Phase, string Title, IReadOnlyList<Planned> Initiatives);

    /// <param name="Start">First period, from 1.</param>
    /// <param name="End">Last period, inclusive.</param>
    /// <param name="EndsOn">Last day of the last period.</param>
    /// <param name="Gain">What it adds to the overall score on top of the others.</param>
    /// <param name="DependsOn">Titles of what must be finished before.</param>
    public sealed record Planned(
        Initiative Initiative, int Start, int End, DateOnly StartsOn, DateOnly EndsOn, decimal Cost, double Gain, bool IsPinned, IReadOnlyList<string> DependsOn, IReadOnlyList<ClosedGap> Closes);

    /// <param name="Label">As in "Q1 2027".</param>
    public sealed record PeriodPoint(int Number, string Label, DateOnly StartsOn, decimal Cost, decimal CostSoFar, double? Score, MaturityLevel? Level);

    /// <param name="Closes">The gaps that are the reason for it, the largest first.</param>
    /// <param name="Gain">What it alone would add to the overall score.</param>
    public sealed record Proposal(Initiative Initiative, double Gain, IReadOnlyList<ClosedGap> Closes, bool IsPlanned, bool IsPinned, bool IsForbidden);

    /// <param name="From">The present normalised score; null while unanswered.</param>
    public sealed record ClosedGap(string Question, string Text, string CapabilityTitle, double? From, double To);

    /// <param name="Because">A sentence.</param>
    public sealed record LeftOut(string Code, string Title, string Because);
}
