using Bunit;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Web.Components.Results;
using MaturityAssessment.Web.Tests.Assessments;

namespace MaturityAssessment.Web.Tests.Results;

public class ResultsPageTests : PageTests
{
    private static readonly AssessmentId Id = AssessmentId.New();
    private static readonly MaturityLevel One = new(1, "Initial", 0, "");
    private static readonly MaturityLevel Two = new(2, "Developing", 0.2, "Some things work.");
    private static readonly MaturityLevel Three = new(3, "Defined", 0.4, "");
    private static readonly MaturityScale Scale = new([One, Two, Three], new(0, 100), 1);

    [Fact]
    public void The_level_the_score_and_the_range_are_said_in_plain_words()
    {
        var page = Open(View());

        Text(page.Find("#overall")).ShouldBe("Benefits is at level 2, Developing: 34.5 of 100.");
        page.Markup.ShouldContain("With all questions answered the score will lie between 30.1 and 52.0.");
        page.FindAll("h1, h2").Select(Text).First().ShouldBe("Provisional results");
    }

    [Fact]
    public void Final_results_state_no_range_and_carry_a_short_code()
    {
        var page = Open(View() with { Status = AssessmentStatus.Submitted, SubmittedAt = Noon, Hash = "ab12cd34ef", Progress = new(4, 4) });

        Text(page.Find("h1")).ShouldBe("Results");
        page.Markup.ShouldNotContain("will lie between");
        Text(page.Find(".code")).ShouldBe("AB12-CD34");
    }

    [Fact]
    public void A_cap_that_bites_names_the_result_without_it()
    {
        var page = Open(View() with { Caps = [new("SEC", "Security", "The overall level cannot exceed 2 (Developing).", "Nothing is safe.")], UncappedScore = 0.45, UncappedLevel = Three });

        Text(page.Find("#caps")).ShouldBe("What holds the level back");
        page.Markup.ShouldContain("Without it, Benefits would be at level 3 (Defined) with 45.0 of 100.");
    }

    [Fact]
    public void A_cap_that_changes_nothing_is_said_to_change_nothing()
    {
        var page = Open(View() with { Caps = [new("SEC", "Security", "The overall level cannot exceed 2 (Developing).", "Nothing is safe.")] });

        page.Markup.ShouldNotContain("Without it");
        page.Markup.ShouldContain("Today it makes no difference");
    }

    [Fact]
    public void A_score_opens_down_to_answers_with_their_weights_and_points()
    {
        var line = Text(Open(View()).Find(".question-lines li"));

        line.ShouldBe("How clear is the strategy? 2. There is a draft. 25% of the total · 8.6 points held · 16.4 points lost · one step up adds 6.3");
    }

    [Fact]
    public void The_way_up_is_a_list_of_answers_to_change()
    {
        var page = Open(View() with { NextLevel = new(Three, 0.41, [new("STR.1.1", "How clear is the strategy?", "2. There is a draft.", "3. It is adopted.", 0.25, 0.5)]) });

        Text(page.Find("#next")).ShouldBe("The shortest way to level 3 (Defined)");
        Text(page.Find(".steps li")).ShouldBe("How clear is the strategy? Now: 2. There is a draft. Then: 3. It is adopted.");
        Link(page, "How clear is the strategy?").GetAttribute("href").ShouldBe($"assessments/{Id.Value}/questions/STR.1#q-STR.1.1");
    }

    [Fact]
    public void Every_chart_has_a_name_and_a_table_with_headers()
    {
        var page = Open(View());

        page.FindAll("svg[role=img]").ShouldAllBe(s => s.QuerySelector("title")!.TextContent.Length > 0 && s.QuerySelector("desc")!.TextContent.Length > 0);
        page.FindAll("table").Count.ShouldBe(2);
        page.FindAll("table").ShouldAllBe(t => t.QuerySelector("caption") != null && t.QuerySelectorAll("thead th[scope=col]").Length > 1 && t.QuerySelectorAll("tbody th[scope=row]").Length == 3);
        page.FindAll("[id]").Select(e => e.Id).ShouldBeUnique();
    }

