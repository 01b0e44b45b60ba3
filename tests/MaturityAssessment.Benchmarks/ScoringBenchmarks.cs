using BenchmarkDotNet.Attributes;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Benchmarks;

/// <summary>Scoring 100 questions: one score card, ten thousand cards, ten thousand overall scores, and what is built on them.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private const int Many = 10_000;

    private MaturityModel _model = null!;
    private Scorer _scorer = null!;
    private AnswerSheet _sheet = null!;
    private AnswerSheet[] _sheets = null!;
    private double[][] _scores = null!;
    private PlanningProblem _problem = null!;

    /// <summary>With conditions, caps and a staged dimension, or without.</summary>
    [Params(false, true)]
    public bool Mixed { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _model = SyntheticModel.Make(Mixed);
        _scorer = Scorer.For(_model);
        _sheet = SyntheticModel.Answers(_model, 1);
        _sheets = [.. Enumerable.Range(0, Many).Select(i => SyntheticModel.Answers(_model, i))];
        _scores = [.. _sheets.Select(_scorer.ScoresOf)];
        _problem = SyntheticModel.Problem(_model, initiatives: 40);
    }

    [Benchmark(Description = "one score card")]
    public ScoreCard OneCard() => _scorer.Score(_sheet);

    [Benchmark(Description = "10,000 score cards")]
    public double ManyCards()
    {
        var sum = 0.0;
        foreach (var sheet in _sheets)
        {
            sum += _scorer.Score(sheet).Overall.Score ?? 0;
        }

        return sum;
    }

    [Benchmark(Description = "10,000 overall scores from answers")]
    public double ManyOverallsFromAnswers()
    {
        var sum = 0.0;
        foreach (var sheet in _sheets)
        {
            sum += _scorer.Overall(_scorer.ScoresOf(sheet)).Score;
        }

        return sum;
    }

    [Benchmark(Description = "10,000 overall scores (fast path)")]
    public double ManyOveralls()
    {
        var sum = 0.0;
        foreach (var scores in _scores)
        {
            sum += _scorer.Overall(scores).Score;
        }

        return sum;
    }

    [Benchmark(Description = "compiling the model")]
    public Scorer Compile() => new(_model);

    [Benchmark(Description = "shortest way to the next level")]
    public NextLevel? NextLevelOfWhole() => NextLevel.Of(_model, _sheet);

    [Benchmark(Description = "explanation")]
    public Explanation Explain() => Explanation.Of(_model, _sheet);

    [Benchmark(Description = "greedy plan, 40 initiatives, 12 periods")]
    public Plan GreedyPlan() => GreedyPlanner.Plan(_problem);
}
