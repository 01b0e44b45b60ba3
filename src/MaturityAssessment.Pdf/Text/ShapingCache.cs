using System.Collections.Concurrent;
using HarfBuzzSharp;

namespace MaturityAssessment.Pdf.Text;

/// <summary>Remembers shaped words across documents; two generations keep it bounded without counting uses.</summary>
internal sealed class ShapingCache(int generationSize = 16_000)
{
    private ConcurrentDictionary<Key, ShapedRun> _current = new();
    private ConcurrentDictionary<Key, ShapedRun> _previous = new();
    private int _added;

    public int Count => _current.Count + _previous.Count;

    public ShapedRun Shape(FontFace face, string text, bool rightToLeft, Script script)
    {
        var key = new Key(face, text, rightToLeft, script);
        var current = _current;
        if (current.TryGetValue(key, out var known))
        {
            return known;
        }

        var run = _previous.TryGetValue(key, out var older) ? older : Shaper.Shape(face, text, rightToLeft, script);
        current[key] = run;
        if (Interlocked.Increment(ref _added) >= generationSize)
        {
            StartGeneration(current);
        }

        return run;
    }

    private void StartGeneration(ConcurrentDictionary<Key, ShapedRun> full)
    {
        if (Interlocked.CompareExchange(ref _current, new(), full) == full)
        {
            _previous = full;
            Interlocked.Exchange(ref _added, 0);
        }
    }

    private readonly record struct Key(FontFace Face, string Text, bool RightToLeft, Script Script);
}
