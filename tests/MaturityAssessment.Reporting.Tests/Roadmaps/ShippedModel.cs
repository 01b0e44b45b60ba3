using System.Globalization;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>The models that ship with the product, with answers as a middling department would give them.</summary>
internal static class ShippedModel
{
    private static readonly Lazy<MaturityModel> LoadedFull = new(() => Read("government-digital-maturity.json"));
    private static readonly Lazy<MaturityModel> LoadedScan = new(() => Read("quick-scan.json"));

    public static MaturityModel Full => LoadedFull.Value;
    public static MaturityModel QuickScan => LoadedScan.Value;

    public static RoadmapReportContent Content(double open = 0, double notApplicable = 0.03, bool withPlan = true, bool withTarget = true, bool withPrevious = true, int lift = 0)
    {
        var answers = Answers(Full, open, notApplicable, lift);
        return ContentOf(Full, answers) with
        {
            Parent = "Ministry of the Interior and Social Affairs",
            Notes = Notes(Full),
            Target = withTarget ? Full.Targets[0] : null,
            Previous = withPrevious ? new("2025", Scorer.For(Full).Score(Answers(Full, 0, notApplicable, lift - 1)), Answers(Full, 0, notApplicable, lift - 1)) : null,
            Roadmap = withPlan ? Plan(Full, answers, 6_000_000m) : null,
            SnapshotHash = new string('a', 60) + "1234",
        };
    }

    public static RoadmapReportContent ContentOf(MaturityModel model, AnswerSheet answers) => new()
    {
        Organisation = "Civil Registry and Identity Office",
        Cycle = "2026",
        Date = new(2026, 11, 24),
        Model = model,
        Answers = answers,
        Card = Scorer.For(model).Score(answers),
    };

    public static PlannedRoadmap Plan(MaturityModel model, AnswerSheet answers, decimal budget) => new(
        GreedyPlanner.Plan(new() { Model = model, Answers = answers, Initiatives = model.Initiatives, Budget = budget, Periods = 12, Target = model.Targets.FirstOrDefault(), Capacity = new Dictionary<string, double> { ["delivery"] = 12, ["architecture"] = 5, ["change"] = 5 } }),
        budget,
        new(2027, 1, 1));

    /// <summary>Answers without chance: each follows from its question's place in the model.</summary>
    public static AnswerSheet Answers(MaturityModel model, double open = 0, double notApplicable = 0, int lift = 0)
    {
        var answers = new Dictionary<string, SheetAnswer>();
        foreach (var (question, i) in model.Questions.Select((q, i) => (q, i)))
        {
            if (Spread(i, 1) < open)
            {
                continue;
            }

            var wanted = Math.Clamp((Spread(i, 2) * 0.75) + (i * 17 % 5 * 0.04) + (lift * 0.12), 0, 1);
            AnswerValue value = question.AllowsNotApplicable && Spread(i, 3) < notApplicable * 4
                ? new AnswerValue.NotApplicable("This task lies with another body.")
                : question switch
                {
                    SingleChoiceQuestion choice => new AnswerValue.Option(choice.Options.MinBy(o => Math.Abs(o.Score - wanted))!.Code),
                    MultipleChoiceQuestion multiple => new AnswerValue.Options([.. multiple.Options.Take((int)(wanted * multiple.Options.Count)).Select(o => o.Code)]),
                    NumberQuestion number => new AnswerValue.Number(Math.Round(number.Points[0].Value + (wanted * (number.Points[^1].Value - number.Points[0].Value)))),
                    _ => throw new NotSupportedException(question.Kind.ToString()),
                };
            answers[question.Code] = new(value, HasEvidence: Spread(i, 4) < 0.6);
        }

        return new(answers);
    }

    public static Dictionary<string, AnswerNote> Notes(MaturityModel model) => model.Questions
        .Select((q, i) => (q, i))
        .Where(x => x.i % 4 == 1)
        .ToDictionary(
            x => x.q.Code,
            x => new AnswerNote(
                $"The registry team confirmed this in March; the two regional offices follow by the end of the year ({x.i}).",
                "",
                [new($"Report of the internal audit, part {x.i}", $"https://documents.example/audit/{x.i.ToString(CultureInfo.InvariantCulture)}")]));

    private static double Spread(int i, int salt) => (((i * 2654435761L) + (salt * 40503L * 97)) % 1009 + 1009) % 1009 / 1009.0;

    private static MaturityModel Read(string file)
    {
        var models = Path.Combine(Root(), "assets", "models");
        var reading = ModelReader.Read(
            File.ReadAllText(Path.Combine(models, file)),
            name => Path.Combine(models, name) is var path && File.Exists(path) ? File.ReadAllText(path) : null);
        reading.Faults.ShouldBeEmpty();
        return reading.Model.ShouldNotBeNull();
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MaturityAssessment.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
