namespace MaturityAssessment.Domain.Comparisons;

/// <summary>Random numbers of one stream of one block of draws (xoshiro256++ by Blackman and Vigna, filled by SplitMix64).</summary>
/// <remarks>A generator for each block, and in it for each organisation, makes the figures the same on any number of threads and whatever the order of organisations.</remarks>
internal sealed class DrawSource : Random
{
    private ulong _a, _b, _c, _d;

    public DrawSource(long seed, int block, ulong stream)
    {
        var state = Mix(Mix(Mix((ulong)seed) ^ (uint)block) ^ stream);
        _a = Mix(state += Golden);
        _b = Mix(state += Golden);
        _c = Mix(state += Golden);
        _d = Mix(state + Golden) | 1; // never all zero
    }

    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>Uniform on [0, 1), in steps of 2⁻⁵³.</summary>
    public override double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public override int Next() => (int)(NextBits() >> 33) is var n && n < int.MaxValue ? n : Next();

    public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

    public override void NextBytes(Span<byte> buffer)
    {
        foreach (ref var b in buffer)
        {
            b = (byte)(NextBits() >> 56);
        }
    }

    /// <summary>The same text, the same stream, in every process: FNV-1a over UTF-16.</summary>
    public static ulong StreamOf(OrganisationKey key)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in (string[])[key.Name, key.Parent, key.Cycle])
        {
            foreach (var c in part)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            // no character: so that "a", "bc" is another organisation than "ab", "c"
            hash = (hash ^ 0x10000) * 1099511628211UL;
        }

        return hash;
    }

    protected override double Sample() => NextDouble();

    private ulong NextBits()
    {
        var result = ulong.RotateLeft(_a + _d, 23) + _a;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
