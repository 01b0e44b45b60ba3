using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>A plan as JSON at full precision. Scores stand on the display range of the model.</summary>
public static class PlanFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string AsJson(PlanAnswerTable.Planned planned)
    {
        var (problem, row, result) = (planned.Problem, planned.Row, planned.Result);
        return JsonSerializer.Serialize(
            new
            {
                Model = problem.Model.Code,
                problem.Model.Version,
                row.Organisation,
                row.Parent,
                row.Cycle,
                problem.Budget,
                Capacity = problem.Capacity.OrderBy(c => c.Key, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Value),
                result.Status,
                Bound = Shown(result.Bound),
                result.GapPercent,
                ScoreNow = Shown(result.Plan.ScoreNow),
                ScoreThen = Shown(result.Plan.ScoreThen),
                result.Plan.Cost,
                Initiatives = InitiativesOf(result.Plan),
                Periods = PeriodsOf(result.Plan),
                Greedy = new
                {
                    ScoreThen = Shown(result.Baseline.ScoreThen),
                    result.Baseline.Cost,
                    Initiatives = InitiativesOf(result.Baseline),
                    Periods = PeriodsOf(result.Baseline),
                },
            },
            Json) + "\n";

        double? Shown(double? normalised) => normalised is { } score ? (problem.Model.Root.Display ?? problem.Model.Scale.Display).Map(score) : null;

        IEnumerable<object> InitiativesOf(Plan plan) =>
            plan.Initiatives.Select(p => new { p.Initiative.Code, p.Initiative.Title, p.Initiative.Phase, p.Start, p.End, p.Cost });

        IEnumerable<object> PeriodsOf(Plan plan) => plan.Periods.Select(p => new { Period = p.Number, p.Cost, Score = Shown(p.Score), p.Level });
    }
}
