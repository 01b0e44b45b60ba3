using System.Globalization;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Comparisons;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Workbooks;

namespace MaturityAssessment.Reporting.Assessments;

/// <summary>One assessment as one table for machines: RFC 4180, UTF-8; a row for the whole, every node, every question, every planned initiative and every quarter.</summary>
public static class AssessmentCsv
{
    private static readonly string[] Heads =
    [
        "organisation", "parent", "cycle", "row", "code", "partOf", "title", "weight", "share", "state", "answer", "score", "lowest", "highest", "shown", "level", "target", "completeness",
        "reason", "comment", "evidence", "phase", "starts", "ends", "cost", "gain",
    ];

    /// <summary>Scores run from 0 to 1, "shown" is on the display range; numbers have a point and all their digits. What is not there is empty.</summary>
    public static byte[] Make(RoadmapReportContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var tree = new ScoredTree(content, Words.English);
        var text = new CsvText();
        text.Row(Heads);
        foreach (var row in Rows(tree))
        {
            text.Row(Heads.Select(head => row.GetValueOrDefault(head, "")));
        }

        return text.ToBytes();
    }

    private static IEnumerable<Dictionary<string, string>> Rows(ScoredTree tree) =>
        tree.Nodes.Select(n => Node(tree, n)).Concat(tree.Model.Questions.Select(q => Question(tree, q))).Concat(tree.Content.Roadmap is { } roadmap ? Planned(tree, roadmap) : []);

    private static Dictionary<string, string> Node(ScoredTree tree, ModelNode node)
    {
        var isWhole = node.Code.Length == 0;
        var result = isWhole ? tree.Card.Overall : tree.Card.Nodes[node.Code];
        var range = node.Display ?? tree.Model.Scale.Display;
        var row = Start(tree, isWhole ? "whole" : "node", node.Code, tree.TitleOf(node));
        row["partOf"] = isWhole ? "" : Safe(tree.ParentOf(node.Code).Code);
        row["weight"] = isWhole ? "" : CsvText.Number(node.Weight);
        row["share"] = CsvText.Number(result.GlobalWeight);
        row["state"] = result.Applies ? "" : StateOf(QuestionState.DoesNotApply);
        row["score"] = CsvText.Number(result.Score);
        row["lowest"] = CsvText.Number(result.Floor);
        row["highest"] = CsvText.Number(result.Ceiling);
        row["shown"] = CsvText.Number(result.Score is { } score ? range.Map(score) : null);
        row["level"] = CsvText.Number(result.Level?.Number);
        row["target"] = CsvText.Number(tree.TargetOf(node));
        row["completeness"] = CsvText.Number(result.Completeness);
        return row;
    }

    private static Dictionary<string, string> Question(ScoredTree tree, Question question)
    {
        var (result, note) = (tree.ResultOf(question), tree.Content.Notes.GetValueOrDefault(question.Code));
        var row = Start(tree, "question", question.Code, question.Text);
        row["partOf"] = Safe(tree.ParentOf(question.Code).Code);
        row["weight"] = CsvText.Number(question.Weight);
        row["share"] = CsvText.Number(result.GlobalWeight);
        row["state"] = StateOf(result.State);
        row["answer"] = Answer(tree.Content.Answers.Find(question.Code)?.Value, question);
        row["score"] = CsvText.Number(result.Score);
        row["reason"] = Safe(note?.Reason ?? "");
        row["comment"] = Safe(note?.Comment ?? "");
        row["evidence"] = Safe(string.Join("\n", note?.Evidence.Select(e => e.Address.Length > 0 ? $"{e.Title} ({e.Address})" : e.Title) ?? []));
        return row;
    }

    private static IEnumerable<Dictionary<string, string>> Planned(ScoredTree tree, PlannedRoadmap roadmap)
    {
        foreach (var planned in roadmap.Plan.Initiatives)
        {
            var row = Start(tree, "initiative", planned.Initiative.Code, planned.Initiative.Title);
            row["phase"] = PlanWords.Of(Words.English, planned.Initiative.Phase);
            row["starts"] = Day(roadmap.StartsOn.AddMonths(3 * (planned.Start - 1)));
            row["ends"] = Day(roadmap.StartsOn.AddMonths(3 * planned.End).AddDays(-1));
            row["cost"] = CsvText.Number(planned.Cost);
            row["gain"] = CsvText.Number(planned.Gain);
            yield return row;
        }

        foreach (var period in roadmap.Plan.Periods)
        {
            var row = Start(tree, "quarter", period.Number.ToString(CultureInfo.InvariantCulture), Shown.Quarter(roadmap.StartsOn.AddMonths(3 * (period.Number - 1))));
            row["starts"] = Day(roadmap.StartsOn.AddMonths(3 * (period.Number - 1)));
            row["ends"] = Day(roadmap.StartsOn.AddMonths(3 * period.Number).AddDays(-1));
            row["cost"] = CsvText.Number(period.Cost);
            row["score"] = CsvText.Number(period.Score);
            row["shown"] = CsvText.Number(period.Score is { } score ? tree.Model.Scale.Display.Map(score) : null);
            row["level"] = CsvText.Number(period.Level);
            yield return row;
        }
    }

    private static Dictionary<string, string> Start(ScoredTree tree, string kind, string code, string title) => new(StringComparer.Ordinal)
    {
        ["organisation"] = Safe(tree.Content.Organisation),
        ["parent"] = Safe(tree.Content.Parent ?? ""),
        ["cycle"] = Safe(tree.Content.Cycle),
        ["row"] = kind,
        ["code"] = Safe(code),
        ["title"] = Safe(title),
    };

    /// <summary>As in an answer table, which it can be copied into. A number is no text that could be a formula, nor is the mark for "none of these".</summary>
    private static string Answer(AnswerValue? value, Question question) =>
        AnswerCell.Write(question, value) is var cell && (value is AnswerValue.Number || cell == AnswerCell.None) ? cell : Safe(cell);

    /// <summary>Programs read this: it is the same whatever the language of the report.</summary>
    private static string StateOf(QuestionState state) => state switch
    {
        QuestionState.Answered => "Answered",
        QuestionState.Unanswered => "Unanswered",
        QuestionState.NotApplicable => "Not applicable",
        _ => "Does not apply",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Safe(string text) => SpreadsheetText.Safe(text);
}
