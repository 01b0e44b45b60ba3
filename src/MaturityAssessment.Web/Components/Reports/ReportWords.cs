using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Web.Components.Reports;

internal static class ReportWords
{
    public static (string Name, string Purpose) Of(ReportKind kind) => kind switch
    {
        ReportKind.Roadmap => ("Maturity report and roadmap", "Everything, for those who decide and those who carry it out"),
        ReportKind.Executive => ("One page for executives", "Where the department stands, what is asked for, what it brings"),
        ReportKind.Progress => ("Progress report", "What has moved since the last assessment, and whether the plan was kept"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A report without a name."),
    };

    public static (string Name, string Contents) Of(ReportSection section) => section switch
    {
        ReportSection.Summary => ("At a glance", "one page for executives"),
        ReportSection.Results => ("Results", "by dimension and capability, against the target and the last cycle"),
        ReportSection.Obstacles => ("What holds us back", "limits, the most important gaps, the shortest way up"),
        ReportSection.Roadmap => ("Roadmap", "phases, timeline, cost, score over time"),
        ReportSection.People => ("People and risks", "whom it takes and what may go wrong"),
        ReportSection.Outcomes => ("Outcomes", "what to measure, and the targets"),
        ReportSection.Method => ("Method", "how the figures come about"),
        ReportSection.Answers => ("All answers", "with comments and evidence"),
        ReportSection.Derivation => ("How the score adds up", "question by question"),
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "A section without a name."),
    };
}
