using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>What the readers of one model share: the faults so far, and the codes that references may name.</summary>
internal sealed class ReadingContext(Func<string, string?> readReferenced)
{
    private readonly List<ModelFault> _faults = [];
    private readonly List<Action> _afterwards = [];
    private readonly Dictionary<string, (string Code, Place Place)> _taken = new(StringComparer.OrdinalIgnoreCase);

    // Looking for the nearest of thousands of codes costs time that a hostile file must not be able to multiply.
    private int _suggestionsLeft = 50;

    public IReadOnlyList<ModelFault> Faults => _faults;
    public Func<string, string?> ReadReferenced { get; } = readReferenced;

    /// <summary>Null where the scale could not be read; references to levels are then not judged.</summary>
    public MaturityScale? Scale { get; set; }

    public Dictionary<string, Place> Nodes { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Place> Questions { get; } = new(StringComparer.Ordinal);

    /// <summary>By question; absent for a question that takes a number, or whose options could not be read.</summary>
    public Dictionary<string, IReadOnlyList<string>> OptionCodes { get; } = new(StringComparer.Ordinal);

    public HashSet<string> NumberQuestions { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, (Place Place, RoadmapPhase Phase, IReadOnlyList<string> DependsOn)> Initiatives { get; } = new(StringComparer.Ordinal);
    /// <summary>Duplicates included.</summary>
    public int QuestionCount { get; set; }

    public List<(string Question, Place Place, Condition Condition)> Conditions { get; } = [];

    public void Fault(Place place, string problem, string remedy)
    {
        if (_faults.Count < ModelReader.MostFaults)
        {
            _faults.Add(new ModelFault(place.ToString(), problem, remedy));
        }
        else if (_faults.Count == ModelReader.MostFaults)
        {
            _faults.Add(new ModelFault("the whole file", "There are more faults than these.", "Mend these first, then check the file again."));
        }
    }

    /// <summary>For what can be judged only when everything has been read.</summary>
    public void Afterwards(Action check) => _afterwards.Add(check);

    public void CheckAfterwards()
    {
        foreach (var check in _afterwards)
        {
            check();
        }
    }

    /// <summary>Registers a node's or question's code, which must be unique over both.</summary>
    public void Take(Place place, string code, Dictionary<string, Place> among)
    {
        if (code.Length == 0)
        {
            return;
        }

        if (_taken.TryGetValue(code, out var first))
        {
            var how = first.Code == code ? "is used already" : $"differs only in upper and lower case from {first.Code}";
            Fault(place.Property("code"), $"The code {code} {how}, at {first.Place}.", "Give every node and every question a code of its own.");
        }

        _taken.TryAdd(code, (code, place));
        among.TryAdd(code, place);
    }

    public void RequireQuestion(Place place, string code) => Afterwards(() => Require(place, code, "question", Questions.Keys));

    public void RequireNode(Place place, string code) => Afterwards(() => Require(place, code, "node", Nodes.Keys));

    public void RequireNodeOrQuestion(Place place, string code) => Afterwards(() =>
    {
        if (!Nodes.ContainsKey(code))
        {
            Require(place, code, "node or question", [.. Nodes.Keys, .. Questions.Keys]);
        }
    });

    public void RequireInitiative(Place place, string code) => Afterwards(() => Require(place, code, "initiative", Initiatives.Keys));

    public void RequireLevel(Place place, int? number)
    {
        if (number is { } level && Scale is { } scale && scale.Find(level) is null)
        {
            Fault(place, $"The scale has no level {level}.", $"Use one of its levels: {string.Join(", ", scale.Levels.Select(l => l.Number))}.");
        }
    }

    /// <summary>A sentence that names the nearest known word, or else what is known.</summary>
    public string Suggest(string word, IReadOnlyCollection<string> known, string otherwise)
    {
        var nearest = _suggestionsLeft-- > 0 ? Nearest.To(word, known) : null;
        return nearest is null ? otherwise : $"Did you mean {nearest}?";
    }

    private void Require(Place place, string code, string what, IReadOnlyCollection<string> known)
    {
        if (code.Length > 0 && !known.Contains(code) && _faults.Count <= ModelReader.MostFaults)
        {
            Fault(place, $"There is no {what} {code} in this model.", Suggest(code, known, $"Name a {what} of this model, or remove the reference.".Replace("a initiative", "an initiative", StringComparison.Ordinal)));
        }
    }
}
