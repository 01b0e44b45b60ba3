using CsCheck;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using static MaturityAssessment.Domain.Tests.Comparisons.Portfolios;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Comparisons;

public class WeightSensitivityTests
{
    [Fact]
    public void Ranks_change_as_computed_by_hand()
    {
        // A 0.8, 0.2 → 0.5; B 0.4, 0.5 → 0.45; C 0.1, 0.6 → 0.35
        var sensitivity = WeightSensitivity.Of(Flat(1, 1).Compared([0.8, 0.2], [0.4, 0.5], [0.1, 0.6]));

        sensitivity.Dimensions.Select(d => (d.Dimension, d.Weight)).ShouldBe([("D1", 0.5), ("D2", 0.5)]);

        // without D1: 0.2, 0.5, 0.6; with twice as much: 0.6, 0.433, 0.267
        sensitivity.Dimensions[0].AtZero.ShouldBe([2, 0, -2]);
        sensitivity.Dimensions[0].AtDouble.ShouldBe([0, 0, 0]);

        // without D2: 0.8, 0.4, 0.1; with twice as much: 0.4, 0.467, 0.433
        sensitivity.Dimensions[1].AtZero.ShouldBe([0, 0, 0]);
        sensitivity.Dimensions[1].AtDouble.ShouldBe([2, -1, -1]);

        // first and second differ by 0.4 in D1 and by −0.3 in D2: level when D1 weighs 0.75, or D2 4/3, which is the smaller change of share (3/7 and 4/7 alike), so the first is named
        var swap = sensitivity.Swap!;
        (swap.Dimension, swap.From).ShouldBe(("D1", 1.0));
        swap.To.ShouldBe(0.75, 1e-12);
        swap.ShareTo.ShouldBe(3 / 7.0, 1e-12);
    }

    [Fact]
    public void Who_leads_everywhere_cannot_be_overtaken() => WeightSensitivity.Of(Flat(1, 2).Compared([0.8, 0.7], [0.4, 0.5])).Swap.ShouldBeNull();

    [Fact]
    public void Fewer_than_two_with_a_score_have_nobody_to_swap_with()
    {
        WeightSensitivity.Of(Flat(1, 2).Compared([0.8, 0.7], [None, None])).Swap.ShouldBeNull();
        WeightSensitivity.Of(Flat(1, 2).Compared()).Dimensions.Count.ShouldBe(2);
    }

    [Fact]
    public void Dimensions_of_which_nothing_is_left_or_counted()
    {
        var only = WeightSensitivity.Of(Flat(3).Compared([0.8], [0.4])).Dimensions.ShouldHaveSingleItem();
        only.AtZero.ShouldBeNull();
        only.AtDouble.ShouldBe([0, 0]);

        var uncounted = WeightSensitivity.Of(Flat(1, 0).Compared([0.8, 0], [0.4, 1], [None, None])).Dimensions[1];
        uncounted.Weight.ShouldBe(0);
        uncounted.AtZero.ShouldBe([0, 0, null]);
    }

    [Fact]
    public void Without_the_only_dimension_that_applies_there_is_no_rank() =>
        WeightSensitivity.Of(Flat(1, 1).Compared([0.8, Not], [0.4, 0.4])).Dimensions[0].AtZero.ShouldBe([null, -1]);

    [Fact]
    public void Where_the_weakest_counts_a_weight_of_zero_takes_it_out_and_twice_the_weight_changes_nothing()
    {
        var effect = WeightSensitivity.Of(FlatOf(Aggregation.WeakestLink, 1, 1).Compared([0.1, 0.9], [0.2, 0.8]));

        effect.Dimensions[0].AtZero.ShouldBe([-1, 1]);
        effect.Dimensions[0].AtDouble.ShouldBe([0, 0]);
        effect.Swap.ShouldBeNull();
    }

    [Fact]
    public void Where_a_stage_counts_a_weight_of_zero_takes_its_practices_out()
    {
        var model = Rooted(Staged("", 1, Node("D1", YesNo("P1", 1)), Node("D2", YesNo("P2", 2))));

        // both stand at the bottom; without D1 the first reaches the top
        WeightSensitivity.Of(model.Compared([0, 1], [1, 0])).Dimensions[0].AtZero.ShouldBe([0, 1]);
    }