    [Fact]
    public void What_people_wrote_never_becomes_markup()
    {
        var page = Open(View(dimension: "<script>alert(1)</script>") with { UnitName = "<script>alert(2)</script>" });

        page.FindAll("script").ShouldBeEmpty();
        page.Find(".chart desc").TextContent.ShouldNotBeEmpty();
        page.Markup.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public void Headings_come_in_order()
    {
        var levels = Open(View()).FindAll("h1, h2, h3, h4").Select(h => h.TagName[1] - '0').ToList();

        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First <= 1);
    }

    [Fact]
    public void Before_the_first_answer_the_page_leads_to_the_questions()
    {
        var page = Open(View() with { Progress = new(0, 4) });

        page.FindAll("svg[role=img]").ShouldBeEmpty();
        Link(page, "Go to the questions").GetAttribute("href").ShouldBe($"assessments/{Id.Value}");
    }

    [Fact]
    public void Results_that_cannot_be_shown_say_why()
    {
        UseCases.Refuse<GetResults, GetResults.View>("The assessment was not found.", isNotFound: true);

        Says(Render<ResultsPage>(p => p.Add(x => x.AssessmentId, Id.Value)), "alert", "not found").ShouldBeTrue();
    }

    [Fact]
    public void Until_the_office_releases_figures_the_page_says_so()
    {
        Text(Open(View()).Find("section[aria-labelledby=peers]")).ShouldStartWith("How you compare Nothing has been released about your peers in this cycle yet.");
    }

    [Fact]
    public void Peers_stand_in_a_sentence_a_table_and_the_radar()
    {
        var page = Open(View(), new(Scale, Noon,
        [
            new("All agencies", null, [new("", "Overall", 0.345, 0.2, 0.3, 0.4, "above the median"), new("STR", "Strategy", 0.345, 0.21, 0.31, 0.41, "above the median"), new("CIT", "Citizens", 0.345, null, null, null, null)]),
            new("Sector: health", "Too few comparable agencies.", []),
        ]));

        var peers = page.Find("section[aria-labelledby=peers]");
        Text(peers).ShouldContain("The median is 30.0, the middle half lies between 20.0 and 40.0. With 34.5 you are above the median.");
        Text(peers).ShouldContain("Sector: health Too few comparable agencies.");
        peers.QuerySelectorAll("tbody tr").Select(Text).ShouldBe([
            "Overall 34.5 20.0 30.0 40.0 Above the median", "Strategy 34.5 21.0 31.0 41.0 Above the median", "Citizens 34.5 – – – Too few comparable agencies"]);
        page.FindAll("table").ShouldContain(t => Text(t).Contains("Median, all agencies Strategy 34.5 40.0", StringComparison.Ordinal));
        page.FindAll("[id]").Select(e => e.Id).ShouldBeUnique();
    }

    private IRenderedComponent<ResultsPage> Open(GetResults.View view, GetBenchmark.View? benchmark = null)
    {
        UseCases.Answer<GetBenchmark, GetBenchmark.View>(benchmark ?? new(Scale, null, []));
        UseCases.Answer<GetResults, GetResults.View>(view);
        UseCases.Answer<GetRealisedBenefit, GetRealisedBenefit.View>(new GetRealisedBenefit.View(null, null));
        return Render<ResultsPage>(p => p.Add(x => x.AssessmentId, Id.Value));
    }

    private static GetResults.View View(string dimension = "Strategy") => new(
        Id, UnitId.New(), "Benefits", null, "Government digital maturity", "1.0", "2026", AssessmentStatus.Open, null, null, Scale, new(3, 4), "Ambition",
        Row("", "The whole", [Row("STR", dimension, [Row("STR.1", "Direction", [], "STR.1.1")]), Row("CIT", "Citizens", []), Row("DAT", "Data", [])]),
        0.345, Two, false, [], [new("STR.1", "Direction", dimension, 0.2, Two, Three, 0.2, 0.05)], [], null, null,
        new Dictionary<string, GetResults.QuestionLine>
        {
            ["STR.1.1"] = new("STR.1.1", "STR.1", "How clear is the strategy?", QuestionState.Answered, "2. There is a draft.", 0.345, 0.25, 0.08625, 0.16375, 0.0625, "", 0),
        });

    private static GetResults.Row Row(string code, string title, IReadOnlyList<GetResults.Row> children, params string[] questions) =>
        new(code, title, "", 0.25, true, 0.345, 0.301, 0.52, Two, Two, Three, Three, 0.1, 0.8, 0.5, null, null, children, questions);
}
