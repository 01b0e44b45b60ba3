using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>Who moved most since the earlier cycle, and in what.</summary>
internal static class ChangeChapter
{
    private const int MostRisen = 10;
    private const int MostFallen = 5;
    private const double Surroundings = 190;

    public static IEnumerable<Block> Of(PortfolioFacts facts, ChartColours colours, Theme theme)
    {
        if (facts is not { Changes: { } changes, PreviousCycle: { } cycle })
        {
            yield break;
        }

        var words = facts.Words;
        yield return new Heading(1, words.Say($"Change since {Shown.Shortened(cycle, 40)}"), "change");
        yield return new Paragraph(PortfolioHeadline.Change(facts)!) { IsLead = true };
        foreach (var note in Notes(facts, changes, cycle))
        {
            yield return new Paragraph(note);
        }

        if (changes.Moved.Count == 0)
        {
            yield break;
        }

        yield return new TrendChart(Organisations(facts, changes, cycle), colours, words).Figure(theme.TextWidth, words.Say("Those who moved most: from the square to the dot."));
        if (Medians(facts, changes, cycle) is { } medians)
        {
            yield return new Heading(2, words.Say("Change by dimension"), "change-dimensions");
            foreach (var part in medians.Rows.Chunk(TrendChart.RowsIn(theme.TextHeight - Surroundings)))
            {
                yield return new TrendChart(medians with { Rows = part }, colours, words).Figure(theme.TextWidth, words.Say("Medians of the organisations that have a result both times."));
            }
        }
    }

    private static TrendContent Organisations(PortfolioFacts facts, Improvements changes, string cycle)
    {
        var risen = changes.Moved.Where(m => m.Change > 0).Take(MostRisen);
        var fallen = changes.Moved.Where(m => m.Change < 0).TakeLast(MostFallen);
        var shown = risen.Concat(fallen).ToList();
        return new(
            facts.Words.Say("Those who moved most"),
            facts.Scale,
            [.. (shown.Count > 0 ? shown : changes.Moved.Take(MostRisen)).Select(m => new TrendRow(facts.Names[m.After], m.ScoreBefore, m.ScoreAfter))],
            cycle, facts.Cycle, RowNames.Organisation);
    }

    private static TrendContent? Medians(PortfolioFacts facts, Improvements changes, string cycle)
    {
        var before = facts.Content.Previous!.Portfolio;
        if (before.Model.Version != facts.Model.Version || facts.Dimensions.Count == 0)
        {
            return null;
        }

        return new(
            facts.Words.Say("Median by dimension"),
            facts.Scale,
            [.. facts.Dimensions.Select(d => new TrendRow(d.Title, Median(before, d.Code, changes.Moved.Select(m => m.Before)), Median(facts.Portfolio, d.Code, changes.Moved.Select(m => m.After)), Own: d.Display))],
            cycle, facts.Cycle);
    }

    private static double? Median(Portfolio portfolio, string code, IEnumerable<int> entries) =>
        Distribution.Of(entries.Select(i => portfolio.Of(code)[i].Score).OfType<double>())?.Median;

    private static IEnumerable<string> Notes(PortfolioFacts facts, Improvements changes, string cycle)
    {
        var words = facts.Words;
        if (Distribution.Of(changes.Moved.Select(m => m.Change)) is { Count: > 1 } spread)
        {
            yield return words.Say($"Half of them moved by more than {words.Points(facts.Scale, spread.Median)} points, half by less.");
        }

        var (link, before) = (changes.Link, facts.Content.Previous!.Portfolio);
        if (link.Older.Version != link.Newer.Version)
        {
            List<string> left = [.. link.LeftOutOfOlder, .. link.LeftOutOfNewer];
            yield return left.Count > 0
                ? words.Say($"{cycle} used version {link.Older.Version} of the model, {facts.Cycle} version {link.Newer.Version}. Only what both have in common is compared, before any rule that limits the result; left out: {facts.Words.Some(left, 6)}.")
                : words.Say($"{cycle} used version {link.Older.Version} of the model, {facts.Cycle} version {link.Newer.Version}. Only what both have in common is compared, before any rule that limits the result.");
        }

        if (changes.OnlyAfter.Count > 0)
        {
            yield return words.Say($"Not compared, for want of a result in both cycles: {facts.Words.Some([.. changes.OnlyAfter.Select(i => Shown.Shortened(facts.Names[i], 60))], 6)}.");
        }

        if (changes.OnlyBefore.Count > 0)
        {
            yield return words.Say($"In {cycle} but without a counterpart now: {facts.Words.Some([.. changes.OnlyBefore.Select(i => Shown.Shortened(ReportFacts.OneLine(before.Entries[i].Key.Name), 60))], 6)}.");
        }
    }
}
