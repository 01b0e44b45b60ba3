using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="RowName">What a row stands for, in English.</param>
/// <param name="ColumnName">What a column stands for.</param>
public sealed record HeatmapContent(
    string Title, MaturityScale Scale, IReadOnlyList<HeatmapColumn> Columns, IReadOnlyList<HeatmapRow> Rows, string RowName = RowNames.Organisation, string ColumnName = RowNames.Dimension);

/// <param name="Code">Its head; the key below the chart says what it means.</param>
/// <param name="IsWhole">The overall result, set apart from its parts.</param>
/// <param name="Own">The display range of a node that has its own.</param>
public sealed record HeatmapColumn(string Code, string Title, bool IsWhole = false, DisplayRange? Own = null);

/// <param name="Cells">One for every column; null where there is no score.</param>
public sealed record HeatmapRow(string Label, IReadOnlyList<HeatmapCell?> Cells);

/// <param name="Score">Normalised.</param>
public sealed record HeatmapCell(double Score, MaturityLevel Level)
{
    public static HeatmapCell? Of(MaturityScale scale, double? score) => score is { } s ? new(s, scale.LevelOf(s)) : null;
}
