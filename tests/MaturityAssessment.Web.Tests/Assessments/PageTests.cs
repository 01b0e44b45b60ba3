using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace MaturityAssessment.Web.Tests.Assessments;

/// <summary>Renders pages over scripted use cases and finds elements as people do.</summary>
public abstract class PageTests : BunitContext
{
    protected PageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<IUseCases>(UseCases);
        Services.AddHttpContextAccessor();
    }

    internal ScriptedUseCases UseCases { get; } = new();

    protected static readonly DateTime Noon = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>The input whose label, or whose text around it, begins so.</summary>
    protected static IElement Labelled<T>(IRenderedComponent<T> page, string label) where T : IComponent
    {
        var found = page.FindAll("label").FirstOrDefault(l => Text(l).StartsWith(label, StringComparison.Ordinal)).ShouldNotBeNull($"no label begins with \"{label}\"");
        return (found.GetAttribute("for") is { } id ? page.FindAll("input, select, textarea").First(e => e.Id == id) : found.QuerySelector("input")).ShouldNotBeNull();
    }

    protected static IElement Button<T>(IRenderedComponent<T> page, string name) where T : IComponent =>
        page.FindAll("button").FirstOrDefault(b => Text(b) == name).ShouldNotBeNull($"no button is called \"{name}\"");

    protected static IElement Link<T>(IRenderedComponent<T> page, string name) where T : IComponent =>
        page.FindAll("a").FirstOrDefault(a => Text(a).StartsWith(name, StringComparison.Ordinal)).ShouldNotBeNull($"no link begins with \"{name}\"");

    /// <summary>As it is read: with a gap where one element ends and the next begins.</summary>
    protected static string Text(IElement element) => string.Join(' ', Flat(element).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Flat(INode node) => node is IText text ? text.Data : $" {string.Concat(node.ChildNodes.Select(Flat))} ";

    protected static bool Says<T>(IRenderedComponent<T> page, string role, string words) where T : IComponent =>
        page.FindAll($"[role={role}]").Any(e => Text(e).Contains(words, StringComparison.Ordinal));
}
