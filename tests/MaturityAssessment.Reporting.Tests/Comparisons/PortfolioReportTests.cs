using System.Globalization;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Comparisons;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Charts;
using MaturityAssessment.Reporting.Tests.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Comparisons;

public class PortfolioReportTests
{
    private static readonly ReportOptions Standard = new() { FooterText = "Republic of Valmora" };
    private static readonly PortfolioReportContent Content = SamplePortfolio.Content(ShippedModel.Full, 14);
    private static readonly Lazy<ReadPdf> Report = new(() => Read(Content));

    [Fact]
    public void The_page_for_executives_says_what_the_portfolio_says()
    {
        var page = ReadPdf.Bare(Report.Value.PageOf("At a glance"));
        var letters = Report.Value.LettersOf("At a glance", "Scores by dimension");
        var (portfolio, scale) = (Content.Portfolio, Content.Portfolio.Model.Scale);
        var whole = portfolio.Spread("")!;

        page.ShouldContain(ReadPdf.Bare($"14 organisations took part in 2026. The median score is {scale.Score(whole.Median)} of 100, at {Shown.Level(scale.LevelOf(whole.Median))}. Half of all scores lie between {scale.Score(whole.LowerQuartile)} and {scale.Score(whole.UpperQuartile)}."));
        foreach (var entry in portfolio.Ranking.Take(3).Concat(portfolio.Ranking.TakeLast(3)))
        {
            letters.ShouldContain(ReadPdf.Bare(portfolio.Entries[entry].Key.Name));
            letters.ShouldContain(ReadPdf.Bare(scale.Score(portfolio.Overall[entry].Score!.Value)));
        }

        foreach (var gap in CommonGaps.Of(portfolio, scale.Levels[2].From).Take(3))
        {
            letters.ShouldContain(ReadPdf.Bare($"{gap.Below} of {gap.Answered} below level 3 (Defined)."));
        }

        var best = Improvement.Between(Content.Previous!.Portfolio, portfolio).Moved[0];
        letters.ShouldContain(ReadPdf.Bare($"gained most, {scale.Change(best.ScoreBefore, best.ScoreAfter)} points"));
        letters.ShouldContain(ReadPdf.Bare("What a rank means, and what it does not"));
    }

