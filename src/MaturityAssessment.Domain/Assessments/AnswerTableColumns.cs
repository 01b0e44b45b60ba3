using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Models.Reading;

namespace MaturityAssessment.Domain.Assessments;

/// <summary>What the columns of an answer table are.</summary>
internal sealed class AnswerTableColumns
{
    public const string Organisation = "organisation";
    public const string Parent = "parent";
    public const string Cycle = "cycle";
    public const string Sector = "sector";
    public const string Size = "size";

    private static readonly string[] Known = [Organisation, Parent, Cycle, Sector, Size];

    private readonly Dictionary<string, int> _attributes = new(StringComparer.Ordinal);
    private readonly List<(int, Question)> _questions = [];
    private readonly List<(int Index, string Name)> _others = [];
    private readonly List<(string Column, string Problem)> _faults = [];
    private readonly List<string> _notes = [];

    public AnswerTableColumns(MaturityModel model, IReadOnlyList<string> header)
    {
        Count = header.Count;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < header.Count; index++)
        {
            Sort(model, index, header[index].Trim(), names);
        }

        if (!HasOrganisation)
        {
            _faults.Add(("", MissingOrganisation(header)));
        }
        else if (_questions.Count == 0)
        {
            _faults.Add(("", $"No column is named for a question of the model {model.Code}; name the columns by question codes, such as {model.Questions[0].Code}."));
        }

        Note(model);
    }

    public int Count { get; }
    public bool HasOrganisation => _attributes.ContainsKey(Organisation);
    public IReadOnlyList<(int Index, Question Question)> Questions => _questions;
    public IReadOnlyList<(int Index, string Name)> Others => _others;
    public IReadOnlyList<(string Column, string Problem)> Faults => _faults;
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The cell of a column that may be missing; empty then.</summary>
    public string Attribute(IReadOnlyList<string> cells, string name) => _attributes.TryGetValue(name, out var index) ? cells[index].Trim() : "";

    private void Sort(MaturityModel model, int index, string name, HashSet<string> names)
    {
        if (name.Length == 0)
        {
            _faults.Add(("", $"Column {index + 1} has no name; name it in the header, or remove it."));
        }
        else if (!names.Add(name))
        {
            _faults.Add((name, "This column stands in the header twice; keep one of the two."));
        }
        else if (Known.Contains(name))
        {
            _attributes.Add(name, index);
        }
        else if (model.FindQuestion(name) is { } question)
        {
            _questions.Add((index, question));
        }
        else
        {
            _others.Add((index, name));
        }
    }

    private static string MissingOrganisation(IReadOnlyList<string> header)
    {
        var near = Nearest.To(Organisation, header.Select(h => h.Trim()));
        var separator = header.Count == 1 && header[0].AsSpan().IndexOfAny(";\t") >= 0;
        return "There is no column \"organisation\"; " + (separator ? "separate the columns with commas." : near is null ? "add it: it names whose answers a row holds." : $"rename the column \"{near}\".");
    }

    private void Note(MaturityModel model)
    {
        List<string> names = [.. Known, .. model.Questions.Select(q => q.Code)];
        foreach (var (_, name) in _others)
        {
            // Beyond a few columns nobody reads suggestions, and looking for them takes time.
            var near = _notes.Count < 50 ? Nearest.To(name, names) : null;
            _notes.Add($"Column {CodeText.Quote(name)} is not a question of the model and is not scored.{(near is null ? "" : $" Did you mean {near}?")}");
        }

        var asked = _questions.Select(q => q.Item2.Code).ToHashSet(StringComparer.Ordinal);
        var missing = model.Questions.Where(q => !asked.Contains(q.Code)).Select(q => q.Code).ToList();
        if (missing.Count > 0)
        {
            _notes.Add($"{(missing.Count == 1 ? "1 question has no column and counts" : $"{missing.Count} questions have no column and count")} as unanswered: {string.Join(", ", missing)}.");
        }
    }
}
