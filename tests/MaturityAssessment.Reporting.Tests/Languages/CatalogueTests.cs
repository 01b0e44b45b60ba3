using System.Text.RegularExpressions;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Tests.Languages;

/// <summary>French says all that English says, with the same values in it, and nothing else.</summary>
public partial class CatalogueTests
{
    private static readonly IReadOnlyDictionary<string, string> French = Catalogue.Load("fr").Sentences;

    [Fact]
    public void Every_sentence_has_its_French() =>
        SaidSentences.All.Where(s => !French.ContainsKey(s.Key)).Select(s => $"{s.Value}: {s.Key}").ShouldBeEmpty();

    [Fact]
    public void No_French_sentence_is_left_that_nobody_says() => French.Keys.Where(k => !SaidSentences.All.ContainsKey(k)).ShouldBeEmpty();

    [Fact]
    public void A_sentence_and_its_French_have_the_same_places() =>
        French.Where(s => !Places(s.Key).SequenceEqual(Places(s.Value))).Select(s => s.Key).ShouldBeEmpty();

    [Fact]
    public void Numbers_that_stand_in_a_sentence_itself_stand_in_its_French_too() =>
        French.Where(s => !Figures(s.Key).SequenceEqual(Figures(s.Value))).Select(s => s.Key).ShouldBeEmpty();

    [Fact]
    public void French_has_its_spaces_and_its_apostrophes() =>
        French.Values.Where(f => f.Contains('\'') || f.Contains('"') || f.Contains('“') || OrdinarySpace().IsMatch(f) || NoSpace().IsMatch(f)).ShouldBeEmpty();

    [Fact]
    public void Sentences_are_found_whatever_stands_in_their_places() => SaidSentences.In("""
        words.Say("Plain."); x.Say(n, $"One {F("inner", '"')} of {list["a"]}.", $"Many {y.Say($"nested {b}")}."); report.Words.Spans($"Last {o with { A = 1 }}.");
        """).Order(StringComparer.Ordinal).ShouldBe(["Last {0}.", "Many {0}.", "One {0} of {1}.", "Plain.", "nested {0}"]);

    private static IEnumerable<string> Places(string sentence) => Place().Matches(sentence).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    // 0.7 is 0,7
    private static IEnumerable<string> Figures(string sentence) => Figure().Matches(Thousands().Replace(Place().Replace(sentence, ""), "")).Select(m => m.Value.Replace(',', '.')).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\d+(?:[.,]\d+)?")]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<=\d)[,\u202f](?=\d{3})")]
    private static partial Regex Thousands();

    [GeneratedRegex("[« ] | (?=[»:;?!%])")]
    private static partial Regex OrdinarySpace();

    [GeneratedRegex(@"«\S|[^\s\u00a0][»]|\w[;?!:](?!//)|[\d}]%")]
    private static partial Regex NoSpace();
}
