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

    private static string Describe(IEnumerable<AnswerTableRow> rows) =>
        string.Join("; ", rows.Select(r => $"parent \"{r.Parent}\", cycle \"{r.Cycle}\""));

    private static string Similar(AnswerTable table, string organisation)
    {
        var close = table.Rows.Select(r => r.Organisation).Distinct(StringComparer.Ordinal).Where(o => o.Contains(organisation.Trim(), StringComparison.OrdinalIgnoreCase)).Take(3).ToList();
        return close.Count == 0 ? "" : $" Did you mean {string.Join(" or ", close.Select(c => $"\"{c}\""))}?";
    }
}
