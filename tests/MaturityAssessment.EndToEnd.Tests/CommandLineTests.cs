using System.Text.Json;
using UglyToad.PdfPig;

namespace MaturityAssessment.EndToEnd.Tests;

public sealed class CommandLineTests : IDisposable
{
    private static readonly string Model = Path.Combine(Repository.Root, "assets", "models", "quick-scan.json");
    private readonly string _folder = Directory.CreateTempSubdirectory("maturity-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("report.docx", null, "PK")]
    [InlineData("report.xlsx", null, "PK")]
    [InlineData("report.json", null, "{")]
    [InlineData("report.csv", null, "\ufefforganisation,")]
    [InlineData("report.out", "xlsx", "PK")]
    [InlineData("report.out", null, "%PDF")]
    public async Task The_format_is_the_one_asked_for_or_the_one_of_the_files_name(string name, string? format, string begins)
    {
        var file = Path.Combine(_folder, name);
        string[] options = ["report", "--model", Model, "--answers", Answers(), "--organisation", "Tax Agency", "--date", "2026-11-24", "--out", file];

        var run = await CommandLine.RunAsync(format is null ? options : [.. options, "--format", format]);

        (run.ExitCode, run.Output).ShouldBe((0, ""), run.Errors);
        System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).ShouldStartWith(begins);
    }

    [Fact]
    public async Task All_organisations_get_a_file_each_and_what_fails_is_named_at_the_end()
    {
        var folder = Path.Combine(_folder, "all");
        string[] options = ["report", "--model", Model, "--answers", Answers(), "--organisation", "all", "--format", "csv", "--date", "2026-11-24", "--out", folder];

        var run = await CommandLine.RunAsync(options);
        var again = await CommandLine.RunAsync([.. options, "--cycle", "none such"]);

        (run.ExitCode, run.Output).ShouldBe((0, ""), run.Errors);
        var files = Directory.GetFiles(folder);
        files.Length.ShouldBeGreaterThan(1);
        files.ShouldContain(f => Path.GetFileName(f).StartsWith("Assessment-Tax-Agency-", StringComparison.Ordinal));
        run.Errors.ShouldContain($"{files.Length} of {files.Length}");
        run.Errors.ShouldContain($"Wrote {files.Length} files to {folder}.");
        (again.ExitCode, again.Errors.Trim()).ShouldBe((1, "The answer table has no row of this parent and cycle."));
    }

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
    public async Task A_report_is_a_readable_pdf_and_the_same_bytes_for_the_same_files_and_date()
    {
        var (first, second) = (Path.Combine(_folder, "first.pdf"), Path.Combine(_folder, "second.pdf"));
        var answers = Answers();

        var run = await CommandLine.RunAsync("report", "--model", Model, "--answers", answers, "--organisation", "Tax Agency", "--date", "2026-11-24", "--page", "letter", "--out", first);
        await CommandLine.RunAsync("report", "--model", Model, "--answers", answers, "--organisation", "Tax Agency", "--date", "2026-11-24", "--page", "letter", "--out", second);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldBeEmpty();
        (await File.ReadAllBytesAsync(second, TestContext.Current.CancellationToken)).ShouldBe(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken));
        using var report = PdfDocument.Open(first);
        report.GetPage(1).Width.ShouldBe(612);
        var words = string.Join(' ', report.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        words.ShouldContain("Tax Agency");
        words.ShouldContain("24 November 2026");
    }

    [Fact]
    public async Task A_report_for_somebody_not_in_the_table_is_refused_and_leaves_no_file()
    {
        var file = Path.Combine(_folder, "none.pdf");

        var run = await CommandLine.RunAsync("report", "--model", Model, "--answers", Answers(), "--organisation", "Nobody", "--out", file);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("Nobody");
        File.Exists(file).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--date", "24/11/2026")]
    [InlineData("--kind", "poem")]
    [InlineData("--page", "a5")]
    public async Task An_option_of_a_report_that_does_not_exist_is_wrong_usage(string option, string value)
    {
        var run = await CommandLine.RunAsync("report", "--model", Model, "--answers", Answers(), "--organisation", "Tax Agency", "--out", Path.Combine(_folder, "x.pdf"), option, value);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain(value);
    }

    [Fact]
    public async Task A_portfolio_report_compares_the_last_cycle_of_the_table_with_the_one_before()
    {
        var (first, second) = (Path.Combine(_folder, "portfolio.pdf"), Path.Combine(_folder, "again.pdf"));
        var answers = Write("two.csv", "organisation,parent,cycle,STR.Q1,CIT.Q1\nTax Agency,Finance,2025,2,2\nTax Agency,Finance,2026,4,4\nHealth Agency,Health,2026,3,2\nIdle Agency,Health,2026,,\n");
        string[] options = ["report", "--kind", "portfolio", "--model", Model, "--answers", answers, "--issuer", "Republic of Examples", "--date", "2026-11-24"];

        var run = await CommandLine.RunAsync([.. options, "--out", first]);
        await CommandLine.RunAsync([.. options, "--out", second]);

        run.ExitCode.ShouldBe(0, run.Errors);
        (await File.ReadAllBytesAsync(second, TestContext.Current.CancellationToken)).ShouldBe(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken));
        using var report = PdfDocument.Open(first);
        var words = string.Join(' ', report.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        words.ShouldContain("Republic of Examples");
        words.ShouldContain("Health Agency");
        words.ShouldContain("Idle Agency");
        words.ShouldContain("since 2025");

        (await CommandLine.RunAsync([.. options, "--language", "fr", "--out", second])).ExitCode.ShouldBe(0);
        using var french = PdfDocument.Open(second);
        string.Join(' ', french.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)).ShouldContain("Comparaison de maturité");
    }

