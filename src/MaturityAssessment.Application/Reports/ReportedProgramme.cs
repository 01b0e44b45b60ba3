using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Application.Reports;

/// <summary>Delivery as pages show it, as reports say it.</summary>
internal static class ReportedProgramme
{
    public static Programme? Of(GetDelivery.View view, double? promised) => view is { Baseline: { } baseline, Slippage: { } slippage }
        ? new(baseline.Name, baseline.ApprovedBy, DateOnly.FromDateTime(baseline.ApprovedAt), baseline.Replaced, promised, slippage) { On = view.Today }
        : null;

    public static IReadOnlyList<ReportedPilot> PilotsOf(GetPilots.View view) =>
        [.. view.Pilots.Select(p => new ReportedPilot(p.Title, p.Gates ?? "", p.Details, [.. p.Verdicts.Select(v => new ReportedVerdict(v.Decision, v.Reason, v.By, DateOnly.FromDateTime(v.At)))]))];

    public static RealisedSince? RealisedOf(GetRealisedBenefit.Found? found) =>
        found is null ? null : new(found.BeforeCycle, found.AfterCycle, found.IsProvisional, found.Scale, found.Initiatives);
}
