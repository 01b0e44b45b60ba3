using Bunit;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Web.Components.Comparisons;

namespace MaturityAssessment.Web.Tests.Comparisons;

public class HeatmapPageTests : Portfolios
{
    [Fact]
    public void A_comparison_on_its_way_is_announced()
    {
        UseCases.Hold<GetPortfolio>();

        Says(Open<HeatmapPage>("portfolio"), "status", "Loading the comparison").ShouldBeTrue();
    }

    [Fact]
    public void A_refused_comparison_says_why_and_can_be_asked_for_again()
    {
        Navigation.NavigateTo("portfolio?model=gone&version=1");
        UseCases.Refuse<GetPortfolio, GetPortfolio.View>("The model gone 1 is not installed.");
        var page = Render<HeatmapPage>();
        Says(page, "alert", "not installed").ShouldBeTrue();
        page.FindAll("[role=status]").ShouldNotContain(s => Text(s).Contains("Loading", StringComparison.Ordinal));
        Link(page, "Clear filters").GetAttribute("href").ShouldBe("portfolio");
        UseCases.Answer<GetPortfolio, GetPortfolio.View>(Three_agencies());

        Button(page, "Try again").Click();

        page.FindAll("tbody tr").Count.ShouldBe(3);
    }

    [Fact]
    public void Before_the_first_submission_the_page_says_what_to_do()
    {
        var page = Open<HeatmapPage>("portfolio", Overview() with { Scale = null });

        page.Markup.ShouldContain("as soon as they have submitted an assessment");
        Link(page, "Go to the assessments").GetAttribute("href").ShouldBe("assessments");
        page.FindAll("table").ShouldBeEmpty();
    }

    [Fact]
    public void Filters_that_nobody_matches_can_be_taken_away_or_widened()
    {
        var page = Open<HeatmapPage>("portfolio?sector=health", Overview());

        page.Markup.ShouldContain("two are still at work");
        Link(page, "Include those not submitted yet").GetAttribute("href").ShouldBe("portfolio?sector=health&open=true");
        page.FindAll("a").Where(a => Text(a) == "Clear filters").ShouldAllBe(a => a.GetAttribute("href") == "portfolio");
    }

    [Fact]
    public void Every_cell_has_its_number_and_says_its_level()
    {
        var row = Open<HeatmapPage>("portfolio").FindAll("tbody tr")[0];

        row.Children.Select(Text).ShouldBe(["Business Registry", "1", "80.0 , level 3", "90.0 , level 3", "65.0 , level 2"]);
        row.QuerySelector("a").ShouldNotBeNull().GetAttribute("href").ShouldBe($"assessments/{Registry.Value}/results");
        row.Children[2].ClassList.ShouldContain("level-5");
        row.Children[4].ClassList.ShouldContain("level-3");
    }

    [Fact]
    public void Levels_take_their_colours_by_their_place_among_however_many_there_are() =>
        new int?[] { 1, 2, 3, null }.Select(n => Scale.LevelClass(n)).ShouldBe(["level-1", "level-3", "level-5", "level-none"]);

    [Fact]
    public void A_provisional_agency_is_marked_and_the_heading_counts_them()
    {
        var page = Open<HeatmapPage>("portfolio");

        page.FindAll("tbody th").Where(h => Text(h).Contains("provisional", StringComparison.Ordinal)).ShouldHaveSingleItem().TextContent.ShouldContain("Public Works");
        Text(page.Find(".lead")).ShouldBe("Digital maturity 1.0, 2026: 3 agencies, 1 of them provisional");
    }

    [Fact]
    public void A_level_that_a_rule_holds_back_is_explained()
    {
        var page = Open<HeatmapPage>("portfolio", Overview(Row(Registry, "Business Registry", 1, 0.8, 0.9, 0.1) with { Overall = Cell(0.8) with { Level = 2 } }));

        Text(page.FindAll("tbody td")[1]).ShouldBe("80.0 * , level 2, held back by a rule");
        page.Markup.ShouldContain("* A rule of the model holds the level back");
    }

    [Fact]
    public void The_median_stands_at_the_foot() =>
        Open<HeatmapPage>("portfolio").Find("tfoot tr").Children.Select(Text).ShouldBe(["Median", "", "50.0 , level 2", "50.0 , level 2", "45.0 , level 2"]);

    [Fact]
    public void The_heads_say_how_the_table_is_sorted()
    {
        var page = Open<HeatmapPage>("portfolio", Three_agencies() with { Sort = new(PortfolioOrder.Score, "SEC", Descending: true) });

        Sorted(page).ShouldBe([("Security", "descending")]);
        Says(page, "status", "3 agencies, by Security, highest first.").ShouldBeTrue();
    }

