using CsCheck;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Tests.Scoring;
using static MaturityAssessment.Domain.Tests.Comparisons.Portfolios;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Comparisons;

public class RankRobustnessTests
{
    private static readonly RobustnessOptions Quick = new() { Draws = 500 };

    // six organisations near one another, unanswered questions in plain, weakest-link and staged dimensions, some of them not applicable
    private static readonly double[][] Six =
    [
        [0.8, 0.6, 0.7, 0.3, 0.9, 0.2, 1, 0.7, 0.5, 0.6],
        [0.7, None, 0.7, 0.4, 0.9, 0.4, 1, 0.7, None, 0.5],
        [0.6, 0.6, None, None, 0.7, 0.6, 1, None, 0.8, 0.4],
        [0.9, 0.4, 0.5, 0.5, None, 0.5, None, 0.7, 0.7, 0.3],
        [Not, Not, Not, 0.6, 0.6, 0.6, 0.7, 0.7, 0.6, 0.2],
        [0.5, 0.5, 0.5, None, None, 0.7, 1, 1, Not, 0.1],
    ];

    [Theory]
    [InlineData(Aggregation.WeightedMean, 0.25, 1, 2, 3, 4)]
    [InlineData(Aggregation.WeightedMean, 0.6, 1, 0.1, 5, 1)] // shapes under 1
    [InlineData(Aggregation.WeightedMean, 0.3922322702763681, 1, 1, 1, 0)] // shapes of exactly 4, and a weight that stays 0
    [InlineData(Aggregation.WeightedGeometricMean, 0.25, 3, 1, 1, 2)]
    [InlineData(Aggregation.WeakestLink, 0.25, 1, 2, 3, 4)]
    public void Chances_agree_with_brute_force(Aggregation root, double variation, double w1, double w2, double w3, double w4)
    {
        var model = Mixed(root, w1, w2, w3, w4);
        var portfolio = model.Compared(Six);
        var brute = new BruteForce(model, portfolio.Entries, variation, draws: 8_000, seed: 7);

        var real = RankRobustness.Of(portfolio, new() { Draws = 50_000, Variation = variation });

        // four standard errors of the difference of two shares, of 8,000 and of 50,000 draws
        const double Tolerance = 0.025;
        for (var a = 0; a < Six.Length; a++)
        {
            for (var b = 0; b < Six.Length; b++)
            {
                real.ChanceOf(a, b + 1).ShouldBe(brute.ChanceOf(a, b + 1), Tolerance, $"rank {b + 1} of {a}");
                real.ChanceAhead(a, b).ShouldBe(brute.ChanceAhead(a, b), Tolerance, $"{a} before {b}");
            }
        }
    }

