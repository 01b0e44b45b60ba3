using System.Globalization;
using CsvHelper;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.EndToEnd.Tests.RealData;

/// <summary>Comparing 245 real agencies must give the ranking and the averages that follow from the published figures.</summary>
public sealed class Section508ComparisonTests(ITestOutputHelper output) : IDisposable
{
    // The one agency with blank answers: they were published as zeros, which its score here is not.
    private const string AgencyWithBlanks = "National Transportation Safety Board";

    private readonly string _folder = Directory.CreateTempSubdirectory("maturity-508-").FullName;

    private string ModelPath => Path.Combine(_folder, "model.json");

    private string AnswersPath => Path.Combine(_folder, "answers.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_ranking_is_that_of_the_published_scores()
    {
        var survey = Survey();

        var run = await CommandLine.RunAsync("compare", "--model", ModelPath, "--answers", AnswersPath);

        run.ExitCode.ShouldBe(0, run.Errors);
        output.WriteLine(run.Errors);
        var rows = Read(run.Output);
        rows.Count.ShouldBe(245);

        // the published index is the mean of all questions, so each published dimension counts as often as it has questions
        var published = survey.Published
            .Where(a => a["entity"].Trim() != AgencyWithBlanks)
            .ToDictionary(a => (a["entity"].Trim(), a["parent"].Trim()), a => Shown(Section508Survey.Dimensions.Sum(d => (d.To - d.From + 1) * Number(a[d.Title])) / 38));
        var withBlanks = rows.Single(r => r["organisation"] == AgencyWithBlanks);
        foreach (var row in rows.Where(r => r != withBlanks))
        {
            var mine = published[(row["organisation"], row["parent"])];
            Shown(Number(row["score"])).ShouldBe(mine, row["organisation"]);
            var others = Number(withBlanks["score"]) > Number(row["score"]) + 1e-9 ? 1 : 0;
            int.Parse(row["rank"], CultureInfo.InvariantCulture).ShouldBe(1 + published.Values.Count(p => p > mine) + others, row["organisation"]);
        }
    }

    [Fact]
    public void Dimension_averages_are_those_of_the_published_scores_and_few_agencies_can_be_told_apart()
    {
        var survey = Survey();
        var portfolio = Answered();
        foreach (var dimension in Section508Survey.Dimensions)
        {
            // without the agency whose blanks were published as zeros
            var others = portfolio.Of(dimension.Code).Where((_, i) => portfolio.Entries[i].Key.Name != AgencyWithBlanks).Select(s => s.Score!.Value);
            var published = survey.Published.Where(a => a["entity"].Trim() != AgencyWithBlanks).Average(a => Number(a[dimension.Title]));
            (Distribution.Of(others)!.Mean * 5).ShouldBe(published, 1e-8, dimension.Title);
        }

        var result = RankRobustness.Of(portfolio, new() { Threads = Environment.ProcessorCount });
        var ranking = portfolio.Ranking;
        var alone = Enumerable.Range(0, ranking.Count).Count(i =>
            (i == 0 || result.AreDistinguishable(ranking[i - 1], ranking[i])) && (i == ranking.Count - 1 || result.AreDistinguishable(ranking[i], ranking[i + 1])));
        var widths = result.Ranks.Select(r => (double)(r!.High - r.Low)).ToArray();
        var swap = WeightSensitivity.Of(portfolio).Swap;
        output.WriteLine($"{ranking.Count} agencies: {alone} can be told apart from both neighbours; {result.Groups.Count} groups, the largest of {result.Groups.Max(g => g.Count)}");
        output.WriteLine($"rank intervals (5 to 95 %): median width {Distribution.Of(widths)!.Median}, widest {widths.Max()}; Cronbach's alpha {Reliability.CronbachAlpha(portfolio):F3}");
        output.WriteLine($"first and second change places: {swap}");

        alone.ShouldBeInRange(0, 60);
        result.Groups.Sum(g => g.Count).ShouldBe(245);
        Reliability.CronbachAlpha(portfolio)!.Value.ShouldBeInRange(0.7, 1);
    }

    [Fact]
    public void The_most_improved_agency_and_the_change_of_every_average_follow_from_both_years_of_published_scores()
    {
        var survey = Survey();
        var model = ByDimension();
        var before = Section508Survey.ReadYearBefore(DataFolder());
        var after = survey.Published
            .GroupBy(a => a["entity"].Trim())
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => Section508Survey.Dimensions.Select(d => Number(g.Single()[d.Title])).ToArray());
        var (earlier, later) = (Of(before, "2023"), Of(after, "2024"));

        var improvements = Improvement.Between(earlier, later);

        var both = before.Keys.Intersect(after.Keys).ToList();
        improvements.Moved.Count.ShouldBe(both.Count);
        improvements.OnlyBefore.Count.ShouldBe(before.Count - both.Count);
        improvements.OnlyAfter.Count.ShouldBe(after.Count - both.Count);
        var most = both.OrderByDescending(a => Index(after[a]) - Index(before[a])).First();
        improvements.Moved[0].Name.ShouldBe(most);
        (improvements.Moved[0].Change * 5).ShouldBe(Index(after[most]) - Index(before[most]), 1e-9);
        foreach (var (dimension, d) in Section508Survey.Dimensions.Select((x, i) => (x, i)))
        {
            var (was, became) = (earlier.Spread(dimension.Code)!.Mean * 5, later.Spread(dimension.Code)!.Mean * 5);
            was.ShouldBe(before.Values.Average(s => s[d]), 1e-9);
            became.ShouldBe(after.Values.Average(s => s[d]), 1e-9);
            output.WriteLine($"{dimension.Title}: {was:F2} in 2023, {became:F2} in 2024");
        }

        foreach (var moved in improvements.Moved)
        {
            var trend = Trend.Between(model, earlier.Entries[moved.Before].Scores, later.Entries[moved.After].Scores);
            trend.PartsOf("").Sum(p => p.Points).ShouldBe(moved.Change, 1e-12);
        }

        output.WriteLine($"{both.Count} agencies in both years; most improved: {most}, {Index(before[most]):F2} to {Index(after[most]):F2}");

        Portfolio Of(IReadOnlyDictionary<string, double[]> scores, string cycle) =>
            Portfolio.Of(model, [.. scores.Select(s => new PortfolioEntry(new(s.Key, "", cycle), "", "", [.. s.Value.Select(v => v / 5)]))]);

        static double Index(double[] dimensions) => Section508Survey.Dimensions.Zip(dimensions, (d, s) => (d.To - d.From + 1) * s).Sum() / 38;
    }

