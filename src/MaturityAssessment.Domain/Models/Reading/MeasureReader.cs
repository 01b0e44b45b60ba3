using System.Text.Json;
using MaturityAssessment.Domain.Outcomes;

namespace MaturityAssessment.Domain.Models.Reading;

internal static class MeasureReader
{
    private static readonly string[] Known =
        ["code", "title", "definition", "formula", "unit", "direction", "typicalTarget", "howToCollect", "caution", "questions"];

    private static readonly string[] KnownOfTarget = ["basis", "value", "text"];
    private static readonly Dictionary<string, bool> Directions = new(StringComparer.Ordinal) { ["higher"] = true, ["lower"] = false };
    private static readonly IReadOnlyDictionary<string, TargetBasis> Bases = Words.Of<TargetBasis>();

    public static IReadOnlyList<OutcomeMeasure> Read(ReadingContext context, IReadOnlyList<(Place Place, JsonElement Value)> items)
    {
        var unique = new UniqueCodes("measure");
        return [.. items.Select(i => Read(new ObjectReader(context, i.Place, i.Value, "a measure", Known), unique))];
    }

    private static OutcomeMeasure Read(ObjectReader reader, UniqueCodes unique) => new(
        unique.Read(reader),
        reader.RequiredText("title", ObjectReader.LongestTitle),
        reader.RequiredText("definition"),
        reader.RequiredText("formula"),
        reader.RequiredText("unit", ObjectReader.LongestTitle),
        reader.RequiredWord("direction", Directions) ?? true,
        ReadTarget(reader),
        reader.RequiredText("howToCollect"),
        reader.Text("caution"),
        ObjectionReader.ReadQuestions(reader));

    private static TypicalTarget ReadTarget(ObjectReader reader) =>
        reader.Child("typicalTarget", "a typical target", KnownOfTarget, required: true) is { } target
            ? new TypicalTarget(target.RequiredWord("basis", Bases) ?? TargetBasis.Absolute, target.RequiredNumber("value", Bounds.Any), target.RequiredText("text"))
            : new TypicalTarget(TargetBasis.Absolute, 0, "");
}
