using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>A set of scores in two or three sentences.</summary>
internal static class ScoreSummary
{
    public static string Of(string chart, string rowName, MaturityScale scale, IReadOnlyList<(string Label, double? Score, double? Target)> rows)
    {
        var scored = rows.Where(r => r.Score is not null).OrderByDescending(r => r.Score).ToList();
        var sentences = new List<string> { Count(chart, rowName, rows.Count) };
        if (scored.Count == 0)
        {
            sentences.Add("None has a score yet.");
        }
        else if (scored.Count == 1)
        {
            sentences.Add($"{scored[0].Label} scores {scale.Score(scored[0].Score!.Value)}.");
        }
        else
        {
            sentences.Add($"Highest: {scored[0].Label} ({scale.Score(scored[0].Score!.Value)}); lowest: {scored[^1].Label} ({scale.Score(scored[^1].Score!.Value)}).");
        }

        if (scored.Count(r => r.Target is not null) is var aimed and > 0)
        {
            var reached = scored.Count(r => r.Target is { } t && r.Score >= t - MaturityScale.Tolerance);
            sentences.Add($"{Shown.Number(reached)} of {Shown.Number(aimed)} {(reached == 1 ? "has" : "have")} reached the target.");
        }

        return string.Join(" ", sentences);
    }

    /// <summary>"Bars of 8 dimensions."</summary>
    public static string Count(string chart, string rowName, int count)
    {
        var name = rowName.ToLowerInvariant();
        return $"{chart} of {Shown.Count(count, name, Many(name))}.";
    }

    private static string Many(string name) => name.EndsWith('y') ? name[..^1] + "ies" : name + "s";
}