    private static string DataFolder()
    {
        var data = Environment.GetEnvironmentVariable("MATURITY_REAL_DATA");
        Assert.SkipUnless(data is not null && Directory.Exists(Path.Combine(data, "us_section508_2024")), "needs real data: set MATURITY_REAL_DATA to the folder that holds us_section508_2024");
        return Path.Combine(data!, "us_section508_2024");
    }

    private Section508Survey Survey()
    {
        var survey = Section508Survey.Read(DataFolder());
        survey.WriteModel(ModelPath);
        survey.WriteAnswers(AnswersPath);
        return survey;
    }

    private Portfolio Answered()
    {
        var model = ModelFile.Load(ModelPath);
        var scorer = Scorer.For(model);
        return Portfolio.Of(model, [.. AnswerTableFile.Load(AnswersPath, model).Rows.Select(r => new PortfolioEntry(new(r.Organisation, r.Parent, r.Cycle), "", "", scorer.ScoresOf(r.Sheet)))]);
    }

    // the year before was published by dimension alone, so both years are compared with a dimension as the smallest part
    private static MaturityModel ByDimension()
    {
        var root = new ModelNode
        {
            Code = "",
            Title = "",
            Nodes = [.. Section508Survey.Dimensions.Select(d => new ModelNode
            {
                Code = d.Code,
                Title = d.Title,
                Weight = d.To - d.From + 1,
                Questions = [new NumberQuestion { Code = d.Code + "-score", Kind = QuestionKind.Number, Text = d.Title, Points = [new(0, 0), new(5, 1)] }],
            })],
        };
        return new(root, new([new(1, "Any", 0, "")], new(0, 5), 2)) { Code = "by-dimension", Version = "1", Title = "By dimension" };
    }

    private static double Shown(double score) => Math.Round(score + 1e-7, 2, MidpointRounding.AwayFromZero);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<IReadOnlyDictionary<string, string>> Read(string text)
    {
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var header = csv.HeaderRecord!;
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(header.ToDictionary(column => column, column => csv.GetField(column) ?? "", StringComparer.Ordinal));
        }

        return rows;
    }
}
