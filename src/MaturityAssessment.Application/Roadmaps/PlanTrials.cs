using System.Collections.Concurrent;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>A plan for other settings, which nobody has decided on yet.</summary>
/// <param name="RoadmapVersion">Of the roadmap that was tried on.</param>
internal sealed record PlanTrial(RoadmapSettings Settings, SolvedPlan Solved, int RoadmapVersion, DateTime MadeAt);

/// <summary>What people try on roadmaps: one for each person and assessment, in memory until it is adopted, replaced or forgotten with the restart of the server.</summary>
/// <remarks>It is asked only after the running use case has found that the assessment is within reach.</remarks>
public sealed class PlanTrials
{
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<(AssessmentId Assessment, Guid User), PlanTrial> _trials = [];

    internal PlanTrial? Find(AssessmentId assessment, Guid user) => _trials.GetValueOrDefault((assessment, user));

    internal void Keep(AssessmentId assessment, Guid user, PlanTrial trial)
    {
        _trials[(assessment, user)] = trial;
        while (_trials.Count > MostKept && _trials.OrderBy(t => t.Value.MadeAt).First() is var oldest)
        {
            _trials.TryRemove(oldest.Key, out _);
        }
    }

    internal void Discard(AssessmentId assessment, Guid user) => _trials.TryRemove((assessment, user), out _);
}
