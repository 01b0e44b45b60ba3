using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>The comparison as sentences that anybody can read aloud.</summary>
internal static class PortfolioHeadline
{
    public static IReadOnlyList<TextSpan> Of(PortfolioFacts facts)
    {
        var (count, ranked, scale, words) = (facts.Portfolio.Entries.Count, facts.Ranked.Count, facts.Scale, facts.Words);
        if (count == 0)
        {
            return words.Spans($"There is no organisation to compare.");
        }

        if (facts.Whole is not { } whole)
        {
            return count == 1
                ? Words.Running([facts.WhyNone(0, 80)], words.Spans($"So there is nothing to compare."))
                : words.Spans($"None of the {count} organisations has a result yet, so there is nothing to compare.");
        }

        if (ranked == 1)
        {
            return words.Spans($"{Shown.Shortened(facts.Names[facts.Ranked[0]], 80)} is the only organisation with a result: {words.OnScale(scale, whole.Median)}, {facts.Level(facts.LevelOf(facts.Ranked[0])!)}. There is nothing to compare it with yet.");
        }

        return Words.Running(
            ranked == count ? words.Spans($"{count} organisations took part in {facts.Cycle}.") : words.Spans($"{count} organisations took part in {facts.Cycle}; {ranked} have a result."),
            words.Spans($"The median score is {words.OnScale(scale, whole.Median)}, at {facts.Level(scale.LevelOf(whole.Median))}."),
            words.Spans($"Half of all scores lie between {words.Score(scale, whole.LowerQuartile)} and {words.Score(scale, whole.UpperQuartile)}."));
    }

    /// <summary>What moved since the earlier cycle; null without one.</summary>
    public static string? Change(PortfolioFacts facts)
    {
        if (facts is not { Changes: { } changes, PreviousCycle: { } cycle })
        {
            return null;
        }

        var words = facts.Words;
        if (changes.Moved.Count == 0)
        {
            return words.Say($"No organisation has a result in both {cycle} and {facts.Cycle}.");
        }

        var points = changes.Moved.Select(m => facts.Scale.Shown(m.ScoreAfter) - facts.Scale.Shown(m.ScoreBefore)).ToList();
        var moved = changes.Moved.Count == 1 ? One(words, cycle, points[0]) : Many(words, cycle, points);
        var best = changes.Moved[0];
        return points[0] > 0
            ? $"{moved} {words.Say($"{Shown.Shortened(facts.Names[best.After], 48)} gained most, {words.Change(facts.Scale, best.ScoreBefore, best.ScoreAfter)} points.")}"
            : moved;
    }

    private static string One(Words words, string cycle, double points) => points switch
    {
        > 0 => words.Say($"One organisation has a result in {cycle} and now; it rose."),
        < 0 => words.Say($"One organisation has a result in {cycle} and now; it fell."),
        _ => words.Say($"One organisation has a result in {cycle} and now; it stayed the same."),
    };

    private static string Many(Words words, string cycle, IReadOnlyList<double> points)
    {
        var (rose, fell, same) = (points.Count(p => p > 0), points.Count(p => p < 0), points.Count(p => p == 0));
        if (rose == points.Count)
        {
            return words.Say($"{points.Count} organisations have a result in {cycle} and now: all rose.");
        }

        if (fell == points.Count)
        {
            return words.Say($"{points.Count} organisations have a result in {cycle} and now: all fell.");
        }

        if (same == points.Count)
        {
            return words.Say($"{points.Count} organisations have a result in {cycle} and now: all stayed the same.");
        }

        List<string> kinds =
        [
            .. rose > 0 ? [words.Say($"{rose} rose")] : Array.Empty<string>(),
            .. fell > 0 ? [words.Say($"{fell} fell")] : Array.Empty<string>(),
            .. same > 0 ? [words.Say($"{same} stayed the same")] : Array.Empty<string>(),
        ];
        return words.Say($"{points.Count} organisations have a result in {cycle} and now: {words.List(kinds)}.");
    }
}
