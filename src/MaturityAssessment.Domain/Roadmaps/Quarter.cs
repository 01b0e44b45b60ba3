namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>The calendar of a plan: its periods are quarters.</summary>
public static class Quarter
{
    public static DateOnly Of(DateOnly day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);

    /// <param name="number">From 1.</param>
    public static DateOnly StartOf(DateOnly first, int number) => first.AddMonths(3 * (number - 1));

    public static DateOnly EndOf(DateOnly first, int number) => StartOf(first, number + 1).AddDays(-1);

    /// <summary>Such as "Q3 2027".</summary>
    public static string Label(DateOnly start) => $"Q{(start.Month - 1) / 3 + 1} {start.Year}";
}
