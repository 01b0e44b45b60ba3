using System.Text.Json;

namespace MaturityAssessment.EndToEnd.Tests;

/// <summary>The compare command, as people call it.</summary>
public sealed class CompareCommandTests : CommandLineFiles
{
    [Fact]
    public async Task A_comparison_has_the_stated_columns_ranks_each_cycle_by_itself_and_names_who_has_no_rank()
    {
        var run = await CommandLine.RunAsync("compare", "--model", Model, "--answers", Agencies());

        run.ExitCode.ShouldBe(0, run.Errors);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("organisation,parent,cycle,score,rank,rankP5,rankMedian,rankP95,percentile,top10Chance,group,outOf,level,normalised,sector,cronbachAlpha");
        lines.Skip(1).Select(l => l.Split(',')).Select(c => (c[0], c[2], c[4])).ShouldBe(
            [("Tax Agency", "2025", "1"), ("Health Board", "2026", "1"), ("Tax Agency", "2026", "2"), ("Customs", "2026", "3"), ("Weather Service", "2026", "")]);
        lines[1].ShouldBe("Tax Agency,Ministry of Finance,2025,25,1,1,1,1,50,1,1,1,2,0.25,Finance,");
        run.Errors.ShouldContain("Weather Service, 2026 has no overall score and so no rank.");
        run.Errors.ShouldContain("2026, ranked organisations: 3");
    }

    [Fact]
    public async Task Sectors_are_ranked_by_themselves_where_asked_and_a_table_for_people_is_rounded()
    {
        var run = await CommandLine.RunAsync("compare", "--model", Model, "--answers", Agencies(), "--by", "sector", "--format", "table", "--top", "1");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("top1Chance");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        lines.Single(l => l[0] == "Health Board")[2..4].ShouldBe(["53.6", "1"]);
        lines.Single(l => l[0] == "Tax Agency" && l[2] == "2026")[3..5].ShouldBe(["35.7", "1"]);
    }

    [Fact]
    public async Task A_comparison_is_the_same_for_the_same_seed_and_says_what_was_drawn()
    {
        string[] common = ["compare", "--model", Model, "--answers", Agencies(), "--format", "json", "--draws", "500", "--seed", "7", "--variation", "0.4"];
        var file = Path.Combine(Folder, "ranks.json");

        var first = await CommandLine.RunAsync(common);
        var second = await CommandLine.RunAsync([.. common, "--out", file]);

        second.ExitCode.ShouldBe(0, second.Errors);
        second.Output.ShouldBeEmpty();
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(first.Output);
        using var ranks = JsonDocument.Parse(first.Output);
        ranks.RootElement.GetProperty("seed").GetInt64().ShouldBe(7);
        ranks.RootElement.GetProperty("draws").GetInt32().ShouldBe(500);
        var last = ranks.RootElement.GetProperty("comparisons").EnumerateArray().Last().GetProperty("organisations").EnumerateArray().Last();
        last.GetProperty("organisation").GetString().ShouldBe("Weather Service");
        last.GetProperty("rank").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("--draws", "0", "1 to 100000 draws")]
    [InlineData("--variation", "9", "can vary by less than")]
    [InlineData("--top", "0", "1 or more")]
    public async Task A_comparison_that_cannot_be_drawn_is_refused_in_a_sentence(string option, string value, string says)
    {
        var run = await CommandLine.RunAsync("compare", "--model", Model, "--answers", Agencies(), option, value);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldContain(says);
    }
}
