using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>Two assessments of one organisation: what moved, why, and what became of the plan.</summary>
public class ProgressReportTests
{
    private static readonly ReportOptions Progress = new() { Kind = ReportKind.Progress, Currency = "EUR" };
    private static readonly RoadmapReportContent Content = Programmes.Content();
    private static readonly Lazy<ReadPdf> Report = new(() => ReadPdf.Of(Content, Progress));

    [Fact]
    public void The_first_page_says_where_it_stood_and_where_it_stands()
    {
        var (scale, before, now) = (Content.Model.Scale, Content.Previous!.Card.Overall, Content.Card.Overall);
        var page = Report.Value.LettersOf("At a glance", "What has moved");

        Says(page, $"stands at level {now.Level!.Number} ({now.Level.Name}) with a score of {scale.Score(now.Score!.Value)} of 100. In 2025 it stood at level {before.Level!.Number} ({before.Level.Name}) with {scale.Score(before.Score!.Value)}: it has risen by {scale.Change(before.Score.Value, now.Score.Value)[1..]} points.");
        Says(page, "One of 2 finished initiatives has brought all that was promised.");
        Report.Value.NumberOf("What has moved").ShouldBe(Report.Value.NumberOf("At a glance") + 1);
    }

    [Fact]
    public void What_dimensions_and_named_remainders_add_is_the_change_of_the_whole()
    {
        var scorer = Scorer.For(Content.Model);
        var trend = Trend.Between(Content.Model, scorer.ScoresOf(Content.Previous!.Answers), scorer.ScoresOf(Content.Answers));
        var moves = Report.Value.LettersOf("What has moved", "Answers that have changed");

        foreach (var part in trend.PartsOf(""))
        {
            Says(moves, $"{Content.Model.FindNode(part.Code)!.Title}{Content.Model.Scale.Score(part.Before)}{Content.Model.Scale.Score(part.After)}{Content.Model.Scale.Change(part.Before, part.After)}{Content.Model.Scale.Points(part.Points)}");
        }

        (trend.PartsOf("").Sum(p => p.Points) + trend.Remainders.Where(r => r.Code.Length == 0).Sum(r => r.Points)).ShouldBe(trend.Change!.Value, 1e-9);
        Says(moves, $"Overall{Content.Model.Scale.Score(trend.Before!.Value)}{Content.Model.Scale.Score(trend.After!.Value)}{Content.Model.Scale.Change(trend.Before.Value, trend.After.Value)}");
    }

    [Fact]
    public void Every_answer_that_has_changed_is_counted_and_the_weightiest_are_shown()
    {
        var changed = Content.Model.Questions.Where(q => Told(q, Content.Answers) != Told(q, Content.Previous!.Answers)).ToList();
        var chapter = Report.Value.LettersOf("Answers that have changed", "Planned against realised");

        Says(chapter, $"{changed.Count} answers have changed since 2025");
        var weightiest = changed.Where(q => Content.Card.Questions[q.Code].Score is not null && Content.Previous!.Card.Questions[q.Code].Score is not null)
            .MaxBy(q => Content.Card.Questions[q.Code].GlobalWeight * Math.Abs(Content.Card.Questions[q.Code].Score!.Value - Content.Previous!.Card.Questions[q.Code].Score!.Value))!;
        Says(chapter, weightiest.Code);
    }

    [Fact]
    public void Plan_money_and_promises_are_held_against_what_came()
    {
        var (slippage, chapter) = (Content.EarlierProgramme!.Slippage, Report.Value.LettersOf("Planned against realised", "What to do next"));

        Says(chapter, $"Of {Shown.Money(slippage.PlannedCost, "EUR")} planned, {Shown.Money(slippage.CostSoFar, "EUR")} have been spent.");
        Says(chapter, "Kept its word");
        Says(chapter, "Brought nothing");
        Says(chapter, "The plan “Programme 2025” was approved by Amara Okello on 29 December 2026");
    }

    [Fact]
    public void A_question_that_stood_as_high_before_was_no_promise()
    {
        var chapter = Report.Value.LettersOf("What the finished initiatives brought", "What to do next");

        Says(chapter, Shown.Shortened(Content.Model.Questions[0].Text, 120));
        System.Text.RegularExpressions.Regex.Count(chapter, ReadPdf.Bare(Shown.Shortened(Content.Model.Questions[1].Text, 120).TrimEnd('…'))).ShouldBe(1);
    }

