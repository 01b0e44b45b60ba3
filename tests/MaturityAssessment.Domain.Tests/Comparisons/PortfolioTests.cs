using CsCheck;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Domain.Tests.Scoring;
using static MaturityAssessment.Domain.Tests.Comparisons.Portfolios;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Comparisons;

public class PortfolioTests
{
    [Fact]
    public void Equal_scores_share_a_rank_and_the_next_one_is_passed_over()
    {
        var portfolio = Flat(1).Compared([0.9], [0.4], [0.7], [0.7]);

        portfolio.Ranks().ShouldBe([1, 4, 2, 2]);
        portfolio.Overall.Select(s => s.Percentile).ShouldBe([87.5, 12.5, 50, 50]);
        portfolio.Overall.Select(s => Math.Round(s.ToMedian!.Value, 12)).ShouldBe([-0.2, 0.3, 0, 0]);
        portfolio.Overall.Select(s => Math.Round(s.ToBest!.Value, 12)).ShouldBe([0, 0.5, 0.2, 0.2]);
        portfolio.Overall.Select(s => s.Level!.Number).ShouldBe([5, 3, 4, 4]);
        portfolio.Ranking.ShouldBe([0, 2, 3, 1]);
    }

    [Fact]
    public void Whoever_has_no_answer_has_no_standing_stands_last_and_does_not_count()
    {
        var portfolio = Flat(1, 1).Compared([None, None], [0.2, None], [0.6, 0.4], [Not, Not]);

        portfolio.Overall[0].ShouldBe(Standing.None);
        portfolio.Overall[3].ShouldBe(Standing.None);
        portfolio.Ranks().ShouldBe([null, 2, 1, null]);
        portfolio.Overall[2].Percentile.ShouldBe(75);
        portfolio.Ranking.ShouldBe([2, 1, 0, 3]);
        portfolio.Of("D2").Select(s => s.Rank).ShouldBe([null, null, 1, null]);
    }

    [Fact]
    public void A_single_organisation_is_first_in_the_middle()
    {
        var standing = Flat(1).Compared([0.3]).Overall.ShouldHaveSingleItem();

        (standing.Rank, standing.Percentile, standing.ToMedian, standing.ToBest).ShouldBe((1, 50.0, 0.0, 0.0));
    }

    [Fact]
    public void Nobody_to_compare_is_no_error()
    {
        var portfolio = Flat(1).Compared();

        portfolio.Overall.ShouldBeEmpty();
        portfolio.Spread("").ShouldBeNull();
        Reliability.CronbachAlpha(portfolio).ShouldBeNull();
    }

    [Fact]
    public void All_equal_are_all_first()
    {
        var portfolio = Flat(1, 2).Compared([0.5, 0.5], [0.5, 0.5], [0.5, 0.5]);

        portfolio.Ranks().ShouldBe([1, 1, 1]);
        portfolio.Overall.ShouldAllBe(s => s.Percentile == 50);
        portfolio.Spread("")!.StandardDeviation.ShouldBe(0);
    }

    [Fact]
    public void Ranks_go_by_the_score_as_it_is_shown() =>
        Flat(1).Compared([0.50049], [0.5], [0.4996], [0.4994]).Ranks().ShouldBe([1, 1, 1, 4]);

    [Theory]
    [InlineData(0, 100, 1, 0.4005)]
    [InlineData(0, 5, 2, 0.201)]
    [InlineData(-203, 110, 0, 0.35)]
    [InlineData(0, 100, 10, 0.123456789012500)]
    public void A_rounding_error_does_not_split_a_tie(double min, double max, int decimals, double score)
    {
        var scale = FiveLevels with { Display = new(min, max), Decimals = decimals };
        var model = Model(scale, Aggregation.WeightedMean, [], Q("Q"));
        double[] near = [score - 2e-15, Math.BitDecrement(score), score, Math.BitIncrement(score)];

        near.Select(scale.Shown).Distinct().ShouldHaveSingleItem();
        model.Compared([.. near.Select(s => new[] { s })]).Ranks().ShouldBe([1, 1, 1, 1]);
    }

    [Theory]
    [InlineData(0.4005, 40.1)]
    [InlineData(0.40049, 40)]
    [InlineData(0.00049, 0)]
    [InlineData(-0.0005, -0.1)]
    [InlineData(0.29999999999999993, 30)]
    public void A_score_is_shown_rounded_half_away_from_zero(double score, double shown) => FiveLevels.Shown(score).ShouldBe(shown);

    [Fact]
    public void Nothing_is_shown_as_a_negative_zero() => double.IsNegative(FiveLevels.Shown(-1e-9)).ShouldBeFalse();

    [Fact]
    public void Where_a_lower_number_is_shown_for_a_better_score_the_better_is_still_first() =>
        Model(FiveLevels with { Display = new(10, 0) }, Aggregation.WeightedMean, [], Q("Q")).Compared([0.2], [0.9]).Ranks().ShouldBe([2, 1]);

