using System.Globalization;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>What is left out of a report leaves no hole: no page, no line in the contents, no sentence that points there.</summary>
public class SectionsTests
{
    private static readonly RoadmapReportContent Content = ShippedModel.Content();

    private static readonly Dictionary<ReportSection, string> Chapters = new()
    {
        [ReportSection.Summary] = "At a glance",
        [ReportSection.Results] = "Results",
        [ReportSection.Obstacles] = "What holds us back",
        [ReportSection.Roadmap] = "Roadmap",
        [ReportSection.People] = "People and risks",
        [ReportSection.Outcomes] = "Outcomes to measure",
        [ReportSection.Method] = "Method",
        [ReportSection.Answers] = "Appendix A: all answers",
        [ReportSection.Derivation] = "Appendix B: how the score adds up",
    };

    public static TheoryData<ReportSection> Sections => new(Enum.GetValues<ReportSection>());

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_section_that_is_left_out_is_gone_from_pages_contents_and_bookmarks(ReportSection left)
    {
        var whole = ReadPdf.Of(Content);
        var report = ReadPdf.Of(Content, new() { Sections = ReportSections.All.Where(s => s != left).ToHashSet() });

        report.Bookmarks.Select(b => b.Title).ShouldNotContain(Chapters[left]);
        ReadPdf.Bare(report.Pages[1]).ShouldNotContain(ReadPdf.Bare(Chapters[left]) + whole.NumberOf(Chapters[left]).ToString(CultureInfo.InvariantCulture));
        report.Pages.Count.ShouldBeLessThanOrEqualTo(whole.Pages.Count);
        report.Pages.ShouldAllBe(p => p.Length > 60, "no page is empty");
        ContentsShouldBeRight(report);
    }

    [Fact]
    public void One_section_alone_makes_a_report_with_cover_contents_and_how_to_check_it()
    {
        var report = ReadPdf.Of(Content, new() { Sections = new HashSet<ReportSection> { ReportSection.Derivation } });

        report.Bookmarks.Where(b => !b.Title.StartsWith("check", StringComparison.Ordinal)).Select(b => b.Title).ShouldBe(["Appendix A: how the score adds up", "How to check this report"]);
        ContentsShouldBeRight(report);
    }

    [Fact]
    public void Nothing_points_to_an_appendix_or_a_chapter_that_is_not_there()
    {
        var bare = ShippedModel.Content(withPlan: false) with { Notes = Content.Notes };
        var without = new HashSet<ReportSection> { ReportSection.Summary, ReportSection.Results, ReportSection.Method };

        var report = ReadPdf.Of(bare, new() { Sections = without }).Text;

        report.ShouldNotContain("appendix", Case.Insensitive);
        report.ShouldNotContain("What holds us back");
        report.ShouldNotContain("next chapter");
        ReadPdf.Of(bare).Text.ShouldContain("What holds us back”");
    }

    [Fact]
    public void A_report_without_the_roadmap_does_not_call_itself_one()
    {
        var report = ReadPdf.Of(Content, new() { Sections = ReportSections.All.Where(s => s != ReportSection.Roadmap).ToHashSet() });

        report.Pages[0].ShouldNotContain("roadmap");
        ReadPdf.Of(Content).Pages[0].ShouldContain("Maturity report and roadmap");
    }

    [Fact]
    public void The_page_for_executives_is_what_it_is_whatever_sections_a_tenant_leaves_out()
    {
        var options = new ReportOptions { Kind = ReportKind.Executive };

        RoadmapReport.Make(Content, options with { Sections = new HashSet<ReportSection> { ReportSection.Method } }).ShouldBe(RoadmapReport.Make(Content, options));
    }

    private static void ContentsShouldBeRight(ReadPdf report)
    {
        var contents = ReadPdf.Bare(report.Pages[1]);
        foreach (var chapter in Chapters.Values.Append("How to check this report").Where(c => report.Bookmarks.Any(b => b.Title == c)))
        {
            var page = report.NumberOf(chapter);
            contents.ShouldContain(ReadPdf.Bare(chapter) + page.ToString(CultureInfo.InvariantCulture));
            ReadPdf.Bare(report.Pages[page - 1]).ShouldContain(ReadPdf.Bare(chapter));
        }
    }
}
