using System.Globalization;
using System.Text.Json;

namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>Single JSON values of a known type; anything else becomes a fault and a stand-in.</summary>
internal static class JsonValue
{
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "the text " + CodeText.Quote(JsonText.Whole(value.GetString) ?? "?"),
        JsonValueKind.Number => "the number " + (value.GetRawText() is { Length: > 40 } raw ? raw[..40] + "…" : value.GetRawText()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "null",
    };

    public static string Text(ReadingContext context, Place place, JsonElement value, int longest)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            context.Fault(place, $"This must be a text; it is {Describe(value)}.", "Write it in quotes, or leave the property out.");
            return "";
        }

        if (JsonText.Whole(value.GetString) is not { } text)
        {
            context.Fault(place, "The text holds half a character (a lone surrogate).", "Type the character again.");
            return "";
        }

        if (text.Length > longest)
        {
            context.Fault(place, $"The text is {text.Length} characters long; at most {longest} fit.", "Shorten it.");
        }

        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            context.Fault(place, "The text holds a control character.", "Remove it; line breaks and tabs are allowed.");
        }

        return text;
    }

    public static string Code(ReadingContext context, Place place, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            context.Fault(place, $"This must be a code; it is {Describe(value)}.", "Write the code in quotes, such as \"STR.1\".");
            return "";
        }

        if (JsonText.Whole(value.GetString) is { } code && CodeText.IsPlain(code))
        {
            return code;
        }

        context.Fault(place, $"{Describe(value)} cannot be a code.", CodeText.Rule);
        return "";
    }

    public static double? Number(ReadingContext context, Place place, JsonElement value, Bounds bounds)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            context.Fault(place, $"This must be {bounds.Describe()}; it is {Describe(value)}.", "Write a number without quotes, with a decimal point.");
            return null;
        }

        if (value.TryGetDouble(out var number) && bounds.Hold(number) && !Vanished(number, value))
        {
            return number;
        }

        context.Fault(place, $"This must be {bounds.Describe()}; it is {Describe(value)["the number ".Length..]}.", "Correct the number.");
        return null;
    }

    public static int? Integer(ReadingContext context, Place place, JsonElement value, int min, int max)
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}");

        // 3.0 is a whole number too, and some programs write it so.
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number == Math.Floor(number) && number >= min && number <= max && !Vanished(number, value))
        {
            return (int)number;
        }

        context.Fault(place, $"This must be {allowed}; it is {Describe(value)}.", "Write a whole number without quotes.");
        return null;
    }

    public static decimal Money(ReadingContext context, Place place, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) && amount is >= 0 and <= 1_000_000_000_000_000m)
        {
            return amount;
        }

        context.Fault(place, $"This must be an amount of money that is 0 or more, and at most 1,000,000,000,000,000; it is {Describe(value)}.", "Write a number without quotes, currency or thousands separators.");
        return 0;
    }

    public static IReadOnlyList<(Place Place, JsonElement Value)> Items(ReadingContext context, Place place, JsonElement value, int atLeast, int atMost)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            context.Fault(place, $"This must be a list; it is {Describe(value)}.", "Write it in square brackets: [ … ].");
            return [];
        }

        var length = value.GetArrayLength();
        if (length < atLeast)
        {
            context.Fault(place, length == 0 ? "This list is empty." : $"This list has {length} of at least {atLeast} entries.", $"Give at least {atLeast}.");
        }

        if (length > atMost)
        {
            context.Fault(place, $"This list has {length} entries; at most {atMost} are allowed.", "Shorten it.");
            return [];
        }

        return [.. value.EnumerateArray().Select((item, index) => (place.Item(index), item))];
    }

    /// <summary>Whether something was written, but so little that a double holds nothing of it.</summary>
    private static bool Vanished(double number, JsonElement value) =>
        number == 0 && value.GetRawText().TakeWhile(c => c is not ('e' or 'E')).Any(c => c is >= '1' and <= '9');
}
