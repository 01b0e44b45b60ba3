using System.Globalization;
using System.Text.Json;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Workbooks;

namespace MaturityAssessment.Reporting.Assessments;

/// <summary>One assessment for machines: answers, scores, weights and roadmap. Scores run from 0 to 1 with all their digits; "shown" is on the display range.</summary>
public static class AssessmentJson
{
    public static byte[] Make(RoadmapReportContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var tree = new ScoredTree(content, Languages.Words.English);
        return JsonFile.Of(json =>
        {
            json.WriteString("organisation", content.Organisation);
            json.WriteString("parent", content.Parent);
            json.WriteString("cycle", content.Cycle);
            json.WriteString("date", Day(content.Date));
            json.WriteString("state", content.IsWithdrawn ? "withdrawn" : content.IsProvisional ? "provisional" : "submitted");
            json.WriteString("snapshot", content.SnapshotHash);
            json.Object("model", () => WriteModel(json, tree.Model));
            json.Object("result", () => WriteResult(json, tree, tree.Model.Root, tree.Card.Overall));
            json.NumberOrNull("scoreBeforeCaps", tree.Card.UncappedOverall.Score);
            json.Objects("capsThatBite", tree.Card.BitingCaps, cap =>
            {
                json.WriteString("code", cap.Code);
                json.WriteString("because", cap.Because);
            });
            json.Objects("nodes", tree.Nodes.Skip(1), node => WriteNode(json, tree, node));
            json.Objects("questions", tree.Model.Questions, question => WriteQuestion(json, tree, question));
            if (content.Roadmap is { } roadmap)
            {
                json.Object("roadmap", () => WriteRoadmap(json, tree, roadmap));
            }
            else
            {
                json.WriteNull("roadmap");
            }
        });
    }

    private static void WriteModel(Utf8JsonWriter json, MaturityModel model)
    {
        json.WriteString("code", model.Code);
        json.WriteString("version", model.Version);
        json.WriteString("title", model.Title);
        json.WriteNumber("shownFrom", model.Scale.Display.Min);
        json.WriteNumber("shownTo", model.Scale.Display.Max);
        json.Objects("levels", model.Scale.Levels, level =>
        {
            json.WriteNumber("number", level.Number);
            json.WriteString("name", level.Name);
            json.WriteNumber("from", level.From);
        });
    }

    private static void WriteResult(Utf8JsonWriter json, ScoredTree tree, ModelNode node, NodeScore result)
    {
        json.NumberOrNull("score", result.Score);
        json.NumberOrNull("lowest", result.Floor);
        json.NumberOrNull("highest", result.Ceiling);
        json.NumberOrNull("shown", result.Score is { } score ? (node.Display ?? tree.Model.Scale.Display).Map(score) : null);
        json.NumberOrNull("level", result.Level?.Number);
        json.NumberOrNull("target", tree.TargetOf(node));
        json.WriteNumber("completeness", result.Completeness);
        json.WriteBoolean("applies", result.Applies);
    }

    private static void WriteNode(Utf8JsonWriter json, ScoredTree tree, ModelNode node)
    {
        var result = tree.ResultOf(node);
        json.WriteString("code", node.Code);
        json.WriteString("partOf", tree.ParentOf(node.Code).Code);
        json.WriteString("title", node.Title);
        json.WriteString("aggregation", JsonNamingPolicy.CamelCase.ConvertName(node.Aggregation.ToString()));
        json.WriteNumber("weight", node.Weight);
        json.WriteNumber("share", result.GlobalWeight);
        WriteResult(json, tree, node, result);
    }

    private static void WriteQuestion(Utf8JsonWriter json, ScoredTree tree, Question question)
    {
        var (result, note) = (tree.ResultOf(question), tree.Content.Notes.GetValueOrDefault(question.Code));
        json.WriteString("code", question.Code);
        json.WriteString("partOf", tree.ParentOf(question.Code).Code);
        json.WriteString("text", question.Text);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(question.Kind.ToString()));
        json.WriteNumber("weight", question.Weight);
        json.WriteNumber("share", result.GlobalWeight);
        json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(result.State.ToString()));
        WriteAnswer(json, tree.Content.Answers.Find(question.Code)?.Value);
        json.NumberOrNull("score", result.Score);
        json.WriteString("reason", note?.Reason ?? "");
        json.WriteString("comment", note?.Comment ?? "");
        json.Objects("evidence", note?.Evidence ?? [], evidence =>
        {
            json.WriteString("title", evidence.Title);
            json.WriteString("address", evidence.Address);
        });
    }

    private static void WriteAnswer(Utf8JsonWriter json, AnswerValue? value)
    {
        switch (value)
        {
            case AnswerValue.Option option:
                json.WriteString("answer", option.Code);
                break;
            case AnswerValue.Number number:
                json.WriteNumber("answer", number.Value);
                break;
            case AnswerValue.Options options:
                json.WriteStartArray("answer");
                foreach (var code in options.Codes)
                {
                    json.WriteStringValue(code);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNull("answer");
                break;
        }
    }

    private static void WriteRoadmap(Utf8JsonWriter json, ScoredTree tree, PlannedRoadmap roadmap)
    {
        var plan = roadmap.Plan;
        json.WriteString("startsOn", Day(roadmap.StartsOn));
        json.WriteNumber("budget", roadmap.Budget);
        json.WriteNumber("spentOnCancelled", roadmap.Spent);
        json.WriteNumber("cost", plan.Cost);
        json.NumberOrNull("scoreNow", plan.ScoreNow);
        json.NumberOrNull("scoreThen", plan.ScoreThen);
        json.Objects("initiatives", plan.Initiatives, planned => WriteInitiative(json, planned));
        json.Objects("quarters", plan.Periods, period =>
        {
            json.WriteNumber("number", period.Number);
            json.WriteString("quarter", Shown.Quarter(roadmap.StartsOn.AddMonths(3 * (period.Number - 1))));
            json.WriteNumber("cost", period.Cost);
            json.NumberOrNull("score", period.Score);
            json.NumberOrNull("shown", period.Score is { } score ? tree.Model.Scale.Display.Map(score) : null);
            json.NumberOrNull("level", period.Level);
        });
    }

    private static void WriteInitiative(Utf8JsonWriter json, PlannedInitiative planned)
    {
        var initiative = planned.Initiative;
        json.WriteString("code", initiative.Code);
        json.WriteString("title", initiative.Title);
        json.WriteString("phase", JsonNamingPolicy.CamelCase.ConvertName(initiative.Phase.ToString()));
        json.WriteNumber("first", planned.Start);
        json.WriteNumber("last", planned.End);
        json.WriteNumber("cost", planned.Cost);
        json.WriteNumber("gain", planned.Gain);
        json.WriteStartArray("dependsOn");
        foreach (var code in initiative.DependsOn)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
        json.Objects("effects", initiative.Effects, effect =>
        {
            json.WriteString("question", effect.Question);
            json.WriteNumber("raisesTo", effect.RaisesTo);
        });
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
