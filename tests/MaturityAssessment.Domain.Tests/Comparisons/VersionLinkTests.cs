using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using static MaturityAssessment.Domain.Tests.Comparisons.Portfolios;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Comparisons;

public class VersionLinkTests
{
    // version 1: A(a1, a2), B(b1), C(c1); version 2: X(x1, x2 new), B(b1), D new(d1)
    private static readonly MaturityModel Older = Version("1.0", [], Node("A", Q("a1"), Q("a2")), Node("B", Q("b1")), Node("C", Q("c1")));

    private static MaturityModel Newer(params (string, string)[] links) =>
        Version("2.0", [new("1.0", links.ToDictionary(l => l.Item1, l => l.Item2))], Node("X", 3, Q("x1"), Q("x2")), Node("B", Q("b1")), Node("D", Q("d1")));

    [Fact]
    public void What_is_linked_is_compared_by_the_newer_weights_and_the_rest_is_named()
    {
        var link = VersionLink.Between(Older, Newer(("a1", "x1"), ("b1", "b1")));
        var trend = Trend.Between(link, [0.2, 1, 0.4, 1], [0.6, 0, 0.8, 0]);

        link.Links.ShouldBe([new("a1", "x1"), new("b1", "b1")]);
        link.LeftOutOfOlder.ShouldBe(["a2", "C"]);
        link.LeftOutOfNewer.ShouldBe(["x2", "D"]);

        // (3 · 0.2 + 0.4)/4 and (3 · 0.6 + 0.8)/4
        trend.Before!.Value.ShouldBe(0.25, 1e-12);
        trend.After!.Value.ShouldBe(0.65, 1e-12);
        trend.Parts.Select(p => (p.Code, Math.Round(p.Points, 12))).ShouldBe([("X", 0.3), ("x1", 0.3), ("B", 0.1), ("b1", 0.1)]);
        trend.Remainders.ShouldBeEmpty();
        trend.Link.ShouldBe(link);
    }

    [Fact]
    public void A_node_that_is_linked_counts_as_a_whole_whatever_is_below_it()
    {
        var link = VersionLink.Between(Older, Newer(("A", "X")));
        var trend = Trend.Between(link, [0.2, 0.4, 1, 1], [0.6, 0.2, 0, 0]);

        // the mean of a1 and a2, and of x1 and x2
        trend.Before!.Value.ShouldBe(0.3, 1e-12);
        trend.After!.Value.ShouldBe(0.4, 1e-12);
        trend.Parts.ShouldHaveSingleItem().IsSplit.ShouldBeFalse();
        link.LeftOutOfOlder.ShouldBe(["B", "C"]);
    }

    [Fact]
    public void What_a_linked_node_changed_beyond_its_linked_questions_is_a_remainder()
    {
        var trend = Trend.Between(VersionLink.Between(Older, Newer(("A", "X"), ("a1", "x1"))), [0.2, 0.4, 1, 1], [0.6, 0.2, 0, 0]);

        trend.Change!.Value.ShouldBe(0.1, 1e-12);
        trend.Parts.Select(p => (p.Code, Math.Round(p.Points, 12))).ShouldBe([("X", 0.1), ("x1", 0.4)]);
        var remainder = trend.Remainders.ShouldHaveSingleItem();
        (remainder.Code, remainder.Reason, Math.Round(remainder.Points, 12)).ShouldBe(("X", TrendRemainderReason.NotLinked, -0.3));
    }

    [Fact]
    public void Without_a_map_the_refusal_says_what_to_do() =>
        Should.Throw<RuleBrokenException>(() => VersionLink.Between(Older, Version("2.0", [], Node("A", Q("a1")))))
            .Message.ShouldBe("Version 2.0 of Test has no map from version 1.0, so the two cannot be compared. Add one to its file under versionMaps.");

    [Fact]
    public void The_map_is_the_later_versions_and_leads_one_way() =>
        Should.Throw<RuleBrokenException>(() => VersionLink.Between(Newer(("a1", "x1")), Older)).Message.ShouldStartWith("Version 1.0 of Test has no map from version 2.0");

    [Fact]
    public void A_map_that_names_what_the_earlier_version_does_not_have_is_refused() =>
        Should.Throw<RuleBrokenException>(() => VersionLink.Between(Older, Newer(("z", "x1")))).Message.ShouldContain("links z, which version 1.0 does not have");

    [Fact]
    public void A_question_is_no_node() =>
        Should.Throw<RuleBrokenException>(() => VersionLink.Between(Older, Newer(("A", "x1")))).Message.ShouldContain("links A to x1; a question can be linked to a question only");

    [Fact]
    public void Different_models_are_not_compared()
    {
        var other = new MaturityModel(Node("", Node("A", Q("a1"))), FiveLevels) { Code = "other", Version = "1.0", Title = "Other" };

        Should.Throw<RuleBrokenException>(() => VersionLink.Between(other, Older)).Message.ShouldContain("are different models");
    }

    [Fact]
    public void A_version_is_linked_with_itself_without_a_map_and_leaves_nothing_out()
    {
        var link = VersionLink.Between(Older, Older);

        link.LeftOutOfOlder.ShouldBeEmpty();
        link.LeftOutOfNewer.ShouldBeEmpty();
        Trend.Between(link, [0.2, 0.4, 1, 1], [0.6, 0.2, 0, 0]).Change!.Value.ShouldBe(Trend.Between(Older, [0.2, 0.4, 1, 1], [0.6, 0.2, 0, 0]).Change!.Value, 1e-12);
    }

    [Fact]
    public void What_was_not_answered_in_one_version_is_a_remainder_too()
    {
        var trend = Trend.Between(VersionLink.Between(Older, Newer(("a1", "x1"), ("a2", "x2"), ("b1", "b1"))), [0.2, None, 0.4, 1], [0.6, 0.8, 0.4, 0]);

        (trend.Parts.Where(p => !p.IsSplit).Sum(p => p.Points) + trend.Remainders.Sum(r => r.Points)).ShouldBe(trend.Change!.Value, 1e-12);
        trend.Remainders.ShouldHaveSingleItem().Code.ShouldBe("X");
    }

    private static MaturityModel Version(string version, IReadOnlyList<ModelVersionMap> maps, params object[] children) =>
        new(Node("", children), FiveLevels) { Code = "test", Version = version, Title = "Test", VersionMaps = maps };
}
