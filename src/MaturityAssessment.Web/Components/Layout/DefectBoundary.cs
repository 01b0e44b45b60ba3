using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace MaturityAssessment.Web.Components.Layout;

/// <summary>When a page fails, the rest stays: the failure is logged with a reference, and the page shows it.</summary>
public sealed class DefectBoundary : ErrorBoundaryBase
{
    private string _reference = "";

    [Inject] private ILogger<DefectBoundary> Log { get; set; } = null!;

    protected override Task OnErrorAsync(Exception exception)
    {
        _reference = Reference.New();
        Log.LogError(exception, "A page failed, reference {Reference}", _reference);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenElement(1, "div");
        builder.AddAttribute(2, "role", "alert");
        builder.AddAttribute(3, "class", "notice notice-bad");
        builder.AddContent(4, Reference.Sentence(_reference));
        builder.CloseElement();
    }
}
