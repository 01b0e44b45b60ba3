using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Comparisons;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>Comparisons as text: CSV and JSON at full precision for machines, an aligned and rounded table for people.</summary>
public static class ComparisonTableFile
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string[] Columns(RobustnessOptions options) =>
        ["organisation", "parent", "cycle", "score", "rank", "rankP5", "rankMedian", "rankP95", "percentile", TopColumn(options), "group", "outOf", "level", "normalised", "sector", "cronbachAlpha"];

    private static string TopColumn(RobustnessOptions options) => string.Create(CultureInfo.InvariantCulture, $"top{options.Top}Chance");

    public static string Csv(CompareAnswerTable.Compared compared)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        // A spreadsheet would run a name that begins with "=": such text is escaped. Numbers are ours and stay numbers.
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (var column in Columns(compared.Options))
        {
            csv.WriteField(column);
        }

        csv.NextRecord();
        foreach (var line in compared.Comparisons.SelectMany(ComparisonTable.Lines))
        {
            csv.WriteField(SafeText.ForSpreadsheet(line.Organisation));
            csv.WriteField(SafeText.ForSpreadsheet(line.Parent));
            csv.WriteField(SafeText.ForSpreadsheet(line.Cycle));
            foreach (var number in (double?[])[line.Score, line.Rank, line.RankP5, line.RankMedian, line.RankP95, line.Percentile, line.Top10Chance, line.Group, line.OutOf, line.Level, line.Normalised])
            {
                csv.WriteField(Exact(number));
            }

            csv.WriteField(SafeText.ForSpreadsheet(line.Sector));
            csv.WriteField(Exact(line.CronbachAlpha));
            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    public static string AsJson(CompareAnswerTable.Compared compared) => JsonSerializer.Serialize(
        new
        {
            Model = compared.Model.Code,
            compared.Model.Version,
            compared.Options.Draws,
            compared.Options.Seed,
            compared.Options.Variation,
            compared.Options.Top,
            Comparisons = compared.Comparisons.Select(c => new
            {
                c.Cycle,
                c.Sector,
                c.CronbachAlpha,
                c.Robustness.WeightsMatter,
                Organisations = ComparisonTable.Lines(c).Select(l => new
                {
                    l.Organisation,
                    l.Parent,
                    l.Sector,
                    l.Score,
                    l.Normalised,
                    l.Level,
                    l.Rank,
                    l.RankP5,
                    l.RankMedian,
                    l.RankP95,
                    l.Percentile,
                    TopChance = l.Top10Chance,
                    l.Group,
                }),
            }),
        },
        Json) + "\n";

    public static string Table(CompareAnswerTable.Compared compared)
    {
        var lines = compared.Comparisons.SelectMany(ComparisonTable.Lines).Select(l => new[]
        {
            l.Organisation, l.Parent, l.Cycle, Rounded(l.Score is null ? null : compared.Model.Scale.ShownOn(compared.Model.Root.Display ?? compared.Model.Scale.Display, l.Normalised!.Value), compared.Model.Scale.Decimals),
            Whole(l.Rank), Whole(l.RankP5), Whole(l.RankMedian), Whole(l.RankP95), Rounded(l.Percentile, 1), l.Top10Chance is { } top ? Rounded(top * 100, 0) + "%" : "-",
            Whole(l.Group), Whole(l.OutOf), Whole(l.Level), Rounded(l.Normalised, 3), l.Sector, Rounded(l.CronbachAlpha, 2),
        }).Prepend(Columns(compared.Options)).ToList();
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(r => r[column].Length)).ToArray();
        return string.Concat(lines.Select(row => string.Join("  ", row.Select((cell, column) => column is < 3 or 14 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd() + "\n"));
    }

    /// <summary>What holds for a comparison as a whole, as sentences.</summary>
    public static IEnumerable<string> Remarks(CompareAnswerTable.Compared compared)
    {
        foreach (var comparison in compared.Comparisons)
        {
            var name = string.Join(", ", new[] { comparison.Cycle, comparison.Sector }.Where(p => !string.IsNullOrEmpty(p)));
            var ranked = comparison.Portfolio.Entries.Count - comparison.Robustness.Unranked.Count;
            yield return (name.Length == 0 ? "" : name + ", ") + string.Create(CultureInfo.InvariantCulture, $"ranked organisations: {ranked}, groups within which nobody can be told apart: {comparison.Robustness.Groups.Count}.")
                + (comparison.CronbachAlpha is { } alpha ? string.Create(CultureInfo.InvariantCulture, $" Cronbach's alpha over the dimensions is {alpha:F2}.") : "")
                + (comparison.Robustness.WeightsMatter ? "" : " Weights were not varied.");
        }
    }

    private static string? Exact(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    private static string Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Rounded(double? number, int decimals) =>
        number is { } value ? Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals, CultureInfo.InvariantCulture) : "-";
}
