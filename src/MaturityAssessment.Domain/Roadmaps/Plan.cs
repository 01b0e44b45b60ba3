namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Which initiatives, and when. Periods count from 1; a period is a quarter unless the problem says otherwise.</summary>
public sealed record Plan
{
    public required IReadOnlyList<PlannedInitiative> Initiatives { get; init; }

    /// <summary>One entry per period of the horizon.</summary>
    public required IReadOnlyList<PlanPeriod> Periods { get; init; }

    /// <summary>Normalised overall score today, and after the last period; null where nothing is answered.</summary>
    public required double? ScoreNow { get; init; }
    public required double? ScoreThen { get; init; }

    public decimal Cost => Initiatives.Sum(i => i.Cost);

    /// <summary>Planned initiatives that the caller asked for and the plan could not hold, each with the reason as a sentence.</summary>
    public required IReadOnlyList<LeftOut> LeftOut { get; init; }
}

/// <param name="Start">First period, from 1.</param>
/// <param name="End">Last period, inclusive.</param>
/// <param name="Cost">The likely cost over its whole run.</param>
/// <param name="Gain">What it adds to the overall score on top of the other chosen ones (last in).</param>
public sealed record PlannedInitiative(Initiative Initiative, int Start, int End, decimal Cost, double Gain);

/// <param name="Score">Normalised overall score when the period has ended, by the true scorer; null where nothing is answered.</param>
/// <param name="Level">The level number after caps.</param>
public sealed record PlanPeriod(int Number, decimal Cost, double? Score, int? Level);

public sealed record LeftOut(Initiative Initiative, string Because);