    [Fact]
    public void Pressing_a_head_writes_the_order_into_the_address_and_asks_anew()
    {
        var page = Open<HeatmapPage>("portfolio?sector=health&page=2");

        Button(page, "Security").Click();

        Here.ShouldBe("portfolio?sector=health&sort=score%3ASEC&descending=true");
        UseCases.Sent.OfType<GetPortfolio>().Last().ShouldBe(new GetPortfolio(new(Sector: "health"), null, new(PortfolioOrder.Score, "SEC", Descending: true)));
    }

    [Fact]
    public void Pressing_the_head_again_turns_the_order_round()
    {
        var page = Open<HeatmapPage>("portfolio?sort=score%3ASEC&descending=true", Three_agencies() with { Sort = new(PortfolioOrder.Score, "SEC", Descending: true) });

        Button(page, "Security").Click();
        Here.ShouldBe("portfolio?sort=score%3ASEC");

        Button(page, "Agency").Click();
        Here.ShouldBe("portfolio?sort=name");
    }

    [Fact]
    public void A_dimension_opens_into_its_capabilities_and_closes_again()
    {
        var page = Open<HeatmapPage>("portfolio?sort=name", Three_agencies() with { Sort = new(PortfolioOrder.Name) });
        var button = page.FindAll("button[aria-expanded][aria-label]").ShouldHaveSingleItem("only a dimension with parts can be opened");
        button.GetAttribute("aria-label").ShouldBe("Capabilities of Citizen services");
        button.GetAttribute("aria-expanded").ShouldBe("false");

        UseCases.Answer<GetPortfolio, GetPortfolio.View>(Opened() with { Sort = new(PortfolioOrder.Name) });
        button.Click();

        Here.ShouldBe("portfolio?expand=CIT&sort=name");
        page.FindAll("thead th").Select(h => Text(h)).ShouldBe(["Agency", "Rank", "Overall", "Citizen services", "User research", "Security"]);
        page.FindAll("thead th.grid-part").Select(Text).ShouldBe(["User research"]);
        page.Find("button[aria-label='Capabilities of Citizen services']").GetAttribute("aria-expanded").ShouldBe("true");

        page.Find("button[aria-label='Capabilities of Citizen services']").Click();
        Here.ShouldBe("portfolio?sort=name");
    }

    [Fact]
    public void Choosing_a_filter_goes_to_its_address_and_keeps_order_and_capabilities()
    {
        var page = Open<HeatmapPage>("portfolio?expand=CIT&sort=name&page=2");

        Labelled(page, "Sector").Change("taxation");

        Here.ShouldBe("portfolio?sector=taxation&expand=CIT&sort=name");
        UseCases.Sent.OfType<GetPortfolio>().Last().ShouldBe(new GetPortfolio(new(Sector: "taxation"), "CIT", new(PortfolioOrder.Name)));
    }

    [Fact]
    public void Another_model_begins_without_settings_of_the_last()
    {
        var page = Open<HeatmapPage>("portfolio?cycle=2025&sector=health&expand=CIT&sort=score%3ACIT");

        Labelled(page, "Model").Change("scan 1.0");

        Here.ShouldBe("portfolio?model=scan&version=1.0&sector=health");
    }

    [Fact]
    public void The_filters_show_what_the_address_asks_even_where_there_is_no_such_thing()
    {
        var page = Open<HeatmapPage>("portfolio?sector=fishery", Overview() with { Filter = Used with { Sector = "fishery" } });

        Labelled(page, "Sector").QuerySelectorAll("option").Select(Text).ShouldBe(["All sectors", "health", "taxation", "fishery"]);
    }

    [Theory]
    [InlineData("portfolio?page=none&under=nobody&open=perhaps&sort=sideways&descending=up")]
    [InlineData("portfolio?page=-3")]
    [InlineData("portfolio?page=99999999999999")]
    public void A_mangled_address_gives_the_default(string address)
    {
        Open<HeatmapPage>(address);

        UseCases.Sent.OfType<GetPortfolio>().ShouldHaveSingleItem().ShouldBe(new GetPortfolio(new()));
    }

    [Fact]
    public void Pages_are_links_that_keep_the_rest()
    {
        var page = Open<HeatmapPage>("portfolio?sector=health&sort=name&page=2", Three_agencies() with { Page = 2, Total = 120, Sort = new(PortfolioOrder.Name) });

        page.Markup.ShouldContain("Page 2 of 3");
        Link(page, "Next page").GetAttribute("href").ShouldBe("portfolio?sector=health&sort=name&page=3");
        Link(page, "Previous page").GetAttribute("href").ShouldBe("portfolio?sector=health&sort=name");
        Says(page, "status", "Agencies 51 to 53 of 120, by name.").ShouldBeTrue();
    }

