using System.Globalization;

namespace MaturityAssessment.Web.Components.Assessments;

/// <summary>A number as people type it: 12.5 and 12,5 are the same, 1 000 and 1,000 too.</summary>
/// <param name="Value">Null for an empty field and for what is no number.</param>
/// <param name="Fault">What is wrong and how to mend it; null when nothing is.</param>
internal readonly record struct NumberReading(double? Value, string? Fault)
{
    private const string NoNumber = "Enter a number in figures, such as 12.5.";

    public static NumberReading Of(string typed, bool isPercentage, string unit)
    {
        var text = WithoutUnit(typed.Trim(), isPercentage, unit);
        if (text.Length == 0)
        {
            return new(null, typed.Trim().Length == 0 ? null : NoNumber);
        }

        if (Normalised(text) is not { } normalised
            || !double.TryParse(normalised, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || !double.IsFinite(value))
        {
            return new(null, NoNumber);
        }

        return isPercentage && value is < 0 or > 100 ? new(null, "Enter a percentage from 0 to 100.") : new(value, null);
    }

    /// <summary>As the field shows it: no separators that could be read in two ways.</summary>
    public static string Plain(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string WithoutUnit(string text, bool isPercentage, string unit)
    {
        foreach (var suffix in (string[])[isPercentage ? "%" : "", unit])
        {
            if (suffix.Length > 0 && text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return text[..^suffix.Length].TrimEnd();
            }
        }

        return text;
    }

    /// <summary>The same number with a point for decimals and nothing between thousands; null where it cannot be told.</summary>
    private static string? Normalised(string text)
    {
        var sign = text[0] is '-' or '\u2212' ? "-" : "";
        var digits = text[0] is '-' or '\u2212' or '+' ? text[1..].TrimStart() : text;
        var decimals = DecimalMark(digits);
        var (whole, fraction) = decimals < 0 ? (digits, "") : (digits[..decimals], digits[(decimals + 1)..]);
        if (!IsGrouped(whole) || !fraction.All(char.IsAsciiDigit) || (whole.Length == 0 && fraction.Length == 0))
        {
            return null;
        }

        return sign + string.Concat(whole.Where(char.IsAsciiDigit).DefaultIfEmpty('0')) + (fraction.Length > 0 ? "." + fraction : "");
    }

    /// <summary>Where the decimals begin, or -1: the last of two different marks; a single point; a single comma, unless three digits follow as in 1,000.</summary>
    private static int DecimalMark(string digits)
    {
        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        if (point >= 0 && comma >= 0)
        {
            return Math.Max(point, comma);
        }

        var mark = Math.Max(point, comma);
        var isSingle = mark >= 0 && digits.IndexOf(digits[mark], StringComparison.Ordinal) == mark;
        var looksLikeThousands = comma > 0 && digits.Length - comma == 4 && digits[0] != '0';
        return isSingle && !looksLikeThousands ? mark : -1;
    }

    /// <summary>Digits, with nothing or one and the same mark before each three of them.</summary>
    private static bool IsGrouped(string whole)
    {
        var marks = whole.Where(c => !char.IsAsciiDigit(c)).Distinct().ToList();
        if (marks.Count == 0)
        {
            return true;
        }

        var groups = whole.Split(marks[0]);
        return marks.Count == 1
            && (marks[0] is '.' or ',' or '\'' or '\u2019' || char.IsWhiteSpace(marks[0]))
            && groups[0].Length is >= 1 and <= 3
            && groups.Skip(1).All(g => g.Length == 3);
    }
}
