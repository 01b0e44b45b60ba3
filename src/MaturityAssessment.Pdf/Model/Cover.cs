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

    /// <summary>A picture across the page above the title. Wide ones suit it; of a high one the middle is seen.</summary>
    public Emblem? Image { get; init; }

    public CoverSeal? Seal { get; init; }

    internal override string Describe() => $"cover {Quote(Title)}";
}

/// <summary>How the document can be checked, at the foot of the front page.</summary>
/// <param name="Code">What a reader types, in large letters; none when empty.</param>
/// <param name="Lines">What else there is to say, each on its own.</param>
/// <param name="Picture">Such as a QR code, drawn as a square.</param>
public sealed record CoverSeal(string Title, string Code, IReadOnlyList<string> Lines, Emblem? Picture = null);
