using System.Text.RegularExpressions;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Comparisons;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Comparisons;
using MaturityAssessment.Reporting.Tests.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Languages;

public partial class FrenchReportTests
{
    private static readonly ReportOptions French = new() { Language = Words.French, Currency = "EUR" };

    public static TheoryData<string> Contents => [.. FrenchModel.Contents.Select(c => c.Name)];

    public static TheoryData<string> Portfolios => ["many", "one", "two", "none", "silent", "same version, other way"];

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_report_on_a_French_model_says_nothing_in_English(string name)
    {
        var content = FrenchModel.Contents.Single(c => c.Name == name).Content;

        foreach (var (kind, sections) in Enum.GetValues<ReportKind>().Where(k => k != ReportKind.Progress || content.Previous is not null).Select(k => (k, ReportSections.All))
            .Append((ReportKind.Roadmap, new HashSet<ReportSection> { ReportSection.Summary, ReportSection.Results, ReportSection.Method, ReportSection.Derivation })))
        {
            var misses = new List<string>();
            var document = RoadmapReport.Compose(content, French with { Kind = kind, Sections = sections, VerifyAddress = "https://valmora.example/v", Language = Words.French.Telling(misses.Add) });

            misses.ShouldBeEmpty();
            document.Info.Language.ShouldBe("fr-FR");
            English(string.Join('\n', new ReadPdf(PdfRenderer.Render(document)).Pages)).ShouldBeEmpty($"{name}, {kind}");
            English(string.Join('\n', SpokenTexts.Of(document))).ShouldBeEmpty($"{name}, {kind}");
        }
    }

    [Theory]
    [MemberData(nameof(Portfolios))]
    public void A_comparison_with_a_French_model_says_nothing_in_English(string name)
    {
        var content = Portfolio(name);
        foreach (var kind in new[] { ReportKind.Roadmap, ReportKind.Executive })
        {
            var misses = new List<string>();
            var document = PortfolioReport.Compose(content, French with { Kind = kind, Language = Words.French.Telling(misses.Add) });

            misses.ShouldBeEmpty();
            English(string.Join('\n', new ReadPdf(PdfRenderer.Render(document)).Pages)).ShouldBeEmpty($"{name}, {kind}");
            English(string.Join('\n', SpokenTexts.Of(document))).ShouldBeEmpty($"{name}, {kind}");
        }
    }

    [Fact]
    public void Numbers_money_and_dates_are_as_French_readers_write_them()
    {
        var report = ReadPdf.Of(FrenchModel.Contents[0].Content, French);

        report.Pages[0].ShouldContain("24 novembre 2026");
        var page = report.LettersOf("L’essentiel", "Résultats");
        page.ShouldContain(ReadPdf.Bare("sur un budget de 2 000 000"));
        page.ShouldContain(ReadPdf.Bare("T1 2027"));
        report.Text.ShouldNotContain("2,000,000");
    }

    [Fact]
    public void What_the_model_says_in_English_is_marked_as_English_for_those_who_hear_it()
    {
        var document = RoadmapReport.Compose(ShippedModel.Content(), French);

        var section = document.Blocks.OfType<Heading>().First(h => h.Id == $"dimension-{ShippedModel.Full.Dimensions[0].Code}");
        section.Language.ShouldBe("en");
        document.Blocks.OfType<Heading>().First(h => h.Id == "results").Language.ShouldBeNull();
        var titles = ShippedModel.Full.Questions.Select(q => q.Text).ToHashSet();
        var cells = document.Blocks.OfType<Table>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Spans).Where(s => titles.Contains(s.Text)).ToList();
        cells.Count.ShouldBeGreaterThan(titles.Count / 2);
        cells.ShouldAllBe(s => s.Language == "en");
    }

    [Fact]
    public void An_English_report_on_an_English_model_marks_nothing() =>
        RoadmapReport.Compose(ShippedModel.Content(), ReportOptions.Standard).Blocks.ShouldAllBe(b => b.Language == null);

    [Fact]
    public void Reports_in_two_languages_at_once_are_those_made_alone()
    {
        var content = FrenchModel.Contents[0].Content;
        var alone = Words.All.ToDictionary(w => w, w => RoadmapReport.Make(content, French with { Language = w }));

        var crowd = Enumerable.Range(0, 24).AsParallel().WithDegreeOfParallelism(4).Select(i => (Words: Words.All[i % 2], File: RoadmapReport.Make(content, French with { Language = Words.All[i % 2] }))).ToList();

        crowd.ShouldAllBe(c => alone[c.Words].SequenceEqual(c.File));
        alone[Words.English].ShouldNotBe(alone[Words.French]);
    }

    private static PortfolioReportContent Portfolio(string name)
    {
        var model = FrenchModel.Model;
        return name switch
        {
            "one" => Of(Entries(1, "2026", 0)),
            "two" => Of(Entries(2, "2026", 0, open: 0.3), Entries(2, "2025", -1)),
            "none" => Of([]),
            "silent" => Of([.. Entries(2, "2026", 0), SamplePortfolio.Silent(model, "Office silencieux")]) with { IsProvisional = true },
            "same version, other way" => Of(Entries(8, "2026", -1), Entries(8, "2025", 1)) with { Robustness = null, Sensitivity = null },
            _ => Of(Entries(24, "2026", 0, open: 0.03), Entries(22, "2025", -1)) with { Selection = new("santé", SizeClass.All[1], "Ministère", true) },
        };

        List<PortfolioEntry> Entries(int count, string cycle, int lift, double open = 0) =>
        [
            .. Enumerable.Range(0, count).Select(i => SamplePortfolio.Entry(model, i, cycle, lift, open) with
            {
                Key = new($"Office numéro {i + 1}", "Ministère", cycle),
                Sector = i % 2 == 0 ? "santé" : "transports",
            }),
        ];

        PortfolioReportContent Of(List<PortfolioEntry> now, List<PortfolioEntry>? before = null) =>
            SamplePortfolio.ContentOf(Domain.Comparisons.Portfolio.Of(model, now)) with
            {
                Issuer = "République de Valmora",
                Previous = before is null ? null : new("2025", Domain.Comparisons.Portfolio.Of(model, before)),
            };
    }

    /// <summary>Words that French does not have, with what stands around them.</summary>
    internal static IEnumerable<string> English(string text) =>
        EnglishWord().Matches(text).Select(m => $"{m.Value}: {text[Math.Max(0, m.Index - 30)..Math.Min(text.Length, m.Index + 40)].ReplaceLineEndings(" ")}").Distinct();

    [GeneratedRegex(@"\b(?:the|of|and|to|is|are|was|were|has|have|with|without|by|from|for|not|no|none|its|their|which|that|this|would|what|where|when|why|how|level|answers?|scores? at|weight|target|gap|quarter|year|months|budget of|cost|over|below|above|each|all|they|it|be|been|yet|than|first|last|more|less|rank of|group of|in the|at the|on the|one|two|three|four|five|seven|eight|nine|ten|January|November|overall|evidence|remark|unknown|unnamed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();
}
