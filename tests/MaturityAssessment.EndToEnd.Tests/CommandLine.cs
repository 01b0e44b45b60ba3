using System.Diagnostics;

namespace MaturityAssessment.EndToEnd.Tests;

/// <summary>The published command line, run as a process of its own.</summary>
internal static class CommandLine
{
    public sealed record Run(int ExitCode, string Output, string Errors);

    // From its own build output: beside these tests it would miss what the web framework brings along here.
    private static string Program =>
        AppContext.BaseDirectory.Replace(Path.Combine("tests", "MaturityAssessment.EndToEnd.Tests"), Path.Combine("src", "MaturityAssessment.Cli"), StringComparison.Ordinal) + "maturity.dll";

    public static async Task<Run> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }
}
