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
    private const int MostRanks = 100_000_000;
    private const int MostKept = 2_000_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<RankCertainty> OfAsync(Portfolio portfolio, CancellationToken cancellationToken)
    {
        var key = KeyOf(portfolio);
        return _kept.Get<RankCertainty>(key)
            ?? await InTurnAsync(() => _kept.Get<RankCertainty>(key) ?? Keep(key, Draw(portfolio, cancellationToken)), cancellationToken);
    }

    /// <summary>With every draw, for those who need more than ranks and groups; this is too large to be kept.</summary>
    public async Task<RankRobustness> RobustnessOfAsync(Portfolio portfolio, CancellationToken cancellationToken)
    {
        var robustness = await InTurnAsync(() => Draw(portfolio, cancellationToken), cancellationToken);
        Keep(KeyOf(portfolio), robustness);
        return robustness;
    }

    public void Dispose()
    {
        _kept.Dispose();
        _turn.Dispose();
    }

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private RankCertainty Keep(string key, RankRobustness drawn) =>
        _kept.Set(
            key, new RankCertainty(drawn.Options.Draws, drawn.Options.Top, drawn.WeightsMatter, drawn.Ranks, drawn.Groups), new MemoryCacheEntryOptions { Size = drawn.Ranks.Count + 1 });

    private static RankRobustness Draw(Portfolio portfolio, CancellationToken cancellationToken)
    {
        // beyond some ten thousand agencies fewer draws must do
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
