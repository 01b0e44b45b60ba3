using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>A set of scores in two or three sentences.</summary>
internal static class ScoreSummary
{
    /// <param name="opening">What is drawn, such as "Bars of 8 dimensions."</param>
    public static string Of(Words words, string opening, MaturityScale scale, IReadOnlyList<(string Label, double? Score, double? Target)> rows)
    {
        var scored = rows.Where(r => r.Score is not null).OrderByDescending(r => r.Score).ToList();
        var sentences = new List<string> { opening };
        if (scored.Count == 0)
        {
            sentences.Add(words.Say("None has a score yet."));
        }
        else if (scored.Count == 1)
        {
            sentences.Add(words.Say($"{scored[0].Label} scores {words.Score(scale, scored[0].Score!.Value)}."));
        }
        else
        {
            sentences.Add(words.Say($"Highest: {scored[0].Label} ({words.Score(scale, scored[0].Score!.Value)}); lowest: {scored[^1].Label} ({words.Score(scale, scored[^1].Score!.Value)})."));
        }

        if (scored.Count(r => r.Target is not null) is var aimed and > 0)
        {
            var reached = scored.Count(r => r.Target is { } t && r.Score >= t - MaturityScale.Tolerance);
            sentences.Add(words.Say(reached, $"{reached} of {aimed} has reached the target.", $"{reached} of {aimed} have reached the target."));
        }

        return string.Join(" ", sentences);
    }
}
