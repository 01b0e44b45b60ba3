using BenchmarkDotNet.Attributes;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Workbooks;

namespace MaturityAssessment.Benchmarks;

/// <summary>The roadmap report of the shipped models, tagged and with its charts; and one chart for the screen.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private readonly ReportOptions _options = new() { Currency = "EUR" };
    private RoadmapReportContent _full = null!;
    private RoadmapReportContent _scan = null!;
    private RadarChart _radar = null!;

    [GlobalSetup]
    public void Setup()
    {
        _full = Content("government-digital-maturity.json");
        _scan = Content("quick-scan.json");
        _radar = new(new("Scores", _full.Model.Scale, [.. _full.Model.Dimensions.Select(d => new RadarAxis(d.Title, _full.Card.Of(d).Score))]));
    }

    [Benchmark(Description = "report of the full model with a roadmap")]
    public byte[] Full() => RoadmapReport.Make(_full, _options);

    [Benchmark(Description = "the same as a Word file")]
    public byte[] Word() => RoadmapReport.MakeWord(_full, _options);

    [Benchmark(Description = "the full model as a workbook with formulas")]
    public byte[] Workbook() => AssessmentWorkbook.Make(_full, _options);

    [Benchmark(Description = "report of the quick scan")]
    public byte[] QuickScan() => RoadmapReport.Make(_scan, _options);

    [Benchmark(Description = "radar as SVG")]
    public string Radar() => ChartSvg.Render(_radar, 700);

    internal static RoadmapReportContent Content(string file)
    {
        var folder = Path.Combine(Root(), "assets", "models");
        var model = ModelReader.Read(File.ReadAllText(Path.Combine(folder, file)), name => File.ReadAllText(Path.Combine(folder, name))).Model
            ?? throw new InvalidDataException($"{file} cannot be read.");
        var answers = AnswerSheet.Of(model.Questions.Select((q, i) => KeyValuePair.Create(q.Code, Answer(q, i % 5 / 5.0))));
        var plan = model.Initiatives.Count == 0
            ? null
            : GreedyPlanner.Plan(new() { Model = model, Answers = answers, Initiatives = model.Initiatives, Budget = 6_000_000m });
        return new()
        {
            Organisation = "Civil Registry",
            Cycle = "2026",
            Date = new(2026, 11, 24),
            Model = model,
            Answers = answers,
            Card = Scorer.For(model).Score(answers),
            Target = model.Targets.FirstOrDefault(),
            Roadmap = plan is null ? null : new(plan, 6_000_000m, new(2027, 1, 1)),
        };
    }

    private static AnswerValue Answer(Question question, double share) => question switch
    {
        SingleChoiceQuestion choice => new AnswerValue.Option(choice.Options[(int)(share * choice.Options.Count)].Code),
        MultipleChoiceQuestion multiple => new AnswerValue.Options([.. multiple.Options.Take((int)(share * multiple.Options.Count)).Select(o => o.Code)]),
        _ => new AnswerValue.Number(share * 100),
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MaturityAssessment.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The benchmarks run inside the repository.");
    }
}