    [Fact]
    public void Caps_hold_under_other_weights_and_a_capped_rival_has_no_closed_form()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [ScoreCap("Q1", 0.5, 0.3)], Node("D1", Q("Q1")), Node("D2", Q("Q2")));
        var sensitivity = WeightSensitivity.Of(model.Compared([0.4, 0.9], [0.6, 0.2]));

        // A stays at 0.3 without D1 too, B falls to 0.2
        sensitivity.Dimensions[0].AtZero.ShouldBe([-1, 1]);
        sensitivity.Swap.ShouldBeNull();
    }

    [Fact]
    public void The_swap_puts_first_and_second_level_and_they_change_places_there() =>
        Gen.Select(Gen.Int[0, 2], Gen.Double[0.05, 5].Array[2, 5], Gen.Int).Sample(
            (kind, weights, seed) =>
            {
                var random = new Random(seed);
                double Score() => random.Next(kind == 2 ? 4 : 100) == 0 ? Not : 0.05 + (0.95 * random.NextDouble());
                var aggregation = kind == 1 ? Aggregation.WeightedGeometricMean : Aggregation.WeightedMean;
                double[] first = [.. weights.Select(_ => Score())], second = [.. weights.Select(_ => Score())];
                var portfolio = FlatOf(aggregation, weights).Compared(first, second);
                if (WeightSensitivity.Of(portfolio).Swap is not { } swap || portfolio.Ranking[0] != 0)
                {
                    return;
                }

                double Lead(double weight)
                {
                    double[] changed = [.. weights.Select((w, i) => $"D{i + 1}" == swap.Dimension ? weight : w)];
                    var scores = FlatOf(aggregation, changed).Compared(first, second).ScoresOf("");
                    return scores[0] - scores[1];
                }

                // a lead that is lost by nearly nothing says nothing about signs
                var step = 1e-3 * Math.Max(swap.To, 1e-3);
                Lead(Math.Max(swap.To, 1e-12)).ShouldBe(0, 1e-7);
                if (swap.To > step)
                {
                    (Lead(swap.To - step) * Lead(swap.To + step)).ShouldBeLessThanOrEqualTo(1e-12);
                }
            },
            iter: 2_000);

    [Fact]
    public void No_smaller_change_of_one_weight_swaps_first_and_second() =>
        Gen.Select(Gen.Double[0.1, 5].Array[3], Gen.Double[0, 1].Array[3], Gen.Double[0, 1].Array[3]).Sample(
            (weights, a, b) =>
            {
                var portfolio = Flat(weights).Compared(a, b);
                var swap = WeightSensitivity.Of(portfolio).Swap;
                var now = Math.Sign(Mean(weights, a) - Mean(weights, b));
                for (var d = 0; d < 3; d++)
                {
                    // every tenth of a per cent of the share
                    for (var share = 0.0005; share < 0.999; share += 0.001)
                    {
                        var others = weights.Sum() - weights[d];
                        double[] changed = [.. weights.Select((w, i) => i == d ? share * others / (1 - share) : w)];
                        var change = Math.Abs(share - (weights[d] / weights.Sum()));
                        if (Math.Sign(Mean(changed, a) - Mean(changed, b)) == -now)
                        {
                            swap.ShouldNotBeNull();
                            change.ShouldBeGreaterThanOrEqualTo(Math.Abs(swap.ShareTo - swap.ShareFrom) - 1e-9);
                        }
                    }
                }

                static double Mean(double[] w, double[] s) => w.Zip(s, (x, y) => x * y).Sum() / w.Sum();
            },
            iter: 100);

    [Fact]
    public void Ranks_under_changed_weights_are_those_of_a_model_with_these_weights() =>
        Gen.Select(Gen.Enum<Aggregation>().Where(a => a != Aggregation.Staged), Gen.Double[0.1, 5].Array[2, 4], Gen.Int).Sample(
            (root, weights, seed) =>
            {
                var random = new Random(seed);
                double[][] scores = [.. Enumerable.Range(0, 6).Select(_ => weights.Select(_ => random.Next(8) switch { 0 => Not, 1 => None, _ => random.NextDouble() }).ToArray())];
                var now = FlatOf(root, weights).Compared(scores);
                var effects = WeightSensitivity.Of(now).Dimensions;
                for (var d = 0; d < weights.Length; d++)
                {
                    foreach (var (factor, changes) in new[] { (0.0, effects[d].AtZero!), (2.0, effects[d].AtDouble) })
                    {
                        var then = FlatOf(root, [.. weights.Select((w, i) => i == d ? w * factor : w)]).Compared(scores);
                        changes.ShouldBe(then.Ranks().Zip(now.Ranks(), (t, n) => t - n));
                    }
                }
            },
            iter: 500);
}
