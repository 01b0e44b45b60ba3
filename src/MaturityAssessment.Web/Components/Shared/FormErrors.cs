namespace MaturityAssessment.Web.Components.Shared;

/// <summary>What has to be mended in a form: shown on top in order, and beside each field.</summary>
public sealed class FormErrors
{
    private readonly List<(string Field, string Sentence)> _all = [];

    public IReadOnlyList<(string Field, string Sentence)> All => _all;

    public bool Any => _all.Count > 0;

    /// <summary>The first sentence about a field.</summary>
    public string? this[string field] => _all.FirstOrDefault(e => e.Field == field).Sentence;

    /// <param name="field">The id of the input; empty when it is about the whole form.</param>
    public void Add(string field, string sentence) => _all.Add((field, sentence));

    public void AddIf(bool wrong, string field, string sentence)
    {
        if (wrong)
        {
            Add(field, sentence);
        }
    }

    public void Clear() => _all.Clear();

    /// <summary>Takes over a use case's refusal: each sentence to the field named like the use case's property.</summary>
    public void Take<T>(Outcome<T> outcome)
    {
        foreach (var (property, sentence) in outcome.Errors)
        {
            Add(property, sentence);
        }

        AddIf(!outcome.Succeeded && outcome.Errors.Count == 0, "", outcome.Refusal ?? "");
    }
}
