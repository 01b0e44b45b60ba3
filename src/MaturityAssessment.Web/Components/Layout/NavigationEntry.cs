using MaturityAssessment.Domain.Organisations;
using MudBlazor;

namespace MaturityAssessment.Web.Components.Layout;

/// <summary>One line of the main navigation. A new area adds its line to <see cref="All"/>.</summary>
/// <param name="Address">Relative to the root; empty for the start page.</param>
/// <param name="For">Roles that see it; none for everybody.</param>
internal sealed record NavigationEntry(string Address, string Name, string Icon, Role For = Role.None)
{
    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new("", "My work", Icons.Material.Outlined.Home),
        new("assessments", "Assessments", Icons.Material.Outlined.Checklist),
        new("campaigns", "Cycles", Icons.Material.Outlined.EventRepeat, Role.TransformationOffice | Role.Administrator | Role.Reviewer | Role.Viewer),
        new("portfolio", "Portfolio", Icons.Material.Outlined.GridOn, Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer),
        new("reports", "Reports", Icons.Material.Outlined.FolderZip, Role.TransformationOffice | Role.Administrator | Role.DepartmentLead | Role.Reviewer | Role.Viewer),
        new("admin/units", "Units", Icons.Material.Outlined.AccountTree, Role.Administrator),
        new("admin/people", "People", Icons.Material.Outlined.People, Role.Administrator),
        new("admin/branding", "Branding", Icons.Material.Outlined.Palette, Role.Administrator),
    ];

    /// <summary>The icons are inline drawings, so that none has to be fetched.</summary>
    public static string Svg(string path) => $"""<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true" focusable="false">{path}</svg>""";
}
