using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>The groups that a benchmark tells of: all, by sector, by size, and by the topmost unit.</summary>
internal static class BenchmarkGroups
{
    public static BenchmarkGroup All { get; } = new("all", "All agencies");

    /// <summary>Those that an agency belongs to, the most general first. A sector or size that is not stated makes no group.</summary>
    public static IReadOnlyList<BenchmarkGroup> Of(UnitTree units, UnitId unit)
    {
        var (own, top) = (units[unit], units[units.Top(unit)]);
        var size = SizeClass.Of(own.Staff);
        return
        [
            All,
            .. own.Sector.Length > 0 ? [new($"sector:{own.Sector}", $"Sector: {own.Sector}")] : Array.Empty<BenchmarkGroup>(),
            .. size.Length > 0 ? [new($"size:{size}", $"Staff: {size}")] : Array.Empty<BenchmarkGroup>(),
            new($"under:{top.Id.Value}", $"Under {top.Name}"),
        ];
    }
}
