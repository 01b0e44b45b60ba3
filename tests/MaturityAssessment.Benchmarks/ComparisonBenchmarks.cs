using BenchmarkDotNet.Attributes;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Benchmarks;

/// <summary>Comparing organisations by 100 questions: where everyone stands, and 10,000 draws of weights and unanswered questions, on one thread.</summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private MaturityModel _model = null!;
    private PortfolioEntry[] _entries = null!;
    private Portfolio _portfolio = null!;

    [Params(245, 1_000)]
    public int Organisations { get; set; }

    /// <summary>Per cent of answers that are missing.</summary>
    [Params(0, 5)]
    public int Unanswered { get; set; }

    /// <summary>With conditions, caps that can lower the score and a staged dimension, or without.</summary>
    [Params(false, true)]
    public bool Mixed { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _model = SyntheticModel.Make(Mixed);
        var scorer = Scorer.For(_model);
        var random = new Random(1);
        _entries = [.. Enumerable.Range(0, Organisations).Select(i =>
        {
            var scores = scorer.ScoresOf(SyntheticModel.Answers(_model, i));
            for (var q = 0; q < scores.Length; q++)
            {
                scores[q] = random.Next(100) < Unanswered ? Scorer.Unanswered : scores[q];
            }

            return new PortfolioEntry(new($"Organisation {i}", "", ""), "", "", scores);
        })];
        _portfolio = Portfolio.Of(_model, _entries);
        _ = _portfolio.Overall;
    }

    [Benchmark(Description = "standings of the whole and of every dimension")]
    public int Standings()
    {
        var portfolio = Portfolio.Of(_model, _entries);
        return _model.Dimensions.Sum(d => portfolio.Of(d.Code).Count) + portfolio.Overall.Count;
    }

    [Benchmark(Description = "rank robustness, 10,000 draws, with groups")]
    public RankRobustness Robustness() => RankRobustness.Of(_portfolio, new());

    [Benchmark(Description = "weight sensitivity")]
    public WeightSensitivity Sensitivity() => WeightSensitivity.Of(_portfolio);
}
