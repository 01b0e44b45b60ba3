using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Pipeline;

public static class RoleNames
{
    /// <summary>As people read it.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Administrator => "administrator",
        Role.TransformationOffice => "transformation office",
        Role.DepartmentLead => "department lead",
        Role.Contributor => "contributor",
        Role.Reviewer => "reviewer",
        Role.Viewer => "viewer",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Only single roles have a name."),
    };
}
