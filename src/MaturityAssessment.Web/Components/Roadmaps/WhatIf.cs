using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>What somebody wants to try against the settings that are saved: another budget, other decisions about single initiatives.</summary>
public sealed class WhatIf
{
    private readonly RoadmapSettings _saved;
    private readonly Dictionary<string, Wish> _wishes = new(StringComparer.Ordinal);

    /// <param name="tried">The settings of a trial that is there already; null for none.</param>
    public WhatIf(RoadmapSettings saved, RoadmapSettings? tried)
    {
        _saved = saved;
        Budget = tried?.Budget ?? saved.Budget;
        foreach (var code in tried is null ? [] : Named(saved).Concat(Named(tried)).Distinct(StringComparer.Ordinal))
        {
            Choose(code, WishFor(tried!, code));
        }
    }

    public decimal Budget { get; set; }

    /// <summary>Decisions that differ from those that are saved, by code.</summary>
    public IReadOnlyDictionary<string, Wish> Wishes => _wishes;

    public IReadOnlyDictionary<string, int> Starts => _wishes.Where(w => w.Value.Quarter is not null).ToDictionary(w => w.Key, w => w.Value.Quarter!.Value, StringComparer.Ordinal);

    public bool IsAny => Budget != _saved.Budget || _wishes.Count > 0;

    public bool IsAgainst(RoadmapSettings saved) => _saved.IsSameAs(saved);

    public void Choose(string code, Wish wish)
    {
        if (wish == WishFor(_saved, code))
        {
            _wishes.Remove(code);
        }
        else
        {
            _wishes[code] = wish;
        }
    }

    public void Forget(string code) => _wishes.Remove(code);

    public TrialSettings ToTry()
    {
        var rest = _wishes.Keys.Aggregate(_saved, (settings, code) => settings.Forgetting(code));
        return new()
        {
            Budget = Budget,
            Pinned = [.. rest.Pinned, .. Codes(Wish.Include)],
            Forbidden = [.. rest.Forbidden, .. Codes(Wish.Exclude)],
            PinnedAt = rest.PinnedAt.Concat(Starts).ToDictionary(StringComparer.Ordinal),
        };
    }

    private IEnumerable<string> Codes(Wish wish) => _wishes.Where(w => w.Value == wish).Select(w => w.Key);

    private static IEnumerable<string> Named(RoadmapSettings settings) => [.. settings.Pinned, .. settings.Forbidden, .. settings.PinnedAt.Keys];

    private static Wish WishFor(RoadmapSettings settings, string code) =>
        settings.PinnedAt.TryGetValue(code, out var quarter) ? Wish.StartIn(quarter)
        : settings.Pinned.Contains(code) ? Wish.Include
        : settings.Forbidden.Contains(code) ? Wish.Exclude
        : Wish.Planner;
}
