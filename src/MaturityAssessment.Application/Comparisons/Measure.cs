namespace MaturityAssessment.Application.Comparisons;

public enum MeasureKind
{
    /// <summary>The score of a node.</summary>
    Score,

    /// <summary>How far the score of a node moved since the agency's cycle before.</summary>
    Change,

    /// <summary>Share of the applicable questions that have an answer, in per cent.</summary>
    Completeness,

    Staff,
}

/// <summary>Something by which agencies can be compared.</summary>
/// <param name="Node">For scores and changes: a node's code, empty for the whole.</param>
public sealed record Measure(MeasureKind Kind, string Node = "")
{
    /// <summary>As it stands in addresses: "score", "score:CIT", "change:CIT", "completeness", "staff".</summary>
    public override string ToString() => Node.Length == 0 ? Kind.ToString().ToLowerInvariant() : $"{Kind.ToString().ToLowerInvariant()}:{Node}";

    /// <summary>Null where the text names none.</summary>
    public static Measure? Parse(string? text)
    {
        var (kind, node) = (text ?? "").Split(':', 2) is [var k, var n] ? (k, n) : (text ?? "", "");
        return Enum.GetValues<MeasureKind>().Where(m => m.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)).Select(m => new Measure(m, node)).FirstOrDefault();
    }
}
