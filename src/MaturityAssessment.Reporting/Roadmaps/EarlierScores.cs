using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>How the parts of the model stood in the assessment before, whatever version of the model that was made with.</summary>
internal sealed class EarlierScores
{
    private readonly EarlierResult _before;
    private readonly ScoreCard _now;
    private readonly Dictionary<string, TrendPart> _parts = new(StringComparer.Ordinal);

    private EarlierScores(EarlierResult before, RoadmapReportContent content)
    {
        (_before, _now, Cycle) = (before, content.Card, ReportFacts.OneLine(before.Cycle));
        var (older, newer) = (Scorer.For(before.Card.Model), Scorer.For(content.Model));
        try
        {
            Link = VersionLink.Between(before.Card.Model, content.Model);
            Trend = IsSameVersion
                ? Trend.Between(content.Model, older.ScoresOf(before.Answers), newer.ScoresOf(content.Answers))
                : Trend.Between(Link, older.ScoresOf(before.Answers), newer.ScoresOf(content.Answers));
            _parts = Trend.Parts.ToDictionary(p => p.Code, StringComparer.Ordinal);
        }
        catch (RuleBrokenException refusal)
        {
            WhyNot = refusal.Message;
        }
    }

    public string Cycle { get; }
    public bool IsSameVersion => _before.Card.Model.Version == _now.Model.Version;

    /// <summary>Null where the two versions cannot be compared.</summary>
    public VersionLink? Link { get; }

    public Trend? Trend { get; }

    /// <summary>Why the two cannot be compared, as a sentence; null where they can.</summary>
    public string? WhyNot { get; }

    public static EarlierScores? Of(RoadmapReportContent content) => content.Previous is { } before ? new(before, content) : null;

    /// <summary>The whole (empty code) or a part, then and now; over two versions only what they have in common counts. Null where one of the two is missing.</summary>
    public (double Before, double Now)? Of(string code)
    {
        if (IsSameVersion)
        {
            var (then, now) = code.Length == 0
                ? (_before.Card.Overall.Score, _now.Overall.Score)
                : (_before.Card.Nodes.GetValueOrDefault(code)?.Score, _now.Nodes.GetValueOrDefault(code)?.Score);
            return then is { } before && now is { } after ? (before, after) : null;
        }

        return code.Length == 0
            ? Trend is { Before: { } whole, After: { } became } ? (whole, became) : null
            : _parts.TryGetValue(code, out var part) ? (part.Before, part.After) : null;
    }

    /// <summary>What is to be known before figures of two versions are put side by side; null within one version.</summary>
    public string? VersionNote(Words words)
    {
        if (IsSameVersion)
        {
            return null;
        }

        var (older, newer) = (_before.Card.Model.Version, _now.Model.Version);
        if (WhyNot is not null)
        {
            return words.Say($"{Cycle} was assessed with version {older} of the model, this time it was version {newer}. That has no map from version {older}, so the two cannot be compared.");
        }

        var note = words.Say($"{Cycle} was assessed with version {older} of the model, this time it was version {newer}. Only what the two have in common is compared, before any rule that limits the result.");
        return LeftOut(words) is { } left ? $"{note} {left}" : note;
    }

    private string? LeftOut(Words words)
    {
        var left = Link!.LeftOutOfOlder.Select(c => TitleIn(_before.Card, c)).Concat(Link.LeftOutOfNewer.Select(c => TitleIn(_now, c))).Distinct(StringComparer.Ordinal).ToList();
        const int Most = 6;
        return left.Count == 0 ? null : words.Say($"Left out: {words.Some(left, Most)}.");
    }

    private static string TitleIn(ScoreCard card, string code) => $"{code} ({card.Model.FindNode(code)?.Title ?? Shown.Shortened(card.Model.FindQuestion(code)?.Text ?? code, 60)})";
}
