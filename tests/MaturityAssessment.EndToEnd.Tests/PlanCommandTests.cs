using System.Text.Json;

namespace MaturityAssessment.EndToEnd.Tests;

/// <summary>The plan command, as people call it.</summary>
public sealed class PlanCommandTests : CommandLineFiles
{
    [Theory]
    [InlineData("1e18")]
    [InlineData("NaN")]
    [InlineData("12,5")]
    public async Task A_budget_that_is_no_amount_is_asked_for_again_rather_than_guessed(string budget)
    {
        var run = await CommandLine.RunAsync(["plan", "--model", "m.json", "--answers", "a.csv", "--organisation", "Tax Agency", "--budget", budget]);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain($"--budget {budget}: write an amount in digits, like 2000000 or 12500.50.");
    }

    [Fact]
    public async Task A_plan_names_what_to_do_when_and_how_good_that_is()
    {
        var model = Path.Combine(Repository.Root, "assets", "models", "government-digital-maturity.json");
        var answers = Write("plan.csv", "organisation,STR.1.1,STR.1.2,SEC.1.1,CIT.1.1\nTax Agency,1,1,2,1\n");

        var run = await CommandLine.RunAsync("plan", "--model", model, "--answers", answers, "--organisation", "Tax Agency", "--budget", "1500000", "--periods", "8", "--capacity", "delivery=8", "change=4");

        run.ExitCode.ShouldBe(0, run.Errors);
        using var plan = JsonDocument.Parse(run.Output);
        var root = plan.RootElement;
        root.GetProperty("status").GetString().ShouldBe("optimal");
        root.GetProperty("gapPercent").GetDouble().ShouldBe(0);
        root.GetProperty("cost").GetDecimal().ShouldBeInRange(1, 1_500_000);
        var then = root.GetProperty("scoreThen").GetDouble();
        then.ShouldBeGreaterThan(root.GetProperty("scoreNow").GetDouble());
        then.ShouldBeGreaterThanOrEqualTo(root.GetProperty("greedy").GetProperty("scoreThen").GetDouble() - 1e-4);
        root.GetProperty("bound").GetDouble().ShouldBe(then);
        var periods = root.GetProperty("periods").EnumerateArray().ToList();
        periods.Count.ShouldBe(8);
        periods.Sum(p => p.GetProperty("cost").GetDecimal()).ShouldBe(root.GetProperty("cost").GetDecimal());
        periods[^1].GetProperty("score").GetDouble().ShouldBe(then);
        root.GetProperty("initiatives").EnumerateArray().ShouldAllBe(i => i.GetProperty("start").GetInt32() >= 1 && i.GetProperty("end").GetInt32() <= 8);
    }

