using CsCheck;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Tests.Roadmaps;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Planning.Tests;

/// <summary>Problems of weighted means, small enough to try every plan.</summary>
internal static class SmallProblems
{
    public static Gen<PlanningProblem> All { get; } = Gen.UInt.Select(Of);

    public static PlanningProblem Of(uint seed)
    {
        var random = new Random((int)seed);
        var model = Model(Node("N", random.Next(1, 5), Q("a"), Q("b", 2), Q("d", 0.3)), Node("M", 1, Q("c"), Q("e")));
        string[] questions = ["a", "b", "c", "d", "e"];
        var initiatives = new List<Initiative>();
        var periods = random.Next(3, 5);
        for (var i = random.Next(4, 7); i > 0; i--)
        {
            var others = initiatives.Select(x => x.Code).ToList();
            initiatives.Add(new()
            {
                Code = $"I{initiatives.Count + 1}",
                Title = "An initiative",
                Phase = (RoadmapPhase)random.Next(3),
                Cost = new(0, random.Next(6) == 0 ? 0 : random.Next(1, 5_000) / 100m, 100),
                Periods = random.Next(1, 3),
                DependsOn = [.. others.Where(_ => random.Next(5) == 0)],
                Excludes = [.. others.Where(_ => random.Next(7) == 0)],
                Effort = random.Next(3) == 0 ? [] : new Dictionary<string, double> { ["delivery"] = random.Next(1, 20) / 10.0 },
                Effects = [.. questions.Where(_ => random.Next(5) < 2).Select(q => new InitiativeEffect(q, random.Next(1, 5) / 4.0))],
            });
        }

        HashSet<string> Some(int oneIn) => [.. initiatives.Select(i => i.Code).Where(_ => random.Next(oneIn) == 0)];

        var problem = new PlanningProblem
        {
            Model = model,
            Answers = model.Sheet([.. questions.Select(q => (q, random.Next(0, 4) / 4.0))]),
            Initiatives = initiatives,
            Budget = random.Next(0, 120),
            Periods = periods,
            Capacity = random.Next(4) == 0 ? [] : new Dictionary<string, double> { ["delivery"] = random.Next(10, 30) / 10.0 },
            Pinned = Some(9),
            Forbidden = Some(12),
        };
        return random.Next(2) == 0 ? problem : RandomProblems.Narrowed(problem, random);
    }

    /// <summary>The same where some initiatives must be held, a few of them from a given period on; often too many.</summary>
    public static Gen<PlanningProblem> Demanding { get; } = Gen.UInt.Select(seed =>
    {
        var (problem, random) = (Of(seed), new Random((int)seed));
        List<string> demanded = [.. problem.Initiatives.Select(i => i.Code).Where(_ => random.Next(3) == 0)];
        return problem with
        {
            Mandatory = demanded.ToHashSet(),
            PinnedAt = problem.Initiatives.Where(_ => random.Next(7) == 0).ToDictionary(i => i.Code, _ => random.Next(1, problem.Periods + 1)),
        };
    });
}
