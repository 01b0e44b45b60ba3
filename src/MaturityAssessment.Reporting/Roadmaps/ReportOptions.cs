using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

public enum PaperSize
{
    A4,
    Letter,
}

public enum ReportKind
{
    /// <summary>Everything, for those who carry it out.</summary>
    Roadmap,

    /// <summary>The one page for executives.</summary>
    Executive,

    /// <summary>What has moved since the assessment before, and what became of the plan.</summary>
    Progress,
}

/// <summary>How a report looks for one tenant.</summary>
public sealed record ReportOptions
{
    public const string StandardBrandColour = "#14427a";
    public const string StandardAccentColour = "#b4540a";

    public static ReportOptions Standard { get; } = new();

    public ReportKind Kind { get; init; } = ReportKind.Roadmap;
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>What the report is written in. The model's own texts stay in theirs.</summary>
    public Words Language { get; init; } = Words.English;

    /// <summary>As #rrggbb; the product's blue when null or unreadable.</summary>
    public string? BrandColour { get; init; }

    /// <summary>As #rrggbb; a warm contrast to the blue when null or unreadable.</summary>
    public string? AccentColour { get; init; }

    public BrandPicture? Logo { get; init; }

    /// <summary>Across the cover, above the title.</summary>
    public BrandPicture? CoverImage { get; init; }

    /// <summary>What a roadmap report consists of.</summary>
    public IReadOnlySet<ReportSection> Sections { get; init; } = ReportSections.All;

    /// <summary>Where a code can be checked, without the code itself; null where the installation has no public address.</summary>
    public string? VerifyAddress { get; init; }

    /// <summary>At the bottom of every page.</summary>
    public string FooterText { get; init; } = "";

    /// <summary>As shown before amounts, such as "EUR"; empty for none.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Who issues the report; the organisation when null.</summary>
    public string? Author { get; init; }
}
