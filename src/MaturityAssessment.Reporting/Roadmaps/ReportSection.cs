namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The parts of a roadmap report that a tenant or a reader may leave out. Cover, contents and how to check the report are always there.</summary>
public enum ReportSection
{
    Summary,
    Results,
    Obstacles,
    Roadmap,
    People,
    Outcomes,
    Method,
    Answers,
    Derivation,
}

public static class ReportSections
{
    public static IReadOnlySet<ReportSection> All { get; } = Enum.GetValues<ReportSection>().ToHashSet();
}
