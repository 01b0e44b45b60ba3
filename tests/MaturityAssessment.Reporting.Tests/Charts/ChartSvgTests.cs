using System.Xml.Linq;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

public class ChartSvgTests
{
    private const string Hostile = "<b>\"A\" & 'B'\u0000\u0007</b> \uD800";

    internal static readonly string[] All = ["radar", "dial", "bars", "gantt", "cost", "frontier", .. Comparisons.Kinds];

    public static TheoryData<string> Kinds => [.. All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_chart_is_well_formed_and_has_a_name_and_a_description(string kind)
    {
        var chart = Make(kind, Hostile);

        var svg = XElement.Parse(ChartSvg.Render(chart, 640));

        XNamespace ns = "http://www.w3.org/2000/svg";
        svg.Name.ShouldBe(ns + "svg");
        svg.Attribute("role")!.Value.ShouldBe("img");
        var named = svg.Attribute("aria-labelledby")!.Value.Split(' ');
        named.ShouldBe([svg.Element(ns + "title")!.Attribute("id")!.Value, svg.Element(ns + "desc")!.Attribute("id")!.Value]);
        svg.Element(ns + "desc")!.Value.ShouldNotBeNullOrWhiteSpace();
        svg.Descendants(ns + "b").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_colour_follows_the_style_sheet(string kind)
    {
        var svg = XElement.Parse(ChartSvg.Render(Make(kind, "Name"), 640));

        var colours = svg.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName is "fill" or "stroke").Select(a => a.Value);

        colours.ShouldAllBe(c => c == "none" || c.StartsWith("var(--"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_chart_gives_the_same_text(string kind) => ChartSvg.Render(Make(kind, "Name"), 640).ShouldBe(ChartSvg.Render(Make(kind, "Name"), 640));

    internal static Chart Make(string kind, string name) => kind switch
    {
        "radar" => new RadarChart(Samples.Radar(8, i => $"{name} {i}") with { Title = name }),
        "dial" => new LevelDial(new(name, Samples.Scale, 0.52, 0.4, 0.6, Samples.Scale.Levels[2])),
        "bars" => new ScoreBars(new(name, Samples.Scale, [Samples.Bar(name, 0.1, 0.05, 0.3), Samples.Bar(name, 0.9)])),
        "gantt" => new GanttChart(new(name, Samples.Quarters(4), [new(name, [new("1", name, 1, 2, []), new("2", name, 3, 4, ["1"])])])),
        "frontier" => new FrontierChart(new(name, Samples.Scale, [new(100, 90, 0.3, null), new(200, 180, 0.5, null, IsChosen: true, IsKnee: true), new(300, 290, 0.52, null)])),
        _ when Comparisons.Kinds.Contains(kind) => Comparisons.Make(kind, "usual", name),
        _ => new ScoreAndCostChart(new(name, Samples.Scale, 0.3, [new(name, 100, 0.4), new(name, 50, 0.5)], "EUR")),
    };
}
