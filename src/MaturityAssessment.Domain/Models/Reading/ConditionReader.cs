namespace MaturityAssessment.Domain.Models.Reading;

internal static class ConditionReader
{
    private const int Deepest = 20;

    private static readonly string[] Known = ["question", "answered", "atLeast", "is", "all", "any", "not"];
    private static readonly string[] Tests = ["answered", "atLeast", "is"];
    private static readonly string[] Groups = ["all", "any", "not"];

    /// <summary>Null where there is none, or after a fault.</summary>
    public static Condition? Read(ObjectReader parent, string name, int depth = 1)
    {
        if (parent.Child(name, "a condition", Known) is not { } condition)
        {
            return null;
        }

        // The code of the question around it, not of one that it names.
        return Read(condition, depth);
    }

    /// <summary>Faults for questions whose conditions wait for one another.</summary>
    public static void CheckCycles(ReadingContext context)
    {
        var waiting = new Dictionary<string, (Place Place, Condition Condition)>(StringComparer.Ordinal);
        foreach (var (question, place, condition) in context.Conditions)
        {
            waiting.TryAdd(question, (place, condition));
        }

        foreach (var cycle in Cycles.In(waiting.Keys, q => waiting[q].Condition.Questions))
        {
            context.Fault(
                waiting[cycle[0]].Place,
                cycle.Count == 1 ? $"The condition of {cycle[0]} depends on its own answer." : $"The conditions of {string.Join(", ", cycle)} depend on one another in a circle.",
                "Let a condition depend only on questions that can be answered without it.");
        }
    }

    private static Condition? Read(ObjectReader condition, int depth)
    {
        var forms = condition.Properties.Keys.Where(k => k != "question" && Known.Contains(k)).ToList();
        if (depth > Deepest)
        {
            condition.Context.Fault(condition.Place, $"Conditions are nested more than {Deepest} deep.", "Write the condition in a simpler way.");
            return null;
        }

        if (forms.Count != 1)
        {
            condition.Context.Fault(condition.Place, forms.Count == 0 ? "This condition tests nothing." : $"This condition holds {string.Join(" and ", forms)} at once.", "Use exactly one of: answered, atLeast, is (each with question); all, any, not.");
            return null;
        }

        if (Groups.Contains(forms[0]) && condition.Has("question"))
        {
            condition.Fault("question", $"A condition with {forms[0]} names no question of its own.", "Put the question into the conditions inside.");
        }

        return Tests.Contains(forms[0]) ? ReadTest(condition, forms[0]) : ReadGroup(condition, forms[0], depth);
    }

    private static Condition? ReadTest(ObjectReader condition, string form)
    {
        var question = condition.RequiredCode("question");
        condition.Context.RequireQuestion(condition.Place.Property("question"), question);
        switch (form)
        {
            case "answered":
                if (!condition.Flag("answered", true))
                {
                    condition.Fault("answered", "answered: false is not a test.", "Write { \"not\": { \"question\": …, \"answered\": true } }.");
                }

                return new Condition.Answered(question);
            case "atLeast":
                return new Condition.AtLeast(question, condition.Number("atLeast", Bounds.Share) ?? 0);
            default:
                var codes = condition.Codes("is", atLeast: 1);
                condition.Context.Afterwards(() => CheckOptions(condition, question, codes));
                return new Condition.Is(question, [.. codes.Select(c => c.Code)]);
        }
    }

    private static Condition? ReadGroup(ObjectReader condition, string form, int depth)
    {
        if (form == "not")
        {
            return Read(condition, "not", depth + 1) is { } inner ? new Condition.Not(inner) : null;
        }

        List<Condition> parts = [.. condition.Items(form, atLeast: 1, atMost: 500)
            .Select(i => Read(new ObjectReader(condition.Context, i.Place with { Code = condition.Place.Code }, i.Value, "a condition", Known), depth + 1))
            .OfType<Condition>()];
        return form == "all" ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private static void CheckOptions(ObjectReader condition, string question, IReadOnlyList<(Place Place, string Code)> codes)
    {
        if (condition.Context.NumberQuestions.Contains(question))
        {
            condition.Fault("is", $"{question} takes a number and has no options.", "Use atLeast with a normalised score.");
        }
        else if (condition.Context.OptionCodes.TryGetValue(question, out var options))
        {
            foreach (var (place, code) in codes.Where(c => c.Code.Length > 0 && !options.Contains(c.Code)))
            {
                condition.Context.Fault(place, $"{question} has no option {code}.", $"Use its option codes: {string.Join(", ", options.Take(50))}.");
            }
        }
    }
}
