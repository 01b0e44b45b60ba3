using System.Globalization;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

public class RoadmapReportTests
{
    private static readonly ReportOptions Euro = new() { Currency = "EUR", FooterText = "Republic of Valmora" };
    private static readonly RoadmapReportContent Content = ShippedModel.Content();
    private static readonly Lazy<ReadPdf> Report = new(() => ReadPdf.Of(Content, Euro));

    [Fact]
    public void The_page_for_executives_says_what_the_score_card_and_the_plan_say()
    {
        var page = Report.Value.PageOf("At a glance");
        var letters = Report.Value.LettersOf("At a glance", "Results");
        var (card, scale, plan) = (Content.Card, Content.Model.Scale, Content.Roadmap!.Plan);

        page.ShouldContain($"Civil Registry and Identity Office stands at level {card.Overall.Level!.Number} ({card.Overall.Level.Name}) on a scale of five levels, with a score of {scale.Score(card.Overall.Score!.Value)} of 100.");
        letters.ShouldContain(ReadPdf.Bare($"{Shown.Money(plan.Cost, "")} of a budget of {Shown.Money(Content.Roadmap.Budget, "")}"));
        page.ShouldContain($"today {scale.Score(plan.ScoreNow!.Value)}");
        page.ShouldContain(scale.Score(plan.ScoreThen!.Value));
        page.ShouldContain($"{plan.Initiatives.Count} initiatives in three phases");
        page.ShouldContain("full-time posts at the busiest time");
        foreach (var finding in Findings.Of(card, null, 3).Strengths)
        {
            letters.ShouldContain(ReadPdf.Bare(finding.Title));
        }

        foreach (var gap in Gaps.Of(card, Content.Target!).Where(g => !g.IsQuestion && Content.Model.FindNode(g.Code) is { Questions.Count: > 0 }).Take(3))
        {
            letters.ShouldContain(ReadPdf.Bare(gap.Title));
        }
    }

    [Fact]
    public void What_cancelled_work_has_taken_is_not_free()
    {
        var roadmap = Content.Roadmap! with { Budget = Content.Roadmap!.Plan.Cost + 500_000, Spent = 150_000 };

        ReadPdf.Of(Content with { Roadmap = roadmap }, Euro).LettersOf("Roadmap", "People and risks").ShouldContain(ReadPdf.Bare("cancelled work has taken EUR 150,000 of it, and EUR 350,000 stays free."));
    }

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.Letter)]
    public void The_page_for_executives_is_one_page_even_with_a_long_name(PaperSize paper)
    {
        var name = string.Join(' ', Enumerable.Repeat("Department of Very Long Names and Titles", 8))[..300];

        var report = ReadPdf.Of(ShippedModel.Content(open: 0.2) with { Organisation = name }, Euro with { Paper = paper });

        report.NumberOf("Results").ShouldBe(report.NumberOf("At a glance") + 1);
    }

    [Fact]
    public void Chapters_stand_in_the_bookmarks_and_in_the_contents_with_their_pages()
    {
        string[] chapters = ["At a glance", "Results", "What holds us back", "Roadmap", "People and risks", "Outcomes to measure", "Method", "Appendix A: all answers", "Appendix B: how the score adds up"];

        Report.Value.Bookmarks.Select(b => b.Title).Where(chapters.Contains).ShouldBe(chapters);
        foreach (var chapter in chapters)
        {
            var page = Report.Value.NumberOf(chapter);
            Report.Value.Pages[page - 1].ShouldContain(chapter);
            ReadPdf.Bare(Report.Value.Pages[1]).ShouldContain(ReadPdf.Bare(chapter) + page.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Every_question_stands_in_the_appendix_with_its_answer()
    {
        var appendix = Report.Value.LettersOf("Appendix A: all answers", "Appendix B: how the score adds up");

        foreach (var question in Content.Model.Questions)
        {
            appendix.ShouldContain(ReadPdf.Bare(question.Code));
            if (Content.Answers.Find(question.Code) is { } answer)
            {
                var first = ReadPdf.Bare(question.Describe(answer.Value));
                appendix.ShouldContain(first);
            }
        }
    }

    [Fact]
    public void Remarks_and_evidence_stand_beside_their_answers()
    {
        var appendix = Report.Value.Chapter("Appendix A: all answers", "Appendix B: how the score adds up");

        appendix.Split("Remark:").Length.ShouldBe(Content.Notes.Count + 1);
        appendix.Split("Report of the internal audit, part").Length.ShouldBe(Content.Notes.Count + 1);
    }

    [Fact]
    public void Every_planned_initiative_stands_in_the_roadmap_with_its_quarters()
    {
        var chapter = Report.Value.LettersOf("Roadmap", "People and risks");

        foreach (var planned in Content.Roadmap!.Plan.Initiatives)
        {
            chapter.ShouldContain(ReadPdf.Bare(planned.Initiative.Title));
        }

        ReadPdf.Bare(Report.Value.Text).ShouldContain(ReadPdf.Bare("practitioners’ estimates"));
    }

    [Fact]
    public void No_measure_of_the_library_is_named_that_the_roadmap_does_not_touch()
    {
        var touched = Content.Roadmap!.Plan.Initiatives.SelectMany(i => i.Initiative.Effects).Select(e => e.Question).ToHashSet();
        var chapter = Report.Value.LettersOf("Outcomes to measure", "Method");

        foreach (var measure in Content.Model.Measures)
        {
            chapter.Contains(ReadPdf.Bare(measure.TypicalTarget.Text), StringComparison.Ordinal).ShouldBe(measure.Questions.Any(touched.Contains), measure.Title);
        }
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_alone_and_in_a_crowd()
    {
        var first = RoadmapReport.Make(Content, Euro);

        var others = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4).Select(_ => RoadmapReport.Make(ShippedModel.Content(), Euro)).ToList();

        others.ShouldAllBe(file => first.SequenceEqual(file));
    }

    [Fact]
    public void Another_answer_gives_other_bytes() => RoadmapReport.Make(Content, Euro).ShouldNotBe(RoadmapReport.Make(ShippedModel.Content(lift: 1), Euro));

    [Fact]
    public void Every_page_but_the_cover_says_which_of_how_many_it_is()
    {
        var count = Report.Value.Pages.Count;

        count.ShouldBeInRange(15, 48);
        foreach (var (page, i) in Report.Value.Pages.Select((p, i) => (p, i)).Skip(1))
        {
            page.ShouldContain($"Page {i + 1} of {count}");
            page.ShouldContain("Republic of Valmora");
        }
    }

    [Fact]
    public void The_fingerprint_of_the_snapshot_can_be_compared() => ReadPdf.Bare(Report.Value.Text).ShouldContain(Content.SnapshotHash!);
}
