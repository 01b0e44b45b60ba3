namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Where delivery stands against the baseline, and where it is heading.</summary>
/// <param name="Lines">One for each initiative of the baseline, in its order.</param>
/// <param name="CostSoFar">What has been reported as spent.</param>
/// <param name="ForecastCost">What it will have cost in the end; see <see cref="Line.ForecastCost"/>.</param>
/// <param name="ForecastEnd">Null where nothing is left to do or nothing was planned.</param>
/// <param name="PercentDone">Weighted by planned cost (equally where nothing costs anything), cancelled ones left out.</param>
public sealed record Slippage(
    IReadOnlyList<Slippage.Line> Lines, decimal PlannedCost, decimal CostSoFar, decimal ForecastCost, DateOnly? PlannedEnd, DateOnly? ForecastEnd, double PercentDone)
{
    /// <summary>How many days later than planned the whole ends; negative for earlier.</summary>
    public int DaysLate => PlannedEnd is { } planned && ForecastEnd is { } forecast ? forecast.DayNumber - planned.DayNumber : 0;

    /// <param name="Start">Actual, or expected.</param>
    /// <param name="End">Actual where it is done, else expected; null when it was cancelled.</param>
    /// <param name="ForecastCost">What was spent, and the share that is still to do at its planned cost.</param>
    /// <param name="DaysLate">The end against the planned end; negative for earlier.</param>
    /// <param name="QuartersLate">The same in whole calendar quarters.</param>
    /// <param name="IsOverdue">It should have begun or ended by now and has not.</param>
    public sealed record Line(
        SnapshotInitiative Planned, DeliveryDetails Actual, DateOnly Start, DateOnly? End, decimal ForecastCost, int DaysLate, int QuartersLate, bool IsOverdue)
    {
        /// <summary>More than planned; negative for less.</summary>
        public decimal CostsMore => Actual.Status == DeliveryStatus.Cancelled ? 0 : ForecastCost - Planned.Cost;
    }

    public static int Quarters(DateOnly from, DateOnly to) => (to.Year - from.Year) * 4 + (to.Month - 1) / 3 - (from.Month - 1) / 3;

    /// <param name="deliveries">By initiative code; what is missing has not started.</param>
    /// <remarks>
    /// What is left is taken to need its planned time from today, so that a late start and slow progress both show; what has not begun waits for what it depends on.
    /// </remarks>
    public static Slippage Of(PlanSnapshot baseline, IReadOnlyDictionary<string, DeliveryDetails> deliveries, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(deliveries);
        var forecast = new Dictionary<string, (DateOnly Start, DateOnly? End)>(StringComparer.Ordinal);
        var lines = baseline.Initiatives.Select(i => LineOf(i, deliveries.GetValueOrDefault(i.Code, DeliveryDetails.None), Forecast(i, []), today)).ToList();
        var going = lines.Where(l => l.Actual.Status != DeliveryStatus.Cancelled).ToList();
        var weights = going.Sum(l => l.Planned.Cost) is > 0 and var all ? going.ConvertAll(l => (double)(l.Planned.Cost / all)) : going.ConvertAll(_ => 1.0 / going.Count);
        return new(
            lines, baseline.Cost, lines.Sum(l => l.Actual.Cost ?? 0), lines.Sum(l => l.ForecastCost), baseline.EndsOn, going.Max(l => l.End),
            going.Zip(weights, (line, weight) => weight * line.Actual.PercentDone).Sum());

        (DateOnly Start, DateOnly? End) Forecast(SnapshotInitiative initiative, List<string> waiting)
        {
            if (forecast.TryGetValue(initiative.Code, out var known))
            {
                return known;
            }

            // A baseline has no circle; a damaged one must not hang the page.
            waiting.Add(initiative.Code);
            var before = initiative.DependsOn.Where(d => !waiting.Contains(d)).Select(baseline.Find).OfType<SnapshotInitiative>()
                .Select(d => Forecast(d, waiting).End?.AddMonths(3 * initiative.Lags.GetValueOrDefault(d.Code))).Max();
            waiting.RemoveAt(waiting.Count - 1);
            return forecast[initiative.Code] = Expect(initiative, deliveries.GetValueOrDefault(initiative.Code, DeliveryDetails.None), before, today);
        }
    }

    private static (DateOnly Start, DateOnly? End) Expect(SnapshotInitiative planned, DeliveryDetails actual, DateOnly? before, DateOnly today)
    {
        var days = planned.EndsOn.DayNumber - planned.StartsOn.DayNumber + 1;
        switch (actual.Status)
        {
            case DeliveryStatus.Done:
                return (actual.StartedOn ?? planned.StartsOn, actual.EndedOn ?? today);
            case DeliveryStatus.Cancelled:
                return (actual.StartedOn ?? planned.StartsOn, null);
            case DeliveryStatus.InProgress or DeliveryStatus.Paused:
                var started = actual.StartedOn ?? planned.StartsOn;
                var left = (int)Math.Ceiling(days * (100 - actual.PercentDone) / 100.0);
                return (started, Later(today, started).AddDays(Math.Max(0, left - 1)));
            default:
                var start = Later(Later(planned.StartsOn, today), before?.AddDays(1) ?? planned.StartsOn);
                return (start, start.AddDays(days - 1));
        }
    }

    private static Line LineOf(SnapshotInitiative planned, DeliveryDetails actual, (DateOnly Start, DateOnly? End) forecast, DateOnly today)
    {
        var spent = actual.Cost ?? 0;
        var cost = actual.Status switch
        {
            DeliveryStatus.Cancelled => spent,
            DeliveryStatus.Done => actual.Cost ?? planned.Cost,
            _ => actual.Cost is null ? planned.Cost : Math.Round(spent + planned.Cost * (100 - actual.PercentDone) / 100, 2, MidpointRounding.AwayFromZero),
        };
        var late = forecast.End is { } end ? end.DayNumber - planned.EndsOn.DayNumber : 0;
        var isOverdue = actual.Status switch
        {
            DeliveryStatus.NotStarted => today > planned.StartsOn,
            DeliveryStatus.InProgress or DeliveryStatus.Paused => today > planned.EndsOn,
            _ => false,
        };
        return new(planned, actual, forecast.Start, forecast.End, cost, late, forecast.End is { } last ? Quarters(planned.EndsOn, last) : 0, isOverdue);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
