using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Application.Assessments;

/// <summary>The one row of an answer table that is meant.</summary>
internal static class TableRow
{
    /// <param name="parent">Null where the caller did not say; likewise the cycle.</param>
    /// <exception cref="InputRefusedException">No row fits, or several do.</exception>
    public static AnswerTableRow Find(AnswerTable table, string organisation, string? parent, string? cycle)
    {
        var named = table.Rows.Where(r => r.Organisation == organisation.Trim()).ToList();
        var found = named.Where(r => (parent is null || r.Parent == parent.Trim()) && (cycle is null || r.Cycle == cycle.Trim())).ToList();
        return found switch
        {
            [var row] => row,
            [] when named.Count == 0 => throw new InputRefusedException([$"The answer table has no organisation \"{organisation}\"; its name must be written as in the table.{Similar(table, organisation)}"]),
            [] => throw new InputRefusedException([$"The answer table has \"{organisation}\" only as: {Describe(named)}. Name one of these by parent and cycle."]),
            _ => throw new InputRefusedException([$"The answer table has \"{organisation}\" {found.Count} times: {Describe(found)}. Say which by parent or cycle."]),
        };
    }

    /// <summary>The row of the same organisation that another one is compared with.</summary>
    /// <param name="cycle">Null for the last one before, by the names of the cycles.</param>
    /// <exception cref="InputRefusedException">There is none.</exception>
    public static AnswerTableRow FindEarlier(AnswerTable table, AnswerTableRow row, string? cycle)
    {
        var others = table.Rows.Where(r => r != row && r.Organisation == row.Organisation && r.Parent == row.Parent).ToList();
        var found = cycle is null
            ? others.Where(r => string.CompareOrdinal(r.Cycle, row.Cycle) < 0).MaxBy(r => r.Cycle, StringComparer.Ordinal)
            : others.Find(r => r.Cycle == cycle.Trim());
        return found ?? throw new InputRefusedException([
            others.Count == 0 ? $"The answer table has \"{row.Organisation}\" only once, as cycle \"{row.Cycle}\"; a progress report needs an earlier row of the same organisation."
            : cycle is null ? $"The answer table has no row of \"{row.Organisation}\" before cycle \"{row.Cycle}\"; say which row to compare with as the previous cycle: {Describe(others)}."
            : $"The answer table has no row of \"{row.Organisation}\" with cycle \"{cycle.Trim()}\" to compare with, only: {Describe(others)}."]);
    }

    private static string Describe(IEnumerable<AnswerTableRow> rows) =>
        string.Join("; ", rows.Select(r => $"parent \"{r.Parent}\", cycle \"{r.Cycle}\""));

    private static string Similar(AnswerTable table, string organisation)
    {
        var close = table.Rows.Select(r => r.Organisation).Distinct(StringComparer.Ordinal).Where(o => o.Contains(organisation.Trim(), StringComparison.OrdinalIgnoreCase)).Take(3).ToList();
        return close.Count == 0 ? "" : $" Did you mean {string.Join(" or ", close.Select(c => $"\"{c}\""))}?";
    }
}
