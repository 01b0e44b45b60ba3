using MaturityAssessment.Application.Reports;

namespace MaturityAssessment.Cli.Commands;

/// <summary>A report on every row of an answer table, as files in one folder.</summary>
internal static class ReportFolder
{
    private const int SomeMissing = 1;

    public static async Task<int> WriteAsync(UseCases useCases, ReportAnswerTable each, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var done = await useCases.Send(
            new ReportWholeTable(each, (name, content, token) => Result.WriteFileAsync(content, Path.Combine(folder, name), token), (at, of) => Console.Error.WriteLine($"{at} of {of}")), cancellationToken);
        CommonOptions.Tell(done.Notes);
        foreach (var missing in done.NotMade)
        {
            await Console.Error.WriteLineAsync($"Not made: {missing.About}: {missing.Because}");
        }

        await Console.Error.WriteLineAsync($"Wrote {done.Made} files to {folder}.");
        return done.NotMade.Count == 0 ? 0 : SomeMissing;
    }
}
