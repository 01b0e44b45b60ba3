using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Planning;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>A plan as JSON at full precision. Scores stand on the display range of the model.</summary>
public static class PlanFile
{
    private const int LargestFile = 4 * 1024 * 1024;

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
        var weighted = planned.Aim as PlanAim.Weighted;
        return JsonSerializer.Serialize(
            new
            {
                Model = problem.Model.Code,
                problem.Model.Version,
                row.Organisation,
                row.Parent,
                row.Cycle,
                problem.Budget,
                PeriodBudgets = problem.PeriodBudgets.Count == 0 ? null : problem.PeriodBudgets.OrderBy(b => b.Key).Select(b => new { Period = b.Key, Budget = b.Value }),
                Capacity = problem.Capacity.OrderBy(c => c.Key, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Value),
                CapacityIn = problem.CapacityIn.Count == 0 ? null : problem.CapacityIn.OrderBy(c => c.Key.Role, StringComparer.Ordinal).ThenBy(c => c.Key.Period).Select(c => new { c.Key.Role, c.Key.Period, People = c.Value }),
                Mandatory = CodesOf(problem.Initiatives.Where(problem.Demands).Select(i => i.Code)),
                Pinned = problem.PinnedAt.Count == 0 ? null : problem.PinnedAt.OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Value),
                Banned = CodesOf(problem.Forbidden),
                result.Status,

                // of a weighted sum the bound is no score
                Bound = weighted is null ? Shown(result.Bound) : null,
                Weighted = weighted is null ? null : new { weighted.Score, weighted.Early, weighted.Cost, result.Reached, result.Bound },
                result.GapPercent,
                ScoreNow = Shown(result.Plan.ScoreNow),
                ScoreThen = Shown(result.Plan.ScoreThen),
                result.Plan.Cost,
                Initiatives = InitiativesOf(result.Plan),
                Periods = PeriodsOf(result.Plan),
                Levels = planned.Scores.Levels.Select(l => new { Level = l.Level.Number, l.Level.Name, l.Period }),
                Frontier = planned.Frontier is { } frontier ? FrontierOf(frontier) : null,
                Robust = planned.Robust is { } robust ? RobustOf(robust) : null,
                Greedy = new
                {
                    ScoreThen = Shown(result.Baseline.ScoreThen),
                    result.Baseline.Cost,
                    Initiatives = InitiativesOf(result.Baseline),
                    Periods = PeriodsOf(result.Baseline),
                },
            },
            Json) + "\n";

        double? Shown(double? normalised) => normalised is { } score ? Display().Map(score) : null;

        double Points(double gain) => Display().Map(gain) - Display().Map(0);

        DisplayRange Display() => problem.Model.Root.Display ?? problem.Model.Scale.Display;

        object FrontierOf(Frontier frontier) => new
        {
            Points = frontier.Points.Select(p => new
            {
                p.Budget,
                p.Result.Status,
                Cost = p.IsPlan ? p.Result.Plan.Cost : (decimal?)null,
                Score = p.IsPlan ? Shown(p.Result.Plan.ScoreThen) : null,
                Bound = p.IsPlan && weighted is null ? Shown(p.Result.Bound) : null,
                Initiatives = p.IsPlan ? p.Result.Plan.Initiatives.Select(i => i.Initiative.Code) : null,
            }),
            Knee = frontier.Knee?.Budget,
        };

        object RobustOf(RegretRobust robust) => new
        {
            robust.Weightings,
            WorstRegret = Points(robust.WorstRegret),
            MeanRegret = Points(robust.MeanRegret),
            OptimumWorstRegret = Points(robust.OptimumWorstRegret),
            OptimumMeanRegret = Points(robust.OptimumMeanRegret),
            robust.IsProven,
            ScoreThen = Shown(robust.Plan.ScoreThen),
            robust.Plan.Cost,
            Initiatives = InitiativesOf(robust.Plan),
        };

        IEnumerable<object> InitiativesOf(Plan plan) =>
            plan.Initiatives.Select(p => new { p.Initiative.Code, p.Initiative.Title, p.Initiative.Phase, p.Start, p.End, p.Cost, Gain = Points(p.Gain) });

        IEnumerable<object> PeriodsOf(Plan plan) => plan.Periods.Select(p => new { Period = p.Number, p.Cost, Score = Shown(p.Score), p.Level });
    }

    private static IEnumerable<string>? CodesOf(IEnumerable<string> codes)
    {
        List<string> ordered = [.. codes.Order(StringComparer.Ordinal)];
        return ordered.Count == 0 ? null : ordered;
    }

    /// <summary>The plan in a file, computed anew from the answers at hand: which initiatives start when is taken over, scores and costs are not.</summary>
    /// <param name="problem">Its budget and number of periods are replaced by the file's.</param>
    /// <exception cref="InputRefusedException">It is no plan, or not one for this model.</exception>
    public static (Plan Plan, decimal Budget) Load(string path, PlanningProblem problem)
    {
        var (text, fault) = Utf8File.Read(path, LargestFile);
        Stored? stored = null;
        try
        {
            stored = text is null ? null : JsonSerializer.Deserialize<Stored>(text, Json);
        }
        catch (JsonException broken)
        {
            fault = $"This is not a plan: line {broken.LineNumber + 1} cannot be read. Make it with the plan command.";
        }

        if (stored is not { Initiatives: not null, Periods: not null, Model: not null })
        {
            throw new InputRefusedException([$"{path}: {fault ?? "This is not a plan: model, initiatives or periods are missing. Make it with the plan command."}"]);
        }

        var faults = new List<string>();
        if (stored.Model != problem.Model.Code || stored.Version != problem.Model.Version)
        {
            faults.Add($"{path}: The plan is for the model {stored.Model} {stored.Version}, not {problem.Model.Code} {problem.Model.Version}. Make it anew for this model.");
        }

        faults.AddRange(stored.Initiatives
            .Where(i => i.Code is null || i.Start < 1 || problem.Initiatives.All(known => known.Code != i.Code))
            .Select(i => $"{path}: The initiative {i.Code} with start {i.Start} does not fit the model; a plan names known initiatives and their first period, from 1. If it was made with --initiatives, give the same file."));
        if (stored.Initiatives.GroupBy(i => i.Code).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            faults.Add($"{path}: The initiative {twice.Key} stands there twice; name it once.");
        }

        if (faults.Count > 0)
        {
            throw new InputRefusedException(faults);
        }

        var asPlanned = problem with { Budget = stored.Budget, Periods = Math.Clamp(stored.Periods.Count, 1, Roadmap.MostPeriods) };
        var plan = PlanBuilder.Build(asPlanned, stored.Initiatives.ToDictionary(i => i.Code!, i => i.Start, StringComparer.Ordinal), []);
        var rulesBroken = PlanRules.Broken(asPlanned, plan);
        return rulesBroken.Count == 0 ? (plan, stored.Budget) : throw new InputRefusedException([.. rulesBroken.Select(b => $"{path}: {b}")]);
    }

    private sealed record Stored(string? Model, string? Version, decimal Budget, IReadOnlyList<StoredInitiative>? Initiatives, IReadOnlyList<JsonElement>? Periods);

    private sealed record StoredInitiative(string? Code, int Start);
}