    [Theory]
    [InlineData(2, "is not for the portfolio", "--organisation", "Tax Agency")]
    [InlineData(2, "is not for the portfolio", "--budget", "5")]
    [InlineData(1, "has no cycle \"1999\"", "--cycle", "1999")]
    [InlineData(1, "no report in the language", "--language", "tlh")]
    public async Task What_makes_no_portfolio_is_refused_with_a_sentence(int exitCode, string sentence, string option, string value)
    {
        var file = Path.Combine(_folder, "never.pdf");

        var run = await CommandLine.RunAsync("report", "--kind", "portfolio", "--model", Model, "--answers", Answers(), "--out", file, option, value);

        run.ExitCode.ShouldBe(exitCode);
        run.Errors.ShouldContain(sentence);
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task A_report_about_nobody_is_wrong_usage()
    {
        var run = await CommandLine.RunAsync("report", "--model", Model, "--answers", Answers(), "--out", Path.Combine(_folder, "x.pdf"));

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("--organisation");
    }

    [Fact]
    public async Task A_refused_table_names_every_fault_with_its_place_and_writes_nothing()
    {
        var answers = Write("bad.csv", "organisation,STR.Q1,CIT.Q1\nTax Agency,7,2\nTax Agency,1,NA\n");
        var result = Path.Combine(_folder, "scores.csv");

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

        var (file, report) = (Path.Combine(_folder, "mine-plan.json"), Path.Combine(_folder, "mine.pdf"));
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
        var file = Path.Combine(_folder, "ranks.json");

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
        var run = await CommandLine.RunAsync("score", "--model", Path.Combine(_folder, "absent.json"), "--answers", Answers());

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("absent.json");
    }

    [Fact]
    public async Task A_plan_made_before_goes_into_the_report_and_executives_get_one_page()
    {
        var (plan, whole, page) = (Path.Combine(_folder, "plan.json"), Path.Combine(_folder, "whole.pdf"), Path.Combine(_folder, "page.pdf"));
        var full = Path.Combine(Repository.Root, "assets", "models", "government-digital-maturity.json");
        var answers = Write("full.csv", "organisation,STR.1.1,CIT.1.1,SEC.1.1\nTax Agency,2,2,2\n");
        string[] common = ["--model", full, "--answers", answers, "--organisation", "Tax Agency"];
        (await CommandLine.RunAsync(["plan", .. common, "--budget", "500000", "--time-limit", "2", "--out", plan])).ExitCode.ShouldBe(0);
        using var planned = JsonDocument.Parse(await File.ReadAllTextAsync(plan, TestContext.Current.CancellationToken));
        var title = planned.RootElement.GetProperty("initiatives")[0].GetProperty("title").GetString()!;

        var report = await CommandLine.RunAsync(["report", .. common, "--plan", plan, "--out", whole]);
        var executive = await CommandLine.RunAsync(["report", .. common, "--kind", "executive", "--language", "en", "--out", page]);
        var french = await CommandLine.RunAsync(["report", .. common, "--language", "fr", "--date", "2026-11-24", "--out", Path.Combine(_folder, "rapport.pdf")]);
        var unknown = await CommandLine.RunAsync(["report", .. common, "--language", "tlh", "--out", page]);

        report.ExitCode.ShouldBe(0, report.Errors);
        using (var read = UglyToad.PdfPig.PdfDocument.Open(whole))
        {
            var text = string.Concat(read.GetPages().SelectMany(p => p.Text).Where(c => !char.IsWhiteSpace(c)));
            text.ShouldContain(title.Replace(" ", "", StringComparison.Ordinal));
            text.ShouldContain("500,000");
        }

        executive.ExitCode.ShouldBe(0, executive.Errors);
        using (var read = UglyToad.PdfPig.PdfDocument.Open(page))
        {
            read.NumberOfPages.ShouldBe(1);
        }

        french.ExitCode.ShouldBe(0, french.Errors);
        using (var read = UglyToad.PdfPig.PdfDocument.Open(Path.Combine(_folder, "rapport.pdf")))
        {
            string.Join(' ', read.GetPage(1).GetWords().Select(w => w.Text)).ShouldContain("24 novembre 2026");
        }

        unknown.ExitCode.ShouldBe(1);
        unknown.Errors.ShouldContain("no report in the language \"tlh\"; leave --language out, or use en or fr.");
    }

    [Fact]
    public async Task A_plan_that_does_not_fit_is_refused_with_every_reason()
    {
        var plan = Write("plan.json", """{ "model": "quick-scan", "version": "9", "budget": 1, "initiatives": [ { "code": "I-99", "start": 0 } ], "periods": [ {} ] }""");

        var run = await CommandLine.RunAsync("report", "--model", Model, "--answers", Answers(), "--organisation", "Tax Agency", "--plan", plan, "--out", Path.Combine(_folder, "never.pdf"));

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("quick-scan 9");
        run.Errors.ShouldContain("I-99");
        File.Exists(Path.Combine(_folder, "never.pdf")).ShouldBeFalse();
    }

    private string Agencies() => Write("agencies.csv", """
        organisation,parent,cycle,sector,STR.Q1,CIT.Q1
        Tax Agency,Ministry of Finance,2026,Finance,3,2
        Weather Service,,2026,,,
        Health Board,,2026,Health,2,4
        Customs,Ministry of Finance,2026,Finance,1,2
        Tax Agency,Ministry of Finance,2025,Finance,2,2
        """);

    private string Answers() => Write("answers.csv", "organisation,parent,cycle,STR.Q1,CIT.Q1\nTax Agency,Ministry of Finance,2026,3,2\nWeather Service,,2026,,\n");

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