    [Fact]
    public void Drawn_weights_have_the_models_mean_and_vary_as_asked()
    {
        double[] weights = [1, 2, 3, 14];
        var draws = new WeightDraws(weights, 0.25);
        var drawn = new double[4 * 100_000];
        draws.Fill(drawn, new DrawSource(3, 0, 0));

        var rows = drawn.Chunk(4).Select(r => r.Select(v => v / r.Sum()).ToArray()).ToList();
        var variation = 0.0;
        for (var i = 0; i < 4; i++)
        {
            var spread = Distribution.Of(rows.Select(r => r[i]))!;
            spread.Mean.ShouldBe(weights[i] / 20, 0.002);
            variation += weights[i] / 20 * spread.StandardDeviation / spread.Mean;
        }

        variation.ShouldBe(0.25, 0.003);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_any_number_of_threads_and_another_seed_others()
    {
        var portfolio = Mixed(Aggregation.WeightedMean, 1, 2, 3, 4).Compared(Six);
        var one = Everything(RankRobustness.Of(portfolio, new() { Draws = 1_000 }));

        foreach (var threads in (int[])[1, 2, 5])
        {
            Everything(RankRobustness.Of(portfolio, new() { Draws = 1_000, Threads = threads })).ShouldBe(one);
        }

        Everything(RankRobustness.Of(portfolio, new() { Draws = 1_000, Seed = 2 })).ShouldNotBe(one);
    }

    [Fact]
    public void The_order_of_organisations_does_not_matter_to_a_bit()
    {
        var model = Mixed(Aggregation.WeightedMean, 1, 2, 3, 4);
        var portfolio = model.Compared(Six);
        var (one, other) = (RankRobustness.Of(portfolio, Quick), RankRobustness.Of(Portfolio.Of(model, [.. portfolio.Entries.Reverse()]), Quick));

        for (var i = 0; i < Six.Length; i++)
        {
            other.ChancesOf(Six.Length - 1 - i).ShouldBe(one.ChancesOf(i));
        }

        other.Groups.Select(g => g.Select(i => Six.Length - 1 - i)).ShouldBe(one.Groups);
    }

    [Fact]
    public void Chances_add_up_and_intervals_hold_what_they_say() =>
        Cases.Sample(
            portfolio =>
            {
                var result = RankRobustness.Of(portfolio, new() { Draws = 300, Top = 3 });
                for (var a = 0; a < portfolio.Entries.Count; a++)
                {
                    if (portfolio.Overall[a].Rank is null)
                    {
                        result.Ranks[a].ShouldBeNull();
                        result.Unranked.ShouldContain(a);
                        result.ChancesOf(a).ShouldBeEmpty();
                        result.Groups.ShouldAllBe(g => !g.Contains(a));
                        continue;
                    }

                    var (chances, interval) = (result.ChancesOf(a), result.Ranks[a]!);
                    chances.Sum().ShouldBe(1, 1e-9);
                    chances.ShouldBe(Enumerable.Range(1, chances.Count).Select(r => result.ChanceOf(a, r)));
                    interval.TopChance.ShouldBe(chances.Take(3).Sum(), 1e-9);
                    chances.Take(interval.Low - 1).Sum().ShouldBeLessThan(0.05);
                    chances.Take(interval.Low).Sum().ShouldBeGreaterThanOrEqualTo(0.05 - 1e-9);
                    chances.Take(interval.Median).Sum().ShouldBeGreaterThanOrEqualTo(0.5 - 1e-9);
                    chances.Take(interval.High - 1).Sum().ShouldBeLessThan(0.95);
                    chances.Take(interval.High).Sum().ShouldBeGreaterThanOrEqualTo(0.95 - 1e-9);
                    for (var b = 0; b < portfolio.Entries.Count; b++)
                    {
                        (result.ChanceAhead(a, b) + result.ChanceAhead(b, a)).ShouldBeInRange(0, 1 + 1e-12);
                    }
                }

                portfolio.Ranking.Where(i => portfolio.Overall[i].Rank is not null).ShouldBe(result.Groups.SelectMany(g => g));
                result.Groups.ShouldAllBe(g => g.All(a => g.All(b => !result.AreDistinguishable(a, b))));
                foreach (var (above, below) in result.Groups.Zip(result.Groups.Skip(1)))
                {
                    above.Any(a => result.AreDistinguishable(a, below[0])).ShouldBeTrue();
                }
            },
            iter: 100);

    [Fact]
    public void Raising_an_answer_worsens_no_draw_of_ones_own() =>
        Gen.Select(Cases, Gen.Int[0, 1_000], Gen.Double[0, 1]).Sample(
            (portfolio, pick, raise) =>
            {
                var (entry, question) = (pick % portfolio.Entries.Count, pick % portfolio.Model.Questions.Count);
                var scores = portfolio.Entries[entry].Scores.ToArray();
                if (!double.IsFinite(scores[question]) || portfolio.Overall[entry].Rank is null)
                {
                    return;
                }

                scores[question] += raise * (1 - scores[question]);
                var raised = Portfolio.Of(portfolio.Model, [.. portfolio.Entries.Select((e, i) => i == entry ? e with { Scores = scores } : e)]);
                var (before, after) = (RankRobustness.Of(portfolio, Quick).ChancesOf(entry), RankRobustness.Of(raised, Quick).ChancesOf(entry));

                raised.Overall[entry].Rank!.Value.ShouldBeLessThanOrEqualTo(portfolio.Overall[entry].Rank!.Value);
                for (var rank = 1; rank <= before.Count; rank++)
                {
                    after.Take(rank).Sum().ShouldBeGreaterThanOrEqualTo(before.Take(rank).Sum() - 1e-9);
                }
            },
            iter: 300);

    [Fact]
    public void Who_is_better_in_everything_is_always_ahead()
    {
        var result = RankRobustness.Of(Flat(1, 2, 3).Compared([0.5, 0.5, 0.5], [0.6, 0.7, 0.8]), Quick);

        result.ChanceAhead(1, 0).ShouldBe(1);
        result.Ranks.ShouldBe([new(2, 2, 2, 1), new(1, 1, 1, 1)]);
        result.AreDistinguishable(0, 1).ShouldBeTrue();
        result.Groups.ShouldBe([[1], [0]]);
        result.WeightsMatter.ShouldBeTrue();
    }

    [Fact]
    public void Mirror_images_are_each_ahead_half_the_time_and_cannot_be_told_apart()
    {
        var result = RankRobustness.Of(Flat(1, 1).Compared([0.2, 0.8], [0.8, 0.2]), new() { Draws = 20_000 });

        result.ChanceAhead(0, 1).ShouldBe(0.5, 0.02);
        result.Groups.ShouldBe([[0, 1]]);
    }

    [Fact]
    public void Two_are_told_apart_when_their_order_holds_in_more_than_nine_draws_of_ten()
    {
        // with two equal dimensions the first is ahead while its share of the weight is under 0.5 + the margin
        var portfolio = Flat(1, 1).Compared([0.2, 0.9], [0.8, 0.2], [0.8, 0.25]);
        var result = RankRobustness.Of(portfolio, new() { Draws = 20_000, Variation = 0.1 });

        (result.ChanceAhead(0, 1), result.AreDistinguishable(0, 1)).ShouldBe((result.ChanceAhead(0, 1), result.ChanceAhead(0, 1) > 0.9));
        result.ChanceAhead(0, 1).ShouldBeInRange(0.7, 0.9);
        result.ChanceAhead(2, 1).ShouldBe(1);
        // B is like A, but not like C: so B begins a group of its own
        result.Groups.ShouldBe([[0, 2], [1]]);
    }

    [Fact]
    public void All_equal_share_the_first_rank_in_every_draw_in_one_group()
    {
        var result = RankRobustness.Of(Flat(1, 2).Compared([0.4, 0.6], [0.4, 0.6], [0.4, 0.6]), Quick);

        result.Ranks.ShouldAllBe(r => r == new RankInterval(1, 1, 1, 1));
        result.ChanceAhead(0, 1).ShouldBe(0);
        result.Groups.ShouldBe([[0, 1, 2]]);
    }

    [Fact]
    public void A_single_organisation_and_none_at_all_are_no_error()
    {
        RankRobustness.Of(Flat(1, 2).Compared([0.4, None]), Quick).Groups.ShouldBe([[0]]);

        var nobody = RankRobustness.Of(Flat(1, 2).Compared(), Quick);
        nobody.Groups.ShouldBeEmpty();
        nobody.Ranks.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_answered_nothing_takes_no_part()
    {
        var result = RankRobustness.Of(Flat(1, 1).Compared([None, None], [0.3, 0.3], [Not, Not], [0.4, 0.4]), Quick);

        result.Unranked.ShouldBe([0, 2]);
        result.Ranks[0].ShouldBeNull();
        result.Ranks[1]!.High.ShouldBe(2);
        result.ChanceOf(0, 1).ShouldBe(0);
        result.ChanceAhead(1, 0).ShouldBe(0);
        result.AreDistinguishable(0, 1).ShouldBeFalse();
        result.Groups.ShouldBe([[3], [1]]);
    }

    [Fact]
    public void A_weight_of_zero_stays_zero_and_all_zero_are_equal()
    {
        RankRobustness.Of(Flat(1, 1, 0).Compared([0.5, 0.5, 0], [0.4, 0.4, 1]), Quick).ChanceAhead(0, 1).ShouldBe(1);
        RankRobustness.Of(Flat(0, 0).Compared([0.2, 0.8], [0.8, 0.2]), new()).ChanceAhead(0, 1).ShouldBe(0.5, 0.03);
    }

    [Fact]
    public void A_dimension_that_does_not_apply_leaves_its_weight_to_the_others()
    {
        // A has the first dimension alone, whatever the weights: 0.5
        var result = RankRobustness.Of(Flat(1, 1).Compared([0.5, Not], [0.45, 0.5]), Quick);

        result.ChanceAhead(0, 1).ShouldBe(1);
    }

    [Fact]
    public void Unanswered_questions_alone_spread_ranks_where_weights_stay()
    {
        // B's whole is (0.5 + u)/2, ahead of A's 0.5 while u is over 0.5
        var result = RankRobustness.Of(Flat(1, 1).Compared([0.5, 0.5], [0.5, None]), new() { Variation = 0 });

        result.WeightsMatter.ShouldBeFalse();
        result.ChanceAhead(1, 0).ShouldBe(0.5, 0.03);
    }

    [Fact]
    public void An_unanswered_practice_of_a_staged_node_is_implemented_as_often_as_it_reaches_the_mark()
    {
        // the second stage is reached in the draws over 0.7, and is worth a half there
        var model = Model(Scale(1, 0, 0.5, 0.9), Aggregation.WeightedMean, [], Staged("S", 0.7, Q("P1", practice: 1), Q("P2", practice: 2), Q("P3", practice: 3)), Node("D", Q("Q")));
        var result = RankRobustness.Of(model.Compared([1, None, 0, 0.5], [1, 0, 0, 0.6]), new() { Variation = 0 });

        result.ChanceAhead(0, 1).ShouldBe(0.3, 0.03);
        result.ChanceAhead(1, 0).ShouldBe(0.7, 0.03);
    }

    [Theory]
    [InlineData(Aggregation.WeakestLink)]
    [InlineData(Aggregation.Best)]
    public void Where_the_whole_takes_no_weights_ranks_stay(Aggregation root)
    {
        var portfolio = FlatOf(root, 1, 5).Compared([0.2, 0.8], [0.3, 0.9], [0.1, 0.7]);
        var result = RankRobustness.Of(portfolio, Quick);

        result.WeightsMatter.ShouldBeFalse();
        result.Ranks.Select(r => (r!.Low, r.High)).ShouldBe([(2, 2), (1, 1), (3, 3)]);
    }

    [Fact]
    public void A_staged_whole_is_drawn_by_its_practices()
    {
        var model = Rooted(Staged("", 0.5, Node("D", Q("P1", practice: 1), Q("P2", practice: 2), Q("P3", practice: 3))));
        var result = RankRobustness.Of(model.Compared([1, None, 0], [1, 0.4, 1], [1, 0.5, 0]), new());

        result.WeightsMatter.ShouldBeFalse();
        result.ChanceAhead(2, 0).ShouldBe(0.5, 0.03);
        result.ChanceAhead(2, 1).ShouldBe(1);
    }

    [Fact]
    public void Caps_bite_in_the_draws_too()
    {
        // C's answer to the trigger is missing: it is capped in the draws under a half
        var model = Model(FiveLevels, Aggregation.WeightedMean, [ScoreCap("T", 0.5, 0.3)], Node("D1", Q("Q1")), Node("D2", Q("Q2")), Node("Z", 0, Q("T")));
        var result = RankRobustness.Of(model.Compared([0.9, 0.9, 0.4], [0.5, 0.6, 1], [0.9, 0.9, None]), new());

        result.ChanceAhead(1, 0).ShouldBe(1);
        result.ChanceAhead(2, 1).ShouldBe(0.5, 0.03);
        (result.ChanceAhead(2, 0) + result.ChanceAhead(0, 2)).ShouldBe(0.5, 0.03);
    }

    [Fact]
    public void A_cap_that_bites_today_bites_in_every_draw_whatever_else_is_open()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [ScoreCap("T", 0.5, 0.3)], Node("D1", Q("Q1")), Node("D2", Q("Q2")), Node("D3", Q("T")));
        var result = RankRobustness.Of(model.Compared([1, None, 0.4], [0.31, 0.31, 0.5], [1, 1, 0.4]), Quick);

        result.ChanceAhead(1, 0).ShouldBe(1);
        (result.ChanceAhead(0, 2) + result.ChanceAhead(2, 0)).ShouldBe(0);
    }

