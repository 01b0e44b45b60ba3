using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using MaturityAssessment.Domain.Comparisons;
using Microsoft.Extensions.Caching.Memory;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>How far each rank can be trusted. It takes seconds for a thousand agencies, so it is worked out once for the same scores, one comparison at a time, and not on the thread of whoever asks.</summary>
internal sealed class RankCertainties : IDisposable
{
    private const int MostDraws = 10_000;
    private const int MostRanks = 20_000_000;
    private const int MostKept = 2_000_000;

    // every draw takes two bytes per agency: those are kept only while somebody works with them
    private static readonly TimeSpan WhileInUse = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly MemoryCache _drawn = new(new MemoryCacheOptions { SizeLimit = 2 * MostRanks });
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<RankCertainty> OfAsync(Portfolio portfolio, CancellationToken cancellationToken)
    {
        var key = KeyOf(portfolio);
        if (_kept.Get<RankCertainty>(key) is { } known)
        {
            return known;
        }

        var drawn = await RobustnessOfAsync(portfolio, cancellationToken);
        return _kept.Set(
            key, new RankCertainty(drawn.Options.Draws, drawn.Options.Top, drawn.WeightsMatter, drawn.Ranks, drawn.Groups), new MemoryCacheEntryOptions { Size = drawn.Ranks.Count + 1 });
    }

    /// <summary>With every draw, for those who need more than ranks and groups.</summary>
    public async Task<RankRobustness> RobustnessOfAsync(Portfolio portfolio, CancellationToken cancellationToken)
    {
        var key = KeyOf(portfolio);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _drawn.Get<RankRobustness>(key) ?? Keep(key, await Task.Run(() => Draw(portfolio, cancellationToken), cancellationToken));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _kept.Dispose();
        _drawn.Dispose();
        _turn.Dispose();
    }

    private RankRobustness Keep(string key, RankRobustness drawn) =>
        _drawn.Set(key, drawn, new MemoryCacheEntryOptions { Size = (long)drawn.Options.Draws * (drawn.Ranks.Count + 1), SlidingExpiration = WhileInUse });

    private static RankRobustness Draw(Portfolio portfolio, CancellationToken cancellationToken)
    {
        // beyond two thousand agencies fewer draws must do
        var options = new RobustnessOptions { Draws = Math.Clamp(MostRanks / Math.Max(1, portfolio.Entries.Count), 100, MostDraws), Threads = Math.Max(1, Environment.ProcessorCount / 2) };
        return RankRobustness.Of(portfolio, options, cancellationToken);
    }

    /// <summary>The same model and the same scores of the same agencies give the same figures.</summary>
    private static string KeyOf(Portfolio portfolio)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{portfolio.Model.Code}\n{portfolio.Model.Version}");
        foreach (var entry in portfolio.Entries)
        {
            Add($"{entry.Key.Name}\n{entry.Key.Parent}\n{entry.Key.Cycle}");
            hash.AppendData(MemoryMarshal.AsBytes<double>(entry.Scores));
        }

        return Convert.ToHexString(hash.GetHashAndReset());

        void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}

/// <param name="Ranks">By entry; null without a rank.</param>
/// <param name="Groups">Entries that cannot be told apart, from first to last.</param>
internal sealed record RankCertainty(int Draws, int Top, bool WeightsMatter, IReadOnlyList<RankInterval?> Ranks, IReadOnlyList<IReadOnlyList<int>> Groups)
{
    private readonly Dictionary<int, int> _groups = Groups.SelectMany((g, number) => g.Select(entry => (entry, number))).ToDictionary(g => g.entry, g => g.number + 1);

    public int? GroupOf(int entry) => _groups.TryGetValue(entry, out var group) ? group : null;
}
