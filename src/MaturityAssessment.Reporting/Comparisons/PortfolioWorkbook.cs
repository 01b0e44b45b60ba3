using System.Data;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Languages;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>The comparison as an Excel workbook: numbers are numbers with all their digits, on the display range of their node.</summary>
public static partial class PortfolioWorkbook
{
    // the earliest that a file in an archive can be from
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const double WidestColumn = 70;

    /// <summary>The same content gives the same bytes.</summary>
    public static byte[] Make(PortfolioReportContent content, Words? language = null)
    {
        var words = language ?? Words.English;
        var facts = new PortfolioFacts(content, words);
        var sheets = new Dictionary<string, object>
        {
            [words.Say("Ranking")] = Ranking(facts),
            [words.Say("Dimensions")] = Scores(facts, facts.Dimensions),
            [words.Say("Capabilities")] = Scores(facts, [.. facts.Practices.Where(p => !facts.Dimensions.Contains(p))]),
            [words.Say("Distribution")] = Distribution(facts),
            [words.Say("Commonly missed")] = Gaps(facts),
            [words.Say("Method")] = Method(facts),
        };
        using var stream = new MemoryStream();
        stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true, MaxWidth = WidestColumn, AutoFilter = true, FreezeRowCount = 1 });
        return Timeless(stream);
    }

    private static DataTable Ranking(PortfolioFacts facts)
    {
        var (hasRange, previous, words) = (facts.Content.Robustness is not null, facts.PreviousCycle, facts.Words);
        var table = Table(
        [
            words.Say("Rank"), words.Say("Organisation"), words.Say("Parent"), words.Say("Cycle"), words.Say("Sector"), words.Say("Size"), words.Say("Score"), words.Say("Level"), words.Say("Name of level"), words.Say("Percentile"),
            words.Say("To median"), words.Say("To best"), words.Say("Answered"), words.Say("Applicable"),
            .. hasRange ? [words.Say("Rank, 5th percentile"), words.Say("Rank, median"), words.Say("Rank, 95th percentile"), words.Say($"Chance of the first {facts.Content.Robustness!.Options.Top}"), words.Say("Group")] : Array.Empty<string>(),
            .. previous is null ? Array.Empty<string>() : [words.Say($"Score {previous}"), words.Say("Change"), words.Say($"Rank {previous}")],
        ]);
        var range = facts.Scale.Display;
        foreach (var i in facts.Portfolio.Ranking)
        {
            var (entry, standing, level, (answered, applicable), interval, change) =
                (facts.Portfolio.Entries[i], facts.Portfolio.Overall[i], facts.LevelOf(i), facts.AnswersOf(i), facts.IntervalOf(i), facts.ChangeOf.GetValueOrDefault(i));
            Add(
                table,
                [
                    standing.Rank, entry.Key.Name, entry.Key.Parent, entry.Key.Cycle, entry.Sector, entry.Size, Shown(standing.Score, range), level?.Number, level?.Name, standing.Percentile,
                    standing.ToMedian * (range.Max - range.Min), standing.ToBest * (range.Max - range.Min), answered, applicable,
                    .. hasRange ? [interval?.Low, interval?.Median, interval?.High, interval?.TopChance, facts.GroupOf(i)] : Array.Empty<object?>(),
                    .. previous is null ? Array.Empty<object?>() : [Shown(change?.ScoreBefore, range), change?.Change * (range.Max - range.Min), change?.RankBefore],
                ]);
        }

        return table;
    }

    private static DataTable Scores(PortfolioFacts facts, IReadOnlyList<ModelNode> nodes)
    {
        var words = facts.Words;
        var table = Table([words.Say("Organisation"), words.Say("Parent"), words.Say("Cycle"), words.Say("Overall"), .. nodes.Select(n => $"{n.Code} {n.Title}")]);
        foreach (var i in facts.Portfolio.Ranking)
        {
            var key = facts.Portfolio.Entries[i].Key;
            Add(
                table,
                [
                    key.Name, key.Parent, key.Cycle, Shown(facts.Portfolio.Overall[i].Score, facts.Scale.Display),
                    .. nodes.Select(n => (object?)Shown(facts.StandingOf(i, n).Score, n.Display ?? facts.Scale.Display)),
                ]);
        }

        return table;
    }

    private static DataTable Distribution(PortfolioFacts facts)
    {
        var words = facts.Words;
        var table = Table([words.Say("Code"), words.Say("Title"), words.Say("Results"), words.Say("Mean"), words.Say("Standard deviation"), words.Say("Least"), words.Say("Lower quartile"), words.Say("Median"), words.Say("Upper quartile"), words.Say("Most")]);
        foreach (var node in facts.Model.Root.DescendantNodes().Prepend(facts.Model.Root))
        {
            var (spread, range) = (facts.Portfolio.Spread(node.Code), node.Display ?? facts.Scale.Display);
            Add(
                table,
                [
                    node.Code, node.Code.Length == 0 ? words.Say("Overall") : node.Title, spread?.Count ?? 0, Shown(spread?.Mean, range), spread?.StandardDeviation * Math.Abs(range.Max - range.Min),
                    Shown(spread?.Least, range), Shown(spread?.LowerQuartile, range), Shown(spread?.Median, range), Shown(spread?.UpperQuartile, range), Shown(spread?.Most, range),
                ]);
        }

        return table;
    }

    private static DataTable Gaps(PortfolioFacts facts)
    {
        var words = facts.Words;
        var table = Table([words.Say("Code"), words.Say("Question"), words.Say("Dimension"), words.Say($"Below level {facts.ExpectedLevel.Number}"), words.Say("Answered"), words.Say("Share"), words.Say("Weight"), words.Say("Share times weight")]);
        foreach (var gap in facts.Gaps)
        {
            Add(table, [gap.Code, CommonGapsChapter.TextOf(facts, gap), CommonGapsChapter.DimensionOf(facts, gap.Code)?.Title, gap.Below, gap.Answered, gap.Share, gap.Weight, gap.Priority]);
        }

        return table;
    }

    private static DataTable Method(PortfolioFacts facts)
    {
        var words = facts.Words;
        var table = Table([words.Say("Term"), words.Say("Meaning")]);
        Add(table, [words.Say("Issued by"), facts.Issuer]);
        Add(table, [words.Say("Cycle"), facts.Cycle]);
        Add(table, [words.Say("Date"), facts.Content.Date.ToString("O", CultureInfo.InvariantCulture)]);
        Add(table, [words.Say("Model"), words.Say($"{facts.Model.Title}, version {facts.Model.Version}")]);
        foreach (var (title, text) in ComparisonMethodChapter.Explained(facts))
        {
            Add(table, [title, text]);
        }

        return table;
    }

    private static double? Shown(double? score, DisplayRange range) => score is { } s ? range.Map(s) : null;

    private static DataTable Table(IEnumerable<string> heads)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var head in heads)
        {
            var safe = SpreadsheetText.Safe(head);
            table.Columns.Add(table.Columns.Contains(safe) ? $"{safe} ({table.Columns.Count + 1})" : safe, typeof(object));
        }

        return table;
    }

    private static void Add(DataTable table, IReadOnlyList<object?> cells) => table.Rows.Add([.. cells.Select(c => c is string text ? SpreadsheetText.Safe(text) : c ?? DBNull.Value)]);

    /// <summary>The same file without the hour of its making and without ids drawn at random.</summary>
    private static byte[] Timeless(MemoryStream workbook)
    {
        workbook.Position = 0;
        using var written = new MemoryStream();
        using (var from = new ZipArchive(workbook, ZipArchiveMode.Read))
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            var ids = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var part in from.Entries)
            {
                using var reader = new StreamReader(part.Open(), Encoding.UTF8);
                var text = reader.ReadToEnd();

                // what people wrote stays as it is
                text = part.FullName.Contains("worksheets/sheet", StringComparison.Ordinal) ? text : RandomId().Replace(text, match => ids.TryGetValue(match.Value, out var known) ? known : ids[match.Value] = $"R{ids.Count + 1}");
                var copy = to.CreateEntry(part.FullName);
                copy.LastWriteTime = Epoch;
                using var writer = new StreamWriter(copy.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(text);
            }
        }

        return written.ToArray();
    }

    [GeneratedRegex("(?<=\")R[0-9a-f]{16,32}(?=\")")]
    private static partial Regex RandomId();
}
