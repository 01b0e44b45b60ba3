using Bunit;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Web.Components.Assessments;

namespace MaturityAssessment.Web.Tests.Assessments;

/// <summary>A question page over scripted use cases.</summary>
public abstract class QuestionPages : PageTests
{
    protected static readonly AssessmentId Id = AssessmentId.New();

    protected static readonly SingleChoiceQuestion Strategy = new()
    {
        Code = "STR.1.1",
        Kind = QuestionKind.Level,
        Text = "How clear is the strategy?",
        Why = "A plan that starts from technology ends in technology.",
        Evidence = "The strategy with its date.",
        IsRequired = true,
        AllowsNotApplicable = true,
        EvidenceExpectedFrom = 0.5,
        Options = [.. Enumerable.Range(1, 5).Select(n => new AnswerOption($"{n}", $"What one sees at {n}.", (n - 1) / 4.0))],
    };

    protected static readonly NumberQuestion Staff = new()
    {
        Code = "STR.1.2",
        Kind = QuestionKind.Number,
        Text = "How many people work on it?",
        Unit = "people",
        Points = [new(0, 0), new(100, 1)],
    };

    protected static readonly MultipleChoiceQuestion Channels = new()
    {
        Code = "STR.1.3",
        Kind = QuestionKind.MultiChoice,
        Text = "Where is it published?",
        MaxScore = 2,
        Options = [new("web", "On the web", 1), new("print", "In print", 1)],
    };

    protected static readonly MaturityScale Scale = new(
        [new(1, "Initial", 0, ""), new(2, "Developing", 0.2, ""), new(3, "Defined", 0.4, ""), new(4, "Managed", 0.6, ""), new(5, "Optimising", 0.8, "")], new(0, 100), 1);

    internal static GetQuestions.Item Item(Question question, AnswerValue? value = null, int version = 0) =>
        new(question, value, "", version, value is null ? null : "Anna Berg", value is null ? null : Noon, [], null, Applies: true);

    internal static GetQuestions.View View(params GetQuestions.Item[] items)
    {
        var here = new SectionCapability("STR.1", "Vision", new(items.Count(i => i.Value is not null), items.Length));
        var next = new SectionCapability("STR.2", "Measurable outcomes", new(1, 2));
        return new(
            Id, new UnitId(Guid.NewGuid()), "Ministry of Health", "Digital maturity", "2026", "STR", "Strategy", "Major services are the ten with the most users.",
            "STR.1", "Vision", "A direction that says what gets better.", items,
            [new("STR", "Strategy", "", new(here.Progress.Answered + 1, items.Length + 2), [here, next]), new("CIT", "Citizens", "", new(4, 4), [new("CIT.1", "Research", new(4, 4))])],
            new(5, 6), null, next, null)
        { Scale = Scale };
    }

    protected IRenderedComponent<QuestionPage> Open(params GetQuestions.Item[] items) => Open(View(items));

    protected IRenderedComponent<QuestionPage> Open(GetQuestions.View view)
    {
        UseCases.Answer<GetQuestions, GetQuestions.View>(view);
        return Render<QuestionPage>(page => page.Add(p => p.AssessmentId, Id.Value).Add(p => p.Capability, "STR.1"));
    }

    protected void AnswersAreSaved(params AnswerQuestion.ApplicabilityChange[] changes)
    {
        var version = 1;
        UseCases.Answer<AnswerQuestion, AnswerQuestion.Reply>(_ => new AnswerQuestion.Saved(++version, Noon.AddHours(2).AddMinutes(version), changes));
    }

    protected IReadOnlyList<AnswerQuestion> SentAnswers => [.. UseCases.Sent.OfType<AnswerQuestion>()];

    protected static string? ChosenIn(IRenderedComponent<QuestionPage> page) =>
        page.FindAll("label").FirstOrDefault(l => l.QuerySelector("input[checked]") is not null) is { } label ? Text(label) : null;

    protected static void Choose(IRenderedComponent<QuestionPage> page, string label) => Labelled(page, label).Change(true);
}