    [Fact]
    public void Without_an_earlier_assessment_it_is_refused_with_a_sentence() =>
        Should.Throw<RuleBrokenException>(() => RoadmapReport.Make(Content with { Previous = null }, Progress))
            .Message.ShouldBe("There is no earlier assessment of Civil Registry and Identity Office with the model “Government digital maturity”, so there is no progress to report yet. Make the roadmap report now, and this one after the next assessment.");

    [Fact]
    public void Without_an_approved_plan_that_is_said() =>
        ReadPdf.Of(Content with { EarlierProgramme = null, Realised = null }, Progress).PageOf("Planned against realised").ShouldContain("No plan was approved after 2025");

    [Fact]
    public void The_same_twice_has_not_moved()
    {
        var report = ReadPdf.Of(Content with { Previous = new("2025", Content.Card, Content.Answers) }, Progress);

        report.PageOf("At a glance").ShouldContain("nothing has moved");
        report.PageOf("Answers that have changed").ShouldContain("Every answer is the same as before.");
    }

    [Fact]
    public void A_rule_that_came_and_one_that_went_are_named()
    {
        var (weak, strong) = (Capped([new("A", new CapTrigger.NodeBelowLevel(3), new CapLimit.Level(2), "Weak ground.")], "1.0"), Sheet("5", "5"));

        Says(Moves(weak, Sheet("1", "5"), weak, strong), "In 2025, Part A is under level 3, so the overall level cannot be higher than level 2 (Developing); that no longer holds.");
        Says(Moves(weak, strong, weak, Sheet("1", "5")), "New since 2025: Part A is under level 3, so the overall level cannot be higher than level 2 (Developing).");
    }

    [Fact]
    public void Two_versions_are_compared_over_what_their_map_links_and_the_rest_is_named()
    {
        var (older, newer) = (Capped([], "1.0"), Capped([], "2.0", new ModelVersionMap("1.0", new Dictionary<string, string> { ["A.1"] = "A.1" })));

        var moves = Moves(older, Sheet("1", "5"), newer, Sheet("3", "1"));

        Says(moves, "2025 was assessed with version 1.0 of the model, this time it was version 2.0. Only what the two have in common is compared, before any rule that limits the result. Left out: B (Part B).");
        Says(moves, "Over what both versions of the model have in common, the score was 0.0 in 2025 and is 50.0 now: it has risen by 50.0 points.");
    }

    [Fact]
    public void Two_versions_without_a_map_are_not_compared_and_it_is_said_why()
    {
        var report = ReadPdf.Of(Of(Capped([], "1.0"), Sheet("1", "5"), Capped([], "2.0"), Sheet("3", "1")), Progress);

        report.Text.ShouldContain("has no map from version 1.0, so the two cannot be compared");
        report.PageOf("Answers that have changed").ShouldContain("The two versions of the model have no questions that can be compared.");
    }

    private static string Told(Question question, AnswerSheet answers) => answers.Find(question.Code) is { } answer ? question.Describe(answer.Value) : "";

    private static string Moves(MaturityModel older, AnswerSheet before, MaturityModel newer, AnswerSheet now) =>
        ReadPdf.Of(Of(older, before, newer, now), Progress).LettersOf("What has moved", "Answers that have changed");

    private static RoadmapReportContent Of(MaturityModel older, AnswerSheet before, MaturityModel newer, AnswerSheet now) =>
        ShippedModel.ContentOf(newer, now) with { Previous = new("2025", Scorer.For(older).Score(before), before) };

    private static MaturityModel Capped(IReadOnlyList<Cap> caps, string version, params ModelVersionMap[] maps) => new(
        new ModelNode { Code = "", Title = "", Nodes = [new() { Code = "A", Title = "Part A", Questions = [Question("A.1")] }, new() { Code = "B", Title = "Part B", Questions = [Question("B.1")] }] }, Charts.Samples.Scale)
    {
        Code = "pair",
        Version = version,
        Title = "Pair",
        Caps = caps,
        VersionMaps = maps,
    };

    private static SingleChoiceQuestion Question(string code) => new()
    {
        Code = code,
        Kind = QuestionKind.Level,
        Text = $"How far is {code}?",
        Options = [.. Enumerable.Range(1, 5).Select(i => new AnswerOption($"{i}", $"Step {i}.", (i - 1) / 4.0))],
    };

    private static AnswerSheet Sheet(string a, string b) => AnswerSheet.Of([new("A.1", new AnswerValue.Option(a)), new("B.1", new AnswerValue.Option(b))]);

    private static void Says(string letters, string sentence) => letters.ShouldContain(ReadPdf.Bare(sentence));
}
