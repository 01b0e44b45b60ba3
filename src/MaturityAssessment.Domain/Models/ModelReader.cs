using MaturityAssessment.Domain.Models.Reading;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Domain.Models;

/// <summary>Reads a model file: text in, the model or all of its faults out.</summary>
public static class ModelReader
{
    /// <summary>Longest file, in characters.</summary>
    public const int LongestFile = 20 * 1024 * 1024;

    /// <summary>Deepest grouping below the root.</summary>
    public const int DeepestNode = 20;

    public const int MostQuestions = 5_000;

    /// <summary>More faults than this are not listed: whoever mends so many reads the file again anyway.</summary>
    public const int MostFaults = 1_000;

    /// <param name="json">The model file. No text makes this method throw.</param>
    /// <param name="readReferenced">The text of a file that the model names, by its path relative to the model file; null where there is none.</param>
    public static ModelReading Read(string json, Func<string, string?> readReferenced)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(readReferenced);

        var context = new ReadingContext(readReferenced);
        using var document = JsonText.Parse(context, Place.Root, json);
        var model = document is null ? null : RootReader.Read(context, document.RootElement);
        context.CheckAfterwards();
        return new ModelReading(context.Faults.Count == 0 ? model?.Invoke() : null, context.Faults);
    }

    /// <summary>Initiatives for a model that stand in a file of their own.</summary>
    /// <param name="name">The file's, for faults.</param>
    public static (IReadOnlyList<Initiative>? Initiatives, IReadOnlyList<ModelFault> Faults) ReadInitiatives(string json, string name, MaturityModel model)
    {
        ArgumentNullException.ThrowIfNull(json);
        var context = new ReadingContext(_ => null) { Scale = model.Scale };
        var place = Place.Root with { File = name };
        foreach (var question in model.Questions)
        {
            context.Questions.TryAdd(question.Code, place);
        }

        using var document = JsonText.Parse(context, place, json);
        var initiatives = document is null ? null : LibraryReader.ReadFile(context, place, document.RootElement, "initiatives", InitiativeReader.Read);
        context.Afterwards(() => InitiativeReader.CheckOrder(context));
        context.CheckAfterwards();
        return (context.Faults.Count == 0 ? initiatives : null, context.Faults);
    }
}
