using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>The comparison as sentences that anybody can read aloud.</summary>
internal static class PortfolioHeadline
{
    public static string Of(PortfolioFacts facts)
    {
        var (count, ranked, scale) = (facts.Portfolio.Entries.Count, facts.Ranked.Count, facts.Scale);
        if (count == 0)
        {
            return "There is no organisation to compare.";
        }

        if (facts.Whole is not { } whole)
        {
            return count == 1
                ? $"{Shown.Shortened(facts.Names[0], 80)} {facts.AbsenceOf(0)}, so there is nothing to compare."
                : $"None of the {Shown.Count(count, "organisation")} has a result yet, so there is nothing to compare.";
        }

        if (ranked == 1)
        {
            return $"{Shown.Shortened(facts.Names[facts.Ranked[0]], 80)} is the only organisation with a result: {scale.Score(whole.Median)} {Headline.OnScale(scale)}, {Shown.Level(facts.LevelOf(facts.Ranked[0])!)}. There is nothing to compare it with yet.";
        }

        var took = ranked == count ? $"{Shown.Count(count, "organisation")} took part in {facts.Cycle}." : $"{Shown.Count(count, "organisation")} took part in {facts.Cycle}; {Shown.Number(ranked)} have a result.";
        return $"{took} The median score is {scale.Score(whole.Median)} {Headline.OnScale(scale)}, at {Shown.Level(scale.LevelOf(whole.Median))}. Half of all scores lie between {scale.Score(whole.LowerQuartile)} and {scale.Score(whole.UpperQuartile)}.";
    }

    /// <summary>What moved since the earlier cycle; null without one.</summary>
    public static string? Change(PortfolioFacts facts)
    {
        if (facts is not { Changes: { } changes, PreviousCycle: { } cycle })
        {
            return null;
        }

        if (changes.Moved.Count == 0)
        {
            return $"No organisation has a result in both {cycle} and {facts.Cycle}.";
        }

        var points = changes.Moved.Select(m => facts.Scale.Shown(m.ScoreAfter) - facts.Scale.Shown(m.ScoreBefore)).ToList();
        var kinds = new (int Count, string Verb)[] { (points.Count(p => p > 0), "rose"), (points.Count(p => p < 0), "fell"), (points.Count(p => p == 0), "stayed the same") }.Where(k => k.Count > 0).ToList();
        var best = changes.Moved[0];
        var gained = points[0] > 0 ? $" {Shown.Shortened(facts.Names[best.After], 48)} gained most, {facts.Scale.Change(best.ScoreBefore, best.ScoreAfter)} points." : "";
        if (changes.Moved.Count == 1)
        {
            return $"One organisation has a result in {cycle} and now; it {kinds[0].Verb}.{gained}";
        }

        var moved = kinds.Count == 1 ? $"all {kinds[0].Verb}" : Shown.List([.. kinds.Select(k => $"{Shown.Number(k.Count)} {k.Verb}")]);
        return $"{Shown.Count(changes.Moved.Count, "organisation")} have a result in {cycle} and now: {moved}.{gained}";
    }

    /// <summary>"3 to 9", or "5".</summary>
    public static string Range(Domain.Comparisons.RankInterval interval) => Charts.RankingChart.Span(new(interval.Low, interval.Median, interval.High));

    public static string Below(MaturityLevel level) => $"below {Shown.Level(level)}";
}
