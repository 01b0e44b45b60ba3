namespace MaturityAssessment.Application.Demo;

/// <summary>Random numbers that follow from what they are for: the same on every machine and in every version of the runtime, and independent of the order in which they are drawn.</summary>
internal struct Chance
{
    private ulong _state;

    public Chance(int seed, params ReadOnlySpan<string> about)
    {
        // FNV-1a over the words, so that each subject has a sequence of its own
        _state = 14695981039346656037UL ^ (uint)seed;
        foreach (var word in about)
        {
            foreach (var letter in word)
            {
                _state = (_state ^ letter) * 1099511628211UL;
            }

            _state = (_state ^ '|') * 1099511628211UL;
        }
    }

    /// <summary>From 0 to under 1.</summary>
    public double Next()
    {
        // SplitMix64
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Around 0, with a standard deviation of 1.</summary>
    public double NextNormal()
    {
        // The sum of twelve uniform draws is near enough, and needs no logarithm that might differ in its last bit.
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += Next();
        }

        return sum;
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[(int)(Next() * items.Count)];
}
