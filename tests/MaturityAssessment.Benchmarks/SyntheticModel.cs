using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Benchmarks;

/// <summary>A model of the usual size and shape: ten dimensions of two capabilities of five questions, a few of them conditional, two caps, one staged dimension.</summary>
internal static class SyntheticModel
{
    public static MaturityModel Make(bool mixed)
    {
        var scale = new MaturityScale([.. Enumerable.Range(1, 5).Select(n => new MaturityLevel(n, $"Level {n}", (n - 1) / 5.0, ""))], new(0, 100), 1);
        var root = new ModelNode { Code = "", Title = "", Nodes = [.. Enumerable.Range(1, 10).Select(d => Dimension(d, mixed))] };
        return new(root, scale)
        {
            Code = "synthetic",
            Version = "1",
            Title = "Synthetic",
            Caps = mixed ? [new("D1", new CapTrigger.NodeBelowLevel(2), new CapLimit.Level(3), ""), new("D2.1.1", new CapTrigger.QuestionBelowScore(0.25), new CapLimit.Score(0.9), "")] : [],
        };
    }

    public static AnswerSheet Answers(MaturityModel model, int seed)
    {
        var random = new Random(seed);
        return AnswerSheet.Of(model.Questions.Select(q => KeyValuePair.Create<string, AnswerValue>(q.Code, new AnswerValue.Option($"{random.Next(1, 6)}"))));
    }

    public static PlanningProblem Problem(MaturityModel model, int initiatives)
    {
        var random = new Random(7);
        string[] roles = ["delivery", "architecture", "change"];
        return new()
        {
            Model = model,
            Answers = Answers(model, 3),
            Budget = 6_000_000,
            Periods = 12,
            Capacity = roles.ToDictionary(r => r, _ => 8.0),
            Initiatives = [.. Enumerable.Range(1, initiatives).Select(i => new Initiative
            {
                Code = $"I{i:00}",
                Title = $"Initiative {i}",
                Phase = (RoadmapPhase)(i * 3 / (initiatives + 1)),
                Cost = new(0, random.Next(50, 600) * 1_000, 1_000_000),
                Periods = random.Next(1, 5),
                DependsOn = i > 4 && random.Next(3) == 0 ? [$"I{random.Next(1, i):00}"] : [],
                Effort = roles.ToDictionary(r => r, _ => random.Next(0, 4) / 1.0),
                Effects = [.. Enumerable.Range(0, 5).Select(_ => new InitiativeEffect(model.Questions[random.Next(model.Questions.Count)].Code, random.Next(2, 5) / 4.0))],
            })],
        };
    }

    private static ModelNode Dimension(int d, bool mixed) => new()
    {
        Code = $"D{d}",
        Title = "",
        Weight = 5 + d,
        Aggregation = mixed && d == 3 ? Aggregation.Staged : Aggregation.WeightedMean,
        Nodes = [.. Enumerable.Range(1, 2).Select(c => new ModelNode
        {
            Code = $"D{d}.{c}",
            Title = "",
            Questions = [.. Enumerable.Range(1, 5).Select(q => new SingleChoiceQuestion
            {
                Code = $"D{d}.{c}.{q}",
                Kind = QuestionKind.Level,
                Text = "",
                Weight = q,
                PracticeLevel = d == 3 ? q : null,
                AppliesWhen = mixed && q == 5 ? new Condition.AtLeast($"D{d}.{c}.1", 0.25) : null,
                Options = [.. Enumerable.Range(1, 5).Select(o => new AnswerOption($"{o}", "", (o - 1) / 4.0))],
            })],
        })],
    };
}
