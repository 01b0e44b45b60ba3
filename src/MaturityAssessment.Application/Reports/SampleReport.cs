using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Application.Reports;

/// <summary>A report on nobody, for those who choose its looks before there is an assessment.</summary>
internal static class SampleReport
{
    private const decimal Budget = 2_000_000;
    private const int Periods = 12;

    public static RoadmapReportContent Of(MaturityModel model, string parent, DateOnly date)
    {
        var answers = new AnswerSheet(model.Questions.Select((question, i) => (question.Code, Answer: AnswerOf(question, i))).ToDictionary(a => a.Code, a => new SheetAnswer(a.Answer, HasEvidence: false), StringComparer.Ordinal));
        var target = model.Targets.Count > 0 ? model.Targets[0] : null;
        var problem = new PlanningProblem
        {
            Model = model,
            Answers = answers,
            Initiatives = model.Initiatives,
            Budget = Budget,
            Periods = Periods,
            StartsOn = Quarter.StartOf(Quarter.Of(date), 2),
            PhasesInOrder = model.PhasesInOrder,
            Target = target,
        };
        return new()
        {
            Organisation = "Sample Agency",
            Parent = parent,
            Cycle = date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Date = date,
            IsProvisional = true,
            Model = model,
            Answers = answers,
            Card = Scorer.For(model).Score(answers),
            Target = target,
            Roadmap = new(GreedyPlanner.Plan(problem), Budget, problem.StartsOn.Value),
        };
    }

    /// <summary>One step after another, so that the charts have something to show.</summary>
    private static AnswerValue AnswerOf(Question question, int index) => question switch
    {
        SingleChoiceQuestion choice => new AnswerValue.Option(choice.Options[index % Math.Max(1, choice.Options.Count - 1)].Code),
        MultipleChoiceQuestion multiple => new AnswerValue.Options([.. multiple.Options.Take((index % multiple.Options.Count) + 1).Select(o => o.Code)]),
        NumberQuestion number => new AnswerValue.Number((number.Points[0].Value + number.Points[^1].Value) / 2),
        _ => throw new NotSupportedException($"There is no sample answer to questions of the kind {question.Kind}."),
    };
}
