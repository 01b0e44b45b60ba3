namespace MaturityAssessment.Pdf;

/// <summary>The front page. It has no header or footer and fills a page of its own.</summary>
public sealed record Cover(string Title) : Block
{
    public string Subtitle { get; init; } = "";
    public string Organisation { get; init; } = "";

    /// <summary>A word on what the reader holds, such as "Self-assessed" or "Reviewed".</summary>
    public string Status { get; init; } = "";

    /// <summary>Already formatted for the reader.</summary>
    public string Date { get; init; } = "";

    /// <summary>Short facts as label and value: model and version, period, scope.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; init; } = [];

    public Emblem? Logo { get; init; }

    internal override string Describe() => $"cover {Quote(Title)}";
}
