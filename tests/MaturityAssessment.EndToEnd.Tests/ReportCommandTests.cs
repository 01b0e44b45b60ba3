using System.Text.Json;
using UglyToad.PdfPig;

namespace MaturityAssessment.EndToEnd.Tests;

/// <summary>The report command, as people call it.</summary>
public sealed class ReportCommandTests : CommandLineFiles
{
    [Theory]
    [InlineData("report.docx", null, "PK")]
    [InlineData("report.xlsx", null, "PK")]
    [InlineData("report.json", null, "{")]
    [InlineData("report.csv", null, "\ufefforganisation,")]
    [InlineData("report.out", "xlsx", "PK")]
    [InlineData("report.out", null, "%PDF")]
    public async Task The_format_is_the_one_asked_for_or_the_one_of_the_files_name(string name, string? format, string begins)
    {
        var file = Path.Combine(Folder, name);
        string[] options = ["report", "--model", Model, "--answers", Answers(), "--organisation", "Tax Agency", "--date", "2026-11-24", "--out", file];

        var run = await CommandLine.RunAsync(format is null ? options : [.. options, "--format", format]);

        (run.ExitCode, run.Output).ShouldBe((0, ""), run.Errors);
        System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).ShouldStartWith(begins);
    }

    [Fact]
    public async Task All_organisations_get_a_file_each_and_what_fails_is_named_at_the_end()
    {
        var folder = Path.Combine(Folder, "all");
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
    public async Task A_report_is_a_readable_pdf_and_the_same_bytes_for_the_same_files_and_date()
    {
        var (first, second) = (Path.Combine(Folder, "first.pdf"), Path.Combine(Folder, "second.pdf"));
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
        var file = Path.Combine(Folder, "none.pdf");

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
        var run = await CommandLine.RunAsync("report", "--model", Model, "--answers", Answers(), "--organisation", "Tax Agency", "--out", Path.Combine(Folder, "x.pdf"), option, value);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain(value);
    }

    [Fact]
    public async Task A_portfolio_report_compares_the_last_cycle_of_the_table_with_the_one_before()
    {
        var (first, second) = (Path.Combine(Folder, "portfolio.pdf"), Path.Combine(Folder, "again.pdf"));
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
        var file = Path.Combine(Folder, "never.pdf");

        var run = await CommandLine.RunAsync("report", "--kind", "portfolio", "--model", Model, "--answers", Answers(), "--out", file, option, value);

        run.ExitCode.ShouldBe(exitCode);
        run.Errors.ShouldContain(sentence);
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task A_report_about_nobody_is_wrong_usage()
    {
        var run = await CommandLine.RunAsync("report", "--model", Model, "--answers", Answers(), "--out", Path.Combine(Folder, "x.pdf"));

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("--organisation");
    }

    [Fact]
    public async Task A_fontFolder_that_is_not_there_is_refused_with_a_sentence()
    {
        var (missing, file) = (Path.Combine(Folder, "no-such-fonts"), Path.Combine(Folder, "none.pdf"));

        var run = await CommandLine.RunAsync(["report", "--model", Model, "--answers", Answers(), "--organisation", "Tax Agency", "--fonts", missing, "--out", file]);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain($"There is no font folder {missing}; correct its path, or leave it out.");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task A_plan_made_before_goes_into_the_report_and_executives_get_one_page()
    {
        var (plan, whole, page) = (Path.Combine(Folder, "plan.json"), Path.Combine(Folder, "whole.pdf"), Path.Combine(Folder, "page.pdf"));
        var full = Path.Combine(Repository.Root, "assets", "models", "government-digital-maturity.json");
        var answers = Write("full.csv", "organisation,STR.1.1,CIT.1.1,SEC.1.1\nTax Agency,2,2,2\n");
        string[] common = ["--model", full, "--answers", answers, "--organisation", "Tax Agency"];
        (await CommandLine.RunAsync(["plan", .. common, "--budget", "500000", "--time-limit", "2", "--out", plan])).ExitCode.ShouldBe(0);
        using var planned = JsonDocument.Parse(await File.ReadAllTextAsync(plan, TestContext.Current.CancellationToken));
        var title = planned.RootElement.GetProperty("initiatives")[0].GetProperty("title").GetString()!;

        var report = await CommandLine.RunAsync(["report", .. common, "--plan", plan, "--out", whole]);
        var executive = await CommandLine.RunAsync(["report", .. common, "--kind", "executive", "--language", "en", "--out", page]);
        var french = await CommandLine.RunAsync(["report", .. common, "--language", "fr", "--date", "2026-11-24", "--out", Path.Combine(Folder, "rapport.pdf")]);
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
        using (var read = UglyToad.PdfPig.PdfDocument.Open(Path.Combine(Folder, "rapport.pdf")))
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

        var run = await CommandLine.RunAsync("report", "--model", Model, "--answers", Answers(), "--organisation", "Tax Agency", "--plan", plan, "--out", Path.Combine(Folder, "never.pdf"));

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("quick-scan 9");
        run.Errors.ShouldContain("I-99");
        File.Exists(Path.Combine(Folder, "never.pdf")).ShouldBeFalse();
    }
}
