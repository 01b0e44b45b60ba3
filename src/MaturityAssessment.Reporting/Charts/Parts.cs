using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>Rows of a long figure, page by page.</summary>
internal static class Parts
{
    /// <summary>"Ranking (2 of 3)".</summary>
    public static string PartOf(this Words words, string title, int place, int count) => words.Say($"{title} ({place + 1} of {count})");

    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> rows, int first, int others)
    {
        var start = Math.Min(rows.Count, Math.Max(1, first));
        return [rows.Take(start).ToList(), .. rows.Skip(start).Chunk(Math.Max(1, others))];
    }
}
