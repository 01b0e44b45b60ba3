using System.Text.Json;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Domain.Models.Reading;

internal static class ObjectionReader
{
    private static readonly string[] Known = ["code", "title", "objection", "saidBy", "answer", "questions"];
    private static readonly string[] KnownOfAnswer = ["whatIsRight", "whatEvidenceSays", "whatToPromise"];

    public static IReadOnlyList<Objection> Read(ReadingContext context, IReadOnlyList<(Place Place, JsonElement Value)> items)
    {
        var unique = new UniqueCodes("objection");
        return [.. items.Select(i => Read(new ObjectReader(context, i.Place, i.Value, "an objection", Known), unique))];
    }

    /// <summary>Questions that something names, each of which must be in the model.</summary>
    public static IReadOnlyList<string> ReadQuestions(ObjectReader reader)
    {
        var questions = reader.Codes("questions", required: true);
        foreach (var (place, code) in questions)
        {
            reader.Context.RequireQuestion(place, code);
        }

        return [.. questions.Select(q => q.Code)];
    }

    private static Objection Read(ObjectReader reader, UniqueCodes unique) => new(
        unique.Read(reader),
        reader.RequiredText("title", ObjectReader.LongestTitle),
        reader.RequiredText("objection"),
        reader.RequiredText("saidBy"),
        ReadAnswer(reader),
        ReadQuestions(reader));

    private static ObjectionAnswer ReadAnswer(ObjectReader reader) =>
        reader.Child("answer", "an answer", KnownOfAnswer, required: true) is { } answer
            ? new ObjectionAnswer(answer.RequiredText("whatIsRight"), answer.RequiredText("whatEvidenceSays"), answer.RequiredText("whatToPromise"))
            : new ObjectionAnswer("", "", "");
}
