namespace MaturityAssessment.Reporting.Charts;

/// <summary>Any two measures against each other.</summary>
/// <param name="RowName">What a point stands for, in English.</param>
/// <param name="Correlation">As a sentence under the drawing, such as "Rank correlation 0.62 over 24 organisations"; none when null.</param>
public sealed record ScatterContent(
    string Title, ScatterAxis X, ScatterAxis Y, IReadOnlyList<ScatterPoint> Points, Quadrants? Quadrants = null, string? Correlation = null, string RowName = RowNames.Organisation);

/// <param name="Title">With its unit.</param>
/// <param name="Min">Where the axis begins; the least value, rounded, when null.</param>
/// <param name="Divide">Where the quadrants meet; the median of the points when null.</param>
public sealed record ScatterAxis(string Title, double? Min = null, double? Max = null, double? Divide = null, int Decimals = 0);

/// <param name="X">As shown on its axis; a point with a value missing is not drawn.</param>
/// <param name="IsMarked">To be seen among all others.</param>
public sealed record ScatterPoint(string Label, double? X, double? Y, bool IsMarked = false);

public sealed record Quadrants(string TopLeft, string TopRight, string BottomLeft, string BottomRight);
