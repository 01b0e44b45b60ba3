using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>Which agencies are compared: one model version, one cycle, and whom of those that have an assessment within reach.</summary>
/// <param name="ModelCode">Null for the model with most submissions.</param>
/// <param name="ModelVersion">Null for the version with most submissions.</param>
/// <param name="Cycle">Null for the latest that has a submission.</param>
/// <param name="Sector">Null for all.</param>
/// <param name="Size">A class of staff numbers, as <see cref="PortfolioChoices.Sizes"/> offers; null for all.</param>
/// <param name="Under">Only this unit and those below it; null for all.</param>
/// <param name="IncludeOpen">With those not submitted yet, which are provisional.</param>
public sealed record PortfolioFilter(
    string? ModelCode = null, string? ModelVersion = null, string? Cycle = null,
    string? Sector = null, string? Size = null, UnitId? Under = null, bool IncludeOpen = false);

/// <summary>What can be asked for, of the assessments within reach.</summary>
/// <param name="Models">With most submissions first.</param>
/// <param name="Cycles">Of the chosen model, latest first.</param>
/// <param name="Sectors">Of the chosen model and cycle, by name.</param>
/// <param name="Sizes">Likewise, from small to large.</param>
/// <param name="Units">Units that have others below them, with <see cref="UnitChoice.Depth"/> 0 at the top: each before those below it.</param>
public sealed record PortfolioChoices(
    IReadOnlyList<PortfolioChoices.ModelChoice> Models, IReadOnlyList<string> Cycles,
    IReadOnlyList<string> Sectors, IReadOnlyList<string> Sizes, IReadOnlyList<PortfolioChoices.UnitChoice> Units)
{
    public sealed record ModelChoice(string Code, string Version, string Title, int Submitted);

    public sealed record UnitChoice(UnitId Id, string Name, int Depth);
}

/// <summary>A score as it is, as people see it, and its level; all null without one.</summary>
/// <param name="Score">Normalised.</param>
/// <param name="Shown">On the model's scale, rounded.</param>
public sealed record ScoreCell(double? Score, double? Shown, int? Level)
{
    public static ScoreCell None { get; } = new(null, null, null);
}
