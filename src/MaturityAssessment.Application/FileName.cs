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
}
