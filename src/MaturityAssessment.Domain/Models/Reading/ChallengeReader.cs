using System.Text.Json;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Domain.Models.Reading;

internal static class ChallengeReader
{
    private static readonly string[] Known = ["code", "title", "description", "signs", "likelihood", "impact", "mitigations", "category"];
    private static readonly IReadOnlyDictionary<string, RiskCategory> Categories = Words.Of<RiskCategory>();
    private static readonly string[] KnownOfSign = ["question", "atMost"];
    private static readonly string[] KnownOfMitigation = ["text", "initiatives"];

    public static IReadOnlyList<Challenge> Read(ReadingContext context, IReadOnlyList<(Place Place, JsonElement Value)> items)
    {
        var unique = new UniqueCodes("challenge");
        return [.. items.Select(i => Read(new ObjectReader(context, i.Place, i.Value, "a challenge", Known), unique))];
    }

    private static Challenge Read(ObjectReader reader, UniqueCodes unique) => new(
        unique.Read(reader),
        reader.RequiredText("title", ObjectReader.LongestTitle),
        reader.RequiredText("description"),
        [.. reader.Items("signs", atLeast: 1, required: true).Select(i => ReadSign(new ObjectReader(reader.Context, i.Place with { Code = reader.Place.Code }, i.Value, "a sign", KnownOfSign)))],
        reader.RequiredInteger("likelihood", 1, 5) ?? 1,
        reader.RequiredInteger("impact", 1, 5) ?? 1,
        [.. reader.Items("mitigations", atLeast: 1, required: true).Select(i => ReadMitigation(new ObjectReader(reader.Context, i.Place with { Code = reader.Place.Code }, i.Value, "a mitigation", KnownOfMitigation)))],
        reader.Has("category") ? reader.RequiredWord("category", Categories) ?? RiskCategory.Other : RiskCategory.Other);

    private static ChallengeSign ReadSign(ObjectReader sign)
    {
        var question = sign.RequiredCode("question");
        sign.Context.RequireQuestion(sign.Place.Property("question"), question);
        return new ChallengeSign(question, sign.RequiredNumber("atMost", Bounds.Share));
    }

    private static Mitigation ReadMitigation(ObjectReader mitigation)
    {
        var initiatives = mitigation.Codes("initiatives", required: true);
        foreach (var (place, code) in initiatives)
        {
            mitigation.Context.RequireInitiative(place, code);
        }

        return new Mitigation(mitigation.RequiredText("text"), [.. initiatives.Select(i => i.Code)]);
    }
}
