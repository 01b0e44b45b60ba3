using System.Text.Json;

namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>The model file as a whole.</summary>
internal static class RootReader
{
    private static readonly string[] Known =
    [
        "$schema", "code", "version", "language", "title", "description", "minutes", "scale", "aggregation", "implementedAt", "nodes",
        "caps", "targets", "contradictions", "initiatives", "phasesInOrder", "challenges", "objections", "measures", "versionMaps", "translations",
    ];

    /// <returns>What makes the model, once it is known that there are no faults: a tree with duplicate codes cannot be made.</returns>
    public static Func<MaturityModel> Read(ReadingContext context, JsonElement element)
    {
        var file = new ObjectReader(context, Place.Root, element, "a model", Known);
        _ = file.Text("$schema", ObjectReader.LongestTitle);
        var (code, version, title) = (file.RequiredCode("code"), file.RequiredCode("version"), file.RequiredText("title", ObjectReader.LongestTitle));
        var language = file.Has("language") ? file.Text("language") : "en";
        if (file.Peek("language") is { } tag && !CodeText.IsLanguage(tag))
        {
            file.Fault("language", $"{CodeText.Quote(tag)} is not a language tag.", "Write one such as en, fr or pt-BR.");
        }

        var description = file.Text("description");
        var minutes = file.Integer("minutes", 1, 100_000);
        var scale = ScaleReader.Read(file);
        var aggregation = NodeReader.ReadAggregation(file);
        var implementedAt = NodeReader.ReadImplementedAt(file, aggregation);
        file.Require("nodes");
        var nodes = NodeReader.ReadChildren(file, depth: 1);
        var root = new ModelNode { Code = "", Title = title, Description = description, Aggregation = aggregation, ImplementedAt = implementedAt, Nodes = nodes };
        NodeReader.CheckStaged(file, root);

        var caps = CapReader.Read(file);
        var targets = TargetReader.Read(file);
        var contradictions = ContradictionReader.Read(file);
        var initiatives = LibraryReader.Read(file, "initiatives", InitiativeReader.Read);
        var phasesInOrder = file.Flag("phasesInOrder", false);
        var challenges = LibraryReader.Read(file, "challenges", ChallengeReader.Read);
        var objections = LibraryReader.Read(file, "objections", ObjectionReader.Read);
        var measures = LibraryReader.Read(file, "measures", MeasureReader.Read);
        var versionMaps = VersionMapReader.Read(file, version);
        var translations = ReadTranslations(file);
        context.Afterwards(() => ConditionReader.CheckCycles(context));
        context.Afterwards(() => InitiativeReader.CheckOrder(context));

        return () => new MaturityModel(root, scale!)
        {
            Code = code,
            Version = version,
            Language = language,
            Title = title,
            Description = description,
            Minutes = minutes,
            Caps = caps,
            Targets = targets,
            Contradictions = contradictions,
            Initiatives = initiatives,
            PhasesInOrder = phasesInOrder,
            Challenges = challenges,
            Objections = objections,
            Measures = measures,
            VersionMaps = versionMaps,
            Translations = translations,
        };
    }

    private static Dictionary<string, string> ReadTranslations(ObjectReader file)
    {
        var translations = new Dictionary<string, string>(StringComparer.Ordinal);
        if (file.Child("translations", "a map of language tags to files", known: null) is not { } map)
        {
            return translations;
        }

        foreach (var tag in map.Properties.Keys)
        {
            var path = map.RequiredText(tag, ObjectReader.LongestTitle);
            if (!CodeText.IsLanguage(tag))
            {
                map.Fault(tag, $"{CodeText.Quote(tag)} is not a language tag.", "Write one such as fr or pt-BR.");
            }

            if (path.Length > 0 && !CodeText.IsRelativePath(path))
            {
                map.Fault(tag, $"{CodeText.Quote(path)} is not a path relative to the model file.", "Name a file beside it, with forward slashes, such as model.fr.json.");
            }

            translations[tag] = path;
        }

        return translations;
    }
}
