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

    [Theory]
    [InlineData(0, 0.25, 10, "1 to 100000 draws")]
    [InlineData(100_001, 0.25, 10, "1 to 100000 draws")]
    [InlineData(100, -0.1, 10, "0 or more")]
    [InlineData(100, double.NaN, 10, "0 or more")]
    [InlineData(100, 1.0, 10, "can vary by less than 100 %")]
    [InlineData(100, 0.25, 0, "1 or more organisations")]
    public void Options_that_cannot_be_are_refused(int draws, double variation, int top, string says) =>
        Should.Throw<RuleBrokenException>(() => RankRobustness.Of(Flat(1, 1).Compared([0, 1]), new() { Draws = draws, Variation = variation, Top = top })).Message.ShouldContain(says);

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
