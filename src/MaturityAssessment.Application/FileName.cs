using System.Globalization;
using System.Text;

namespace MaturityAssessment.Application;

/// <summary>What a download is called.</summary>
internal static class FileName
{
    // file systems allow 255 bytes, and one letter of Chinese takes three: what is before and behind needs its share
    private const int MostBytes = 180;
    private const int Longest = 100;

    /// <summary>"Comparison-Republic-of-Tests-2026.pdf": letters and digits of any script stay; whatever could mislead a file system goes.</summary>
    public static string Of(string kind, string about, string extension)
    {
        var words = new string([.. Composed(about).Select(c => IsKept(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = Shortened(string.Join('-', words));
        return name.Length > 0 ? $"{kind}-{name}.{extension}" : $"{kind}.{extension}";
    }

    // vowels of Hindi or Thai are marks: without them other words would be left
    private static bool IsKept(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Letter and accent as one character; half characters, which no file system takes, fall out.</summary>
    private static string Composed(string text) => new string([.. text.Where(c => !char.IsSurrogate(c) && c is not ('\ufffe' or '\uffff'))]).Normalize(NormalizationForm.FormC);

    private static string Shortened(string name)
    {
        var (length, bytes) = (0, 0);
        while (length < Math.Min(name.Length, Longest) && (bytes += Encoding.UTF8.GetByteCount(name.AsSpan(length, 1))) <= MostBytes)
        {
            length++;
        }

        return name[..length].TrimEnd('-');
    }

    /// <summary>The name, or the name with a number where another file has it already; also where only the case differs, as some file systems see no difference.</summary>
    public static string Unique(string name, HashSet<string> taken)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"{stem}-{number}{extension}";
        }

        return unique;
    }
}
