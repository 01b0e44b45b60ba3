using Bunit;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Web.Components.Comparisons;

namespace MaturityAssessment.Web.Tests.Comparisons;

public class OtherViewsTests : Portfolios
{
    [Fact]
    public void The_distribution_is_drawn_and_can_be_read()
    {
        var page = OpenDistribution("portfolio/distribution");

        page.FindAll("svg[role=img]").Count.ShouldBe(4, "each chart once for a wide screen and once for a phone");
        page.FindAll("table").Last().QuerySelectorAll("tbody tr").Select(Text).ShouldBe(["Overall 1 1 1 0", "Security 2 1 0 0"]);
        page.FindAll("[id]").Select(e => e.Id).ShouldBeUnique();
        HeadingsComeInOrder(page);
    }

    [Fact]
    public void The_levels_of_a_dimension_have_an_address()
    {
        var page = OpenDistribution("portfolio/distribution?sector=health");

        Labelled(page, "Levels of").Change("SEC");

        Here.ShouldBe("portfolio/distribution?sector=health&node=SEC");
        page.FindAll("#levels-chart-wide-title, .chart title").ShouldContain(t => t.TextContent.StartsWith("Security", StringComparison.Ordinal));
        UseCases.Sent.OfType<GetDistribution>().Count().ShouldBe(1, "the answer has them all");
    }

    [Fact]
    public void Two_measures_stand_in_the_address_and_what_is_unknown_gives_the_default()
    {
        UseCases.Answer<GetScatter, GetScatter.View>(Scatter());
        var page = Open<ScatterPage>("portfolio/scatter?x=score:SEC&y=weather");

        UseCases.Sent.OfType<GetScatter>().ShouldHaveSingleItem().ShouldBe(new GetScatter(new(), new(MeasureKind.Score, "SEC"), new(MeasureKind.Change)));
        Labelled(page, "Upwards").Change("staff");
        Here.ShouldBe("portfolio/scatter?x=score%3ASEC&y=staff");
    }

    [Fact]
    public void Points_name_their_field_and_lead_to_their_results()
    {
        UseCases.Answer<GetScatter, GetScatter.View>(Scatter());
        var page = Open<ScatterPage>("portfolio/scatter");
        page.FindAll("table").ShouldBeEmpty();

        Button(page, "Show as a table, with links").Click();

        page.FindAll("tbody tr").Select(Text).ShouldBe(["1 Business Registry health 80.0 3.0 high high", "2 Public Works provisional health 20.0 5.0 low high"]);
        Link(page, "Public Works").GetAttribute("href").ShouldBe($"assessments/{Works.Value}/results");
        page.Markup.ShouldContain("One lacks one of the two and is left out.");
        HeadingsComeInOrder(page);
    }

    [Fact]
    public void Without_a_single_point_other_measures_are_suggested()
    {
        UseCases.Answer<GetScatter, GetScatter.View>(Scatter() with { Points = [] });

        Link(Open<ScatterPage>("portfolio/scatter"), "Security against Citizen services").GetAttribute("href").ShouldBe("portfolio/scatter?x=score%3ACIT&y=score%3ASEC");
    }

    [Fact]
    public void What_is_missed_tells_how_many_and_leads_to_its_dimension()
    {
        UseCases.Answer<GetCommonGaps, GetCommonGaps.View>(Gaps());
        var page = Open<GapsPage>("portfolio/gaps?sector=health");

        page.FindAll("tbody tr").Select(Text).ShouldBe(["Is there a plan? Security 67%: 2 of 3 12.5%"]);
        Link(page, "Security").GetAttribute("href").ShouldBe("portfolio?sector=health&expand=SEC&sort=score%3ASEC");
        Labelled(page, "Missed means under").Change("3");
        Here.ShouldBe("portfolio/gaps?sector=health&level=3");
        UseCases.Sent.OfType<GetCommonGaps>().Last().Level.ShouldBe(3);
        HeadingsComeInOrder(page);
    }

    [Fact]
    public void Nothing_missed_is_good_news_and_said_so()
    {
        UseCases.Answer<GetCommonGaps, GetCommonGaps.View>(Gaps() with { Rows = [] });

        Open<GapsPage>("portfolio/gaps").Markup.ShouldContain("Nothing is missed: every agency has reached level 2 (Developing)");
    }

