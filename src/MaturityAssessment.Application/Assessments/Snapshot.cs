using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Application.Assessments;

/// <summary>A submitted assessment as one text: the same assessment gives the same bytes, so that a hash of it can be verified by anybody.</summary>
internal static class Snapshot
{
    /// <summary>Rises when the shape below changes; old snapshots keep theirs.</summary>
    private const int Format = 1;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(AnsweredAssessment found, string submittedBy)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("assessment", found.Assessment.Id.Value);
            json.WriteString("model", found.Model.Code);
            json.WriteString("version", found.Model.Version);
            json.WriteString("unit", found.UnitName);
            json.WriteString("unitId", found.Assessment.UnitId.Value);
            json.WriteString("cycle", found.Assessment.Cycle);
            json.WriteString("targetProfile", found.Assessment.TargetProfile);
            json.WriteString("startedAt", found.Assessment.StartedAt);
            json.WriteString("submittedAt", found.Assessment.SubmittedAt!.Value);
            json.WriteString("submittedBy", submittedBy);
            WriteAnswers(json, found);
            WriteScores(json, found.Card);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteAnswers(Utf8JsonWriter json, AnsweredAssessment found)
    {
        json.WriteStartArray("answers");
        foreach (var question in found.Model.Questions)
        {
            var answer = found.Answers.GetValueOrDefault(question.Code);
            var score = found.Card.Questions[question.Code];
            json.WriteStartObject();
            json.WriteString("question", question.Code);
            json.WriteString("state", score.State.ToString());
            json.WriteString("value", answer?.Value);
            json.WriteString("reason", answer?.Reason ?? "");
            json.WriteString("comment", answer?.Comment ?? "");
            WriteNumber(json, "score", score.Score);
            json.WriteStartArray("evidence");
            foreach (var evidence in found.Evidence[question.Code])
            {
                json.WriteStartObject();
                json.WriteString("title", evidence.Title);
                json.WriteString("link", evidence.Link);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScores(Utf8JsonWriter json, ScoreCard card)
    {
        json.WriteStartObject("scores");
        WriteNumber(json, "uncapped", card.UncappedOverall.Score);
        json.WriteStartArray("caps");
        foreach (var cap in card.BitingCaps)
        {
            json.WriteStringValue(cap.Code);
        }

        json.WriteEndArray();
        json.WriteStartArray("nodes");
        foreach (var node in card.Model.Root.DescendantNodes().Select(card.Of).Prepend(card.Overall))
        {
            json.WriteStartObject();
            json.WriteString("node", node.Code);
            WriteNumber(json, "score", node.Score);
            WriteNumber(json, "level", node.Level?.Number);
            WriteNumber(json, "floor", node.Floor);
            WriteNumber(json, "ceiling", node.Ceiling);
            json.WriteNumber("completeness", node.Completeness);
            json.WriteNumber("weight", node.GlobalWeight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
