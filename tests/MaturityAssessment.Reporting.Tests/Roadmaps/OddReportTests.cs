using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Charts;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>What nobody plans for still gives a report that can be read.</summary>
public class OddReportTests
{
    [Fact]
    public void Nothing_answered_is_said_and_not_scored_as_nothing()
    {
        var report = ReadPdf.Of(ShippedModel.ContentOf(ShippedModel.Full, AnswerSheet.Empty) with { IsProvisional = true, Target = ShippedModel.Full.Targets[0] });

        report.PageOf("At a glance").ShouldContain("has not answered any question yet, so there is no result.");
        report.Pages[0].ShouldContain("provisional");
        report.Bookmarks.ShouldNotContain(b => b.Title.StartsWith("Appendix B"));
        OnePage(report);
    }

    [Fact]
    public void Everything_not_applicable_is_said()
    {
        var model = Model(Dimension("A", Question("A.1"), Question("A.2")));
        var answers = new AnswerSheet(model.Questions.ToDictionary(q => q.Code, q => new SheetAnswer(new AnswerValue.NotApplicable("Not our task."))));

        var report = ReadPdf.Of(ShippedModel.ContentOf(model, answers) with { Notes = new Dictionary<string, AnswerNote> { ["A.1"] = new("", "Not our task.", []) } });

        report.PageOf("At a glance").ShouldContain("None of the questions applies to Civil Registry and Identity Office");
        report.Text.ShouldContain("Not applicable. Not our task.");
        OnePage(report);
    }

    [Fact]
    public void Without_plan_target_and_earlier_result_the_page_for_executives_points_to_the_next_step()
    {
        var report = ReadPdf.Of(ShippedModel.Content(withPlan: false, withTarget: false, withPrevious: false));

        report.PageOf("At a glance").ShouldContain("No roadmap has been drawn up yet.");
        report.Bookmarks.ShouldNotContain(b => b.Title == "Roadmap");
        OnePage(report);
    }

    [Fact]
    public void A_plan_that_holds_nothing_is_explained()
    {
        var content = ShippedModel.Content() with { Roadmap = ShippedModel.Plan(ShippedModel.Full, ShippedModel.Answers(ShippedModel.Full), 0m) };

        ReadPdf.Of(content).PageOf("Roadmap").ShouldContain("no initiative could be planned that lifts the result");
    }

    [Fact]
    public void A_voided_score_is_explained_and_the_other_results_stay()
    {
        var model = Model([new Cap("A", new CapTrigger.NodeBelowLevel(2), new CapLimit.Voids(), "Nothing else counts without it.")], Dimension("A", Question("A.1")), Dimension("B", Question("B.1")));

        var report = ReadPdf.Of(ShippedModel.ContentOf(model, Sheet(("A.1", "1"), ("B.1", "5"))));

        var page = report.PageOf("At a glance");
        page.ShouldContain("has no overall result: while Dimension A is under level 2, the model gives none.");
        page.ShouldContain("Without that rule the score would be 50.0 of 100.");
        report.Text.ShouldContain("Nothing else counts without it.");
        OnePage(report);
    }

    [Fact]
    public void A_cap_that_bites_is_named_with_its_reason()
    {
        var model = Model([new Cap("A", new CapTrigger.NodeBelowLevel(2), new CapLimit.Level(2), "It stands on weak ground.")], Dimension("A", Question("A.1")), Dimension("B", Question("B.1")));

        var chapter = ReadPdf.Of(ShippedModel.ContentOf(model, Sheet(("A.1", "1"), ("B.1", "5")))).PageOf("What holds us back");

        chapter.ShouldContain("Dimension A is under level 2");
        chapter.ShouldContain("the overall level cannot be higher than level 2 (Developing). It stands on weak ground.");
        chapter.ShouldContain("Without it the result would be 50.0, level 3 (Defined).");
    }

    [Fact]
    public void The_quick_scan_whose_dimensions_hold_questions_directly_has_all_its_questions()
    {
        var scan = ShippedModel.QuickScan;

        var report = ReadPdf.Of(ShippedModel.ContentOf(scan, ShippedModel.Answers(scan)));

        var text = string.Concat(report.Letters);
        scan.Questions.ShouldAllBe(q => text.Contains(ReadPdf.Bare(q.Text)));
        OnePage(report);
    }

    [Fact]
    public void A_model_without_library_and_without_dimensions_is_enough()
    {
        var model = new MaturityModel(new ModelNode { Code = "", Title = "", Questions = [Question("Q.1"), Question("Q.2")] }, Samples.Scale) { Code = "tiny", Version = "1", Title = "Tiny model" };

        var report = ReadPdf.Of(ShippedModel.ContentOf(model, Sheet(("Q.1", "2"), ("Q.2", "4"))));

        report.PageOf("At a glance").ShouldContain("with a score of 50.0 of 100");
        report.Bookmarks.ShouldNotContain(b => b.Title == "People and risks" || b.Title == "Outcomes to measure");
    }

