using System.Text.Json;

namespace MaturityAssessment.Reporting.Languages;

/// <summary>Sentences of one language by the English ones. What it does not know stays English: a report with a foreign sentence is better than none.</summary>
internal sealed class Catalogue(IReadOnlyDictionary<string, string>? sentences, Action<string>? misses = null)
{
    /// <summary>English as the code says it.</summary>
    public static Catalogue Original { get; } = new(null);

    public IReadOnlyDictionary<string, string> Sentences { get; } = sentences ?? new Dictionary<string, string>();

    public static Catalogue Load(string code)
    {
        var name = $"{typeof(Catalogue).Namespace}.{code}.json";
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The catalogue {name} is not part of the product.");
        var read = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        return new(read.ToDictionary(s => s.Key, s => code == "fr" ? FrenchSpaces.In(s.Value) : s.Value, StringComparer.Ordinal));
    }

    /// <summary>The same, telling what it was asked for and did not know.</summary>
    public Catalogue Telling(Action<string> whatIsMissing) => new(Sentences, whatIsMissing);

    public string Find(string sentence)
    {
        if (sentences is null || sentence.Length == 0)
        {
            return sentence;
        }

        if (sentences.TryGetValue(sentence, out var known))
        {
            return known;
        }

        misses?.Invoke(sentence);
        return sentence;
    }
}
