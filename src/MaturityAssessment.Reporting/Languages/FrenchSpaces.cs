using System.Text.RegularExpressions;

namespace MaturityAssessment.Reporting.Languages;

/// <summary>The spaces that French sets inside guillemets and before high signs, and at which no line may end.</summary>
/// <remarks>The catalogue is written with ordinary spaces, so that those who look after it can see them; here they become what print asks for.</remarks>
internal static partial class FrenchSpaces
{
    public const string Thin = "\u202f";
    public const string Whole = "\u00a0";

    public static string In(string text) => HighSign().Replace(ColonOrGuillemet().Replace(text, Whole), Thin);

    [GeneratedRegex("(?<=«) | (?=[»:])")]
    private static partial Regex ColonOrGuillemet();

    [GeneratedRegex(" (?=[;?!%])")]
    private static partial Regex HighSign();
}