    [Fact]
    public void The_other_views_keep_the_filters()
    {
        var page = Open<HeatmapPage>("portfolio?sector=health&open=true&sort=name");

        page.Find("nav[aria-label=Portfolio] a[aria-current=page]").TextContent.ShouldBe("Heat map");
        Link(page, "Ranking").GetAttribute("href").ShouldBe("portfolio/ranking?sector=health&open=true");
    }

    [Fact]
    public void Downloads_and_the_shared_link_name_the_model_and_cycle_that_are_shown()
    {
        var page = Open<HeatmapPage>("portfolio");

        Link(page, "Report (PDF)").GetAttribute("href").ShouldBe("downloads/portfolio.pdf?model=gov&version=1.0&cycle=2026");
        Link(page, "Link to exactly this view").GetAttribute("href").ShouldBe("portfolio?model=gov&version=1.0&cycle=2026");
    }

    [Fact]
    public void While_the_next_view_is_on_its_way_the_last_one_stays_and_is_marked_busy()
    {
        var page = Open<HeatmapPage>("portfolio");
        var gate = UseCases.Hold<GetPortfolio>();

        Button(page, "Security").Click();
        page.FindAll("[aria-busy=true] tbody tr").Count.ShouldBe(3);

        gate.SetResult();
        page.WaitForAssertion(() => page.FindAll("[aria-busy=true]").ShouldBeEmpty());
    }

    [Fact]
    public void An_answer_that_somebody_no_longer_waits_for_is_not_shown()
    {
        var page = Open<HeatmapPage>("portfolio");
        var slow = UseCases.Hold<GetPortfolio>();
        Button(page, "Security").Click();
        UseCases.Answer<GetPortfolio, GetPortfolio.View>(Overview(Row(Taxes, "Tax Service", 1, 0.5, 0.5, 0.5)));
        Button(page, "Agency").Click();
        page.WaitForAssertion(() => page.FindAll("tbody tr").Count.ShouldBe(1));

        UseCases.Answer<GetPortfolio, GetPortfolio.View>(Three_agencies());
        slow.SetResult();

        page.FindAll("tbody tr").Count.ShouldBe(1);
        UseCases.Stopped.OfType<GetPortfolio>().ShouldHaveSingleItem().Sort.ShouldNotBeNull().Node.ShouldBe("SEC");
    }

    [Fact]
    public void A_release_asks_once_and_tells_what_departments_see()
    {
        UseCases.Answer<ReleaseBenchmark, ReleaseBenchmark.Released>(new ReleaseBenchmark.Released(Noon, 4, 2, IsNew: true));
        var page = Open<HeatmapPage>("portfolio");

        Button(page, "Release to departments").Click();
        UseCases.Sent.OfType<ReleaseBenchmark>().ShouldBeEmpty();
        Button(page, "Release now").Click();

        UseCases.Sent.OfType<ReleaseBenchmark>().ShouldHaveSingleItem().ShouldBe(new ReleaseBenchmark("gov", "1.0", "2026"));
        Says(page, "status", "Departments now see 4 groups; two are too small and left out.").ShouldBeTrue();
    }

    [Fact]
    public void Who_may_not_release_sees_how_things_stand_and_no_button()
    {
        var page = Open<HeatmapPage>("portfolio", Three_agencies() with { Benchmark = new(MayRelease: false, Noon, 3) });

        page.Markup.ShouldContain("Released on 24 November 2026 for 2026: 3 groups.");
        page.FindAll("button").ShouldNotContain(b => Text(b).StartsWith("Release", StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_come_in_order() => HeadingsComeInOrder(Open<HeatmapPage>("portfolio"));

    [Fact]
    public void The_table_scrolls_by_itself_and_can_be_reached_by_keyboard()
    {
        var region = Open<HeatmapPage>("portfolio").Find("[role=region]:has(table)");

        region.GetAttribute("tabindex").ShouldBe("0");
        region.GetAttribute("aria-label").ShouldNotBeNullOrEmpty();
    }

    private static GetPortfolio.View Opened()
    {
        var view = Three_agencies();
        return view with
        {
            Columns = [view.Columns[0], new("CIT.1", "User research", "CIT", false, 0.3, Cell(0.5)), view.Columns[1]],
            Rows = [.. view.Rows.Select(r => r with { Cells = [r.Cells[0], Cell(0.55), r.Cells[1]] })],
        };
    }

    private static IEnumerable<(string Title, string Sorted)> Sorted(IRenderedComponent<HeatmapPage> page) =>
        page.FindAll("th[aria-sort]").Select(h => (Text(h), h.GetAttribute("aria-sort")!));
}
