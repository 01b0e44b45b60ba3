using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using static MaturityAssessment.Domain.Tests.Comparisons.Portfolios;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Comparisons;

public class PeersAndGapsTests
{
    [Theory]
    [InlineData(0, "Under 250")]
    [InlineData(249, "Under 250")]
    [InlineData(250, "250 to 999")]
    [InlineData(999, "250 to 999")]
    [InlineData(1_000, "1,000 to 4,999")]
    [InlineData(5_000, "5,000 and more")]
    [InlineData(int.MaxValue, "5,000 and more")]
    [InlineData(null, "")]
    public void Staff_makes_the_size_class(int? staff, string name) => SizeClass.Of(staff).ShouldBe(name);

    [Fact]
    public void Nobody_has_fewer_than_no_staff() => Should.Throw<ArgumentOutOfRangeException>(() => SizeClass.Of(-1));

    [Theory]
    [InlineData("300", "250 to 999")]
    [InlineData("1,200", "1,000 to 4,999")]
    [InlineData(" Large ", "Large")]
    [InlineData("-3", "-3")]
    [InlineData("", "")]
    public void A_tables_size_is_a_number_of_staff_or_a_class_of_its_own(string text, string name) => SizeClass.Read(text).ShouldBe(name);

    [Fact]
    public void Peers_share_a_sector_or_a_size_and_the_unknown_come_last()
    {
        PortfolioEntry Of(string name, string sector, string size) => new(new(name, "", ""), sector, size, [0.5]);

        var groups = PeerGroups.Of([Of("A", "", "5,000 and more"), Of("B", "Tax", ""), Of("C", "Health", "Under 250"), Of("D", "Tax", "Huge"), Of("E", "", "250 to 999")]);

        groups.BySector.Select(g => (g.Name, string.Join(',', g.Entries))).ShouldBe([("Health", "2"), ("Tax", "1,3"), ("", "0,4")]);
        groups.BySize.Select(g => (g.Name, string.Join(',', g.Entries))).ShouldBe([("Under 250", "2"), ("250 to 999", "4"), ("5,000 and more", "0"), ("Huge", "3"), ("", "1")]);
    }

    [Fact]
    public void Common_gaps_come_by_share_times_weight()
    {
        var portfolio = Flat(1, 3, 6).Compared([0.2, 0.4, 0.9], [0.1, 0.8, None], [0.7, Not, None], [None, 0.2, None]);

        var gaps = CommonGaps.Of(portfolio, 0.5);

        gaps.Select(g => (g.Code, g.Answered, g.Below)).ShouldBe([("Q2", 3, 2), ("Q1", 3, 2), ("Q3", 1, 0)]);
        gaps.Select(g => Math.Round(g.Weight, 12)).ShouldBe([0.3, 0.1, 0.6]);
        gaps[0].Priority.ShouldBe(0.2, 1e-12);
        gaps[0].Share.ShouldBe(2 / 3.0, 1e-12);
    }

    [Fact]
    public void Who_reaches_the_threshold_but_for_a_rounding_error_is_not_below_and_what_nobody_answered_is_no_gap()
    {
        CommonGaps.Of(Flat(1, 1).Compared([0.39999999999999997, None]), 0.4).ShouldBe([new("Q1", 1, 0, 0.5, 0)]);
        Should.Throw<ArgumentOutOfRangeException>(() => CommonGaps.Of(Flat(1).Compared(), double.NaN));
    }

    [Fact]
    public void Who_moved_most_comes_first_and_who_has_no_counterpart_is_named()
    {
        PortfolioEntry In(string name, string cycle, double score) => new(new(name, "", cycle), "", "", [score]);
        var before = Portfolio.Of(Flat(1), [In("A", "2025", 0.5), In("B", "2025", 0.4), In("C", "2025", None), In("Gone", "2025", 0.1)]);
        var after = Portfolio.Of(before.Model, [In("New", "2026", 0.2), In("B", "2026", 0.7), In("A", "2026", 0.6), In("C", "2026", 0.9)]);

        var improvements = Improvement.Between(before, after);

        improvements.Moved.Select(m => (m.Name, Math.Round(m.Change, 12), m.RankBefore, m.RankAfter)).ShouldBe([("B", 0.3, 2, 2), ("A", 0.1, 1, 3)]);
        improvements.OnlyBefore.ShouldBe([2, 3]);
        improvements.OnlyAfter.ShouldBe([0, 3]);
        Should.Throw<ArgumentException>(() => Improvement.Between(before, Portfolio.Of(before.Model, [In("A", "1", 1), In("A", "2", 1)]))).Message.ShouldContain("several cycles");
    }

    [Fact]
    public void Over_two_versions_only_what_is_linked_counts()
    {
        var older = new MaturityModel(Node("", Q("a"), Q("b")), FiveLevels) { Code = "m", Version = "1", Title = "M" };
        var newer = new MaturityModel(Node("", Q("a"), Q("c")), FiveLevels) { Code = "m", Version = "2", Title = "M", VersionMaps = [new("1", new Dictionary<string, string> { ["a"] = "a" })] };

        var improvements = Improvement.Between(older.Compared([0.2, 1]), newer.Compared([0.5, 0]));

        var moved = improvements.Moved.ShouldHaveSingleItem();
        (moved.ScoreBefore, moved.ScoreAfter).ShouldBe((0.2, 0.5));
        improvements.Link.LeftOutOfOlder.ShouldBe(["b"]);
    }
}
