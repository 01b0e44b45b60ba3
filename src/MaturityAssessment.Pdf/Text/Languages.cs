namespace MaturityAssessment.Pdf.Text;

/// <summary>What a language tag says about the direction of writing.</summary>
internal static class Languages
{
    public static bool IsRightToLeft(string language)
    {
        var parts = language.Split('-');
        // a script in the tag knows better than the language: Azerbaijani in Arabic letters is az-Arab
        var script = parts.Skip(1).FirstOrDefault(p => p.Length == 4 && p.All(char.IsAsciiLetter));
        return script is not null
            ? script.ToUpperInvariant() is "ARAB" or "HEBR" or "SYRC" or "THAA" or "NKOO" or "ADLM" or "ROHG"
            : parts[0].ToUpperInvariant() is "AR" or "HE" or "IW" or "FA" or "UR" or "PS" or "YI" or "CKB" or "SD" or "UG" or "DV";
    }
}
