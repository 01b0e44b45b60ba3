using System.Diagnostics;
using System.Globalization;

namespace MaturityAssessment.Reporting.Tests.Word;

/// <summary>LibreOffice, where it is installed: opens files as those who get them do, and writes down what it sees.</summary>
internal static class Soffice
{
    // everything is computed when a file is opened, whatever stands in it; the standard is to believe what stands there
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "soffice", "soffice.exe" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>The files in another format, in their order. All go through one start of the program, which is what takes the time.</summary>
    public static async Task<IReadOnlyList<byte[]>> ConvertAsync(string from, string to, params IReadOnlyList<byte[]> files)
    {
        Assert.SkipUnless(Program is not null, "needs LibreOffice: install libreoffice-calc-nogui and libreoffice-writer-nogui, so that soffice is found");
        var folder = Directory.CreateTempSubdirectory("maturity-soffice-");
        try
        {
            var (profile, source, target) = (folder.CreateSubdirectory("profile"), folder.CreateSubdirectory("in"), folder.CreateSubdirectory("out"));
            await File.WriteAllTextAsync(Path.Combine(profile.CreateSubdirectory("user").FullName, "registrymodifications.xcu"), Settings);
            var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { "--headless", "--norestore", $"-env:UserInstallation={new Uri(profile.FullName).AbsoluteUri}", "--convert-to", to, "--outdir", target.FullName })
            {
                start.ArgumentList.Add(argument);
            }

            foreach (var (file, i) in files.Select((f, i) => (f, i)))
            {
                var path = Path.Combine(source.FullName, string.Create(CultureInfo.InvariantCulture, $"{i}.{from}"));
                await File.WriteAllBytesAsync(path, file);
                start.ArgumentList.Add(path);
            }

            await RunAsync(start);
            return [.. files.Select((_, i) => File.ReadAllBytes(Path.Combine(target.FullName, string.Create(CultureInfo.InvariantCulture, $"{i}.{to.Split(':')[0]}"))))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        process.ExitCode.ShouldBe(0, string.Join('\n', await said));
    }
}
