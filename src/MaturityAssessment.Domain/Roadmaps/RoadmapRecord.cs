using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Something that people write down about the roadmap of one assessment. Who changed it last, and when, stays with it.</summary>
public abstract class RoadmapRecord : IUnitOwned
{
    public AssessmentId AssessmentId { get; private set; }
    public TenantId TenantId { get; private set; }
    public UnitId UnitId { get; private set; }

    /// <summary>Concurrency token; 0 until it is first saved.</summary>
    public int Version { get; private set; }

    public Guid ChangedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    protected void BelongTo(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        (AssessmentId, TenantId, UnitId) = (assessment.Id, assessment.TenantId, assessment.UnitId);
    }

    protected void Changed(Guid by, DateTime at)
    {
        (ChangedBy, ChangedAt) = (by, at);
        Version++;
    }

    /// <summary>Names, titles and the like.</summary>
    public const int LongestTitle = 300;

    /// <summary>Notes, reasons and the like.</summary>
    public const int LongestText = 4_000;

    /// <summary>Milestones, criteria, actions and the like of one thing.</summary>
    public const int MostItems = 100;

    public static readonly DateOnly FirstDay = new(2000, 1, 1);
    public static readonly DateOnly LastDay = new(2100, 12, 31);

    protected static string Text(string? text, string what, int longest = LongestText)
    {
        var trimmed = text?.Trim() ?? "";
        RuleBrokenException.ThrowIf(trimmed.Length > longest, $"{what} may have {longest} characters at most; this has {trimmed.Length}.");
        return trimmed;
    }

    protected static string RequiredText(string? text, string what, int longest = LongestTitle)
    {
        RuleBrokenException.ThrowIf(string.IsNullOrWhiteSpace(text), $"{what} is missing.");
        return Text(text, what, longest);
    }

    protected static DateOnly? Day(DateOnly? day, string what)
    {
        RuleBrokenException.ThrowIf(day < FirstDay || day > LastDay, $"{what} must lie between 2000 and 2100.");
        return day;
    }

    protected static int FromOneToFive(int value, string what)
    {
        RuleBrokenException.ThrowIf(value is < 1 or > 5, $"{what} is a number from 1 to 5.");
        return value;
    }

    protected static IReadOnlyList<T> Few<T>(IReadOnlyList<T>? items, string what)
    {
        RuleBrokenException.ThrowIf(items?.Count > MostItems, $"{MostItems} {what} at most.");
        return items ?? [];
    }
}
