using CsCheck;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Tests.Scoring;

namespace MaturityAssessment.Domain.Tests.Roadmaps;

internal static class RandomProblems
{
    public static Gen<PlanningProblem> All { get; } = Gen.UInt.Select(Of);

    public static PlanningProblem Of(uint seed)
    {
        var random = new Random((int)seed);
        var c = new RandomCase(seed, conditions: true, caps: true, rounds: true, complete: random.Next(2) == 0, plain: random.Next(2) == 0);
        string[] roles = ["delivery", "legal", "architecture"];
        var initiatives = new List<Initiative>();
        for (var i = random.Next(1, 14); i > 0; i--)
        {
            var others = initiatives.Select(x => x.Code).ToList();
            initiatives.Add(new()
            {
                Code = $"I{initiatives.Count + 1}",
                Title = "An initiative",
                Phase = (RoadmapPhase)random.Next(3),
                Cost = new(0, random.Next(5) == 0 ? 0 : random.Next(1, 10_000) / 100m, 200),
                Periods = random.Next(1, 5),
                DependsOn = [.. others.Where(_ => random.Next(8) == 0)],
                Excludes = [.. others.Where(_ => random.Next(15) == 0)],
                Effort = roles.Where(_ => random.Next(2) == 0).ToDictionary(r => r, _ => random.Next(1, 30) / 10.0),
                Effects = [.. c.Model.Questions.Where(_ => random.Next(3) == 0).Select(q => new InitiativeEffect(q.Code, random.Next(1, 5) / 4.0))],
            });
        }

        var periods = random.Next(1, 13);
        HashSet<string> Some(int oneIn) => [.. initiatives.Select(i => i.Code).Where(_ => random.Next(oneIn) == 0)];

        var problem = new PlanningProblem
        {
            Model = c.Model,
            Answers = c.Sheet,
            Initiatives = initiatives,
            Budget = random.Next(0, 400),
            Periods = periods,
            Capacity = roles.Where(_ => random.Next(3) > 0).ToDictionary(r => r, _ => random.Next(10, 50) / 10.0),
            Pinned = Some(8),
            Forbidden = Some(10),
            Target = random.Next(3) == 0
                ? new TargetProfile("T", "Target", "", new Dictionary<string, int> { [""] = c.Model.Scale.Levels[random.Next(c.Model.Scale.Levels.Count)].Number })
                : null,
        };
        return random.Next(2) == 0 ? problem : Narrowed(problem, random);
    }

    /// <summary>The same with windows, lags, joint effects, and limits for single periods.</summary>
    public static PlanningProblem Narrowed(PlanningProblem problem, Random random)
    {
        var codes = problem.Initiatives.Select(i => i.Code).ToList();
        int Period() => random.Next(1, problem.Periods + 1);
        return problem with
        {
            Initiatives = [.. problem.Initiatives.Select(i =>
            {
                var earliest = random.Next(4) == 0 ? Period() : (int?)null;
                return i with
                {
                    Earliest = earliest,
                    Latest = random.Next(4) == 0 ? random.Next(earliest ?? 1, problem.Periods + 1) : null,
                    Lags = i.DependsOn.Where(_ => random.Next(2) == 0).ToDictionary(d => d, _ => random.Next(0, 3)),
                    Effects = [.. i.Effects.Select(e => random.Next(5) == 0 ? e with { Needs = [codes[random.Next(codes.Count)]] } : e)],
                };
            })],
            PeriodBudgets = random.Next(2) == 0 ? [] : Enumerable.Range(1, problem.Periods).Where(_ => random.Next(2) == 0).ToDictionary(p => p, _ => (decimal)random.Next(0, 60)),
            CapacityIn = problem.Capacity.Keys.Where(_ => random.Next(2) == 0).ToDictionary(role => (role, Period()), _ => random.Next(0, 40) / 10.0),
            PhasesInOrder = random.Next(3) == 0,
        };
    }

    public static string Describe(PlanningProblem problem) =>
        $"budget {problem.Budget}, {problem.Periods} periods, pinned {string.Join(" ", problem.Pinned)}, forbidden {string.Join(" ", problem.Forbidden)}, "
        + string.Join("; ", problem.Initiatives.Select(i => $"{i.Code} {i.Cost.Likely} {i.Periods}p after {string.Join(" ", i.DependsOn)} not {string.Join(" ", i.Excludes)}"));
}
