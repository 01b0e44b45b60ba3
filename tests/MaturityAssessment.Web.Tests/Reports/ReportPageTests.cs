using Bunit;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Web.Components.Reports;
using MaturityAssessment.Web.Tests.Assessments;

namespace MaturityAssessment.Web.Tests.Reports;

public class ReportPageTests : PageTests
{
    private static readonly AssessmentId Id = AssessmentId.New();

    private static readonly GetReportChoices.View Sealed = new(
        Id, "Transport Agency", "Test model", "2026", AssessmentStatus.Submitted, HasAnswers: true, "AAAA-BBBB-CCCC-DDDD",
        [ReportKind.Roadmap, ReportKind.Executive], PaperSize.Letter, "EUR", "en", ReportSections.All);

    [Fact]
    public void It_begins_with_what_the_organisation_has_chosen_and_asks_for_nothing_else()
    {
        var page = Open(Sealed);

        Labelled(page, "Letter").HasAttribute("checked").ShouldBeTrue();
        Labelled(page, "Currency").GetAttribute("value").ShouldBe("EUR");
        Link(page, "Download the PDF").GetAttribute("href").ShouldBe($"downloads/assessments/{Id.Value}/report.pdf");
        page.Find("img.preview-page").GetAttribute("src").ShouldBe($"previews/assessments/{Id.Value}/1.svg");
    }

    [Fact]
    public void What_is_chosen_is_in_the_preview_and_in_the_file()
    {
        var page = Open(Sealed);

        Labelled(page, "A4").Change(true);
        Labelled(page, "Currency").Change("");
        Labelled(page, "Method").Change(false);
        Labelled(page, "Language").Change("fr");

        var sent = UseCases.Sent.OfType<PreviewReport>().Last();
        (sent.Choice.Paper, sent.Choice.Currency, sent.Choice.Language, sent.Page).ShouldBe((PaperSize.A4, "", "fr", null));
        sent.Choice.Sections.ShouldNotBeNull().ShouldNotContain(ReportSection.Method);
        const string query = "?page=a4&currency=&language=fr&sections=summary,results,obstacles,roadmap,people,outcomes,answers,derivation";
        Link(page, "Download the PDF").GetAttribute("href").ShouldBe($"downloads/assessments/{Id.Value}/report.pdf{query}");
        page.Find("img.preview-page").GetAttribute("src").ShouldBe($"previews/assessments/{Id.Value}/1.svg{query}");
    }

    [Fact]
    public void Pages_are_turned_by_buttons_and_by_keys_and_each_says_where_it_is()
    {
        var page = Open(Sealed);

        page.FindAll("button").First(b => Text(b).StartsWith("Next", StringComparison.Ordinal)).Click();
        Says(page, "status", "Page 2 of 4").ShouldBeTrue();
        page.Find("img.preview-page").GetAttribute("alt")!.ShouldStartWith("Page 2 of 4, as it is printed.");

        Labelled(page, "Go to").Change("4");
        page.Find("img.preview-page").GetAttribute("alt")!.ShouldStartWith("Page 4 of 4, Method, as it is printed.");
        page.FindAll("button").First(b => Text(b).StartsWith("Next", StringComparison.Ordinal)).GetAttribute("aria-disabled").ShouldBe("true");

        page.Find("[aria-label=Pages]").KeyDown("ArrowLeft");
        page.Find("[aria-label=Pages]").KeyDown("ArrowRight");
        page.Find("[aria-label=Pages]").KeyDown("ArrowRight");
        Says(page, "status", "Page 4 of 4").ShouldBeTrue();

        Labelled(page, "Go to").Change("3");
        page.Find("img.preview-page").GetAttribute("src")!.ShouldContain("/3.svg");
    }

    [Fact]
    public void A_shorter_report_does_not_leave_the_reader_beyond_its_end()
    {
        var page = Open(Sealed);
        Labelled(page, "Go to").Change("4");
        UseCases.Answer<PreviewReport, ReportPages>(new ReportPages(["At a glance"], null));

        Labelled(page, "One page for executives").Change(true);

        Says(page, "status", "Page 1 of 1").ShouldBeTrue();
        page.Find("img.preview-page").GetAttribute("src").ShouldBe($"previews/assessments/{Id.Value}/1.svg?kind=executive");
        page.FindAll("#Sections").ShouldBeEmpty("the page for executives has no sections");
    }

    [Fact]
    public void Without_any_section_there_is_nothing_to_download()
    {
        var page = Open(Sealed with { Sections = new HashSet<ReportSection> { ReportSection.Method } });

        Labelled(page, "Method").Change(false);

        page.FindAll("a").ShouldNotContain(a => Text(a) == "Download the PDF");
        Text(page.Find(".field-error")).ShouldContain("Choose one section at least.");
    }

    [Fact]
    public void A_sealed_report_names_its_code_and_a_provisional_one_says_that_it_has_none()
    {
        Link(Open(Sealed), "AAAA-BBBB-CCCC-DDDD").GetAttribute("href").ShouldBe("verify/AAAA-BBBB-CCCC-DDDD");

        var page = Open(Sealed with { Id = AssessmentId.New(), Code = null, Status = AssessmentStatus.Open });
        Text(page.Find(".notice")).ShouldContain("has no code by which it can be checked");
    }

    [Fact]
    public void A_preview_that_is_refused_says_why_and_the_choices_stay()
    {
        UseCases.Refuse<PreviewReport, ReportPages>("This report cannot be made.");
        UseCases.Answer<GetReportChoices, GetReportChoices.View>(Sealed);

        var page = Render<ReportPage>(p => p.Add(x => x.AssessmentId, Id.Value));

        Says(page, "status", "This report cannot be made.").ShouldBeTrue();
        page.FindAll("input[type=radio]").ShouldNotBeEmpty();
    }

    [Fact]
    public void Without_answers_there_is_nothing_to_report()
    {
        var page = Open(Sealed with { HasAnswers = false });

        page.Markup.ShouldContain("There is nothing to report yet.");
        UseCases.Sent.OfType<PreviewReport>().ShouldBeEmpty();
    }

    private IRenderedComponent<ReportPage> Open(GetReportChoices.View view)
    {
        UseCases.Answer<GetReportChoices, GetReportChoices.View>(view);
        UseCases.Answer<PreviewReport, ReportPages>(new ReportPages(["", "", "Results", "Method"], null));
        return Render<ReportPage>(p => p.Add(x => x.AssessmentId, view.Id.Value));
    }
}
