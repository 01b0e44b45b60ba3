namespace MaturityAssessment.Application;

/// <summary>What a download is called.</summary>
internal static class FileName
{
    private const int Longest = 100;

    /// <summary>"Comparison-Republic-of-Tests-2026.pdf": letters and digits of any script stay; whatever could mislead a file system goes.</summary>
    public static string Of(string kind, string about, string extension)
    {
        var words = new string([.. about.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('-', words);
        return $"{kind}-{(name.Length > Longest ? name[..Longest] : name)}.{extension}";
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