    [Fact]
    public void Movement_adds_up_in_its_row_and_notes_are_shown()
    {
        UseCases.Answer<GetMostImproved, GetMostImproved.View>(Improved());
        var page = Open<ImprovedPage>("portfolio/improved");

        page.FindAll("tbody tr").Select(Text).ShouldBe(["Business Registry 70.0 80.0 +10.0 +7.0 −1.0 +4.0"]);
        page.FindAll("thead th").Select(Text).ShouldBe(["Agency", "2025", "2026", "Change", "Citizen services", "Security", "Other (weights, questions, rules)"]);
        page.Find(".notice-warn").TextContent.ShouldBe("One question was new.");
        HeadingsComeInOrder(page);
    }

    [Fact]
    public void Without_an_earlier_cycle_the_page_says_so()
    {
        UseCases.Answer<GetMostImproved, GetMostImproved.View>(Improved() with { Since = null, Rows = [], Earlier = [] });

        Open<ImprovedPage>("portfolio/improved").Markup.ShouldContain("Nothing was submitted before 2026.");
    }

    [Fact]
    public void Groups_are_chosen_in_the_address_and_lead_to_their_heat_map()
    {
        UseCases.Answer<GetPeerGroups, GetPeerGroups.View>(asked => Peers(asked.By));
        var page = Open<PeersPage>("portfolio/peers?by=nonsense");
        Link(page, "health").GetAttribute("href").ShouldBe("portfolio?sector=health");
        page.FindAll("tbody tr").Select(Text).ShouldBe(["health 3 50.0 2 Developing – 20.0 80.0", "Not stated 1 – – – – –"]);

        Labelled(page, "Group by").Change("Size");
        Labelled(page, "Compare").Change("SEC");

        Here.ShouldBe("portfolio/peers?by=size&node=SEC");
        UseCases.Sent.OfType<GetPeerGroups>().Last().ShouldBe(new GetPeerGroups(new(), PeerGrouping.Size, "SEC"));
        HeadingsComeInOrder(page);
    }

    [Fact]
    public void A_part_of_the_model_that_there_is_not_is_refused_with_a_way_out()
    {
        UseCases.Refuse<GetPeerGroups, GetPeerGroups.View>("The part of the model was not found.", isNotFound: true);

        var page = Open<PeersPage>("portfolio/peers?node=XYZ&sector=health");

        Says(page, "alert", "The part of the model was not found.").ShouldBeTrue();
        page.FindAll("a").Where(a => Text(a) == "Clear filters").Select(a => a.GetAttribute("href")).ShouldContain("portfolio/peers");
    }

    private IRenderedComponent<DistributionPage> OpenDistribution(string address)
    {
        UseCases.Answer<GetDistribution, GetDistribution.View>(new GetDistribution.View(Used, "Digital maturity", Scale, 3,
        [
            new("", "Overall", Spread(), [new(One, 1), new(Two, 1), new(Three, 1)], 0),
            new("SEC", "Security", Spread(), [new(One, 2), new(Two, 1), new(Three, 0)], 0),
        ]));
        return Open<DistributionPage>(address);
    }

    private static GetScatter.View Scatter()
    {
        Measure score = new(MeasureKind.Score), change = new(MeasureKind.Change), citizens = new(MeasureKind.Score, "CIT"), security = new(MeasureKind.Score, "SEC"), staff = new(MeasureKind.Staff);
        return new(
            Used, "Digital maturity", new(score, "Overall score", 1, 50, 0, 100), new(change, "Change", 1, 3, 3, 5),
            [new(score, "Overall score"), new(citizens, "Citizen services"), new(security, "Security"), new(change, "Change"), new(staff, "Staff")],
            [new(Registry, "Business Registry", "health", 80, 3, false), new(Works, "Public Works", "health", 20, 5, true)],
            1, -1, -1, "The two do not go together.", new("high high", "low high", "low low", "high low"));
    }

    private static GetCommonGaps.View Gaps() => new(Used, "Digital maturity", Scale, Two, 3, [new("SEC.1.1", "Is there a plan?", "SEC", "Security", 2, 3, 2 / 3.0, 0.125)]);

    private static GetMostImproved.View Improved() => new(
        Used, "Digital maturity", Scale, "2025", ["2025"], [new("CIT", "Citizen services"), new("SEC", "Security")],
        [new(Registry, Taxes, Ministry, "Business Registry", false, Cell(0.7), Cell(0.8), 0.1, 10, [0.07, -0.01], 0.04)],
        1, 1, 50, 0.1, 1, 0, 2, 0, ["One question was new."]);

    private static GetPeerGroups.View Peers(PeerGrouping by) => new(Used, "Digital maturity", Scale, by, "Overall", [new("health", 3, Spread(), Two), new("Not stated", 1, null, null)]);
}