    [Fact]
    public void Chapters_stand_in_their_order()
    {
        string[] chapters = ["At a glance", "Scores by dimension", "Ranking", "How scores spread", "What is missing most often", "Change since 2025", "Peer groups", "Each organisation", "Method"];

        Report.Value.Bookmarks.Select(b => b.Title).Where(chapters.Contains).ShouldBe(chapters);
        foreach (var (page, i) in Report.Value.Pages.Select((p, i) => (p, i)).Skip(1))
        {
            page.ShouldContain($"Page {i + 1} of {Report.Value.Pages.Count}");
        }
    }

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.Letter)]
    public void Every_organisation_has_one_page_with_its_rank_and_its_dimensions(PaperSize paper)
    {
        var report = Read(Content, Standard with { Paper = paper });
        var portfolio = Content.Portfolio;

        var first = report.NumberOf("Each organisation");
        var pages = report.Bookmarks.Where(b => b.Page > first && b.Page < report.NumberOf("Method")).ToList();

        pages.Count.ShouldBe(14);
        pages.Select(b => b.Page).ShouldBe(Enumerable.Range(first + 1, 14));
        report.NumberOf("Method").ShouldBe(first + 15);
        foreach (var (entry, i) in portfolio.Entries.Select((e, i) => (e, i)).Skip(2).Take(10))
        {
            var letters = report.Letters[report.NumberOf(entry.Key.Name) - 1];
            letters.ShouldContain(ReadPdf.Bare(portfolio.Model.Scale.Score(portfolio.Overall[i].Score!.Value)));
            foreach (var dimension in portfolio.Model.Dimensions)
            {
                var standing = portfolio.Of(dimension.Code)[i];
                letters.ShouldContain(ReadPdf.Bare($"{dimension.Title}{portfolio.Model.Scale.Score(standing.Score!.Value)}{standing.Level!.Number}{portfolio.Model.Scale.Score(portfolio.Spread(dimension.Code)!.Median)}"));
            }
        }
    }

    [Fact]
    public void Two_of_one_name_are_told_apart_by_what_they_belong_to()
    {
        var report = Report.Value;

        foreach (var parent in new[] { "Ministry of the Interior and Social Affairs", "Ministry of Economy and Infrastructure" })
        {
            report.Bookmarks.ShouldContain(b => b.Title == $"Registry Office ({parent})");
        }

        report.Bookmarks.ShouldContain(b => b.Title == "Customs");
    }

    [Fact]
    public void Three_that_have_even_the_parent_in_common_have_their_cycle_and_their_place()
    {
        OrganisationNames.Of([new("A", "P", "2025"), new("A", "P", "2026"), new("A", "", "2026"), new(" B\n", "P", ""), new("A", "P", " 2026")], Words.English)
            .ShouldBe(["A (P) (2025)", "A (P) (2026) (2)", "A", "B", "A (P) (2026) (5)"]);
    }

    [Fact]
    public void The_ranking_shows_the_ranges_and_groups_of_the_robustness()
    {
        var letters = Report.Value.LettersOf("Each organisation", null);
        var (portfolio, robustness) = (Content.Portfolio, Content.Robustness!);

        foreach (var (interval, i) in robustness.Ranks.Select((r, i) => (r!, i)).Skip(2).Take(10))
        {
            var range = interval.Low == interval.High ? $"{interval.Low}" : $"{interval.Low} to {interval.High}";
            letters.ShouldContain(ReadPdf.Bare($"{portfolio.Entries[i].Key.Name}{portfolio.Model.Scale.Score(portfolio.Overall[i].Score!.Value)}{portfolio.Overall[i].Level!.Number}{range}"));
        }

        robustness.Groups.ShouldContain(g => g.Count > 1);
        Report.Value.Text.ShouldContain("cannot be told apart");
        ReadPdf.Bare(Report.Value.Text).ShouldContain(ReadPdf.Bare("In each of 500 draws"));
        ReadPdf.Bare(Report.Value.Text).ShouldContain(ReadPdf.Bare("start from seed 7"));
    }

    [Fact]
    public void Without_robustness_and_earlier_cycle_nothing_is_made_up()
    {
        var report = Read(Content with { Robustness = null, Sensitivity = null, Previous = null });

        report.Bookmarks.ShouldNotContain(b => b.Title.StartsWith("Change since"));
        report.Text.ShouldNotContain("draws");
        report.Text.ShouldNotContain("told apart from");
        report.PageOf("Ranking").ShouldNotContain("Range of the rank");
    }

    [Fact]
    public void One_that_answered_nothing_has_no_rank_and_counts_for_nobody()
    {
        var portfolio = Portfolio.Of(ShippedModel.Full, [.. Content.Portfolio.Entries, SamplePortfolio.Silent(ShippedModel.Full)]);

        var report = Read(SamplePortfolio.ContentOf(portfolio));

        ReadPdf.Bare(report.PageOf("At a glance")).ShouldContain(ReadPdf.Bare("15 organisations took part in 2026; 14 have a result."));
        ReadPdf.Bare(report.PageOf("Silent Office")).ShouldContain(ReadPdf.Bare("Silent Office has not answered any question yet, so it has no score and no rank."));
        report.Chapter("Ranking", "How scores spread").ShouldContain("without a rank: Silent Office.");
    }

    [Fact]
    public void A_voided_result_is_named_as_such()
    {
        var scale = Samples.Scale;
        SingleChoiceQuestion Question(string code) => new() { Code = code, Kind = QuestionKind.Level, Text = code, Options = [new("1", "One", 0), new("2", "Two", 1)] };
        var root = new ModelNode { Code = "", Title = "", Nodes = [new() { Code = "A", Title = "First", Questions = [Question("A.1")] }, new() { Code = "B", Title = "Second", Questions = [Question("B.1")] }] };
        var model = new MaturityModel(root, scale) { Code = "m", Version = "1", Title = "Model", Caps = [new Cap("A", new CapTrigger.NodeBelowLevel(2), new CapLimit.Voids(), "")] };
        var portfolio = Portfolio.Of(model, [new(new("Fine", "", "2026"), "", "", [1, 1]), new(new("Weak", "", "2026"), "", "", [0, 1]), new(new("Good", "", "2026"), "", "", [1, 0])]);

        var report = Read(SamplePortfolio.ContentOf(portfolio));

        ReadPdf.Bare(report.PageOf("Weak")).ShouldContain(ReadPdf.Bare("Weak is held back by a rule of the model that gives no overall result"));
    }

    [Fact]
    public void A_group_of_two_is_not_shown()
    {
        PortfolioEntry Entry(int i, string sector) => SamplePortfolio.Entry(ShippedModel.QuickScan, i) with { Sector = sector, Size = "" };
        var portfolio = Portfolio.Of(ShippedModel.QuickScan, [.. Enumerable.Range(0, 5).Select(i => Entry(i, i < 3 ? "health" : "transport"))]);

        var chapter = Read(SamplePortfolio.ContentOf(portfolio)).PageOf("Peer groups");

        chapter.ShouldContain("Health");
        chapter.ShouldNotContain("Transport");
        chapter.ShouldContain("By sector, one group is not shown: fewer than three of its organisations have a result.");
        chapter.ShouldNotContain("By size");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Few_organisations_give_a_report_that_does_not_pretend(int count)
    {
        var report = Read(SamplePortfolio.Content(ShippedModel.QuickScan, count));

        report.Bookmarks.Any(b => b.Title == "Ranking").ShouldBe(count > 1);
        if (count == 1)
        {
            report.PageOf("At a glance").ShouldContain("Registry Office is the only organisation with a result");
        }
    }

    [Fact]
    public void Where_nobody_has_answered_the_report_says_so()
    {
        var portfolio = Portfolio.Of(ShippedModel.Full, [SamplePortfolio.Silent(ShippedModel.Full, "A"), SamplePortfolio.Silent(ShippedModel.Full, "B")]);

        var report = Read(SamplePortfolio.ContentOf(portfolio));

        report.PageOf("At a glance").ShouldContain("None of the 2 organisations has a result yet, so there is nothing to compare.");
        report.Bookmarks.ShouldNotContain(b => b.Title == "Ranking");
    }

    [Fact]
    public void Organisations_that_all_score_the_same_share_the_first_rank()
    {
        var portfolio = Portfolio.Of(ShippedModel.QuickScan, [.. Enumerable.Range(0, 5).Select(i => SamplePortfolio.Entry(ShippedModel.QuickScan, 3) with { Key = new($"Body {i}", "", "2026") })]);

        var report = Read(SamplePortfolio.ContentOf(portfolio));

        ReadPdf.Bare(report.PageOf("Ranking")).ShouldContain(ReadPdf.Bare("Body 0, Body 1, Body 2 and 2 more share the highest score"));
    }

    [Fact]
    public void A_model_without_dimensions_is_compared_by_the_whole()
    {
        SingleChoiceQuestion Question(string code) => new() { Code = code, Kind = QuestionKind.Level, Text = code, Options = [new("1", "One", 0), new("2", "Two", 1)] };
        var model = new MaturityModel(new ModelNode { Code = "", Title = "", Questions = [Question("Q.1"), Question("Q.2")] }, Samples.Scale with { Display = new(-203, 110), Decimals = 0 }) { Code = "m", Version = "1", Title = "Index" };
        var portfolio = Portfolio.Of(model, [new(new("One", "", "2026"), "", "", [1, 0]), new(new("Two", "", "2026"), "", "", [1, 1]), new(new("Three", "", "2026"), "", "", [0, 0])]);

        var report = Read(SamplePortfolio.ContentOf(portfolio));

        ReadPdf.Bare(report.PageOf("At a glance")).ShouldContain(ReadPdf.Bare("The median score is −47 on a scale from −203 to 110"));
    }

    [Theory]
    [InlineData(PaperSize.A4, 245)]
    [InlineData(PaperSize.Letter, 245)]
    [InlineData(PaperSize.Letter, 14)]
    public void The_page_for_executives_is_one_page_even_with_long_names(PaperSize paper, int count)
    {
        var name = string.Join(' ', Enumerable.Repeat("Department of Very Long Names and Titles", 8))[..280];
        PortfolioEntry Long(PortfolioEntry entry, int i) => entry with { Key = entry.Key with { Name = $"{name} {i}" } };
        var portfolio = Portfolio.Of(ShippedModel.Full, [.. SamplePortfolio.Of(ShippedModel.Full, count, "2026", 0, 0.03).Entries.Select(Long), SamplePortfolio.Silent(ShippedModel.Full, name)]);
        var earlier = Portfolio.Of(ShippedModel.Full, [.. SamplePortfolio.Of(ShippedModel.Full, count, "2025", -1, 0).Entries.Select(Long)]);

        var report = Read(SamplePortfolio.ContentOf(portfolio) with { Previous = new("2025", earlier), HasPages = false, Issuer = name }, Standard with { Paper = paper });

        report.NumberOf("Scores by dimension").ShouldBe(report.NumberOf("At a glance") + 1);
    }

    [Fact]
    public void With_245_organisations_all_stand_in_the_map_and_in_the_ranking_without_a_page_for_each()
    {
        var content = SamplePortfolio.Content(ShippedModel.Full, 245) with { HasPages = false };

        var report = Read(content);

        report.Pages.Count.ShouldBeLessThan(60);
        var map = report.LettersOf("Scores by dimension", "Ranking");
        var table = report.LettersOf("Each organisation", "Method");
        var scale = content.Portfolio.Model.Scale;
        foreach (var i in content.Portfolio.Ranking)
        {
            map.ShouldContain(ReadPdf.Bare(content.Portfolio.Entries[i].Key.Name));
            table.ShouldContain(ReadPdf.Bare(content.Portfolio.Entries[i].Key.Parent + scale.Score(content.Portfolio.Overall[i].Score!.Value)));
        }
    }

    [Fact]
    public void Another_version_without_a_map_is_refused_with_a_sentence()
    {
        var older = new MaturityModel(ShippedModel.QuickScan.Root, ShippedModel.QuickScan.Scale) { Code = ShippedModel.QuickScan.Code, Version = "0.1", Title = ShippedModel.QuickScan.Title };
        var content = SamplePortfolio.Content(ShippedModel.QuickScan, 3) with { Previous = new("2025", SamplePortfolio.Of(older, 3, "2025", 0, 0)) };

        Should.Throw<Domain.RuleBrokenException>(() => PortfolioReport.Make(content, Standard)).Message.ShouldContain("has no map from version 0.1");
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_alone_in_a_crowd_and_in_any_culture()
    {
        var first = PortfolioReport.Make(Content, Standard);

        var others = Enumerable.Range(0, 3).AsParallel().WithDegreeOfParallelism(3).Select(_ =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            return PortfolioReport.Make(SamplePortfolio.Content(ShippedModel.Full, 14), Standard);
        }).ToList();

        others.ShouldAllBe(file => first.SequenceEqual(file));
    }

    [Theory]
    [MemberData(nameof(OddReportTests.HostileTexts), MemberType = typeof(OddReportTests))]
    public void Hostile_names_leave_a_readable_file(string text)
    {
        var name = text[..Math.Min(text.Length, 300)];
        var entries = Enumerable.Range(0, 4).Select(i => SamplePortfolio.Entry(ShippedModel.QuickScan, i)).ToList();
        entries[1] = entries[1] with { Key = new(name, name, name), Sector = name, Size = name };

        var report = Read(SamplePortfolio.ContentOf(Portfolio.Of(ShippedModel.QuickScan, entries)) with { Issuer = name, Cycle = name, Selection = new(Sector: name) });

        report.Text.ShouldContain("Road Authority");
        report.Pages.Count.ShouldBeLessThan(40);
    }

    [Fact]
    public void For_executives_alone_there_is_their_page_alone() =>
        Read(Content, Standard with { Kind = ReportKind.Executive }).Pages.Count.ShouldBe(1);

    private static ReadPdf Read(PortfolioReportContent content, ReportOptions? options = null) => new(PortfolioReport.Make(content, options ?? Standard));
}
