using CsCheck;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Domain.Tests.Scoring;
using static MaturityAssessment.Domain.Tests.Comparisons.Portfolios;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Comparisons;

public class TrendTests
{
    [Fact]
    public void A_change_splits_over_dimensions_and_questions_by_their_weights()
    {
        var trend = Trend.Between(Model(Node("A", 3, Q("a1"), Q("a2")), Node("B", 1, Q("b1"))), [0.2, 0.4, 0.5], [0.4, 0.8, 0.3]);

        trend.Change!.Value.ShouldBe((0.75 * 0.3) - (0.25 * 0.2), 1e-12);
        Points(trend).ShouldBe([("A", 0.225), ("a1", 0.075), ("a2", 0.15), ("B", -0.05), ("b1", -0.05)]);
        trend.PartsOf("").Select(p => p.Code).ShouldBe(["A", "B"]);
        trend.PartsOf("A").Select(p => (p.Code, p.IsSplit)).ShouldBe([("a1", false), ("a2", false)]);
        trend.Remainders.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_answered_or_applies_only_once_is_a_named_remainder()
    {
        // before 0.3, after (0.5 + 0.9)/2: a1 brought the mean of its weights, 1 and ½, times 0.2
        var trend = Trend.Between(Model(Node("A", Q("a1"), Q("a2"))), [0.3, None], [0.5, 0.9]);

        trend.Change!.Value.ShouldBe(0.4, 1e-12);
        Points(trend).ShouldBe([("A", 0.4), ("a1", 0.15)]);
        var remainder = trend.Remainders.ShouldHaveSingleItem();
        (remainder.Code, remainder.Reason).ShouldBe(("A", TrendRemainderReason.WhatCounts));
        remainder.Points.ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public void A_node_that_takes_the_weakest_is_one_part()
    {
        var trend = Trend.Between(Model(Node("A", 1, Aggregation.WeakestLink, Q("a1"), Q("a2")), Node("B", Q("b"))), [0.2, 0.9, 0.5], [0.6, 0.4, 0.5]);

        Points(trend).ShouldBe([("A", 0.1), ("B", 0), ("b", 0)]);
        trend.Parts[0].IsSplit.ShouldBeFalse();
    }

    [Fact]
    public void A_whole_that_is_no_weighted_mean_says_so()
    {
        var trend = Trend.Between(FlatOf(Aggregation.Best, 1, 1), [0.2, 0.3], [0.9, 0.3]);

        trend.Parts.ShouldBeEmpty();
        trend.Remainders.ShouldBe([new("", TrendRemainderReason.Aggregation, trend.Change!.Value)]);
    }

    [Fact]
    public void What_caps_take_off_is_named()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [ScoreCap("Q1", 0.5, 0.3)], Node("D1", Q("Q1")), Node("D2", Q("Q2")));

        // uncapped 0.6 → 0.75, after caps 0.3 → 0.75
        var trend = Trend.Between(model, [0.4, 0.8], [0.7, 0.8]);

        trend.Change!.Value.ShouldBe(0.45, 1e-12);
        Points(trend).ShouldBe([("D1", 0.15), ("Q1", 0.15), ("D2", 0), ("Q2", 0)]);
        var caps = trend.Remainders.ShouldHaveSingleItem();
        (caps.Reason, Math.Round(caps.Points, 12)).ShouldBe((TrendRemainderReason.Caps, 0.3));
    }

    [Fact]
    public void Without_a_score_on_both_sides_there_is_no_change_to_split()
    {
        var trend = Trend.Between(Flat(1), [None], [0.4]);

        (trend.Before, trend.After, trend.Change).ShouldBe((null, 0.4, null));
        trend.Parts.ShouldBeEmpty();
        trend.Remainders.ShouldBeEmpty();
    }

    [Fact]
    public void Scores_of_another_model_are_refused() => Should.Throw<ArgumentException>(() => Trend.Between(Flat(1), [0.1, 0.2], [0.1]));

    [Fact]
    public void Points_and_remainders_add_up_to_the_change_whatever_the_model() =>
        Cases().Sample(
            (model, before, after) =>
            {
                var trend = Trend.Between(model, before, after);
                var scorer = Scorer.For(model);
                trend.Before.ShouldBe(Finite(scorer.Overall(before).Score));
                trend.After.ShouldBe(Finite(scorer.Overall(after).Score));
                if (trend.Change is not { } change)
                {
                    return;
                }

                (trend.Parts.Where(p => !p.IsSplit).Sum(p => p.Points) + trend.Remainders.Sum(r => r.Points)).ShouldBe(change, 1e-12);
                foreach (var part in trend.Parts.Where(p => p.IsSplit))
                {
                    (trend.PartsOf(part.Code).Sum(p => p.Points) + trend.Remainders.Where(r => r.Code == part.Code).Sum(r => r.Points)).ShouldBe(part.Points, 1e-12);
                }

                trend.Parts.ShouldAllBe(p => Math.Abs(p.Points - (p.Weight * (p.After - p.Before))) < 1e-12 && p.Weight >= 0 && p.Weight <= 1 + 1e-12);
            },
            iter: 1_500);

    [Fact]
    public void Where_everything_is_answered_twice_and_nothing_caps_there_is_no_remainder() =>
        RandomModels.Cases(conditions: false, caps: false, complete: true, plain: true).Sample(
            c =>
            {
                var random = new Random(c.Model.Questions.Count);
                double[] before = [.. c.Model.Questions.Select(_ => random.NextDouble())], after = [.. before.Select(_ => random.NextDouble())];
                var trend = Trend.Between(c.Model, before, after);
                var weights = Scorer.For(c.Model).ScoredWeights(before);

                trend.Remainders.ShouldBeEmpty();
                for (var q = 0; q < before.Length; q++)
                {
                    if (weights[q] > 0)
                    {
                        trend.Parts.Single(p => p.Code == c.Model.Questions[q].Code).Points.ShouldBe(weights[q] * (after[q] - before[q]), 1e-12);
                    }
                }
            },
            iter: 500);

    [Fact]
    public void Looking_back_turns_every_sign() =>
        Cases().Sample(
            (model, before, after) =>
            {
                var (there, back) = (Trend.Between(model, before, after), Trend.Between(model, after, before));
                back.Parts.Select(p => p.Code).ShouldBe(there.Parts.Select(p => p.Code));
                foreach (var (one, other) in there.Parts.Zip(back.Parts))
                {
                    other.Points.ShouldBe(-one.Points, 1e-12);
                }
            },
            iter: 500);

    private static Gen<(MaturityModel, double[], double[])> Cases() => Gen.Select(RandomModels.Cases(conditions: false), Gen.Int).Select((c, seed) =>
    {
        var random = new Random(seed);
        double[] Scores() => [.. c.Model.Questions.Select(_ => random.Next(8) switch { 0 => None, 1 => Not, _ => random.NextDouble() })];
        return (c.Model, Scores(), Scores());
    });

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static IEnumerable<(string, double)> Points(Trend trend) => trend.Parts.Select(p => (p.Code, Math.Round(p.Points, 12)));
}
