using UglyToad.PdfPig;

namespace MaturityAssessment.EndToEnd.Tests;

/// <summary>The progress report of an answer table, as people call it.</summary>
public sealed class ProgressCommandTests : CommandLineFiles
{
    [Fact]
    public async Task Two_cycles_of_one_organisation_give_a_report_on_what_has_moved()
    {
        var file = Path.Combine(Folder, "progress.pdf");

        var run = await CommandLine.RunAsync([.. Options("Tax Agency", file), "--cycle", "2026", "--previous", "2024"]);

        run.ExitCode.ShouldBe(0, run.Errors);
        var words = Words(file);
        words.ShouldContain("Progress report");
        words.ShouldContain("In 2024 it stood at level");
        words.ShouldContain("No plan was approved after 2024");
    }

    [Fact]
    public async Task Unless_the_earlier_cycle_is_named_it_is_the_one_before()
    {
        var file = Path.Combine(Folder, "progress.pdf");

        var run = await CommandLine.RunAsync([.. Options("Tax Agency", file), "--cycle", "2026"]);

        run.ExitCode.ShouldBe(0, run.Errors);
        Words(file).ShouldContain("In 2025 it stood at level");
    }

    [Theory]
    [InlineData(1, "only once", "Weather Service", "--cycle", "2026")]
    [InlineData(1, "no row of \"Tax Agency\" with cycle \"1999\" to compare with", "Tax Agency", "--cycle", "2026", "--previous", "1999")]
    [InlineData(1, "before cycle \"2024\"", "Tax Agency", "--cycle", "2024")]
    [InlineData(2, "--previous is for the progress report", "Tax Agency", "--cycle", "2026", "--previous", "2025", "--kind", "executive")]
    public async Task What_cannot_be_compared_is_refused_with_a_sentence(int exitCode, string sentence, string organisation, params string[] options)
    {
        var file = Path.Combine(Folder, "never.pdf");

        var run = await CommandLine.RunAsync([.. options.Contains("--kind") ? Options(organisation, file).Where(o => o is not ("--kind" or "progress")) : Options(organisation, file), .. options]);

        run.ExitCode.ShouldBe(exitCode);
        run.Errors.ShouldContain(sentence);
        File.Exists(file).ShouldBeFalse();
    }

    private string[] Options(string organisation, string file)
    {
        var answers = Write("answers.csv", "organisation,parent,cycle,STR.Q1,CIT.Q1\nTax Agency,Finance,2024,1,1\nTax Agency,Finance,2025,2,2\nTax Agency,Finance,2026,4,3\nWeather Service,,2026,3,3\n");
        return ["report", "--kind", "progress", "--model", Model, "--answers", answers, "--organisation", organisation, "--date", "2026-11-24", "--out", file];
    }

    private static string Words(string file)
    {
        using var report = PdfDocument.Open(file);
        return string.Join(' ', report.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }
}
