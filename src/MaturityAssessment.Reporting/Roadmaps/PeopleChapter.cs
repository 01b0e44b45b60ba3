using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>Whom the change concerns, what may go wrong, what usually stands in the way and shows here, and what people will say.</summary>
internal static class PeopleChapter
{
    public static IEnumerable<Block> Of(ReportFacts report, Theme theme)
    {
        var colours = ReportTheme.Charts(report.Options, theme);
        List<Block> sections =
        [
            .. StakeholdersSection.Of(report, theme, colours), .. RisksSection.Of(report, theme, colours), .. ChallengesSection.Of(report), .. ObjectionsSection.Of(report),
        ];
        return sections.Count == 0 ? [] : [new Heading(1, report.Words.Say("People and risks"), "people-and-risks") { RoomAsked = ReportTheme.ChapterRoom }, .. sections];
    }
}
