using System.Text.Json;

namespace MaturityAssessment.Domain.Models.Reading;

internal static class QuestionReader
{
    private static readonly string[] Common =
    [
        "code", "kind", "text", "why", "evidence", "evidenceExpectedFrom", "weight", "required", "allowNotApplicable", "practiceLevel", "appliesWhen", "carriesOverTo",
    ];

    private static readonly Dictionary<QuestionKind, string[]> Known = Enum.GetValues<QuestionKind>().ToDictionary(kind => kind, kind => (string[])[.. Common, .. OwnProperties(kind)]);

    // For a question whose kind is unknown: one fault about the kind says more than a row of others that follow from it.
    private static readonly string[] KnownToAny = [.. Known.Values.SelectMany(k => k).Distinct()];

    private static readonly IReadOnlyDictionary<string, QuestionKind> Kinds = Words.Of<QuestionKind>();

    // Answer tables have columns of these names for the organisation itself.
    private static readonly string[] ReservedCodes = ["organisation", "parent", "sector", "size", "cycle"];

    public static Question Read(ReadingContext context, Place place, JsonElement element)
    {
        var reader = new ObjectReader(context, place, element, "a question", known: null);
        QuestionKind? kind = Kinds.TryGetValue(reader.Peek("kind") ?? "", out var word) ? word : null;
        reader.RefuseUnknown(kind is null ? "a question" : $"a question of kind {Words.For(word)}", kind is null ? KnownToAny : Known[word]);
        var code = reader.RequiredCode("code");
        context.Take(reader.Place, code, context.Questions);
        if (ReservedCodes.Contains(code, StringComparer.OrdinalIgnoreCase))
        {
            reader.Fault("code", $"{code} is the name of a column that answer tables have for other things.", "Choose another code.");
        }

        if (++context.QuestionCount == ModelReader.MostQuestions + 1)
        {
            context.Fault(place, $"The model has more than {ModelReader.MostQuestions} questions.", "Split it into several models.");
        }

        var question = Shape(reader, reader.RequiredWord("kind", Kinds), code);
        if (question.AppliesWhen is { } condition)
        {
            context.Conditions.Add((code, reader.Place.Property("appliesWhen"), condition));
        }

        return question;
    }

    private static Question Shape(ObjectReader reader, QuestionKind? kind, string code)
    {
        // One initialiser for each shape: the properties of a question are set once and for all.
        var text = reader.RequiredText("text");
        var (why, evidence) = (reader.Text("why"), reader.Text("evidence"));
        var weight = reader.Number("weight", Bounds.NotNegative) ?? 1;
        var (required, notApplicable) = (reader.Flag("required", false), reader.Flag("allowNotApplicable", false));
        var expected = reader.Number("evidenceExpectedFrom", Bounds.Share);
        var practiceLevel = reader.Integer("practiceLevel", 0, 1_000);
        reader.Context.RequireLevel(reader.Place.Property("practiceLevel"), practiceLevel);
        var applies = ConditionReader.Read(reader, "appliesWhen");
        IReadOnlyList<string> carries = [.. reader.Codes("carriesOverTo", atLeast: 1).Select(c => c.Code)];

        switch (kind)
        {
            case QuestionKind.Number or QuestionKind.Percentage:
                var clamps = reader.Flag("clamp", true);
                var unit = reader.Text("unit", ObjectReader.LongestTitle);
                reader.Context.NumberQuestions.Add(code);
                return new NumberQuestion
                {
                    Code = code,
                    Kind = kind.Value,
                    Text = text,
                    Why = why,
                    Evidence = evidence,
                    Weight = weight,
                    IsRequired = required,
                    AllowsNotApplicable = notApplicable,
                    EvidenceExpectedFrom = expected,
                    PracticeLevel = practiceLevel,
                    AppliesWhen = applies,
                    CarriesOverTo = carries,
                    Points = PointsReader.Read(reader, clamps),
                    Clamps = clamps,
                    Unit = kind == QuestionKind.Percentage && !reader.Has("unit") ? "%" : unit,
                };
            case QuestionKind.MultiChoice or QuestionKind.Checklist:
                var (ticks, maxScore) = kind == QuestionKind.Checklist ? OptionsReader.Checklist(reader, code) : OptionsReader.MultiChoice(reader, code);
                return new MultipleChoiceQuestion
                {
                    Code = code,
                    Kind = kind.Value,
                    Text = text,
                    Why = why,
                    Evidence = evidence,
                    Weight = weight,
                    IsRequired = required,
                    AllowsNotApplicable = notApplicable,
                    EvidenceExpectedFrom = expected,
                    PracticeLevel = practiceLevel,
                    AppliesWhen = applies,
                    CarriesOverTo = carries,
                    Options = ticks,
                    MaxScore = maxScore,
                };
            default:
                return new SingleChoiceQuestion
                {
                    Code = code,
                    Kind = kind ?? QuestionKind.Choice,
                    Text = text,
                    Why = why,
                    Evidence = evidence,
                    Weight = weight,
                    IsRequired = required,
                    AllowsNotApplicable = notApplicable,
                    EvidenceExpectedFrom = expected,
                    PracticeLevel = practiceLevel,
                    AppliesWhen = applies,
                    CarriesOverTo = carries,
                    Options = kind is null ? [] : OptionsReader.Single(reader, kind.Value, code),
                };
        }
    }

    private static string[] OwnProperties(QuestionKind kind) => kind switch
    {
        QuestionKind.Level or QuestionKind.Choice => ["options"],
        QuestionKind.MultiChoice => ["options", "maxScore"],
        QuestionKind.Agreement => ["points"],
        QuestionKind.Checklist => ["items"],
        QuestionKind.Number or QuestionKind.Percentage => ["points", "clamp", "unit"],
        _ => [],
    };
}
