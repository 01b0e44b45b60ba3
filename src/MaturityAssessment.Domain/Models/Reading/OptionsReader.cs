using System.Globalization;

namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>What can be chosen: options that the file lists, or those that the kind of question brings along.</summary>
internal static class OptionsReader
{
    private const int MostOptions = 500;

    private static readonly string[] KnownOfOption = ["code", "text", "score"];
    private static readonly string[] KnownOfItem = ["code", "text", "weight"];
    private static readonly string[] FiveDegrees = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];

    // What answer tables say in place of an option.
    private static readonly string[] Reserved = ["NA", "-"];

    public static IReadOnlyList<AnswerOption> Single(ObjectReader question, QuestionKind kind, string code)
    {
        IReadOnlyList<AnswerOption> options = kind switch
        {
            QuestionKind.YesNo => [new("yes", "Yes", 1), new("no", "No", 0)],
            QuestionKind.Agreement => Degrees(question.Integer("points", 2, 11) ?? 5),
            QuestionKind.Level => Listed(question, "options", atLeast: 2, KnownOfOption, (option, index, count) => Score(option, Bounds.Share) ?? index / Math.Max(1.0, count - 1)),
            _ => Listed(question, "options", atLeast: 2, KnownOfOption, (option, _, _) => RequiredScore(option, Bounds.Share)),
        };
        return Remember(question, code, options);
    }

    public static (IReadOnlyList<AnswerOption> Options, double MaxScore) MultiChoice(ObjectReader question, string code)
    {
        var options = Listed(question, "options", atLeast: 1, KnownOfOption, (option, _, _) => RequiredScore(option, Bounds.NotNegative));
        RequireSum(question, "options", options, "score", "scores");
        return (Remember(question, code, options), question.Number("maxScore", Bounds.Positive) ?? 1);
    }

    public static (IReadOnlyList<AnswerOption> Options, double MaxScore) Checklist(ObjectReader question, string code)
    {
        var items = Listed(question, "items", atLeast: 1, KnownOfItem, (item, _, _) => item.Number("weight", Bounds.NotNegative) ?? 1);
        RequireSum(question, "items", items, "weight", "weights");
        return (Remember(question, code, items), items.Sum(i => i.Score));
    }

    private static List<AnswerOption> Degrees(int points) =>
        [.. Enumerable.Range(1, points).Select(n => new AnswerOption(n.ToString(CultureInfo.InvariantCulture), DegreeText(n, points), (n - 1) / (points - 1.0)))];

    private static string DegreeText(int n, int points) =>
        points == FiveDegrees.Length ? FiveDegrees[n - 1]
        : n == 1 ? "1 – Strongly disagree"
        : n == points ? string.Create(CultureInfo.InvariantCulture, $"{n} – Strongly agree")
        : n.ToString(CultureInfo.InvariantCulture);

    private static List<AnswerOption> Listed(ObjectReader question, string name, int atLeast, string[] known, Func<ObjectReader, int, int, double> score)
    {
        var options = new List<AnswerOption>();
        var items = question.Items(name, atLeast, MostOptions, required: true);
        foreach (var (place, value) in items)
        {
            var at = place with { Code = question.Place.Code };
            var option = new ObjectReader(question.Context, at, value, name == "items" ? "a checklist item" : "an option", known, hasOwnPlace: false);
            var (code, text) = (option.RequiredCode("code"), option.RequiredText("text"));
            if (code.Length > 0 && options.Exists(o => o.Code == code))
            {
                option.Fault("code", $"The question{Of(question)} has the code {code} twice.", "Give every option a code of its own.");
            }

            if (text.Length > 0 && options.Exists(o => o.Text.Trim() == text.Trim()))
            {
                option.Fault("text", $"The question{Of(question)} has this text twice.", "Say how the two differ, or remove one.");
            }

            foreach (var property in (string[])["code", "text"])
            {
                if (option.Peek(property) is { } word && Reserved.Contains(word.Trim()))
                {
                    option.Fault(property, $"{CodeText.Quote(word)} has a meaning of its own in answer tables.", "Choose another word.");
                }
            }

            options.Add(new AnswerOption(code, text, score(option, options.Count, items.Count)));
        }

        return options;
    }

    private static string Of(ObjectReader question) => question.Place.Code.Length == 0 ? "" : " " + question.Place.Code;

    private static double? Score(ObjectReader option, Bounds bounds) => option.Number("score", bounds);

    private static double RequiredScore(ObjectReader option, Bounds bounds) => option.RequiredNumber("score", bounds);

    private static void RequireSum(ObjectReader question, string name, List<AnswerOption> options, string property, string properties)
    {
        if (options.Count > 0 && options.TrueForAll(o => o.Score == 0))
        {
            question.Fault(name, $"All {properties} are 0: no answer would earn anything.", $"Give at least one of them a {property} above 0.");
        }
    }

    private static IReadOnlyList<AnswerOption> Remember(ObjectReader question, string code, IReadOnlyList<AnswerOption> options)
    {
        if (options.Count > 0)
        {
            question.Context.OptionCodes.TryAdd(code, [.. options.Select(o => o.Code)]);
        }

        return options;
    }
}