    [Fact]
    public void Staged_and_weakest_link_dimensions_stand_as_blocks_in_the_derivation()
    {
        var model = Model(
            new ModelNode { Code = "S", Title = "Staged part", Aggregation = Aggregation.Staged, Questions = [Question("S.1", practice: 1), Question("S.2", practice: 2)] },
            new ModelNode { Code = "W", Title = "Weakest part", Aggregation = Aggregation.WeakestLink, Questions = [Question("W.1"), Question("W.2")] });
        var content = ShippedModel.ContentOf(model, Sheet(("S.1", "5"), ("S.2", "2"), ("W.1", "3"), ("W.2", "5"))) with { Target = new("t", "Target", "", new Dictionary<string, int> { [""] = 3 }) };

        var report = ReadPdf.Of(content);

        var derivation = report.Chapter("Appendix B: how the score adds up", null);
        derivation.ShouldContain("Weakest part");
        derivation.ShouldContain($"is shown as {model.Scale.Score(content.Card.UncappedOverall.Score!.Value)}.");
        report.Chapter("Method", "Appendix A: all answers").ShouldContain("the lowest score among the parts");
    }

    public static TheoryData<string> HostileTexts =>
    [
        "\u0000\u0001\u0007\u001b[31m control \u202e reversed \ufeff",
        "(unbalanced ))) \\ endobj endstream << /Type /Catalog >> %%EOF startxref 0",
        "مرحبا بكم في دائرة السجل المدني، هذا تعليق طويل. שלום עולם",
        "👩‍👩‍👧‍👦 🇪🇺 ✅ \ud83d lone surrogate \udc00",
        new string('x', 50_000),
        string.Concat(Enumerable.Repeat("many words in one remark ", 2_000)),
        "line\nby\r\nline\u2028and\u2029paragraph\t\ttab",
        "<script>alert(1)</script> &amp; \"quotes\" ''",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Hostile_text_in_every_field_leaves_a_readable_file(string text)
    {
        var model = Model(Dimension("A", Question("A.1"), Question("A.2")), Dimension("B", Question("B.1")));
        var content = ShippedModel.ContentOf(model, Sheet(("A.1", "2"), ("A.2", "3"), ("B.1", "4"))) with
        {
            Organisation = text[..Math.Min(text.Length, 300)],
            Parent = text[..Math.Min(text.Length, 300)],
            Cycle = text[..Math.Min(text.Length, 100)],
            Notes = new Dictionary<string, AnswerNote> { ["A.1"] = new(text, text, [new(text, "https://example.org/?" + Uri.EscapeDataString(text[..Math.Min(text.Length, 500)].Replace("\ud83d lone", "lone").Replace("\udc00", "")))]), ["A.2"] = new("After it.", "", [new("Not a link", "javascript:alert(1)")]) },
        };

        var report = ReadPdf.Of(content, new() { FooterText = text, Currency = "EUR" });

        report.Text.ShouldContain("After it.");
        report.Pages.Count.ShouldBeLessThan(40);
        OnePage(report);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(11)]
    [InlineData(25)]
    public void Few_and_many_dimensions_with_long_names_fit_their_page(int count)
    {
        var model = Model([.. Enumerable.Range(1, count).Select(i => Dimension($"D{i}", $"{i}. {string.Join(' ', Enumerable.Repeat("Long name of a dimension", 6))}", Question($"D{i}.1")))]);

        var report = ReadPdf.Of(ShippedModel.ContentOf(model, Sheet([.. model.Questions.Select((q, i) => (q.Code, $"{(i % 5) + 1}"))])), new() { Paper = PaperSize.Letter });

        OnePage(report);
    }

    [Fact]
    public void A_scale_of_its_own_is_used_throughout()
    {
        var scale = Samples.Scale with { Display = new(-203, 110), Decimals = 0 };
        var model = new MaturityModel(new ModelNode { Code = "", Title = "", Nodes = [Dimension("A", Question("A.1"))] }, scale) { Code = "m", Version = "1", Title = "Index" };

        ReadPdf.Of(ShippedModel.ContentOf(model, Sheet(("A.1", "3")))).PageOf("At a glance").ShouldContain("with a score of −47 on a scale from −203 to 110.");
    }

    [Theory]
    [InlineData("#ffffff", "#ffff00")]
    [InlineData("not a colour", "")]
    [InlineData("#000", null)]
    public void Any_brand_colour_gives_a_report(string? brand, string? accent) =>
        ReadPdf.Of(ShippedModel.Content(), new() { BrandColour = brand, AccentColour = accent }).Pages.Count.ShouldBeGreaterThan(15);

    private static void OnePage(ReadPdf report) => report.NumberOf("Results").ShouldBe(report.NumberOf("At a glance") + 1);

    private static MaturityModel Model(params ModelNode[] dimensions) => Model([], dimensions);

    private static MaturityModel Model(IReadOnlyList<Cap> caps, params ModelNode[] dimensions) =>
        new(new ModelNode { Code = "", Title = "", Nodes = dimensions }, Samples.Scale) { Code = "test", Version = "1", Title = "Test model", Caps = caps };

    private static ModelNode Dimension(string code, params Question[] questions) => Dimension(code, $"Dimension {code}", questions);

    private static ModelNode Dimension(string code, string title, params Question[] questions) => new() { Code = code, Title = title, Questions = questions };

    private static SingleChoiceQuestion Question(string code, int? practice = null) => new()
    {
        Code = code,
        Kind = QuestionKind.Level,
        Text = $"How far is {code}?",
        AllowsNotApplicable = true,
        PracticeLevel = practice,
        Options = [.. Enumerable.Range(1, 5).Select(i => new AnswerOption($"{i}", $"Step {i} of {code} has been taken.", (i - 1) / 4.0))],
    };

    private static AnswerSheet Sheet(params (string Question, string Option)[] answers) =>
        AnswerSheet.Of(answers.Select(a => KeyValuePair.Create<string, AnswerValue>(a.Question, new AnswerValue.Option(a.Option))));
}
