namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>What delivery says about the initiatives of a planning problem, in quarters of its roadmap.</summary>
/// <param name="Held">Finished or under way within the roadmap, by code.</param>
/// <param name="Stopped">Cancelled.</param>
/// <param name="Later">Begun after the last quarter of the roadmap: no plan of it can hold them.</param>
/// <param name="Costs">What they have cost or will have cost, by code.</param>
/// <param name="Sunk">Money spent on what was cancelled, by code.</param>
/// <param name="Now">The quarter of today; below 1 before the roadmap begins.</param>
internal sealed record DeliveryFacts(
    IReadOnlyDictionary<string, CommittedInitiative> Held, IReadOnlySet<string> Stopped, IReadOnlySet<string> Later, IReadOnlyDictionary<string, decimal> Costs, IReadOnlyList<SunkCost> Sunk, int Now)
{
    public static DeliveryFacts Of(PlanningProblem problem, DateOnly startsOn, PlanSnapshot? baseline, IReadOnlyDictionary<string, DeliveryDetails> deliveries, DateOnly today)
    {
        var lines = baseline is null ? [] : Slippage.Of(baseline, deliveries, today).Lines.ToDictionary(l => l.Planned.Code, StringComparer.Ordinal);
        var (held, costs) = (new Dictionary<string, CommittedInitiative>(StringComparer.Ordinal), new Dictionary<string, decimal>(StringComparer.Ordinal));
        var (stopped, later) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var initiative in problem.Initiatives)
        {
            if (!deliveries.TryGetValue(initiative.Code, out var details) || details.Status == DeliveryStatus.NotStarted)
            {
                continue;
            }

            if (details.Status == DeliveryStatus.Cancelled)
            {
                stopped.Add(initiative.Code);
                continue;
            }

            var line = lines.GetValueOrDefault(initiative.Code);
            var from = details.StartedOn ?? line?.Start ?? today;
            var to = details.EndedOn ?? line?.End ?? LaterOf(today, from.AddMonths(3 * (initiative.Periods - 1)));
            var (start, end) = (Math.Max(1, QuarterOf(from)), QuarterOf(to));
            if (start > problem.Periods)
            {
                later.Add(initiative.Code);
                continue;
            }

            held.Add(initiative.Code, new(initiative.Code, details.Status, start, Math.Clamp(end, start, problem.Periods), end > problem.Periods));
            costs.Add(initiative.Code, line?.ForecastCost ?? details.Cost ?? initiative.Cost.Likely);
        }

        // an initiative of one's own may have been removed since; its money has not come back
        List<SunkCost> sunk = [.. deliveries.Where(d => d.Value is { Status: DeliveryStatus.Cancelled, Cost: > 0 }).OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => SunkIn(d.Key, d.Value)).Where(s => !(s.Start > problem.Periods))];
        return new(held, stopped, later, costs, sunk, QuarterOf(today));

        SunkCost SunkIn(string code, DeliveryDetails details) => new(code, details.Cost!.Value, QuarterOrNull(details.StartedOn), QuarterOrNull(details.EndedOn));

        int? QuarterOrNull(DateOnly? day) => day is { } known ? QuarterOf(known) : null;

        int QuarterOf(DateOnly day) => Slippage.Quarters(startsOn, day) + 1;

        static DateOnly LaterOf(DateOnly one, DateOnly other) => one > other ? one : other;
    }
}
