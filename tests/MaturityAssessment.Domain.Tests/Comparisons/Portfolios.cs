using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Comparisons;

/// <summary>Small comparisons in a line or two.</summary>
internal static class Portfolios
{
    public const double None = Scorer.Unanswered;
    public const double Not = Scorer.NotApplicable;

    /// <summary>Dimensions D1, D2, … of these weights with one question each (Q1, Q2, …).</summary>
    public static MaturityModel Flat(params double[] weights) => Model([.. weights.Select(Dimension)]);

    public static MaturityModel FlatOf(Aggregation aggregation, params double[] weights) => Model(aggregation, [.. weights.Select(Dimension)]);

    public static PortfolioEntry Entry(string name, params double[] scores) => new(new(name, "", ""), "", "", scores);

    /// <summary>Organisations A, B, C, … with these scores.</summary>
    public static Portfolio Compared(this MaturityModel model, params double[][] scores) =>
        Portfolio.Of(model, [.. scores.Select((s, i) => Entry(((char)('A' + i)).ToString(), s))]);

    public static int?[] Ranks(this Portfolio portfolio) => [.. portfolio.Overall.Select(s => s.Rank)];

    private static object Dimension(double weight, int i) => Node($"D{i + 1}", weight, Q($"Q{i + 1}"));
}
