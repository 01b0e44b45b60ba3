using System.Globalization;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Models.Reading;

namespace MaturityAssessment.Domain.Roadmaps;

/// <param name="Field">Name of the property of <see cref="Initiative"/> that it is about.</param>
/// <param name="Sentence">What is wrong, and how to mend it.</param>
public sealed record InitiativeFault(string Field, string Sentence);

/// <summary>What an initiative must be like before anybody plans with it: the rules that hold for the library of a model.</summary>
public static class InitiativeRules
{
    public const int LongestTitle = 300;
    public const int LongestText = 4_000;
    public const int LongestLag = 400;
    public const int MostItems = 50;
    public const double MostPeople = 10_000;

    /// <param name="known">The merged list that it joins; one of the same code in it is replaced.</param>
    public static IReadOnlyList<InitiativeFault> Faults(Initiative initiative, MaturityModel model, IEnumerable<Initiative> known)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        ArgumentNullException.ThrowIfNull(model);
        var faults = new List<InitiativeFault>();
        var others = known.Where(i => i.Code != initiative.Code).ToDictionary(i => i.Code, StringComparer.Ordinal);

        void Fault(bool wrong, string field, string sentence)
        {
            if (wrong)
            {
                faults.Add(new(field, sentence));
            }
        }

        Fault(!CodeText.IsPlain(initiative.Code), nameof(Initiative.Code), $"The code {CodeText.Quote(initiative.Code)} cannot be used. {CodeText.Rule}");
        var twin = others.Keys.FirstOrDefault(c => string.Equals(c, initiative.Code, StringComparison.OrdinalIgnoreCase));
        Fault(twin is not null, nameof(Initiative.Code), $"The code {initiative.Code} differs from {twin} by capital letters alone. Choose another one.");
        Fault(string.IsNullOrWhiteSpace(initiative.Title), nameof(Initiative.Title), "The title is missing. Say in a few words what is done.");
        Fault(initiative.Title.Length > LongestTitle, nameof(Initiative.Title), $"The title may have {LongestTitle} characters at most.");
        Fault(!Enum.IsDefined(initiative.Phase), nameof(Initiative.Phase), "Choose one of the three phases.");
        Fault(initiative.Description.Length > LongestText, nameof(Initiative.Description), $"The description may have {LongestText} characters at most.");
        Fault(initiative.Periods is < 1 or > Roadmap.MostPeriods, nameof(Initiative.Periods), $"It must take 1 to {Roadmap.MostPeriods} quarters, not {initiative.Periods}.");
        Fault(initiative.Earliest is < 1 || initiative.Latest is < 1, nameof(Initiative.Periods), "The quarters between which it may run are counted from 1.");
        Fault((initiative.Earliest ?? 1) + (long)initiative.Periods - 1 > initiative.Latest, nameof(Initiative.Periods),
            $"It takes {initiative.Periods} quarters, and may only run between quarter {initiative.Earliest ?? 1} and quarter {initiative.Latest}. Enter fewer.");
        CheckCost(initiative.Cost, Fault);
        CheckEffects(initiative, model, others, Fault);
        CheckEffort(initiative, Fault);
        CheckReferences(initiative, others, Fault);
        foreach (var (texts, field, what) in ((IReadOnlyList<string>, string, string)[])[(initiative.Risks, nameof(Initiative.Risks), "risk"), (initiative.Measures, nameof(Initiative.Measures), "measure of success")])
        {
            Fault(texts.Count > MostItems, field, $"An initiative may have {MostItems} {what}s at most.");
            Fault(texts.Any(t => t.Length > LongestText), field, $"A {what} may have {LongestText} characters at most.");
            Fault(texts.Any(string.IsNullOrWhiteSpace), field, $"A {what} is empty; remove it or say what it is.");
        }

