using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

internal static class Samples
{
    public static readonly MaturityScale Scale = new(
        [
            new(1, "Initial", 0, "Work depends on single people."),
            new(2, "Developing", 0.2, "First steps have been taken."),
            new(3, "Defined", 0.4, "A common way of working is written down."),
            new(4, "Managed", 0.6, "Results are measured and leaders act on them."),
            new(5, "Optimising", 0.8, "The department improves all the time."),
        ],
        new(0, 100),
        1);

    /// <summary>Forty characters, in words as titles have them.</summary>
    public static string LongLabel(int number) => $"Governance of shared digital services {number:00} "[..40].TrimEnd() + (number % 2 == 0 ? "" : "s");

    public static RadarContent Radar(int axes, Func<int, string>? label = null) =>
        new("Scores by dimension", Scale, [.. Enumerable.Range(0, axes).Select(i => new RadarAxis((label ?? LongLabel)(i), ScoreOf(i), 0.6, Math.Max(0, ScoreOf(i) - 0.1)))], "2025");

    public static ScoreBar Bar(string label, double score, double? floor = null, double? ceiling = null, double? target = 0.6) =>
        new(label, score, Scale.LevelOf(score), floor, ceiling, target);

    public static double ScoreOf(int i) => (i * 37 % 100) / 100.0;

    public static IReadOnlyList<string> Quarters(int count) => [.. Enumerable.Range(0, count).Select(i => $"Q{(i % 4) + 1} {2027 + (i / 4)}")];
}
