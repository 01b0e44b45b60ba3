using System.Globalization;
using System.Text;
using System.Text.Json;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Assessments;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Assessments;

public sealed class MachineFilesTests
{
    private static readonly RoadmapReportContent Content = ShippedModel.Content(open: 0.2);

    [Fact]
    public void The_table_has_a_row_for_everything_with_all_digits()
    {
        var rows = Rows(AssessmentCsv.Make(Content));

        rows.Count(r => r["row"] == "node").ShouldBe(Content.Model.Root.DescendantNodes().Count());
        rows.Count(r => r["row"] == "question").ShouldBe(Content.Model.Questions.Count);
        rows.Count(r => r["row"] == "initiative").ShouldBe(Content.Roadmap!.Plan.Initiatives.Count);
        rows.Count(r => r["row"] == "quarter").ShouldBe(Content.Roadmap.Plan.Periods.Count);
        Number(rows.Single(r => r["row"] == "whole")["score"]).ShouldBe(Content.Card.Overall.Score);
        foreach (var row in rows.Where(r => r["row"] == "question"))
        {
            var result = Content.Card.Questions[row["code"]];
            Number(row["score"]).ShouldBe(result.Score);
            Number(row["share"]).ShouldBe(result.GlobalWeight);
            (row["answer"].Length > 0).ShouldBe(result.State is not QuestionState.Unanswered, row["code"]);
        }
    }

    [Fact]
    public void The_table_is_marked_as_UTF8_and_quotes_as_RFC_4180_says()
    {
        var question = Content.Model.Questions[0].Code;
        var bytes = AssessmentCsv.Make(Content with { Organisation = "Amt \"für\" Straßen, Süd", Notes = new Dictionary<string, AnswerNote> { [question] = new("two\nlines", "=1+1", [new("@title", "https://example.org")]) } });

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var text = Encoding.UTF8.GetString(bytes);
        text.ShouldContain("\"Amt \"\"für\"\" Straßen, Süd\",");
        text.ShouldEndWith("\r\n");
        var row = Rows(bytes).Single(r => r["row"] == "question" && r["code"] == question);
        (row["comment"], row["reason"], row["evidence"]).ShouldBe(("two\nlines", "'=1+1", "'@title (https://example.org)"));
    }

    [Fact]
    public void The_document_has_answers_weights_scores_and_roadmap_with_all_digits()
    {
        using var json = JsonDocument.Parse(AssessmentJson.Make(Content));
        var root = json.RootElement;

        root.GetProperty("result").GetProperty("score").GetDouble().ShouldBe(Content.Card.Overall.Score!.Value);
        root.GetProperty("questions").GetArrayLength().ShouldBe(Content.Model.Questions.Count);
        foreach (var question in root.GetProperty("questions").EnumerateArray())
        {
            var result = Content.Card.Questions[question.GetProperty("code").GetString()!];
            question.GetProperty("share").GetDouble().ShouldBe(result.GlobalWeight);
            question.GetProperty("score").ValueKind.ShouldBe(result.Score is null ? JsonValueKind.Null : JsonValueKind.Number);
        }

        foreach (var node in root.GetProperty("nodes").EnumerateArray())
        {
            var score = node.GetProperty("score");
            (score.ValueKind == JsonValueKind.Null ? (double?)null : score.GetDouble()).ShouldBe(Content.Card.Nodes[node.GetProperty("code").GetString()!].Score);
        }

        var roadmap = root.GetProperty("roadmap");
        roadmap.GetProperty("cost").GetDecimal().ShouldBe(Content.Roadmap!.Plan.Cost);
        roadmap.GetProperty("initiatives").EnumerateArray().Sum(i => i.GetProperty("cost").GetDecimal()).ShouldBe(Content.Roadmap.Plan.Cost);
    }

    [Fact]
    public void An_assessment_without_answers_or_roadmap_is_a_file_too()
    {
        var empty = ShippedModel.ContentOf(ShippedModel.QuickScan, AnswerSheet.Empty);

        Rows(AssessmentCsv.Make(empty)).Single(r => r["row"] == "whole")["score"].ShouldBeEmpty();
        using var json = JsonDocument.Parse(AssessmentJson.Make(empty));
        json.RootElement.GetProperty("roadmap").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("result").GetProperty("score").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Rows(byte[] file)
    {
        var lines = Cells(Encoding.UTF8.GetString(file).TrimStart('\ufeff'));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(c => c.First, c => c.Second))];
    }

    private static List<List<string>> Cells(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[i++]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (!quoted && text[i] is (',' or '\r'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\r')
                {
                    rows.Add(row);
                    row = [];
                    i++;
                }
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        return rows;
    }
}
