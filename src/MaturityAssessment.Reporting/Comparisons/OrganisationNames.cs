using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>Names that tell organisations apart: the parent is added only where two have the same name, the cycle only where the parent does not help.</summary>
internal static class OrganisationNames
{
    public static IReadOnlyList<string> Of(IReadOnlyList<OrganisationKey> keys, Words words)
    {
        var plain = keys.Select(k => ReportFacts.OneLine(k.Name) is { Length: > 0 } name ? name : words.Say("Unnamed organisation")).ToArray();
        var names = Distinguished(plain, i => ReportFacts.OneLine(keys[i].Parent));
        names = Distinguished(names, i => ReportFacts.OneLine(keys[i].Cycle));
        return Distinguished(names, i => words.Number(i + 1));
    }

    private static string[] Distinguished(string[] names, Func<int, string> addition)
    {
        var count = names.CountBy(n => n, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. names.Select((name, i) => count[name] > 1 && addition(i) is { Length: > 0 } more ? $"{name} ({more})" : name)];
    }
}
