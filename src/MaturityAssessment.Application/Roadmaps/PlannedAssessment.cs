using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Where the plan that everybody sees comes from.</summary>
public enum PlanOrigin
{
    /// <summary>Made greedily on the spot, because none has been adopted yet, or the adopted one breaks a rule of today.</summary>
    Quick,

    /// <summary>Found by the solver and adopted.</summary>
    Optimised,
}

/// <summary>The roadmap of one assessment: decisions (the usual ones where nobody has decided yet), the problem they make with work under way held in its place, and the plan that holds now.</summary>
internal sealed class PlannedAssessment
{
    private const decimal UsualBudget = 2_000_000;
    private const int UsualPeriods = 12;

    private readonly AnsweredAssessment _found;
    private readonly PlanSnapshot? _baseline;
    private readonly IReadOnlyDictionary<string, DeliveryDetails> _deliveries;
    private readonly DateOnly _today;
    private Plan? _quick;

    private PlannedAssessment(
        AnsweredAssessment found, Roadmap roadmap, IReadOnlyList<Initiative> initiatives, CurrentPlan? adopted, PlanSnapshot? baseline, IReadOnlyDictionary<string, DeliveryDetails> deliveries, DateOnly today)
    {
        (_found, _baseline, _deliveries, _today) = (found, baseline, deliveries, today);
        (Roadmap, Initiatives, Adopted) = (roadmap, initiatives, adopted);
        Work = WorkUnder(roadmap.Settings);
        Fingerprint = ProblemFingerprint.Of(Problem, roadmap.Aim, roadmap.StartsOn);
        (Plan, Origin, ReplacedBecause) = Hold(adopted);
    }

    public Roadmap Roadmap { get; }

    /// <summary>That can be chosen among, as people have written them.</summary>
    public IReadOnlyList<Initiative> Initiatives { get; }

    public CommittedWork Work { get; }

    /// <summary>What planners are asked: with committed work in its place.</summary>
    public PlanningProblem Problem => Work.Problem;

    public string Fingerprint { get; }

    /// <summary>The plan that holds now.</summary>
    public Plan Plan { get; }

    public PlanOrigin Origin { get; }

    /// <summary>As it was stored; it may have been replaced for now by a quick one.</summary>
    public CurrentPlan? Adopted { get; }

    /// <summary>What has been found out about <see cref="Plan"/>; null for a quick one.</summary>
    public SolvedPlan? Solved => Origin == PlanOrigin.Optimised ? Adopted!.Content : null;

    /// <summary>It keeps the rules, but something that it was made from has changed since.</summary>
    public bool IsOutdated => Solved is { } solved && solved.Fingerprint != Fingerprint;

    /// <summary>Which rule the adopted plan breaks, so that a quick one stands in; null where it does not.</summary>
    public string? ReplacedBecause { get; }

    /// <summary>The greedy plan, for comparison and as a stand-in.</summary>
    public Plan Quick => _quick ??= GreedyPlanner.Plan(Problem);

    public static async Task<PlannedAssessment> LoadAsync(AppDbContext db, AnsweredAssessment found, DateOnly today, CancellationToken cancellationToken)
    {
        var id = found.Assessment.Id;
        var baseline = (await db.PlanVersions.AsNoTracking().SingleOrDefaultAsync(v => v.AssessmentId == id && v.Status == PlanVersionStatus.Baseline, cancellationToken))?.Plan;

        // Where nobody has decided anything, what was approved still says when it all began.
        var roadmap = await db.Roadmaps.AsNoTracking().SingleOrDefaultAsync(r => r.AssessmentId == id, cancellationToken)
            ?? (baseline is null
                ? Roadmap.For(found.Assessment, UsualBudget, UsualPeriods, Quarter.StartOf(Quarter.Of(today), 2))
                : Roadmap.For(found.Assessment, baseline.Budget, baseline.Periods, baseline.StartsOn));
        return new(
            found, roadmap, await db.InitiativesOfAsync(id, found.Model, cancellationToken),
            await db.CurrentPlans.AsNoTracking().SingleOrDefaultAsync(p => p.AssessmentId == id, cancellationToken),
            baseline,
            await db.Deliveries.AsNoTracking().Where(d => d.AssessmentId == id).ToDictionaryAsync(d => d.Code, d => d.Details, StringComparer.Ordinal, cancellationToken),
            today);
    }

    /// <summary>The problem that other settings would make.</summary>
    public CommittedWork WorkUnder(RoadmapSettings settings)
    {
        var known = Initiatives.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var problem = new PlanningProblem
        {
            Model = _found.Model,
            Answers = _found.Sheet,
            Initiatives = Initiatives,
            Budget = settings.Budget,
            Periods = settings.Periods,
            PeriodBudgets = settings.PeriodBudgets,
            Capacity = settings.Capacity,
            CapacityIn = settings.CapacityIn.ToDictionary(c => (c.Role, c.Period), c => c.People),
            Pinned = settings.Pinned.Where(known.Contains).ToHashSet(StringComparer.Ordinal),
            Forbidden = settings.Forbidden.Where(known.Contains).ToHashSet(StringComparer.Ordinal),
            PinnedAt = settings.PinnedAt.Where(p => known.Contains(p.Key)).ToDictionary(StringComparer.Ordinal),
            PhasesInOrder = _found.Model.PhasesInOrder,
            Target = _found.Target,
        };
        return CommittedWork.In(problem, settings.StartsOn, _baseline, _deliveries, _today);
    }

    /// <summary>Computes a plan anew that was found before, as far as it still can be: what has been reported since stands where it is, what was stopped or removed is gone.</summary>
    /// <returns>The plan, and the rules of <paramref name="work"/> that it breaks.</returns>
    public static (Plan Plan, IReadOnlyList<string> Broken) Reread(CommittedWork work, IReadOnlyDictionary<string, int> starts, IReadOnlyDictionary<string, string> leftOut)
    {
        var problem = work.Problem;
        var now = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var initiative in problem.Initiatives.Where(i => !work.Stopped.Contains(i.Code)))
        {
            if (work.Initiatives.TryGetValue(initiative.Code, out var fact))
            {
                now.Add(initiative.Code, fact.Start);
            }
            else if (starts.TryGetValue(initiative.Code, out var start))
            {
                now.Add(initiative.Code, start);
            }
        }

        var plan = PlanBuilder.Build(problem, now, [.. problem.Initiatives.Where(i => !now.ContainsKey(i.Code) && leftOut.ContainsKey(i.Code)).Select(i => new LeftOut(i, leftOut[i.Code]))]);
        return (plan, [.. starts.Keys.Where(code => problem.Initiatives.All(i => i.Code != code)).Select(code => $"{code} is not among the initiatives any more."), .. PlanRules.Broken(problem, plan)]);
    }

    private (Plan Plan, PlanOrigin Origin, string? ReplacedBecause) Hold(CurrentPlan? adopted)
    {
        if (adopted is null)
        {
            return (Quick, PlanOrigin.Quick, null);
        }

        var (plan, broken) = Reread(Work, adopted.Content.Starts, adopted.Content.LeftOut);
        return broken.Count == 0 ? (plan, PlanOrigin.Optimised, null) : (Quick, PlanOrigin.Quick, broken[0]);
    }
}
