using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Comparisons;
using MaturityAssessment.Reporting.Tests.Roadmaps;
using MiniExcelLibs;

namespace MaturityAssessment.Reporting.Tests.Comparisons;

/// <summary>The workbook, the CSV and the JSON, read back as their readers do.</summary>
public class PortfolioTablesTests
{
    private static readonly PortfolioReportContent Content = SamplePortfolio.Content(ShippedModel.Full, 14);
    private static readonly PortfolioReportContent WithSilent = SamplePortfolio.ContentOf(Portfolio.Of(ShippedModel.Full, [.. Content.Portfolio.Entries.Take(5), SamplePortfolio.Silent(ShippedModel.Full)]));

    [Fact]
    public void The_workbook_has_its_sheets_and_every_number_with_all_its_digits()
    {
        var book = PortfolioWorkbook.Make(Content);
        var portfolio = Content.Portfolio;

        SheetsOf(book).ShouldBe(["Ranking", "Dimensions", "Capabilities", "Distribution", "Commonly missed", "Method"]);
        var ranking = Rows(book, "Ranking");
        ranking.Count.ShouldBe(14);
        foreach (var (row, entry) in ranking.Zip(portfolio.Ranking))
        {
            row["Organisation"].ShouldBe(portfolio.Entries[entry].Key.Name);
            row["Rank"].ShouldBe((double)portfolio.Overall[entry].Rank!.Value);
            row["Score"].ShouldBe(portfolio.Model.Scale.Display.Map(portfolio.Overall[entry].Score!.Value));
            row["Percentile"].ShouldBe(portfolio.Overall[entry].Percentile!.Value);
            row["Rank, 95th percentile"].ShouldBe((double)Content.Robustness!.Ranks[entry]!.High);
        }

        var dimensions = Rows(book, "Dimensions");
        foreach (var dimension in portfolio.Model.Dimensions)
        {
            dimensions.Select(r => r[$"{dimension.Code} {dimension.Title}"]).ShouldBe(portfolio.Ranking.Select(i => (object?)portfolio.Model.Scale.Display.Map(portfolio.Of(dimension.Code)[i].Score!.Value)));
        }

        Rows(book, "Capabilities")[0].Count.ShouldBe(4 + 39);
        Rows(book, "Distribution").Single(r => (string?)r["Code"] == "STR")["Upper quartile"].ShouldBe(portfolio.Model.Scale.Display.Map(portfolio.Spread("STR")!.UpperQuartile));
        Rows(book, "Commonly missed")[0]["Code"].ShouldBe(CommonGaps.Of(portfolio, portfolio.Model.Scale.Levels[2].From)[0].Code);
        Rows(book, "Method").Select(r => r["Term"]).ShouldContain("Not distinguishable");
    }

