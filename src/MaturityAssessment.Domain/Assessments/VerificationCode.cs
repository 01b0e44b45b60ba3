using System.Globalization;

namespace MaturityAssessment.Domain.Assessments;

/// <summary>The start of a record's fingerprint as people can read it out and type it: sixteen letters and digits in groups of four.</summary>
/// <remarks>Crockford's base 32: no I, L, O and U, so that nothing is taken for something else. Eighty bits are too many to guess.</remarks>
public readonly record struct VerificationCode
{
    public const int Length = 16;

    /// <summary>Hexadecimal digits of the fingerprint that the code stands for.</summary>
    public const int HexLength = Length * BitsPerSymbol / BitsPerHexDigit;

    private const int BitsPerSymbol = 5;
    private const int BitsPerHexDigit = 4;
    private const int GroupLength = 4;
    private const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private VerificationCode(string hexPrefix) => HexPrefix = hexPrefix;

    /// <summary>How the fingerprint begins, in lower case.</summary>
    public string HexPrefix { get; }

    /// <param name="hash">SHA-256, hexadecimal.</param>
    public static VerificationCode Of(string hash)
    {
        var prefix = hash.Length >= HexLength ? hash[..HexLength].ToLowerInvariant() : "";
        return prefix.Length == HexLength && prefix.All(char.IsAsciiHexDigit)
            ? new(prefix)
            : throw new ArgumentException($"A fingerprint has {HexLength} hexadecimal digits at least.", nameof(hash));
    }

    /// <summary>A whole fingerprint in groups that the eye can follow; it means the same without the spaces.</summary>
    public static string Grouped(string hash) => string.Join(' ', hash.Chunk(8).Select(group => new string(group)));

    /// <summary>Reads what somebody typed: in any case, with or without hyphens and spaces, I and L for 1, O for 0.</summary>
    public static bool TryParse(string? text, out VerificationCode code)
    {
        code = default;
        var value = UInt128.Zero;
        var count = 0;
        foreach (var typed in text ?? "")
        {
            if (char.IsWhiteSpace(typed) || IsHyphen(typed))
            {
                continue;
            }

            var symbol = char.ToUpperInvariant(typed) switch { 'I' or 'L' => '1', 'O' => '0', var other => other };
            var number = Symbols.IndexOf(symbol, StringComparison.Ordinal);
            if (number < 0 || ++count > Length)
            {
                return false;
            }

            value = (value << BitsPerSymbol) | (UInt128)number;
        }

        if (count != Length)
        {
            return false;
        }

        code = new(value.ToString($"x{HexLength}", CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>As it is printed: ABCD-EFGH-JKMN-PQRS.</summary>
    public override string ToString()
    {
        if (HexPrefix is null)
        {
            return "";
        }

        var value = UInt128.Parse(HexPrefix, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var symbols = new char[Length];
        for (var i = Length - 1; i >= 0; i--, value >>= BitsPerSymbol)
        {
            symbols[i] = Symbols[(int)(value & 31)];
        }

        return string.Join('-', symbols.Chunk(GroupLength).Select(group => new string(group)));
    }

    // programs that print or send a code may turn its hyphens into dashes
    private static bool IsHyphen(char typed) => typed is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';
}
