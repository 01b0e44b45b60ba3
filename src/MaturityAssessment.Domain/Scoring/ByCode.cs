using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>Results by code, in the model's order. All score cards of a model share the positions, so a card costs one array and no hashing.</summary>
internal sealed class ByCode<T>(Dictionary<string, int> positions, T[] results) : IReadOnlyDictionary<string, T>
{
    public int Count => results.Length;
    public IEnumerable<string> Keys => positions.Keys;
    public IEnumerable<T> Values => results;
    public T this[string key] => results[positions[key]];

    public bool ContainsKey(string key) => positions.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var found = positions.TryGetValue(key, out var position);
        value = found ? results[position] : default;
        return found;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => positions.Select(p => KeyValuePair.Create(p.Key, results[p.Value])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