    [Fact]
    public async Task Wishes_about_single_initiatives_and_quarters_are_kept_and_other_budgets_are_compared()
    {
        var answers = Write("plan.csv", "organisation,A.Q\nTax Agency,1\n");
        var model = Write("small.json", """
            { "code": "small", "version": "1", "title": "Small", "scale": { "min": 0, "max": 100, "decimals": 1, "levels": [ { "level": 1, "name": "Low", "from": 0, "description": "" }, { "level": 2, "name": "High", "from": 0.5, "description": "" } ] },
              "nodes": [ { "code": "A", "title": "A", "questions": [ { "code": "A.Q", "kind": "level", "text": "How far?", "options": [ { "code": "1", "text": "Not" }, { "code": "2", "text": "Half" }, { "code": "3", "text": "Whole" } ] } ] } ] }
            """);
        var initiatives = Write("mine.json", """
            { "initiatives": [
              { "code": "X-1", "title": "Half", "phase": "foundation", "effects": [ { "question": "A.Q", "raisesTo": 0.5 } ], "cost": { "low": 100, "likely": 100, "high": 100 }, "periods": 1 },
              { "code": "X-2", "title": "Whole", "phase": "foundation", "effects": [ { "question": "A.Q", "raisesTo": 1 } ], "cost": { "low": 400, "likely": 400, "high": 400 }, "periods": 2 },
              { "code": "X-3", "title": "Nothing", "phase": "foundation", "effects": [ { "question": "A.Q", "raisesTo": 0.1 } ], "cost": { "low": 50, "likely": 50, "high": 50 }, "periods": 1 } ] }
            """);
        string[] common = ["plan", "--model", model, "--answers", answers, "--organisation", "Tax Agency", "--initiatives", initiatives, "--budget", "500", "--periods", "6"];

        var run = await CommandLine.RunAsync([.. common, "--period-budget", "200", "1=0", "--mandatory", "X-3", "--pin", "X-1=5", "--frontier", "--robust"]);
        var banned = await CommandLine.RunAsync([.. common, "--ban", "X-2"]);
        var impossible = await CommandLine.RunAsync([.. common, "--period-budget", "10", "--mandatory", "X-3"]);
        var mistyped = await CommandLine.RunAsync([.. common, "--ban", "X-9"]);

        run.ExitCode.ShouldBe(0, run.Errors);
        using var plan = JsonDocument.Parse(run.Output);
        plan.RootElement.GetProperty("initiatives").EnumerateArray().Select(i => (i.GetProperty("code").GetString(), i.GetProperty("start").GetInt32())).ShouldBe([("X-3", 2), ("X-1", 5)]);
        plan.RootElement.GetProperty("levels")[0].GetProperty("period").GetInt32().ShouldBe(5);
        plan.RootElement.GetProperty("frontier").GetProperty("points").GetArrayLength().ShouldBeGreaterThan(5);
        plan.RootElement.GetProperty("robust").GetProperty("weightings").GetInt32().ShouldBe(0);
        using var without = JsonDocument.Parse(banned.Output);
        without.RootElement.GetProperty("initiatives").EnumerateArray().Select(i => i.GetProperty("code").GetString()).ShouldBe(["X-1"]);
        impossible.ExitCode.ShouldBe(1);
        impossible.Errors.ShouldContain("X-3 (Nothing) must be in the plan");
        impossible.Errors.ShouldContain("Do not insist on X-3 (Nothing).");
        mistyped.ExitCode.ShouldBe(1);
        mistyped.Errors.ShouldContain("X-9");

        var thrifty = await CommandLine.RunAsync([.. common, "--aim", "weighted:1,0,0.9", "--quiet"]);
        thrifty.ExitCode.ShouldBe(0, thrifty.Errors);
        thrifty.Errors.ShouldBeEmpty("it was told to be quiet");
        run.Errors.ShouldContain("Raising the score");
        run.Errors.ShouldContain("For a budget of 500");
        using var cheap = JsonDocument.Parse(thrifty.Output);
        cheap.RootElement.GetProperty("initiatives").EnumerateArray().Select(i => i.GetProperty("code").GetString()).ShouldBe(["X-1"], "half the score for a fifth of the money");
        cheap.RootElement.GetProperty("weighted").GetProperty("cost").GetDouble().ShouldBe(0.9);

        var (file, report) = (Path.Combine(Folder, "mine-plan.json"), Path.Combine(Folder, "mine.pdf"));
        (await CommandLine.RunAsync([.. common, "--out", file])).ExitCode.ShouldBe(0);
        string[] reporting = ["report", "--model", model, "--answers", answers, "--organisation", "Tax Agency", "--plan", file, "--out", report];
        var made = await CommandLine.RunAsync([.. reporting, "--initiatives", initiatives]);
        made.ExitCode.ShouldBe(0, made.Errors);
        new FileInfo(report).Length.ShouldBeGreaterThan(1_000);
        var strange = await CommandLine.RunAsync(reporting);
        strange.ExitCode.ShouldBe(1);
        strange.Errors.ShouldContain("--initiatives");
    }

    [Fact]
    public async Task A_role_that_no_initiative_needs_is_refused_with_the_roles_there_are()
    {
        var run = await CommandLine.RunAsync(
            "plan", "--model", Path.Combine(Repository.Root, "assets", "models", "government-digital-maturity.json"), "--answers", Answers(), "--organisation", "Tax Agency", "--budget", "1", "--capacity", "delivry=8");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldContain("No initiative needs the role \"delivry\"");
        run.Errors.ShouldContain("delivery");
    }
}
