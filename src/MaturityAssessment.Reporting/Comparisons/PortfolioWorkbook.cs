using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Workbooks;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>The comparison as an Excel workbook: numbers are numbers with all their digits, on the display range of their node, shown with as many as help.</summary>
public static class PortfolioWorkbook
{
    private const double Name = 40;
    private const double Text = 24;

    /// <summary>The same content gives the same bytes.</summary>
    public static byte[] Make(PortfolioReportContent content, Words? language = null)
    {
        var words = language ?? Words.English;
        var facts = new PortfolioFacts(content, words);
        Sheet[] sheets =
        [
            Ranking(facts),
            Scores(facts, words.Say("Dimensions"), facts.Dimensions),
            Scores(facts, words.Say("Capabilities"), [.. facts.Practices.Where(p => !facts.Dimensions.Contains(p))]),
            Distribution(facts),
            Gaps(facts),
            Method(facts),
        ];
        var created = new DateTimeOffset(content.Date, default, TimeSpan.Zero);
        return WorkbookWriter.Write(sheets, new($"{facts.Model.Title} – {facts.Issuer}", facts.Model.Title, facts.Issuer, words.Tag, created, "MaturityAssessment"), words, facts.Scale.Decimals);
    }

    private static Sheet Ranking(PortfolioFacts facts)
    {
        var (hasRange, previous, words) = (facts.Content.Robustness is not null, facts.PreviousCycle, facts.Words);
        var sheet = Table(
            words.Say("Ranking"),
            2,
            [
                new(words.Say("Rank"), 9), new(words.Say("Organisation"), Name), new(words.Say("Parent"), Name), new(words.Say("Cycle"), 10), new(words.Say("Sector"), Text), new(words.Say("Size"), Text), new(words.Say("Score"), 10), new(words.Say("Level"), 10),
                new(words.Say("Name of level"), 18), new(words.Say("Percentile"), 12), new(words.Say("To median"), 12), new(words.Say("To best"), 12), new(words.Say("Answered"), 12), new(words.Say("Applicable"), 12),
                .. hasRange
                    ? [new(words.Say("Rank, 5th percentile"), 14), new(words.Say("Rank, median"), 12), new(words.Say("Rank, 95th percentile"), 14), new(words.Say($"Chance of the first {facts.Content.Robustness!.Options.Top}"), 14), new(words.Say("Group"), 10)]
                    : Array.Empty<SheetColumn>(),
                .. previous is null ? Array.Empty<SheetColumn>() : [new(words.Say($"Score {previous}"), 12), new(words.Say("Change"), 12), new(words.Say($"Rank {previous}"), 12)],
            ]);
        var range = facts.Scale.Display;
        foreach (var i in facts.Portfolio.Ranking)
        {
            var (entry, standing, level, (answered, applicable), interval, change) =
                (facts.Portfolio.Entries[i], facts.Portfolio.Overall[i], facts.LevelOf(i), facts.AnswersOf(i), facts.IntervalOf(i), facts.ChangeOf.GetValueOrDefault(i));
            sheet.Add(
            [
                Whole(standing.Rank), Written(entry.Key.Name), Written(entry.Key.Parent), Written(entry.Key.Cycle), Written(entry.Sector), Written(entry.Size), Shown(standing.Score, range), Whole(level?.Number), Written(level?.Name),
                new SheetCell(standing.Percentile, CellLook.Shown), Points(standing.ToMedian, range), Points(standing.ToBest, range), Whole(answered), Whole(applicable),
                .. hasRange ? [Whole(interval?.Low), Whole(interval?.Median), Whole(interval?.High), new SheetCell(interval?.TopChance, CellLook.Percent), Whole(facts.GroupOf(i))] : Array.Empty<SheetCell>(),
                .. previous is null ? Array.Empty<SheetCell>() : [Shown(change?.ScoreBefore, range), Points(change?.Change, range), Whole(change?.RankBefore)],
            ]);
        }

        return sheet;
    }

    private static Sheet Scores(PortfolioFacts facts, string name, IReadOnlyList<ModelNode> nodes)
    {
        var words = facts.Words;
        var sheet = Table(
            name, 1, [new(words.Say("Organisation"), Name), new(words.Say("Parent"), Name), new(words.Say("Cycle"), 10), new(words.Say("Overall"), 10), .. nodes.Select(n => new SheetColumn($"{n.Code} {n.Title}", 16))]);
        foreach (var i in facts.Portfolio.Ranking)
        {
            var key = facts.Portfolio.Entries[i].Key;
            sheet.Add(
            [
                Written(key.Name), Written(key.Parent), Written(key.Cycle), Shown(facts.Portfolio.Overall[i].Score, facts.Scale.Display),
                .. nodes.Select(n => Shown(facts.StandingOf(i, n).Score, n.Display ?? facts.Scale.Display)),
            ]);
        }

        return sheet;
    }

