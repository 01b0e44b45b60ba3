using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>JSON text to a document, or one fault that says where it stops being JSON.</summary>
internal static class JsonText
{
    // Twenty nodes deep, and conditions as deep again in a question at the bottom, with room to spare.
    private const int DeepestJson = 128;

    public static JsonDocument? Parse(ReadingContext context, Place place, string json)
    {
        if (json.Length > ModelReader.LongestFile)
        {
            context.Fault(place, $"The file is longer than {ModelReader.LongestFile / 1024 / 1024} million characters.", "Split the content, or check that this is the right file.");
            return null;
        }

        var text = json.StartsWith('\uFEFF') ? json[1..] : json;
        if (LoneSurrogate(text) is { } at)
        {
            context.Fault(place with { Path = Position(text, at) }, "There is half a character here (a lone surrogate).", "Type the character again and save the file as UTF-8.");
            return null;
        }

        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestJson });
        }
        catch (JsonException fault)
        {
            var at2 = Index(text, fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
            context.Fault(
                place with { Path = Position(text, at2) },
                TooDeep(text, at2) ? $"The file is nested more than {DeepestJson} deep." : text.Trim().Length == 0 ? "The file is empty." : "The file is not valid JSON.",
                TooDeep(text, at2) ? "Bring groups and conditions nearer to the surface." : "Look here and just before for a comma, quote or bracket that is missing or too many; JSON knows no comments and no comma after the last item.");
            return null;
        }
    }

    /// <summary>The string or property name, or null where an escape in it is half a character.</summary>
    public static string? Whole(Func<string?> text)
    {
        try
        {
            return text() is { } whole && LoneSurrogate(whole) is null ? whole : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static int? LoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The parser counts lines from zero and bytes of UTF-8; people count lines from one and characters.</summary>
    private static int Index(string text, long line, long bytes)
    {
        var index = 0;
        for (var i = 0L; i < line && text.IndexOf('\n', index) is >= 0 and var end; i++)
        {
            index = end + 1;
        }

        while (bytes > 0 && index < text.Length)
        {
            var length = char.IsHighSurrogate(text[index]) ? 2 : 1;
            bytes -= Encoding.UTF8.GetByteCount(text.AsSpan(index, length));
            index += length;
        }

        return index;
    }

    private static string Position(string text, int index)
    {
        var line = 1 + text.AsSpan(0, index).Count('\n');
        var column = index - (index == 0 ? -1 : text.LastIndexOf('\n', index - 1));
        return string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");
    }

    private static bool TooDeep(string text, int end)
    {
        var (depth, inString) = (0, false);
        for (var i = 0; i < text.Length && i <= end; i++)
        {
            switch (text[i])
            {
                case '\\' when inString:
                    i++;
                    break;
                case '"':
                    inString = !inString;
                    break;
                case '{' or '[' when !inString:
                    depth++;
                    break;
                case '}' or ']' when !inString:
                    depth--;
                    break;
            }

            if (depth > DeepestJson)
            {
                return true;
            }
        }

        return false;
    }
}
