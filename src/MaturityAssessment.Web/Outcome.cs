namespace MaturityAssessment.Web;

/// <summary>What a use case answered: a value, or a refusal in one sentence for a person.</summary>
public sealed record Outcome<T>
{
    private static readonly IReadOnlyDictionary<string, string> NoErrors = new Dictionary<string, string>();

    public T? Value { get; init; }

    /// <summary>Null when it succeeded.</summary>
    public string? Refusal { get; init; }

    /// <summary>There is no such thing, or not for this person.</summary>
    public bool IsNotFound { get; init; }

    /// <summary>Somebody else changed the same thing in between: show both and let the person choose.</summary>
    public bool IsChangedMeanwhile { get; init; }

    /// <summary>What is wrong with which field, by the name of the use case's property; empty unless the input was refused.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = NoErrors;

    public bool Succeeded => Refusal is null;

    public void Deconstruct(out T? value, out string? refusal) => (value, refusal) = (Value, Refusal);
}
