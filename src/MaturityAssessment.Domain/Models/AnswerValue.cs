namespace MaturityAssessment.Domain.Models;

/// <summary>What was answered to one question. An unanswered question has no value at all (null), never a zero.</summary>
public abstract record AnswerValue
{
    private AnswerValue()
    {
    }

    /// <summary>The answer in a few words, without its question.</summary>
    public abstract string Describe();

    public sealed record Option(string Code) : AnswerValue
    {
        public override string Describe() => Code;
    }

    /// <summary>Ticked options; an empty list is an answer too ("none of these").</summary>
    public sealed record Options(IReadOnlyList<string> Codes) : AnswerValue
    {
        public bool Equals(Options? other) => other is not null && Codes.Order(StringComparer.Ordinal).SequenceEqual(other.Codes.Order(StringComparer.Ordinal));

        public override int GetHashCode() => Codes.Order(StringComparer.Ordinal).Aggregate(17, (hash, code) => HashCode.Combine(hash, code));

        public override string Describe() => Codes.Count == 0 ? "None of these" : string.Join("; ", Codes);
    }

    public sealed record Number(double Value) : AnswerValue
    {
        public override string Describe() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The question does not fit this organisation. Tables carry no reason; the screens ask for one.</summary>
    public sealed record NotApplicable(string? Reason = null) : AnswerValue
    {
        public override string Describe() => "Not applicable";
    }
}
