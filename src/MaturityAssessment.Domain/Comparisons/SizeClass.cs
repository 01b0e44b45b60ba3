using System.Globalization;

namespace MaturityAssessment.Domain.Comparisons;

/// <summary>Classes of organisations by their staff.</summary>
public static class SizeClass
{
    private const string Unknown = "";
    private static readonly (int From, string Name)[] Classes = [(0, "Under 250"), (250, "250 to 999"), (1_000, "1,000 to 4,999"), (5_000, "5,000 and more")];

    /// <summary>From small to large.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Classes.Select(c => c.Name)];

    /// <summary>Empty where the staff is not known.</summary>
    public static string Of(int? staff)
    {
        if (staff is not { } people)
        {
            return Unknown;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(people, nameof(staff));
        return Classes.Last(c => people >= c.From).Name;
    }

    /// <summary>What a table says of size: a number of staff becomes its class, anything else is the name of a class of the table's own.</summary>
    public static string Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return int.TryParse(text, NumberStyles.Integer & ~NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var staff) ? Of(staff) : text.Trim();
    }
}
