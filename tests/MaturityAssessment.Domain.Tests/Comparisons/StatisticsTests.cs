using CsCheck;
using MaturityAssessment.Domain.Comparisons;
using static MaturityAssessment.Domain.Tests.Comparisons.Portfolios;

namespace MaturityAssessment.Domain.Tests.Comparisons;

public class StatisticsTests
{
    [Fact]
    public void Quartiles_lie_between_the_figures_as_type_7_puts_them()
    {
        var spread = Distribution.Of([4, 1, 3, 2])!;

        spread.ShouldBe(new(4, 2.5, Math.Sqrt(1.25), 1, 1.75, 2.5, 3.25, 4));
        Distribution.Of([7, 1, 16, 4, 7])!.ShouldBe(new(5, 7, Math.Sqrt(126 / 5.0), 1, 4, 7, 7, 16));
    }

    [Fact]
    public void A_single_figure_is_spread_over_nothing() => Distribution.Of([0.3]).ShouldBe(new(1, 0.3, 0, 0.3, 0.3, 0.3, 0.3, 0.3));

    [Fact]
    public void What_is_not_answered_is_left_out_and_nothing_has_no_spread()
    {
        Distribution.Of([None, 2, Not, 4])!.Count.ShouldBe(2);
        Distribution.Of([]).ShouldBeNull();
        Distribution.Of([None, Not]).ShouldBeNull();
    }

    [Fact]
    public void Equal_figures_have_exactly_their_mean_and_no_deviation()
    {
        var spread = Distribution.Of([0.1, 0.1, 0.1])!;

        spread.Mean.ShouldBe(0.1);
        spread.StandardDeviation.ShouldBe(0);
    }

    [Fact]
    public void A_distribution_is_in_order() =>
        Gen.Double[-5, 5].Array[1, 50].Sample(
            figures =>
            {
                var s = Distribution.Of(figures)!;
                double[] steps = [s.Least, s.LowerQuartile, s.Median, s.UpperQuartile, s.Most];
                steps.ShouldBe(steps.Order());
                s.Mean.ShouldBeInRange(s.Least, s.Most);
                (s.StandardDeviation <= s.Most - s.Least).ShouldBeTrue();
                Distribution.Of(figures.Reverse()).ShouldBe(s);
            },
            iter: 1_000);

    [Fact]
    public void Pearson_is_as_computed_by_hand()
    {
        Correlation.Pearson([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])!.Value.ShouldBe(0.8, 1e-12);
        Correlation.Pearson([1, 2, 3], [-2, -4, -6])!.Value.ShouldBe(-1, 1e-12);
    }

    [Fact]
    public void Spearman_gives_ties_the_mean_of_their_ranks()
    {
        // ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: 4.5 / √(4.5 · 5)
        Correlation.Spearman([1, 2, 2, 3], [10, 300, 20, 4000])!.Value.ShouldBe(4.5 / Math.Sqrt(22.5), 1e-12);
        Correlation.Spearman([0.4, 0.39999999999999997, 0.1], [1, 1, 0])!.Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Correlation_is_undefined_for_fewer_than_two_pairs_and_for_what_does_not_vary()
    {
        Correlation.Pearson([], []).ShouldBeNull();
        Correlation.Pearson([1], [1]).ShouldBeNull();
        Correlation.Pearson([1, 2, 3], [0.1, 0.1, 0.1]).ShouldBeNull();
        Correlation.Pearson([1, 2], [0.4, 0.39999999999999997]).ShouldBeNull();
        Correlation.Spearman([5, 5], [1, 2]).ShouldBeNull();
        Correlation.Pearson([1, None, 3, 9], [3, 8, None, 9])!.Value.ShouldBe(1, 1e-12);
        Should.Throw<ArgumentException>(() => Correlation.Pearson([1, 2], [1]));
    }

    [Fact]
    public void Correlation_stays_within_one_is_symmetric_and_ranks_ignore_any_rising_curve() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20]).Array[2, 30].Sample(
            pairs =>
            {
                var (x, y) = (pairs.Select(p => p.Item1 / 20.0).ToArray(), pairs.Select(p => p.Item2 / 20.0).ToArray());
                if (Correlation.Pearson(x, y) is { } r)
                {
                    r.ShouldBeInRange(-1, 1);
                    Correlation.Pearson(y, x)!.Value.ShouldBe(r, 1e-12);
                }

                if (Correlation.Spearman(x, y) is { } rho)
                {
                    Correlation.Spearman([.. x.Select(v => Math.Exp(5 * v))], y)!.Value.ShouldBe(rho, 1e-9);
                }
            },
            iter: 500);

    [Fact]
    public void Alpha_is_as_computed_by_hand()
    {
        // variances 1.25 each, of the sums 3, 3, 7, 7 it is 4: 2 · (1 − 2.5/4)
        Reliability.CronbachAlpha([[1, 2, 3, 4], [2, 1, 4, 3]])!.Value.ShouldBe(0.75, 1e-12);
        Reliability.CronbachAlpha([[1, 2, 3, 4, None], [2, 1, 4, 3, 9]])!.Value.ShouldBe(0.75, 1e-12);
        Reliability.CronbachAlpha(Flat(1, 5).Compared([0.1, 0.2], [0.2, 0.1], [0.3, 0.4], [0.4, 0.3]))!.Value.ShouldBe(0.75, 1e-9);
    }

    [Fact]
    public void Alpha_is_undefined_for_one_item_one_organisation_or_no_variance()
    {
        Reliability.CronbachAlpha([]).ShouldBeNull();
        Reliability.CronbachAlpha([[1, 2, 3]]).ShouldBeNull();
        Reliability.CronbachAlpha([[1], [2]]).ShouldBeNull();
        Reliability.CronbachAlpha([[1, 1], [2, 2]]).ShouldBeNull();
        Reliability.CronbachAlpha([[1, 2], [2, 1]]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => Reliability.CronbachAlpha([[1, 2], [1]]));
    }
}
