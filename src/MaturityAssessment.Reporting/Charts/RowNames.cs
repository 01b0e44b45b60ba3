using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>What the rows of a chart stand for. Contents name it in English; here it becomes a heading or a number of them, in the chart's language.</summary>
internal static class RowNames
{
    public const string Dimension = "Dimension";
    public const string Organisation = "Organisation";
    public const string Part = "Part";
    public const string Stakeholder = "Stakeholder";
    public const string Risk = "Open risk";

    /// <summary>Those that reports use, and so are known in every language.</summary>
    public static readonly IReadOnlyList<string> All = [Dimension, Organisation, Part, Stakeholder, Risk];

    public static string Heading(this Words words, string rowName) => words.Named(rowName);

    public static string HeadingOfMany(this Words words, string rowName) => words.Named(Many(rowName));

    /// <summary>"8 dimensions", "1 dimension".</summary>
    public static string Counted(this Words words, string rowName, int count) => words.Say(count, Counting(rowName, count), Counting(Many(rowName), count));

    /// <summary>The English of more than one.</summary>
    public static string Many(string rowName) => rowName.EndsWith('y') ? rowName[..^1] + "ies" : rowName + "s";

    private static Phrase Counting(string name, int count)
    {
        var phrase = new Phrase(name.Length + 1, 1);
        phrase.AppendFormatted(count);
        phrase.AppendLiteral(" " + name.ToLowerInvariant());
        return phrase;
    }
}
