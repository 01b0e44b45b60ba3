using System.Text;
using System.Text.Json;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Tests.Comparisons;

/// <summary>What goes into the files; how they look is for those who write them.</summary>
public sealed class ExportTests() : WorldTests(new OnSqlite())
{
    protected override IReadOnlyList<MaturityModel> Models => [PairModel.First, PairModel.Second, PairModel.WithoutMap];

    [Theory]
    [InlineData(PortfolioFormat.Csv, "csv", "text/csv; charset=utf-8")]
    [InlineData(PortfolioFormat.Json, "json", "application/json")]
    [InlineData(PortfolioFormat.Excel, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData(PortfolioFormat.Pdf, "pdf", "application/pdf")]
    public async Task Every_format_comes_with_its_name_and_type(PortfolioFormat format, string extension, string type)
    {
        await SubmitAsync("Alpha", 80, 40);
        await SubmitAsync("Beta", 60, 60);

        var file = await World.Send(World.Office, new ExportPortfolio(new(), format));

        (file.Name, file.ContentType).ShouldBe(($"Comparison-Republic-of-Tests-2026.{extension}", type));
        file.Content.Length.ShouldBeGreaterThan(100);
        Encoding.ASCII.GetString(file.Content.AsSpan(0, 2)).ShouldBe(format switch { PortfolioFormat.Pdf => "%P", PortfolioFormat.Excel => "PK", PortfolioFormat.Json => "{\n", _ => Encoding.ASCII.GetString(file.Content.AsSpan(0, 2)) });
    }

    [Fact]
    public async Task Names_that_a_spreadsheet_would_run_are_neutralised()
    {
        await SubmitAsync("=HYPERLINK(\"https://example.org\")", 80, 40);
        await SubmitAsync("@SUM(A1)", 60, 60);

        var csv = Encoding.UTF8.GetString((await World.Send(World.Office, new ExportPortfolio(new(), PortfolioFormat.Csv))).Content);

        csv.ShouldContain("HYPERLINK");
        foreach (var cell in csv.Split('\n').SelectMany(line => line.Split(',')).Select(c => c.Trim('"')))
        {
            cell.ShouldNotStartWith("=");
            cell.ShouldNotStartWith("@");
        }
    }

    [Fact]
    public async Task The_file_holds_what_the_filter_chooses_and_the_cycle_before()
    {
        var alpha = await Crowd.UnitAsync(World, "Alpha", World.Ministry, "health");
        await Crowd.SubmitAsync(World, alpha, 40, 40, "2025");
        await Crowd.SubmitAsync(World, alpha, 80, 40);
        await Crowd.SubmitAsync(World, await Crowd.UnitAsync(World, "Beta", World.Ministry, "transport"), 60, 60);

        var text = Encoding.UTF8.GetString((await World.Send(World.Office, new ExportPortfolio(new(Sector: "health"), PortfolioFormat.Json))).Content);

        text.ShouldContain("Alpha");
        text.ShouldNotContain("Beta");
        text.ShouldContain("2025");
        text.ShouldContain("Sector: health");
        JsonDocument.Parse(text).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task An_earlier_version_without_a_map_does_not_stop_the_report()
    {
        var alpha = await Crowd.UnitAsync(World, "Alpha", World.Ministry);
        await Crowd.SubmitAsync(World, alpha, 40, 40, "2025", PairModel.First);
        await Crowd.SubmitAsync(World, alpha, 80, 40, "2026", PairModel.WithoutMap);

        (await World.Send(World.Office, new ExportPortfolio(new("pair", "3"), PortfolioFormat.Pdf))).Content.Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Where_nothing_matches_there_is_nothing_to_download()
    {
        await SubmitAsync("Alpha", 80, 40);

        (await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Office, new ExportPortfolio(new(Sector: "none"), PortfolioFormat.Csv)))).Message.ShouldStartWith("An agency that matches the filters was not found.");
        await Should.ThrowAsync<AccessDeniedException>(() => World.Send(World.Lead, new ExportPortfolio(new(), PortfolioFormat.Csv)));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => World.Send(World.Office, new ExportPortfolio(new(), (PortfolioFormat)9)));
    }

    private async Task SubmitAsync(string name, double x, double y) => await Crowd.SubmitAsync(World, await Crowd.UnitAsync(World, name, World.Ministry), x, y);
}
