using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Web.Components.Admin;

/// <summary>The roles as a person chooses among them.</summary>
internal static class RoleOptions
{
    public static IReadOnlyList<(string Value, string Text)> All { get; } =
        [.. Enum.GetValues<Role>().Where(Membership.IsSingle).Select(r => (r.ToString(), $"{Name(r)}: {Means(r)}"))];

    public static Role Read(string? value) => Enum.TryParse<Role>(value, out var role) && Membership.IsSingle(role) ? role : Role.None;

    public static string Name(Role role) => char.ToUpperInvariant(RoleNames.Of(role)[0]) + RoleNames.Of(role)[1..];

    private static string Means(Role role) => role switch
    {
        Role.Administrator => "manages units and people",
        Role.TransformationOffice => "runs cycles, sees and compares all units",
        Role.DepartmentLead => "assigns, checks and submits for a unit",
        Role.Contributor => "answers questions for a unit",
        Role.Reviewer => "looks through what was submitted",
        Role.Viewer => "reads results",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Only single roles have a meaning."),
    };
}
