using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>One assessment as an Excel file that computes: change an answer, and score, bounds, levels and caps follow, by formulas that anyone can read.</summary>
public static class AssessmentWorkbook
{
    /// <summary>The same content gives the same bytes.</summary>
    public static byte[] Make(RoadmapReportContent content, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var created = new DateTimeOffset(content.Date, default, TimeSpan.Zero);
        var organisation = ReportFacts.OneLine(content.Organisation);
        return WorkbookWriter.Write(
            Sheets(content, options), new($"{content.Model.Title} – {organisation}", content.Model.Title, options.Author ?? organisation, options.Language.Tag, created, "MaturityAssessment"), options.Language, content.Model.Scale.Decimals);
    }

    internal static IReadOnlyList<Sheet> Sheets(RoadmapReportContent content, ReportOptions options)
    {
        var tree = new ScoredTree(content, options.Language);
        var notes = new List<string>();
        var answers = AnswersSheet.Of(tree, notes);
        List<Sheet> sheets = [SummarySheet.Of(tree, notes), answers, ScoresSheet.Of(tree), WeightsSheet.Of(tree), OptionsSheet.Of(tree), LevelsSheet.Of(tree)];
        if (tree.Nodes.Any(n => n.Aggregation == Domain.Models.Aggregation.Staged))
        {
            sheets.Add(StagesSheet.Of(tree));
        }

        if (content.Model.Caps.Count > 0)
        {
            sheets.Add(CapsSheet.Of(tree));
        }

        if (content.Roadmap is { } roadmap)
        {
            sheets.AddRange(RoadmapSheets.Of(tree, roadmap, ReportFacts.OneLine(options.Currency)));
        }

        sheets.Add(ChartDataSheet.Of(tree));
        return sheets;
    }
}