    [Fact]
    public void What_is_not_there_is_an_empty_cell_and_no_zero()
    {
        var row = Rows(PortfolioWorkbook.Make(WithSilent), "Ranking").Single(r => (string?)r["Organisation"] == "Silent Office");

        foreach (var column in new[] { "Rank", "Score", "Level", "Percentile", "Rank, median", "Group" })
        {
            row[column].ShouldBeNull(column);
        }

        row["Answered"].ShouldBe(0.0);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =cmd|' /C calc'!A0")]
    public void Text_that_a_spreadsheet_would_run_is_text(string text)
    {
        var content = Hostile(text);

        var book = PortfolioWorkbook.Make(content);
        var csv = Parse(PortfolioCsv.Make(content));

        using (var archive = new ZipArchive(new MemoryStream(book)))
        {
            foreach (var sheet in archive.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(sheet.Open());
                reader.ReadToEnd().ShouldNotContain("<x:f>");
            }
        }

        var names = SheetsOf(book).SelectMany(s => Rows(book, s)).SelectMany(r => r.Keys.Concat(r.Values.OfType<string>())).Concat(csv.SelectMany(r => r).Where(c => !double.TryParse(c, CultureInfo.InvariantCulture, out _))).ToList();
        names.ShouldContain("'" + text);
        names.ShouldAllBe(n => n.Length == 0 || !"=+-@\t".Contains(n.TrimStart(' ')[0]));
    }

    [Theory]
    [MemberData(nameof(OddReportTests.HostileTexts), MemberType = typeof(OddReportTests))]
    public void Hostile_text_leaves_files_that_can_be_read(string text)
    {
        var content = Hostile(text[..Math.Min(text.Length, 300)]);

        Rows(PortfolioWorkbook.Make(content), "Ranking").Count.ShouldBe(3);
        Parse(PortfolioCsv.Make(content)).Select(r => r.Count).Distinct().ShouldBe([17]);
        using var json = JsonDocument.Parse(PortfolioJson.Make(content));
        json.RootElement.GetProperty("organisations").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public void The_csv_has_a_row_for_each_organisation_and_node_with_numbers_as_they_are()
    {
        var rows = Parse(PortfolioCsv.Make(Content));
        var (portfolio, head) = (Content.Portfolio, rows[0]);

        rows.Count.ShouldBe(1 + (14 * (1 + 10 + 39)));
        var entry = portfolio.Ranking[2];
        var row = rows.Single(r => r[0] == portfolio.Entries[entry].Key.Name && r[1] == portfolio.Entries[entry].Key.Parent && r[5] == "DAT.2");
        double.Parse(row[head.IndexOf("score")], CultureInfo.InvariantCulture).ShouldBe(portfolio.Model.Scale.Display.Map(portfolio.Of("DAT.2")[entry].Score!.Value));
        row[head.IndexOf("rank")].ShouldBe(portfolio.Of("DAT.2")[entry].Rank!.Value.ToString(CultureInfo.InvariantCulture));
        row[head.IndexOf("rankLow")].ShouldBeEmpty();
        rows.First(r => r[0] == portfolio.Entries[entry].Key.Name && r[5].Length == 0)[head.IndexOf("rankLow")].ShouldNotBeEmpty();
    }

    [Fact]
    public void Quotes_commas_and_line_breaks_in_a_name_come_back_from_the_csv()
    {
        var rows = Parse(PortfolioCsv.Make(Hostile("A \"quoted\", two\r\nlines")));

        rows.Select(r => r[0]).ShouldContain("A \"quoted\", two\r\nlines");
    }

    [Fact]
    public void The_json_says_what_the_portfolio_says()
    {
        using var json = JsonDocument.Parse(PortfolioJson.Make(WithSilent));
        var portfolio = WithSilent.Portfolio;

        foreach (var (organisation, entry) in json.RootElement.GetProperty("organisations").EnumerateArray().Zip(portfolio.Ranking))
        {
            organisation.GetProperty("name").GetString().ShouldBe(portfolio.Entries[entry].Key.Name);
            if (portfolio.Overall[entry] is { Score: { } score, Rank: { } rank })
            {
                organisation.GetProperty("score").GetDouble().ShouldBe(portfolio.Model.Scale.Display.Map(score));
                organisation.GetProperty("rank").GetInt32().ShouldBe(rank);
                organisation.GetProperty("rankRange").GetProperty("low").GetInt32().ShouldBe(WithSilent.Robustness!.Ranks[entry]!.Low);
            }
            else
            {
                organisation.GetProperty("score").ValueKind.ShouldBe(JsonValueKind.Null);
                organisation.GetProperty("rank").ValueKind.ShouldBe(JsonValueKind.Null);
            }
        }

        json.RootElement.GetProperty("distributions").GetArrayLength().ShouldBe(50);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_in_any_culture_and_at_any_hour()
    {
        var first = new[] { PortfolioWorkbook.Make(Content), PortfolioCsv.Make(Content), PortfolioJson.Make(Content) };
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var second = new[] { PortfolioWorkbook.Make(Content), PortfolioCsv.Make(Content), PortfolioJson.Make(Content) };

            first.Zip(second).ShouldAllBe(p => p.First.SequenceEqual(p.Second));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        using var archive = new ZipArchive(new MemoryStream(first[0]));
        archive.Entries.ShouldAllBe(e => e.LastWriteTime.Year == 1980);
    }

    [Fact]
    public void A_comparison_of_nobody_gives_files_with_their_heads()
    {
        var empty = SamplePortfolio.ContentOf(Portfolio.Of(ShippedModel.QuickScan, []));

        SheetsOf(PortfolioWorkbook.Make(empty)).Count.ShouldBe(6);
        Parse(PortfolioCsv.Make(empty)).ShouldHaveSingleItem()[0].ShouldBe("organisation");
        using var json = JsonDocument.Parse(PortfolioJson.Make(empty));
        json.RootElement.GetProperty("organisations").GetArrayLength().ShouldBe(0);
    }

    private static PortfolioReportContent Hostile(string text)
    {
        var scan = ShippedModel.QuickScan;
        var model = new MaturityModel(
            new ModelNode { Code = "", Title = "", Nodes = [.. scan.Root.Nodes.Select((n, i) => i > 0 ? n : new ModelNode { Code = n.Code, Title = text, Questions = n.Questions, Nodes = n.Nodes, Weight = n.Weight })] }, scan.Scale)
        {
            Code = scan.Code,
            Version = scan.Version,
            Title = text,
        };
        var entries = Enumerable.Range(0, 3).Select(i => SamplePortfolio.Entry(model, i)).ToList();
        entries[1] = entries[1] with { Key = new(text, text, text), Sector = text, Size = text };
        return SamplePortfolio.ContentOf(Portfolio.Of(model, entries)) with { Issuer = text, Cycle = text };
    }

    private static List<string> SheetsOf(byte[] book) => new MemoryStream(book).GetSheetNames();

    private static List<IDictionary<string, object?>> Rows(byte[] book, string sheet) =>
        [.. new MemoryStream(book).Query(useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>()];

    /// <summary>RFC 4180, read by hand.</summary>
    private static List<List<string>> Parse(byte[] csv)
    {
        var text = Encoding.UTF8.GetString(csv).TrimStart('\uFEFF');
        var rows = new List<List<string>> { new() };
        var (cell, quoted) = (new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    Close();
                    break;
                case '\r' when !quoted && text[i + 1] == '\n':
                    i++;
                    Close();
                    rows.Add([]);
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        quoted.ShouldBeFalse();
        rows.RemoveAt(rows.Count - 1);
        return rows;

        void Close()
        {
            rows[^1].Add(cell.ToString());
            cell.Clear();
        }
    }
}
