using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;

namespace MaturityAssessment.EndToEnd.Tests.RealData;

/// <summary>The 2024 accessibility maturity survey of 245 United States agencies, turned at run time into a model file and an answer table of this product.</summary>
/// <remarks>Scoring rules and their exceptions are those that the data's README states; the texts stay outside this repository.</remarks>
internal sealed class Section508Survey
{
    public static readonly IReadOnlyList<(string Code, string Title, int From, int To)> Dimensions =
    [
        ("PRO", "IT Accessibility Program Office", 29, 33),
        ("POL", "Policies, Procedures, and Practices", 34, 36),
        ("COM", "Communications", 37, 40),
        ("CON", "Content Creation", 41, 42),
        ("HUM", "Human Capital, Culture, and Leadership", 43, 46),
        ("LIF", "Technology Lifecycle Activities", 47, 50),
        ("TES", "Testing and Validation", 51, 56),
        ("ACQ", "Acquisitions and Procurement", 57, 62),
        ("TRA", "Training", 63, 66),
    ];

    private static readonly IReadOnlyList<(int Level, string Name, double From)> Brackets =
        [(1, "Very Low", 0), (2, "Low", 0.2), (3, "Moderate", 0.4), (4, "High", 0.6), (5, "Very High", 0.8)];

    private readonly IReadOnlyList<IReadOnlyDictionary<string, string>> _answers;

    private Section508Survey(IReadOnlyList<IReadOnlyDictionary<string, string>> answers, IReadOnlyList<IReadOnlyDictionary<string, string>> published) =>
        (_answers, Published) = (answers, published);

    /// <summary>Every agency's published scores and brackets, by column name.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Published { get; }

    public static Section508Survey Read(string folder) =>
        new(Rows(Path.Combine(folder, "answers_q29_q66.csv")), Rows(Path.Combine(folder, "published_scores.csv")));

    /// <summary>The published dimension scores of the year before, by agency; its name without the initials that this file adds. A name that two agencies share is left out.</summary>
    public static IReadOnlyDictionary<string, double[]> ReadYearBefore(string folder) =>
        Rows(Path.Combine(folder, "fy23_published_scores.csv"))
            .GroupBy(r => WithoutInitials(r["Reporting Entity Name"].Trim()), StringComparer.Ordinal)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => Dimensions.Select(d => double.Parse(g.Single()[d.Title + " Calculation"], CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);

    public static string BracketName(int level) => Brackets.Single(b => b.Level == level).Name;

    public void WriteModel(string path)
    {
        var model = new JsonObject
        {
            ["code"] = "section-508",
            ["version"] = "2024",
            ["language"] = "en",
            ["title"] = "Accessibility maturity 2024",
            ["description"] = "Built from published survey data.",
            ["scale"] = new JsonObject
            {
                ["min"] = 0,
                ["max"] = 5,
                ["decimals"] = 2,
                ["levels"] = new JsonArray([.. Brackets.Select(b => new JsonObject { ["level"] = b.Level, ["name"] = b.Name, ["from"] = b.From, ["description"] = $"Bracket {b.Name}." })]),
            },
            // The published index is the mean of all 38 questions, so a dimension weighs as much as it has questions.
            ["nodes"] = new JsonArray([.. Dimensions.Select(d => new JsonObject
            {
                ["code"] = d.Code,
                ["title"] = d.Title,
                ["weight"] = d.To - d.From + 1,
                ["questions"] = new JsonArray([.. Enumerable.Range(d.From, d.To - d.From + 1).Select(Question)]),
            })]),
        };
        File.WriteAllText(path, model.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    public void WriteAnswers(string path)
    {
        using var csv = new CsvWriter(new StreamWriter(path), CultureInfo.InvariantCulture);
        var questions = Enumerable.Range(29, 38).Select(n => $"Q{n}").ToList();
        foreach (var column in questions.Prepend("parent").Prepend("organisation"))
        {
            csv.WriteField(column);
        }

        csv.NextRecord();
        foreach (var agency in _answers)
        {
            foreach (var cell in questions.Select(q => agency[q]).Prepend(agency["parent"]).Prepend(agency["entity"]))
            {
                csv.WriteField(cell);
            }

            csv.NextRecord();
        }
    }

    private static string WithoutInitials(string name) => name.EndsWith(')') && name.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var cut ? name[..cut] : name;

    private JsonNode Question(int number)
    {
        var code = $"Q{number}";
        var texts = _answers.Select(a => a[code].Trim()).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new JsonObject
        {
            ["code"] = code,
            ["kind"] = "choice",
            ["text"] = $"Survey question {number}: which statement describes the agency?",
            ["options"] = new JsonArray([.. texts.Select((text, i) => new JsonObject { ["code"] = $"O{i + 1}", ["text"] = text, ["score"] = Points(number, text) / 4.0 })]),
        };
    }

    private static int Points(int question, string text)
    {
        var label = text[3..].TrimStart();
        if (label.StartsWith("Unknown", StringComparison.Ordinal))
        {
            return 0;
        }

        if (label.StartsWith("N/A", StringComparison.Ordinal))
        {
            return question == 60 ? 0 : 4;
        }

        var points = text[0] - 'a';
        return question switch
        {
            49 => Math.Max(0, points - 1),
            56 => Math.Min(4, points),
            _ => points,
        };
    }

    private static List<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var header = csv.HeaderRecord!;
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(header.ToDictionary(column => column, column => csv.GetField(column) ?? "", StringComparer.Ordinal));
        }

        return rows;
    }
}
