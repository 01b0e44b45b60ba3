using System.Text.Json;

namespace MaturityAssessment.EndToEnd.Tests;

/// <summary>The other commands, and what all of them have in common.</summary>
public sealed class CommandLineTests : CommandLineFiles
{
    [Fact]
    public async Task Shipped_models_are_valid()
    {
        var run = await CommandLine.RunAsync("validate", Model, Path.Combine(Repository.Root, "assets", "models", "government-digital-maturity.json"));

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldContain("82 questions");
    }

    [Fact]
    public async Task Every_fault_of_a_model_is_named_on_standard_output()
    {
        var broken = Write("broken.json", (await File.ReadAllTextAsync(Model, TestContext.Current.CancellationToken)).Replace("\"weight\": 12", "\"wieght\": 12", StringComparison.Ordinal).Replace("\"minutes\": 10", "\"minutes\": -1", StringComparison.Ordinal));

        var run = await CommandLine.RunAsync("validate", broken);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("wieght");
        run.Output.ShouldContain("minutes");
        run.Errors.ShouldContain("faults");
    }

    [Fact]
    public async Task Csv_has_the_stated_columns_and_one_line_per_node_and_question()
    {
        var run = await CommandLine.RunAsync("score", "--model", Model, "--answers", Answers(), "--format", "csv");

        run.ExitCode.ShouldBe(0, run.Errors);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("organisation,parent,cycle,node,kind,weight,score,normalised,level,floor,ceiling,completeness,cappedBy");
        lines.Length.ShouldBe(1 + (2 * (1 + 10 + 12)));
        lines[1].ShouldStartWith("Tax Agency,Ministry of Finance,2026,,overall,1,");
    }

    [Fact]
    public async Task A_table_for_people_is_rounded_and_json_is_not()
    {
        var table = await CommandLine.RunAsync("score", "--model", Model, "--answers", Answers());
        var json = await CommandLine.RunAsync("score", "--model", Model, "--answers", Answers(), "--format", "json");

        table.Output.ShouldContain("(overall)");
        table.Errors.ShouldContain("10 questions have no column");
        using var scores = JsonDocument.Parse(json.Output);
        scores.RootElement[0].GetProperty("score").GetDouble().ShouldBe(100 * ((12 * 0.5) + (16 * 0.25)) / 28, 1e-9);
    }

    [Fact]
    public async Task A_refused_table_names_every_fault_with_its_place_and_writes_nothing()
    {
        var answers = Write("bad.csv", "organisation,STR.Q1,CIT.Q1\nTax Agency,7,2\nTax Agency,1,NA\n");
        var result = Path.Combine(Folder, "scores.csv");

        var run = await CommandLine.RunAsync("score", "--model", Model, "--answers", answers, "--out", result);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldContain("line 2, column STR.Q1");
        run.Errors.ShouldContain("line 3");
        File.Exists(result).ShouldBeFalse();
    }

    [Fact]
    public async Task An_explanation_adds_up_and_shows_the_way_to_the_next_level()
    {
        var run = await CommandLine.RunAsync("explain", "--model", Model, "--answers", Answers(), "--organisation", "Tax Agency");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("STR.Q1");
        run.Output.ShouldContain("Shortest way to level");
    }

    [Fact]
    public async Task An_organisation_that_is_not_in_the_table_is_refused_with_a_hint()
    {
        var run = await CommandLine.RunAsync("explain", "--model", Model, "--answers", Answers(), "--organisation", "Tax");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("Did you mean \"Tax Agency\"?");
    }

    [Theory]
    [InlineData("score")]
    [InlineData("compare", "--model", "m.json", "--answers", "a.csv", "--by", "size")]
    [InlineData("compare", "--model", "m.json", "--answers", "a.csv", "--draws", "many")]
    [InlineData("plan", "--model", "m.json", "--answers", "a.csv", "--organisation", "O", "--budget", "1", "--capacity", "delivery:8")]
    [InlineData("plan", "--model", "m.json", "--answers", "a.csv", "--organisation", "O", "--budget", "1", "--capacity", "delivery=8", "delivery=9")]
    [InlineData("plan", "--model", "m.json", "--answers", "a.csv", "--organisation", "O", "--budget", "1", "--aim", "weighted:1,2")]
    [InlineData("plan", "--model", "m.json", "--answers", "a.csv", "--organisation", "O", "--budget", "1", "--aim", "weighted:0,0,1")]
    [InlineData("score", "--model", "m.json", "--answers", "a.csv", "--format", "xml")]
    [InlineData("scores")]
    public async Task Wrong_usage_ends_with_2(params string[] arguments)
    {
        var run = await CommandLine.RunAsync(arguments);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldContain("--help");
    }

    [Fact]
    public async Task A_missing_file_is_refused_by_name()
    {
        var run = await CommandLine.RunAsync("score", "--model", Path.Combine(Folder, "absent.json"), "--answers", Answers());

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("absent.json");
    }
}
