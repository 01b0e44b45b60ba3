namespace MaturityAssessment.Domain.Models;

/// <summary>A knock-out rule: while its trigger holds, the overall result cannot exceed its limit.</summary>
/// <param name="Code">The node or question that triggers it.</param>
/// <param name="Trigger">When it bites.</param>
/// <param name="Limit">What it does to the overall result.</param>
/// <param name="Because">The reason, as a department reads it.</param>
public sealed record Cap(string Code, CapTrigger Trigger, CapLimit Limit, string Because);

public abstract record CapTrigger
{
    private CapTrigger()
    {
    }

    /// <summary>A node's level is under this one.</summary>
    public sealed record NodeBelowLevel(int Level) : CapTrigger;

    /// <summary>A question's normalised score is under this one.</summary>
    public sealed record QuestionBelowScore(double Score) : CapTrigger;
}

public abstract record CapLimit
{
    private CapLimit()
    {
    }

    public sealed record Level(int Highest) : CapLimit;

    /// <summary>Normalised.</summary>
    public sealed record Score(double Highest) : CapLimit;

    /// <summary>There is no overall score at all.</summary>
    public sealed record Voids : CapLimit;
}
