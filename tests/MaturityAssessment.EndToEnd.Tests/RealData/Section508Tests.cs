using System.Diagnostics;
using System.Globalization;
using CsvHelper;

namespace MaturityAssessment.EndToEnd.Tests.RealData;

/// <summary>The command line must come to the figures that were published for 245 real agencies.</summary>
public sealed class Section508Tests(ITestOutputHelper output) : IDisposable
{
    // The one agency with blank answers. They were published as zeros, so it agrees with the floor; its published overall bracket follows from neither figure.
    private const string AgencyWithBlanks = "National Transportation Safety Board";

    private readonly string _folder = Directory.CreateTempSubdirectory("maturity-508-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task All_published_dimension_scores_and_brackets_come_out()
    {
        var data = Environment.GetEnvironmentVariable("MATURITY_REAL_DATA");
        Assert.SkipUnless(data is not null && Directory.Exists(Path.Combine(data, "us_section508_2024")), "needs real data: set MATURITY_REAL_DATA to the folder that holds us_section508_2024");
        var survey = Section508Survey.Read(Path.Combine(data!, "us_section508_2024"));
        var (model, answers, scores) = (Path.Combine(_folder, "model.json"), Path.Combine(_folder, "answers.csv"), Path.Combine(_folder, "scores.csv"));
        survey.WriteModel(model);
        survey.WriteAnswers(answers);

        var clock = Stopwatch.StartNew();
        var run = await CommandLine.RunAsync("score", "--model", model, "--answers", answers, "--format", "csv", "--out", scores);
        output.WriteLine($"score: {survey.Published.Count} agencies in {clock.ElapsedMilliseconds} ms, start of the process included");
        run.ExitCode.ShouldBe(0, run.Errors);

        var scored = Read(scores);
        var (compared, brackets, overall) = (0, 0, 0);
        foreach (var agency in survey.Published)
        {
            var (name, parent) = (agency["entity"].Trim(), agency["parent"].Trim());
            var column = name == AgencyWithBlanks ? "floor" : "score";
            foreach (var dimension in Section508Survey.Dimensions)
            {
                var row = scored[(name, parent, dimension.Code)];
                var expected = double.Parse(agency[dimension.Title], CultureInfo.InvariantCulture);
                var score = double.Parse(row[column], CultureInfo.InvariantCulture);
                score.ShouldBe(expected, 1e-6, $"{name}, {dimension.Title}");
                compared++;

                var level = column == "score" ? int.Parse(row["level"], CultureInfo.InvariantCulture) : LevelOf(score);
                Section508Survey.BracketName(level).ShouldBe(agency[dimension.Title + " bracket"].TrimEnd('*', ','), $"{name}, {dimension.Title}");
                brackets++;
            }

            if (name != AgencyWithBlanks)
            {
                Section508Survey.BracketName(int.Parse(scored[(name, parent, "")]["level"], CultureInfo.InvariantCulture)).ShouldBe(agency["maturity_bracket"].TrimEnd('*', ','), name);
                overall++;
            }
        }

        compared.ShouldBe(2205);
        brackets.ShouldBe(2205);
        overall.ShouldBe(244);
    }

    private static int LevelOf(double score) => 1 + (int)Math.Min(4, Math.Floor(score + 1e-9));

    private static Dictionary<(string Organisation, string Parent, string Node), IReadOnlyDictionary<string, string>> Read(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var header = csv.HeaderRecord!;
        var rows = new Dictionary<(string, string, string), IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            var row = header.ToDictionary(column => column, column => csv.GetField(column) ?? "", StringComparer.Ordinal);
            rows.Add((row["organisation"], row["parent"], row["node"]), row);
        }

        return rows;
    }
}
