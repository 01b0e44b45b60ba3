using System.Text.Json;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Domain.Models.Reading;

internal static class InitiativeReader
{
    private static readonly string[] Known =
        ["code", "title", "phase", "quickWin", "description", "effects", "cost", "effort", "periods", "dependsOn", "excludes", "risks", "measures"];

    private static readonly string[] KnownOfEffect = ["question", "raisesTo"];
    private static readonly string[] KnownOfCost = ["low", "likely", "high"];
    private static readonly IReadOnlyDictionary<string, RoadmapPhase> Phases = Words.Of<RoadmapPhase>();

    public static IReadOnlyList<Initiative> Read(ReadingContext context, IReadOnlyList<(Place Place, JsonElement Value)> items)
    {
        var unique = new UniqueCodes("initiative");
        return [.. items.Select(i => Read(new ObjectReader(context, i.Place, i.Value, "an initiative", Known), unique))];
    }

    /// <summary>Faults for initiatives that wait for one another, or for one of a later phase.</summary>
    public static void CheckOrder(ReadingContext context)
    {
        foreach (var cycle in Cycles.In(context.Initiatives.Keys, code => context.Initiatives[code].DependsOn))
        {
            context.Fault(
                context.Initiatives[cycle[0]].Place.Property("dependsOn"),
                cycle.Count == 1 ? $"{cycle[0]} depends on itself." : $"{string.Join(", ", cycle)} depend on one another in a circle.",
                "Remove one of these dependencies.");
        }

        foreach (var (code, (place, phase, dependsOn)) in context.Initiatives)
        {
            foreach (var earlier in dependsOn.Where(d => context.Initiatives.TryGetValue(d, out var i) && i.Phase > phase))
            {
                context.Fault(
                    place.Property("dependsOn"),
                    $"{code} (phase {Words.For(phase)}) depends on {earlier}, which belongs to the later phase {Words.For(context.Initiatives[earlier].Phase)}.",
                    "Move one of the two to another phase, or remove the dependency.");
            }
        }
    }

    private static Initiative Read(ObjectReader reader, UniqueCodes unique)
    {
        var code = unique.Read(reader);
        var phase = reader.RequiredWord("phase", Phases);
        var (dependsOn, excludes) = (References(reader, "dependsOn"), References(reader, "excludes"));
        foreach (var (place, excluded) in excludes.Where(e => e.Code.Length > 0))
        {
            if (excluded == code)
            {
                reader.Context.Fault(place, $"{code} excludes itself.", "Remove it from the list.");
            }
            else if (dependsOn.Any(d => d.Code == excluded))
            {
                reader.Context.Fault(place, $"{code} depends on {excluded} and excludes it.", "Remove one of the two.");
            }
        }

        if (code.Length > 0)
        {
            // Where the phase is at fault, the order of phases is not judged.
            reader.Context.Initiatives.TryAdd(code, (reader.Place, phase ?? RoadmapPhase.Execution, phase is null ? [] : [.. dependsOn.Select(d => d.Code)]));
        }

        return new Initiative
        {
            Code = code,
            Title = reader.RequiredText("title", ObjectReader.LongestTitle),
            Phase = phase ?? RoadmapPhase.Execution,
            IsQuickWin = reader.Flag("quickWin", false),
            Description = reader.Text("description"),
            Effects = ReadEffects(reader),
            Cost = ReadCost(reader),
            Effort = ReadEffort(reader),
            Periods = reader.RequiredInteger("periods", 1, 400) ?? 1,
            DependsOn = [.. dependsOn.Select(d => d.Code)],
            Excludes = [.. excludes.Select(e => e.Code)],
            Risks = reader.Texts("risks"),
            Measures = reader.Texts("measures"),
        };
    }

    private static IReadOnlyList<(Place Place, string Code)> References(ObjectReader reader, string name)
    {
        var codes = reader.Codes(name);
        foreach (var (place, code) in codes)
        {
            reader.Context.RequireInitiative(place, code);
        }

        return codes;
    }

    private static List<InitiativeEffect> ReadEffects(ObjectReader initiative)
    {
        var effects = new List<InitiativeEffect>();
        foreach (var (place, value) in initiative.Items("effects"))
        {
            var effect = new ObjectReader(initiative.Context, place with { Code = initiative.Place.Code }, value, "an effect", KnownOfEffect);
            var question = effect.RequiredCode("question");
            effect.Context.RequireQuestion(effect.Place.Property("question"), question);
            if (question.Length > 0 && effects.Exists(e => e.Question == question))
            {
                effect.Fault("question", $"{question} is lifted twice by the same initiative.", "Keep the higher one: effects do not add up.");
            }

            effects.Add(new InitiativeEffect(question, effect.RequiredNumber("raisesTo", Bounds.PositiveShare)));
        }

        return effects;
    }

    private static CostRange ReadCost(ObjectReader initiative)
    {
        if (initiative.Child("cost", "a cost range", KnownOfCost, required: true) is not { } cost)
        {
            return new CostRange(0, 0, 0);
        }

        decimal Amount(string name) => cost.Require(name) ? JsonValue.Money(cost.Context, cost.Place.Property(name), cost.Properties[name]) : 0;
        var range = new CostRange(Amount("low"), Amount("likely"), Amount("high"));
        if (KnownOfCost.All(cost.Has) && !(range.Low <= range.Likely && range.Likely <= range.High))
        {
            initiative.Fault("cost", "The likely cost does not lie between the low and the high one.", "Give low ≤ likely ≤ high.");
        }

        return range;
    }

    private static Dictionary<string, double> ReadEffort(ObjectReader initiative)
    {
        var effort = new Dictionary<string, double>(StringComparer.Ordinal);
        if (initiative.Child("effort", "a map of roles to people", known: null) is { } map)
        {
            foreach (var role in map.Properties.Keys)
            {
                if (string.IsNullOrWhiteSpace(role) || role.Length > ObjectReader.LongestTitle)
                {
                    initiative.Fault("effort", "A role has no name, or one that is too long.", "Name the role, such as delivery.");
                }

                effort[role] = map.Number(role, Bounds.NotNegative) ?? 0;
            }
        }

        return effort;
    }
}
