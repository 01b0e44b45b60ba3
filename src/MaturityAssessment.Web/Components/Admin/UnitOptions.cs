using MaturityAssessment.Application.Organisations;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Web.Components.Admin;

/// <summary>Units as the lines of a choice, indented as they lie in the tree.</summary>
internal static class UnitOptions
{
    public static IEnumerable<(string Value, string Text)> Of(IEnumerable<ListUnits.Row> units) =>
        units.Select(u => (u.Id.Value.ToString(), new string('\u2003', u.Depth) + u.Name));

    public static UnitId? Read(string? value) => Guid.TryParse(value, out var id) ? new UnitId(id) : null;
}
