using System.Text.Json;

namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>A list that stands in the model file, or in a file of its own that several models share.</summary>
internal static class LibraryReader
{
    public static IReadOnlyList<T> Read<T>(ObjectReader file, string name, Func<ReadingContext, IReadOnlyList<(Place Place, JsonElement Value)>, IReadOnlyList<T>> read)
    {
        if (!file.Has(name))
        {
            return [];
        }

        var value = file.Properties[name];
        if (value.ValueKind != JsonValueKind.String)
        {
            return read(file.Context, file.Items(name));
        }

        var path = JsonText.Whole(value.GetString) ?? "";
        if (!CodeText.IsRelativePath(path))
        {
            file.Fault(name, $"{JsonValue.Describe(value)} is not a path relative to the model file.", "Name a file with forward slashes, such as ../initiatives/mine.json, or give the list itself.");
            return [];
        }

        if (file.Context.ReadReferenced(path) is not { } text)
        {
            file.Fault(name, $"There is no readable file {path} beside the model.", "Correct the path, which is relative to the model file, or add the file.");
            return [];
        }

        var place = Place.Root with { File = path };
        using var document = JsonText.Parse(file.Context, place, text);
        // Faults found later keep their places, not their elements, so that the document can be closed.
        return document is null ? [] : ReadFile(file.Context, place, document.RootElement, name, read);
    }

    public static IReadOnlyList<T> ReadFile<T>(
        ReadingContext context, Place place, JsonElement element, string name, Func<ReadingContext, IReadOnlyList<(Place Place, JsonElement Value)>, IReadOnlyList<T>> read)
    {
        var file = new ObjectReader(context, place, element, $"a file of {name}", ["$schema", name]);
        _ = file.Text("$schema", ObjectReader.LongestTitle);
        return read(context, file.Items(name, required: true));
    }
}
