using Bunit;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Web.Components.Comparisons;

namespace MaturityAssessment.Web.Tests.Comparisons;

public class RankingPageTests : Portfolios
{
    private const string Band = "Ranks 2 to 3: two agencies whose order says nothing.";

    [Fact]
    public void The_table_comes_at_once_and_how_certain_it_is_follows()
    {
        var working = Script();

        var page = Open<RankingPage>("portfolio/ranking");
        Says(page, "status", "Working out how certain the ranks are").ShouldBeTrue();
        page.FindAll(".ranking tbody tr").Count.ShouldBe(3);
        page.FindAll(".rank-bar").ShouldBeEmpty();

        working.SetResult();
        page.WaitForAssertion(() => page.FindAll(".rank-bar").Count.ShouldBe(3));
        Says(page, "status", "Working out").ShouldBeFalse();
        UseCases.Sent.OfType<GetRanking>().Select(r => r.WithIntervals).ShouldBe([false, true]);
    }

    [Fact]
    public async Task Leaving_the_page_stops_the_work()
    {
        Script();
        Open<RankingPage>("portfolio/ranking");
        UseCases.Stopped.ShouldBeEmpty();

        await DisposeComponentsAsync();

        UseCases.Stopped.OfType<GetRanking>().ShouldHaveSingleItem().WithIntervals.ShouldBeTrue();
    }

    [Fact]
    public void Agencies_that_cannot_be_told_apart_stand_in_one_band_that_says_so()
    {
        Script().SetResult();
        var page = Open<RankingPage>("portfolio/ranking");

        page.WaitForAssertion(() => page.FindAll(".band").ShouldHaveSingleItem());
        page.FindAll(".band tr").Select(r => Text(r.Children[0])).ShouldBe([Band, "Tax Service", "Public Works provisional"]);
        page.Find(".about").TextContent.ShouldContain("repeated 10,000 times");
    }

    [Fact]
    public void A_row_tells_rank_interval_chance_score_level_and_distances()
    {
        Script().SetResult();
        var page = Open<RankingPage>("portfolio/ranking");

        page.WaitForAssertion(() => page.FindAll(".rank-bar").Count.ShouldBe(3));
        page.FindAll(".band tr")[1].Children.Select(Text).ShouldBe(["Tax Service", "2", "2 to 3", "93%", "50.0", "2 Developing", "50", "0.0", "−30.0"]);
    }

    [Fact]
    public void A_refused_certainty_is_explained_and_the_ranks_stay()
    {
        UseCases.Answer<GetRanking, GetRanking.View>(View());
        UseCases.Hold<GetRanking>().SetResult();
        var working = UseCases.Hold<GetRanking>();
        var page = Open<RankingPage>("portfolio/ranking");

        UseCases.Refuse<GetRanking, GetRanking.View>("Something went wrong.");
        working.SetResult();

        page.WaitForAssertion(() => Says(page, "alert", "Something went wrong.").ShouldBeTrue());
        page.FindAll(".ranking tbody tr").Count.ShouldBe(3);
        Says(page, "status", "Working out").ShouldBeFalse();
    }

    [Fact]
    public void One_agency_is_no_ranking_and_nothing_is_worked_out()
    {
        UseCases.Answer<GetRanking, GetRanking.View>(View() with { Rows = [View().Rows[0]], Total = 1, Weights = [] });

        var page = Open<RankingPage>("portfolio/ranking");

        Says(page, "status", "Working out").ShouldBeFalse();
        UseCases.Sent.OfType<GetRanking>().ShouldHaveSingleItem();
    }

    [Fact]
    public void What_the_weights_decide_is_told()
    {
        Script().SetResult();
        var page = Open<RankingPage>("portfolio/ranking");

        page.Markup.ShouldContain("would be level if Security counted for");
        page.FindAll("section:has(#weights) tbody tr").Select(Text).ShouldBe(["Security 40% 2 0 1"]);
        HeadingsComeInOrder(page);
    }

    private TaskCompletionSource Script()
    {
        UseCases.Answer<GetRanking, GetRanking.View>(asked => asked.WithIntervals ? Certain() : View());
        UseCases.Hold<GetRanking>().SetResult();
        return UseCases.Hold<GetRanking>();
    }

    private static GetRanking.View View() => new(
        Used, "Digital maturity", Scale,
        [
            new(Registry, Ministry, "Business Registry", "", "", false, 1, Cell(0.8), 83, -0.3, 0, null, null),
            new(Taxes, Ministry, "Tax Service", "", "", false, 2, Cell(0.5), 50, 0, 0.3, null, null),
            new(Works, Ministry, "Public Works", "", "", true, 3, Cell(0.48), 17, 0.02, 0.32, null, null),
        ],
        3, 1, 50, null, [new("SEC", "Security", 0.4, 2, 0, 1)], "Business Registry and Tax Service would be level if Security counted for 60.0% of the total instead of 40.0%.");

    private static GetRanking.View Certain()
    {
        var view = View();
        return view with
        {
            Rows =
            [
                view.Rows[0] with { Interval = new(1, 1, 1, 1), Group = 1 },
                view.Rows[1] with { Interval = new(2, 2, 3, 0.93), Group = 2 },
                view.Rows[2] with { Interval = new(2, 3, 3, 0.07), Group = 2 },
            ],
            Certainty = new(10_000, 2, "The comparison was repeated 10,000 times.", [new(1, 1, 1, 1, "Rank 1 stands apart from the next."), new(2, 2, 3, 2, Band)]),
        };
    }
}