    [Fact]
    public void Whoever_loses_the_score_in_a_draw_is_last_in_it()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [VoidCap("T", 0.25)], Node("D1", Q("Q1")), Node("D2", Q("Q2")), Node("Z", 0, Q("T")));
        var result = RankRobustness.Of(model.Compared([0.9, 0.9, None], [0.5, 0.6, 1], [0.1, 0.1, 1]), new());

        result.ChanceOf(0, 3).ShouldBe(0.25, 0.03);
        result.ChanceOf(0, 1).ShouldBe(0.75, 0.03);
    }

    [Fact]
    public void A_model_that_rounds_on_the_way_up_rounds_in_the_draws()
    {
        // rounded to whole tens of the display range, an unanswered question makes D1 0 or 1, never between
        var scale = FiveLevels with { Display = new(0, 1), Decimals = 3, TierDecimals = 0 };
        var model = Model(scale, Aggregation.WeightedMean, [], Node("D1", Q("Q1")), Node("D2", Q("Q2")));
        var result = RankRobustness.Of(model.Compared([None, 1], [1, 1], [0, 1]), new() { Variation = 0 });

        result.ChanceAhead(0, 2).ShouldBe(0.5, 0.03);
        (result.ChanceAhead(0, 2) + result.ChanceAhead(1, 0)).ShouldBe(1, 1e-12);
    }

    [Theory]
    [InlineData(0, 0.25, 10, "1 to 100000 draws")]
    [InlineData(100_001, 0.25, 10, "1 to 100000 draws")]
    [InlineData(100, -0.1, 10, "0 or more")]
    [InlineData(100, double.NaN, 10, "0 or more")]
    [InlineData(100, 1.0, 10, "can vary by less than 100 %")]
    [InlineData(100, 0.25, 0, "1 or more organisations")]
    public void Options_that_cannot_be_are_refused(int draws, double variation, int top, string says) =>
        Should.Throw<RuleBrokenException>(() => RankRobustness.Of(Flat(1, 1).Compared([0, 1]), new() { Draws = draws, Variation = variation, Top = top })).Message.ShouldContain(says);

    [Fact]
    public void Any_variation_leaves_a_single_dimension_the_whole() =>
        RankRobustness.Of(Flat(3).Compared([0.4], [0.5]), Quick with { Variation = 5 }).ChanceAhead(1, 0).ShouldBe(1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void It_stops_when_cancelled(int threads)
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => RankRobustness.Of(Flat(1, 1).Compared([0, 1]), new() { Threads = threads }, cancelled.Token));
    }

    private static Gen<Portfolio> Cases { get; } = Gen.Select(RandomModels.Cases(conditions: false), Gen.Int[1, 8], Gen.Int).Select((c, organisations, seed) =>
    {
        var random = new Random(seed);
        return Portfolio.Of(c.Model, [.. Enumerable.Range(0, organisations).Select(i => Entry(
            $"O{i}", [.. c.Model.Questions.Select(_ => random.Next(8) switch { 0 => None, 1 => Not, var r => r / 7.0 })]))]);
    });

    private static MaturityModel Mixed(Aggregation root, double w1, double w2, double w3, double w4) => Model(
        root,
        Node("D1", w1, Node("D1.1", 2, Plain("a"), Plain("b")), Plain("c")),
        Node("D2", w2, Aggregation.WeakestLink, Plain("d"), Plain("e"), Plain("f")),
        new ModelNode { Code = "D3", Title = "", Weight = w3, Aggregation = Aggregation.Staged, ImplementedAt = 0.7, Questions = [Practice("g", 1), Practice("h", 2), Practice("i", 3)] },
        Node("D4", w4, Plain("j")));

    private static Question Plain(string code) => Number(code, 1, true, (0, 0), (1, 1));

    private static NumberQuestion Practice(string code, int level) => new()
    {
        Code = code,
        Kind = QuestionKind.Number,
        Text = code,
        AllowsNotApplicable = true,
        PracticeLevel = level,
        Points = [new(0, 0), new(1, 1)],
    };

    private static string Everything(RankRobustness result) =>
        string.Join('\n', Enumerable.Range(0, result.Ranks.Count).Select(i => $"{result.Ranks[i]} {string.Join(' ', result.ChancesOf(i))}")) + string.Join('|', result.Groups.Select(g => string.Join(',', g)));
}
