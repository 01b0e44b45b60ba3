using System.Text.Json;

namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>One JSON object under its known property names. What is wrong becomes a fault; the caller gets a stand-in and reads on.</summary>
internal sealed class ObjectReader
{
    public const int LongestTitle = 500;
    public const int LongestText = 10_000;

    private readonly Dictionary<string, JsonElement> _properties = new(StringComparer.Ordinal);
    private readonly bool _isObject;

    /// <param name="what">What the object is, with its article: "a question".</param>
    /// <param name="known">Every property that it may have; null for a map with free names.</param>
    /// <param name="hasOwnPlace">Whether faults name the object's own code; an option's "3" would say less than the question's.</param>
    public ObjectReader(ReadingContext context, Place place, JsonElement element, string what, IReadOnlyCollection<string>? known, bool hasOwnPlace = true)
    {
        (Context, Place) = (context, place);
        _isObject = element.ValueKind == JsonValueKind.Object;
        if (!_isObject)
        {
            context.Fault(place, $"This must be {what}, as an object in braces; it is {JsonValue.Describe(element)}.", "Write { … } with its properties.");
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (JsonText.Whole(() => property.Name) is not { } name)
            {
                context.Fault(place, "A property's name holds half a character (a lone surrogate).", "Type the name again.");
            }
            else if (!_properties.TryAdd(name, property.Value))
            {
                context.Fault(place.Property(Short(name)), $"The property {CodeText.Quote(name)} stands here twice.", "Keep one of the two.");
            }
        }

        if (hasOwnPlace && Peek("code") is { Length: <= CodeText.Longest } code)
        {
            Place = place with { Code = code };
        }

        if (known is not null)
        {
            RefuseUnknown(what, known);
        }
    }

    public ReadingContext Context { get; }

    /// <summary>With the object's own code, where it has one.</summary>
    public Place Place { get; }

    public IReadOnlyDictionary<string, JsonElement> Properties => _properties;

    public bool Has(string name) => _properties.ContainsKey(name);

    public void RefuseUnknown(string what, IReadOnlyCollection<string> known)
    {
        foreach (var name in _properties.Keys.Where(n => !known.Contains(n)))
        {
            Fault(Short(name), $"{CodeText.Quote(name)} is not a property of {what}.", Context.Suggest(name, known, $"Remove it, or use one of: {string.Join(", ", known)}."));
        }
    }

    /// <summary>A text as it stands, without judging it; null where there is none.</summary>
    public string? Peek(string name) =>
        _properties.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? JsonText.Whole(value.GetString) : null;

    public string RequiredText(string name, int longest = LongestText)
    {
        if (!Require(name))
        {
            return "";
        }

        var text = Text(name, longest);
        if (text.Length > 0 && string.IsNullOrWhiteSpace(text) || Peek(name) is { Length: 0 })
        {
            Fault(name, "This text is empty.", "Write it out.");
        }

        return text;
    }

    /// <summary>An optional text; empty where it is left out.</summary>
    public string Text(string name, int longest = LongestText) =>
        _properties.TryGetValue(name, out var value) ? JsonValue.Text(Context, Place.Property(name), value, longest) : "";

    public string RequiredCode(string name) => Require(name) ? JsonValue.Code(Context, Place.Property(name), _properties[name]) : "";

    public double RequiredNumber(string name, Bounds bounds) => Require(name) ? Number(name, bounds) ?? 0 : 0;

    public double? Number(string name, Bounds bounds) =>
        _properties.TryGetValue(name, out var value) ? JsonValue.Number(Context, Place.Property(name), value, bounds) : null;

    public int? RequiredInteger(string name, int min, int max) => Require(name) ? Integer(name, min, max) : null;

    public int? Integer(string name, int min, int max) =>
        _properties.TryGetValue(name, out var value) ? JsonValue.Integer(Context, Place.Property(name), value, min, max) : null;

    public bool Flag(string name, bool fallback)
    {
        if (!_properties.TryGetValue(name, out var value))
        {
            return fallback;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Fault(name, $"This must be true or false; it is {JsonValue.Describe(value)}.", "Write true or false, without quotes.");
        return fallback;
    }

    /// <summary>One of a few words.</summary>
    public T? Word<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (!_properties.TryGetValue(name, out var value))
        {
            return null;
        }

        var allowed = $"Use one of: {string.Join(", ", words.Keys)}.";
        if (value.ValueKind != JsonValueKind.String)
        {
            Fault(name, $"This must be a word; it is {JsonValue.Describe(value)}.", allowed);
            return null;
        }

        if (Peek(name) is { } word && words.TryGetValue(word, out var meaning))
        {
            return meaning;
        }

        Fault(name, $"{JsonValue.Describe(value)} is not known here.", Context.Suggest(Peek(name) ?? "", [.. words.Keys], allowed));
        return null;
    }

    public T? RequiredWord<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct => Require(name) ? Word(name, words) : null;

    public IReadOnlyList<(Place Place, JsonElement Value)> Items(string name, int atLeast = 0, int atMost = 5_000, bool required = false)
    {
        if (!Has(name))
        {
            if (required)
            {
                Require(name);
            }

            return [];
        }

        return JsonValue.Items(Context, Place.Property(name), _properties[name], atLeast, atMost);
    }

    public List<string> Texts(string name) => [.. Items(name).Select(i => JsonValue.Text(Context, i.Place, i.Value, LongestText))];

    /// <summary>Codes of other things, each once.</summary>
    public IReadOnlyList<(Place Place, string Code)> Codes(string name, int atLeast = 0, bool required = false)
    {
        var codes = new List<(Place, string Code)>();
        foreach (var (place, value) in Items(name, atLeast, required: required))
        {
            var code = JsonValue.Code(Context, place with { Code = Place.Code }, value);
            if (code.Length > 0 && codes.Exists(c => c.Code == code))
            {
                Context.Fault(place with { Code = Place.Code }, $"{code} is listed twice.", "Keep one of the two.");
            }

            codes.Add((place with { Code = Place.Code }, code));
        }

        return codes;
    }

    /// <summary>Null, and a fault where it is required, when the property is missing.</summary>
    public ObjectReader? Child(string name, string what, IReadOnlyCollection<string>? known, bool required = false)
    {
        if (!Has(name))
        {
            if (required)
            {
                Require(name);
            }

            return null;
        }

        return new ObjectReader(Context, Place.Property(name), _properties[name], what, known);
    }

    public bool Require(string name)
    {
        if (_isObject && !Has(name))
        {
            Fault(name, "This is missing.", $"Add the property \"{name}\".");
        }

        return Has(name);
    }

    public void Fault(string name, string problem, string remedy) => Context.Fault(Place.Property(name), problem, remedy);

    private static string Short(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