    private static Sheet Distribution(PortfolioFacts facts)
    {
        var words = facts.Words;
        var sheet = Table(
            words.Say("Distribution"),
            2,
            [
                new(words.Say("Code"), 12), new(words.Say("Title"), Name), new(words.Say("Results"), 11), new(words.Say("Mean"), 11), new(words.Say("Standard deviation"), 12), new(words.Say("Least"), 11), new(words.Say("Lower quartile"), 12),
                new(words.Say("Median"), 11), new(words.Say("Upper quartile"), 12), new(words.Say("Most"), 11),
            ]);
        foreach (var node in facts.Model.Root.DescendantNodes().Prepend(facts.Model.Root))
        {
            var (spread, range) = (facts.Portfolio.Spread(node.Code), node.Display ?? facts.Scale.Display);
            sheet.Add(
                Written(node.Code), Written(node.Code.Length == 0 ? words.Say("Overall") : node.Title), Whole(spread?.Count ?? 0), Shown(spread?.Mean, range), new SheetCell(spread?.StandardDeviation * Math.Abs(range.Max - range.Min), CellLook.Shown),
                Shown(spread?.Least, range), Shown(spread?.LowerQuartile, range), Shown(spread?.Median, range), Shown(spread?.UpperQuartile, range), Shown(spread?.Most, range));
        }

        return sheet;
    }

    private static Sheet Gaps(PortfolioFacts facts)
    {
        var words = facts.Words;
        var sheet = Table(
            words.Say("Commonly missed"),
            1,
            [
                new(words.Say("Code"), 12), new(words.Say("Question"), 70), new(words.Say("Dimension"), 28), new(words.Say($"Below level {facts.ExpectedLevel.Number}"), 12), new(words.Say("Answered"), 12), new(words.Say("Share"), 10), new(words.Say("Weight"), 10),
                new(words.Say("Share times weight"), 12),
            ]);
        foreach (var gap in facts.Gaps)
        {
            sheet.Add(
                Written(gap.Code), SheetCell.Text(CommonGapsChapter.TextOf(facts, gap), CellLook.Wrapped), SheetCell.Text(CommonGapsChapter.DimensionOf(facts, gap.Code)?.Title, CellLook.Wrapped), Whole(gap.Below), Whole(gap.Answered),
                new SheetCell(gap.Share, CellLook.Percent), new SheetCell(gap.Weight, CellLook.Fraction), new SheetCell(gap.Priority, CellLook.Fraction));
        }

        return sheet;
    }

    private static Sheet Method(PortfolioFacts facts)
    {
        var words = facts.Words;
        var sheet = new Sheet(words.Say("Method"), new(words.Say("Term"), 36), new(words.Say("Meaning"), 120));
        sheet.Add(words.Say("Issued by"), SheetCell.Text(facts.Issuer, CellLook.Wrapped));
        sheet.Add(words.Say("Cycle"), Written(facts.Cycle));
        sheet.Add(words.Say("Date"), SheetCell.Day(facts.Content.Date));
        sheet.Add(words.Say("Model"), SheetCell.Text(words.Say($"{facts.Model.Title}, version {facts.Model.Version}"), CellLook.Wrapped));
        foreach (var (title, text) in ComparisonMethodChapter.Explained(facts))
        {
            sheet.Add(SheetCell.Text(title, CellLook.Wrapped), SheetCell.Text(text, CellLook.Wrapped));
        }

        return sheet;
    }

    private static Sheet Table(string name, int kept, SheetColumn[] columns)
    {
        var heads = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return new(name, [.. columns.Select((c, i) => heads.Add(c.Head) ? c : c with { Head = $"{c.Head} ({i + 1})" })]) { KeptColumns = kept, HasFilter = true };
    }

    private static SheetCell Written(string? text) => SheetCell.Text(text);

    private static SheetCell Whole(double? number) => new(number, CellLook.Whole);

    private static SheetCell Shown(double? score, DisplayRange range) => new(score is { } s ? range.Map(s) : null, CellLook.Shown);

    private static SheetCell Points(double? difference, DisplayRange range) => new(difference * (range.Max - range.Min), CellLook.Shown);
}
