using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

/// <summary>One assessment with all that has been given for it, scored.</summary>
internal sealed class AnsweredAssessment
{
    public AnsweredAssessment(Assessment assessment, MaturityModel model, string unitName, string? parentName, IReadOnlyList<Answer> answers, IReadOnlyList<Evidence> evidence)
    {
        Assessment = assessment;
        Model = model;
        UnitName = unitName;
        ParentName = parentName;
        Answers = answers.Where(a => model.FindQuestion(a.Question) is not null).ToDictionary(a => a.Question, StringComparer.Ordinal);
        Evidence = evidence.OrderBy(e => e.AddedAt).ThenBy(e => e.Id).ToLookup(e => e.Question, StringComparer.Ordinal);
        Sheet = SheetOf(model, Answers.Values, question => Evidence.Contains(question));
        Card = Scorer.For(model).Score(Sheet);
    }

    public Assessment Assessment { get; }
    public MaturityModel Model { get; }
    public string UnitName { get; }

    /// <summary>The unit above; null at the top.</summary>
    public string? ParentName { get; }

    /// <summary>By question; a question without a row here has neither value nor comment.</summary>
    public IReadOnlyDictionary<string, Answer> Answers { get; }

    public ILookup<string, Evidence> Evidence { get; }
    public AnswerSheet Sheet { get; }
    public ScoreCard Card { get; }
    public Outline Outline => Outline.Of(Model);
    public Progress Progress => new(Card.Answered, Card.Applicable);
    public TargetProfile? Target => Model.Targets.FirstOrDefault(t => t.Code == Assessment.TargetProfile);

    public AnswerValue? ValueOf(Question question) => Sheet.Find(question.Code)?.Value;

    /// <summary>Required questions that apply and have no answer.</summary>
    public IReadOnlyList<string> Missing =>
        [.. Model.Questions.Where(q => q.IsRequired && Card.Questions[q.Code].State == QuestionState.Unanswered).Select(q => q.Code)];

    /// <exception cref="NotFoundException">There is none within the reach of the running use case.</exception>
    public static async Task<AnsweredAssessment> LoadAsync(AppDbContext db, ModelCatalog models, AssessmentId id, CancellationToken cancellationToken)
    {
        var found = await (
            from assessment in db.Assessments
            where assessment.Id == id
            join unit in db.Units on assessment.UnitId equals unit.Id
            from parent in db.Units.Where(p => p.Id == unit.ParentId).DefaultIfEmpty()
            select new { assessment, unit.Name, ParentName = (string?)parent.Name }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("The assessment");
        var answers = await db.Answers.AsNoTracking().Where(a => a.AssessmentId == id).ToListAsync(cancellationToken);
        var evidence = await db.Evidence.AsNoTracking().Where(e => e.AssessmentId == id).ToListAsync(cancellationToken);
        return new(found.assessment, models.Require(found.assessment.ModelCode, found.assessment.ModelVersion), found.Name, found.ParentName, answers, evidence);
    }

    public static AnswerSheet SheetOf(MaturityModel model, IEnumerable<Answer> answers, Func<string, bool> hasEvidence)
    {
        var sheet = new Dictionary<string, SheetAnswer>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            if (model.FindQuestion(answer.Question) is { } question && answer.ValueFor(question) is { } value)
            {
                sheet.Add(answer.Question, new(value, hasEvidence(answer.Question)));
            }
        }

        return new(sheet);
    }
}