        return faults;
    }

    private static void CheckCost(CostRange cost, Action<bool, string, string> fault)
    {
        var amounts = (decimal[])[cost.Low, cost.Likely, cost.High];
        if (amounts.Any(a => a < 0))
        {
            fault(true, nameof(Initiative.Cost), "A cost cannot be negative. Enter 0 or more.");
        }
        else if (amounts.Any(a => a > Roadmap.HighestBudget))
        {
            fault(true, nameof(Initiative.Cost), "A cost cannot be more than 1,000,000,000,000.");
        }
        else
        {
            fault(!(cost.Low <= cost.Likely && cost.Likely <= cost.High), nameof(Initiative.Cost),
                string.Create(CultureInfo.InvariantCulture, $"The likely cost ({cost.Likely:#,0.##}) must lie between the low ({cost.Low:#,0.##}) and the high one ({cost.High:#,0.##})."));
            fault(amounts.Any(a => decimal.Round(a, 2) != a), nameof(Initiative.Cost), "A cost may have two decimals at most.");
        }
    }

    private static void CheckEffects(Initiative initiative, MaturityModel model, Dictionary<string, Initiative> others, Action<bool, string, string> fault)
    {
        fault(initiative.Effects.Count > model.Questions.Count, nameof(Initiative.Effects), "It has more effects than the model has questions.");
        foreach (var effect in initiative.Effects.Take(model.Questions.Count))
        {
            var name = CodeText.Quote(effect.Question);
            fault(model.FindQuestion(effect.Question) is null, nameof(Initiative.Effects),
                $"The effect on {name} cannot be counted: \"{model.Title}\" {model.Version} has no such question. Use a code of this version.");
            fault(!(effect.RaisesTo > 0 && effect.RaisesTo <= 1), nameof(Initiative.Effects), $"The effect on {name} must raise it to a score above 0 and at most 1.");
            foreach (var need in effect.Needs.Where(n => !others.ContainsKey(n)).Distinct(StringComparer.Ordinal))
            {
                fault(true, nameof(Initiative.Effects), $"The effect on {name} needs {CodeText.Quote(need)} too, and there is no such other initiative. Correct the code.");
            }
        }

        foreach (var twice in initiative.Effects.GroupBy(e => e.Question, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            fault(true, nameof(Initiative.Effects), $"{CodeText.Quote(twice.Key)} is lifted twice. Keep the higher one: effects do not add up.");
        }
    }

    private static void CheckEffort(Initiative initiative, Action<bool, string, string> fault)
    {
        fault(initiative.Effort.Count > MostItems, nameof(Initiative.Effort), $"It may need {MostItems} roles at most.");
        foreach (var (role, people) in initiative.Effort.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            fault(string.IsNullOrWhiteSpace(role) || role.Length > LongestTitle, nameof(Initiative.Effort), "A role has no name, or one that is too long. Name the role, such as delivery.");
            fault(!(people >= 0 && people <= MostPeople), nameof(Initiative.Effort), $"The people for {CodeText.Quote(role)} must be a number from 0 to 10,000.");
        }
    }

    private static void CheckReferences(Initiative initiative, Dictionary<string, Initiative> others, Action<bool, string, string> fault)
    {
        foreach (var (codes, field, verb) in ((IReadOnlyList<string>, string, string)[])[(initiative.DependsOn, nameof(Initiative.DependsOn), "depends on"), (initiative.Excludes, nameof(Initiative.Excludes), "excludes")])
        {
            fault(codes.Contains(initiative.Code), field, $"{initiative.Code} {verb} itself. Remove it from the list.");
            foreach (var unknown in codes.Where(c => c != initiative.Code && !others.ContainsKey(c)).Distinct(StringComparer.Ordinal))
            {
                fault(true, field, $"{initiative.Code} {verb} {CodeText.Quote(unknown)}, and there is no such initiative. Correct the code.");
            }
        }

        foreach (var both in initiative.DependsOn.Intersect(initiative.Excludes, StringComparer.Ordinal))
        {
            fault(true, nameof(Initiative.Excludes), $"{initiative.Code} depends on {both} and excludes it. Remove one of the two.");
        }

        foreach (var later in initiative.DependsOn.Where(d => others.TryGetValue(d, out var other) && other.Phase > initiative.Phase))
        {
            fault(true, nameof(Initiative.DependsOn), $"{initiative.Code} depends on {later}, which belongs to a later phase. Move one of the two to another phase, or remove the dependency.");
        }

        foreach (var earlier in others.Values.Where(o => o.DependsOn.Contains(initiative.Code) && o.Phase < initiative.Phase))
        {
            fault(true, nameof(Initiative.Phase), $"{earlier.Code} depends on {initiative.Code} and belongs to an earlier phase. Move one of the two to another phase.");
        }

        foreach (var (dependency, lag) in initiative.Lags.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            fault(!initiative.DependsOn.Contains(dependency), nameof(Initiative.DependsOn), $"{initiative.Code} waits for {CodeText.Quote(dependency)}, but does not depend on it. Add the dependency.");
            fault(lag is < 0 or > LongestLag, nameof(Initiative.DependsOn), $"{initiative.Code} must wait 0 to {LongestLag} quarters after {CodeText.Quote(dependency)}, not {lag}.");
        }

        string[] members = [.. others.Keys, initiative.Code];
        foreach (var cycle in Cycles.In(members, code => code == initiative.Code ? initiative.DependsOn : others[code].DependsOn).Where(c => c.Count > 1))
        {
            fault(true, nameof(Initiative.DependsOn), $"{string.Join(", ", cycle)} depend on one another in a circle. Remove one of these dependencies.");
        }
    }
}
