using Bunit;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Web.Tests.Assessments;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Comparisons;

/// <summary>Three agencies over two dimensions, and the views that compare them.</summary>
public abstract class Portfolios : PageTests
{
    protected static readonly UnitId Ministry = UnitId.New();
    protected static readonly AssessmentId Registry = AssessmentId.New();
    protected static readonly AssessmentId Taxes = AssessmentId.New();
    protected static readonly AssessmentId Works = AssessmentId.New();
    protected static readonly MaturityLevel One = new(1, "Initial", 0, "");
    protected static readonly MaturityLevel Two = new(2, "Developing", 0.4, "");
    protected static readonly MaturityLevel Three = new(3, "Defined", 0.7, "");
    protected static readonly MaturityScale Scale = new([One, Two, Three], new(0, 100), 1);
    protected static readonly PortfolioFilter Used = new("gov", "1.0", "2026");

    private protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected string Here => Navigation.ToBaseRelativePath(Navigation.Uri);

    protected static GetPortfolio.View Overview(params GetPortfolio.Row[] rows) => new(
        Used, new([new("gov", "1.0", "Digital maturity", 3), new("scan", "1.0", "Quick scan", 1)], ["2026", "2025"], ["health", "taxation"], ["under 50", "50 to 249"], [new(Ministry, "Ministry of Finance", 0)]),
        "Digital maturity", Scale, new(rows.Length, rows.Count(r => !r.IsProvisional), 2, 0, Cell(0.5), Spread(), 0.81),
        [new("CIT", "Citizen services", null, true, 0.6, Cell(0.5)), new("SEC", "Security", null, false, 0.4, Cell(0.45))], rows, new(), rows.Length, 1, 50, new(true, null, 0));

    protected static GetPortfolio.View Three_agencies() => Overview(
        Row(Registry, "Business Registry", 1, 0.8, 0.9, 0.65), Row(Taxes, "Tax Service", 2, 0.5, 0.5, 0.5), Row(Works, "Public Works", 3, 0.2, 0.1, 0.35) with { IsProvisional = true });

    protected static GetPortfolio.Row Row(AssessmentId id, string name, int? rank, params double[] scores) =>
        new(id, UnitId.New(), name, "health", "under 50", false, rank, 50, Cell(scores[0]), [.. scores.Skip(1).Select(s => Cell(s))]);

    protected static ScoreCell Cell(double score) => new(score, Scale.Shown(score), Scale.LevelOf(score).Number);

    protected static Distribution Spread() => new(3, 0.5, 0.3, 0.2, 0.35, 0.5, 0.65, 0.8);

    private protected IRenderedComponent<TPage> Open<TPage>(string address, GetPortfolio.View? around = null)
        where TPage : IComponent
    {
        Navigation.NavigateTo(address);
        UseCases.Answer<GetPortfolio, GetPortfolio.View>(around ?? Three_agencies());
        return Render<TPage>();
    }

    protected static void HeadingsComeInOrder<T>(IRenderedComponent<T> page)
        where T : IComponent
    {
        var levels = page.FindAll("h1, h2, h3, h4").Select(h => h.TagName[1] - '0').ToList();
        levels[0].ShouldBe(1);
        levels.Count(l => l == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First <= 1);
    }
}
