using System.Text.Json;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Domain.Models.Reading;

internal static class InitiativeReader
{
    private static readonly string[] Known =
        [
        "code", "title", "phase", "quickWin", "mandatory", "description", "effects", "cost", "effort", "periods", "earliest", "latest", "dependsOn", "excludes", "risks", "measures",
    ];

    private static readonly string[] KnownOfEffect = ["question", "raisesTo", "needs"];
    private static readonly string[] KnownOfDependency = ["initiative", "lag"];
    private static readonly string[] KnownOfCost = ["low", "likely", "high"];
    private const int MostPeriods = 400;
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
        var lags = new Dictionary<string, int>(StringComparer.Ordinal);
        var (dependsOn, excludes) = (ReadDependencies(reader, lags), References(reader, "excludes"));
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

        var (periods, earliest, latest) = (reader.RequiredInteger("periods", 1, MostPeriods) ?? 1, reader.Integer("earliest", 1, MostPeriods), reader.Integer("latest", 1, MostPeriods));
        if ((earliest ?? 1) + periods - 1 > latest)
        {
            reader.Fault("latest", $"It takes {periods} periods, which do not fit between period {earliest ?? 1} and {latest}.", "Give it an earlier start, a later end or a shorter run.");
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
            Periods = periods,
            Earliest = earliest,
            Latest = latest,
            IsMandatory = reader.Flag("mandatory", false),
            DependsOn = [.. dependsOn.Select(d => d.Code)],
            Lags = lags,
            Excludes = [.. excludes.Select(e => e.Code)],
            Risks = reader.Texts("risks"),
            Measures = reader.Texts("measures"),
        };
    }

    /// <summary>Codes, or objects with a code and a lag.</summary>
    private static List<(Place Place, string Code)> ReadDependencies(ObjectReader reader, Dictionary<string, int> lags)
    {
        var codes = new List<(Place Place, string Code)>();
        foreach (var (at, value) in reader.Items("dependsOn"))
        {
            var place = at with { Code = reader.Place.Code };
            var dependency = value.ValueKind == JsonValueKind.Object ? new ObjectReader(reader.Context, place, value, "a dependency", KnownOfDependency, hasOwnPlace: false) : null;
            var code = dependency?.RequiredCode("initiative") ?? JsonValue.Code(reader.Context, place, value);
            if (code.Length > 0 && codes.Exists(c => c.Code == code))
            {
                reader.Context.Fault(place, $"{code} is listed twice.", "Keep one of the two.");
            }

            if (dependency?.Integer("lag", 0, MostPeriods) is { } lag and > 0)
            {
                lags.TryAdd(code, lag);
            }

            reader.Context.RequireInitiative(place, code);
            codes.Add((place, code));
        }

        return codes;
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

            var needs = References(effect, "needs");
            effects.Add(new InitiativeEffect(question, effect.RequiredNumber("raisesTo", Bounds.PositiveShare)) { Needs = needs.Count == 0 ? [] : [.. needs.Select(n => n.Code)] });
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
