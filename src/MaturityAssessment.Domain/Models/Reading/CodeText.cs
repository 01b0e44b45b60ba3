namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>Codes stand in answer tables, links and other files, so they are short and plain.</summary>
internal static class CodeText
{
    public const int Longest = 64;

    public const string Rule = "Use letters, digits, \".\", \"-\" and \"_\" only, at most 64 of them.";

    public static bool IsPlain(string code) => code.Length is > 0 and <= Longest && code.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>A language tag such as en or pt-BR.</summary>
    public static bool IsLanguage(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>A path that stays a path: relative, with forward slashes, without anything that begins a drive, a root or an address.</summary>
    public static bool IsRelativePath(string path) =>
        path.Trim() == path && path.Length is > 0 and <= 260 && path[0] != '/' && !path.Any(c => c is '\\' or ':' or '?' or '*' or '"' or '<' or '>' or '|' || char.IsControl(c));

    /// <summary>A word of the file for use in a sentence: on one line and not too long.</summary>
    public static string Quote(string text)
    {
        var line = new string([.. text.Take(60).Select(c => char.IsControl(c) ? ' ' : c)]);
        if (line.Length > 0 && char.IsHighSurrogate(line[^1]))
        {
            line = line[..^1];
        }

        return text.Length > 60 ? $"\"{line}…\"" : $"\"{line}\"";
    }
}
