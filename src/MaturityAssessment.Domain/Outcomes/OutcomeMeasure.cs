namespace MaturityAssessment.Domain.Outcomes;

/// <summary>How a result for citizens or for the budget is measured.</summary>
/// <param name="HigherIsBetter">Which direction is an improvement.</param>
/// <param name="Questions">Questions whose maturity should move it.</param>
public sealed record OutcomeMeasure(
    string Code, string Title, string Definition, string Formula, string Unit, bool HigherIsBetter, TypicalTarget TypicalTarget, string HowToCollect, string Caution, IReadOnlyList<string> Questions);

public enum TargetBasis
{
    Absolute,
    ChangeFromBaselinePercent,
}

public sealed record TypicalTarget(TargetBasis Basis, double Value, string Text);