    [Fact]
    public void The_whole_is_ranked_after_caps_and_a_voided_one_not_at_all()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [ScoreCap("Q1", 0.5, 0.3), VoidCap("Q2", 0.2)], Node("D1", Q("Q1")), Node("D2", Q("Q2")));

        var portfolio = model.Compared([0.4, 1], [0.5, 0.2], [1, 0]);

        portfolio.Ranks().ShouldBe([2, 1, null]);
        portfolio.Overall[0].Score.ShouldBe(0.3);
        portfolio.Of("D1").Select(s => s.Rank).ShouldBe([3, 2, 1]);
    }

    [Fact]
    public void A_node_is_ranked_on_its_own_display_range()
    {
        var dimension = new ModelNode { Code = "D1", Title = "", Display = new(0, 10_000), Questions = [Q("Q1")] };
        var portfolio = Rooted(Node("", dimension)).Compared([0.50001], [0.5]);

        portfolio.Ranks().ShouldBe([1, 1]);
        portfolio.Of("D1").Select(s => s.Rank).ShouldBe([1, 2]);
    }

    [Fact]
    public void Organisations_of_one_name_differ_by_parent_or_cycle_and_the_same_one_twice_is_refused()
    {
        PortfolioEntry Of(string name, string parent, string cycle) => new(new(name, parent, cycle), "", "", [0.5]);

        Portfolio.Of(Flat(1), [Of("A", "P", "1"), Of("A", "Q", "1"), Of("A", "P", "2")]).Overall.Count.ShouldBe(3);
        Should.Throw<ArgumentException>(() => Portfolio.Of(Flat(1), [Of("A", "P", "1"), Of("B", "P", "1"), Of("A", "P", "1")])).Message.ShouldContain("A, P, 1");
    }

    [Fact]
    public void Scores_of_another_model_are_refused() => Should.Throw<ArgumentException>(() => Flat(1).Compared([0.5, 0.5])).Message.ShouldContain("2 scores for the 1");

    [Fact]
    public void An_unknown_node_and_a_question_are_no_nodes()
    {
        var portfolio = Flat(1).Compared([0.5]);

        Should.Throw<ArgumentException>(() => portfolio.Of("D9"));
        Should.Throw<ArgumentException>(() => portfolio.Of("Q1"));
    }

    [Fact]
    public void Scores_and_levels_are_those_of_the_score_card() =>
        RandomModels.Cases().Sample(
            c =>
            {
                var card = c.Score();
                var portfolio = Portfolio.Of(c.Model, [Entry("A", Scorer.For(c.Model).ScoresOf(c.Sheet))]);
                foreach (var node in c.Model.Root.DescendantNodes().Prepend(c.Model.Root))
                {
                    var (standing, score) = (portfolio.Of(node.Code)[0], card.Of(node));
                    (standing.Score, standing.Level).ShouldBe((score.Score, score.Level));
                }
            },
            iter: 500);

    [Fact]
    public void Ranks_agree_with_counting_who_is_ahead_and_percentiles_stay_within_bounds() =>
        Gen.Select(Gen.Int[0, 12].Array[1, 40], Gen.Int[1, 3]).Sample(
            (figures, decimals) =>
            {
                var scale = FiveLevels with { Decimals = decimals };
                // 12 stands for no answer
                var scores = figures.Select(f => f == 12 ? None : f / 11.0).ToArray();
                var portfolio = Model(scale, Aggregation.WeightedMean, [], Q("Q")).Compared([.. scores.Select(s => new[] { s })]);
                var shown = scores.Where(double.IsFinite).Select(s => Math.Round(100 * s, decimals)).ToArray();
                for (var i = 0; i < scores.Length; i++)
                {
                    var standing = portfolio.Overall[i];
                    if (double.IsNaN(scores[i]))
                    {
                        standing.ShouldBe(Standing.None);
                        continue;
                    }

                    var mine = Math.Round(100 * scores[i], decimals);
                    standing.Rank.ShouldBe(1 + shown.Count(s => s > mine));
                    standing.Percentile!.Value.ShouldBe(100.0 * (shown.Count(s => s < mine) + (shown.Count(s => s == mine) / 2.0)) / shown.Length, 1e-9);
                    standing.Percentile.Value.ShouldBeInRange(0, 100);
                }

                var ranked = portfolio.Overall.Where(s => s.Rank is not null).ToList();
                if (ranked.Count > 0)
                {
                    ranked.Average(s => s.Percentile!.Value).ShouldBe(50, 1e-9);
                }
            },
            iter: 2_000);

    [Fact]
    public void The_order_of_entries_does_not_matter() =>
        Gen.Double[0, 1].Array[2, 30].Sample(
            scores =>
            {
                PortfolioEntry[] entries = [.. scores.Select((s, i) => Entry($"O{i}", s))];
                var (one, other) = (Portfolio.Of(Flat(1), entries), Portfolio.Of(Flat(1), [.. entries.Reverse()]));

                other.Overall.Reverse().ShouldBe(one.Overall);
                other.Spread("").ShouldBe(one.Spread(""));
                other.Ranking.Select(i => other.Entries[i].Key).ShouldBe(one.Ranking.Select(i => one.Entries[i].Key));
            },
            iter: 500);
}
