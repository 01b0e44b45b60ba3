namespace MaturityAssessment.Domain.Models;

public enum QuestionKind
{
    Level,
    Choice,
    YesNo,
    Agreement,
    MultiChoice,
    Checklist,
    Number,
    Percentage,
}

/// <summary>A question of the model. Its three shapes are <see cref="SingleChoiceQuestion"/>, <see cref="MultipleChoiceQuestion"/> and <see cref="NumberQuestion"/>.</summary>
public abstract class Question
{
    public required string Code { get; init; }
    public required QuestionKind Kind { get; init; }
    public required string Text { get; init; }
    public string Why { get; init; } = "";
    public string Evidence { get; init; } = "";

    /// <summary>Zero or more, relative to its siblings.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether an assessment may be submitted without an answer to it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>A reason is then asked for.</summary>
    public bool AllowsNotApplicable { get; init; }

    /// <summary>The normalised score from which evidence is expected; null when none is.</summary>
    public double? EvidenceExpectedFrom { get; init; }

    /// <summary>The maturity level this practice belongs to, for staged nodes; null outside them.</summary>
    public int? PracticeLevel { get; init; }

    /// <summary>Asked only while this holds; null for always.</summary>
    public Condition? AppliesWhen { get; init; }

    /// <summary>Questions of the full model that an answer here suggests an answer to.</summary>
    public IReadOnlyList<string> CarriesOverTo { get; init; } = [];

    /// <summary>The normalised score of an answer of this question's shape.</summary>
    /// <exception cref="ArgumentException">The answer is not one this question can have.</exception>
    public abstract double ScoreOf(AnswerValue answer);

    /// <summary>Why the answer cannot be one to this question, as a sentence; null when it can.</summary>
    public abstract string? FaultIn(AnswerValue answer);

    /// <summary>The lowest achievable normalised score clearly above this one, or null at the top: one step of improvement.</summary>
    public abstract double? StepAbove(double score);

    /// <summary>The answer as people read it: the chosen text, the ticked texts, the number with its unit.</summary>
    public abstract string Describe(AnswerValue answer);
}

/// <param name="Code">What answer tables hold; unique in its question.</param>
/// <param name="Score">Normalised score of the option; a checklist item's weight.</param>
public sealed record AnswerOption(string Code, string Text, double Score);
