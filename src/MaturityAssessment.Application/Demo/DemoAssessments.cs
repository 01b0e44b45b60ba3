using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Demo;

/// <summary>Adds the assessments of one tenant's units, cycle by cycle, by the same domain rules that hold for people.</summary>
internal sealed class DemoAssessments(
    AppDbContext db, DemoFile file, DemoProgrammes programmes, MaturityModel model, DateTime now, IReadOnlyDictionary<string, Campaign> campaigns, User? reviewer)
{
    private const decimal BudgetPerHead = 1_500;

    private readonly DemoAnswers _answers = new(file, model);
    private readonly ILookup<string, DemoFile.Comment> _comments = file.Comments.ToLookup(c => c.Question, StringComparer.Ordinal);
    private readonly ILookup<string, DemoFile.Document> _documents = file.Evidence.ToLookup(e => e.Question, StringComparer.Ordinal);

    public void Add(DemoFile.Tenant tenant, DemoFile.Unit unit, OrganisationalUnit stored, string? parentName, User lead, IReadOnlyList<User> contributors)
    {
        AnsweredAssessment? latest = null;
        foreach (var round in unit.Profile!.Answers.Where(r => r.Status != DemoFile.Status.NotStarted || campaigns.ContainsKey(r.Cycle)))
        {
            var cycle = file.Cycles.Single(c => c.Code == round.Cycle);
            var started = At(cycle, 0.05 * new Chance(file.Seed, unit.Code, cycle.Code, "start").Next());
            var assessment = campaigns.TryGetValue(cycle.Code, out var campaign)
                ? campaign.AssessmentOf(stored.Id, campaign.CreatedBy, campaign.CreatedAt)
                : Assessment.Start(stored.TenantId, stored.Id, model, cycle.Code, TargetOf(model), lead.Id, started);
            db.Add(assessment);

            var (answers, evidence) = (new List<Answer>(), new List<Evidence>());
            foreach (var question in round.Status == DemoFile.Status.NotStarted ? [] : model.Questions)
            {
                if (_answers.Of(unit, round, question) is { } value)
                {
                    AddAnswer(tenant, unit, cycle, assessment, question, value, lead, contributors, answers, evidence);
                }
            }

            db.AddRange(answers);
            db.AddRange(evidence);
            if (round.Status is DemoFile.Status.Submitted or DemoFile.Status.Approved)
            {
                latest = Submit(unit, cycle, assessment, stored, parentName, lead, answers, evidence);
                if (round.Status == DemoFile.Status.Approved && reviewer is not null)
                {
                    assessment.Approve(reviewer.Id, Later(assessment.SubmittedAt!.Value));
                }
            }
        }

        if (latest is not null)
        {
            AddRoadmap(unit, latest, lead);
        }
    }

    private void AddAnswer(
        DemoFile.Tenant tenant, DemoFile.Unit unit, DemoFile.Cycle cycle, Assessment assessment, Question question, AnswerValue value,
        User lead, IReadOnlyList<User> contributors, List<Answer> answers, List<Evidence> evidence)
    {
        var chance = new Chance(file.Seed, unit.Code, question.Code, cycle.Code, "work");
        var person = contributors.Count > 0 && chance.Next() < 0.4 ? chance.Pick(contributors) : lead;
        var at = At(cycle, 0.1 + 0.7 * chance.Next());
        var answer = Answer.For(assessment, question.Code);
        answer.Give(question, value, person.Id, at);
        answers.Add(answer);
        if (value is AnswerValue.NotApplicable)
        {
            return;
        }

        var score = question.ScoreOf(value);
        var level = (int)Math.Round(1 + 4 * score);
        if (_comments[question.Code].FirstOrDefault(c => level >= c.Levels[0] && level <= c.Levels[^1]) is { } comment && chance.Next() < 0.45)
        {
            answer.Remark(comment.Text);
        }

        if (score >= question.EvidenceExpectedFrom && chance.Next() < unit.Profile!.Evidence && tenant.Documents is { } place)
        {
            foreach (var document in _documents[question.Code].Take(1))
            {
                evidence.Add(Evidence.Attach(assessment, question.Code, Dated(document.Title, cycle), $"{place}/{unit.Code}/{Dated(document.Path, cycle)}", person.Id, at));
            }
        }
    }

    private AnsweredAssessment Submit(
        DemoFile.Unit unit, DemoFile.Cycle cycle, Assessment assessment, OrganisationalUnit stored, string? parentName, User lead, IReadOnlyList<Answer> answers, IReadOnlyList<Evidence> evidence)
    {
        var at = At(cycle, 0.82 + 0.15 * new Chance(file.Seed, unit.Code, cycle.Code, "submit").Next());
        var found = new AnsweredAssessment(assessment, model, stored.Name, parentName, answers, evidence);
        assessment.Submit(found.Missing, lead.Id, at);
        db.Add(Submission.Of(assessment, Snapshot.Of(found, lead.Name), found.Card, lead.Id, at));
        return found;
    }

    private void AddRoadmap(DemoFile.Unit unit, AnsweredAssessment found, User lead)
    {
        var assessment = found.Assessment;
        var budget = Math.Round(unit.Size * BudgetPerHead / 250_000, MidpointRounding.AwayFromZero) * 250_000;
        var after = DateOnly.FromDateTime(assessment.SubmittedAt!.Value).AddMonths(3);
        var roadmap = Roadmap.For(assessment, Math.Max(750_000, budget), 12, new(after.Year, 1 + (after.Month - 1) / 3 * 3, 1));
        db.Add(roadmap);
        if (programmes.Find(unit.Code, assessment.Cycle) is { } programme)
        {
            DemoProgrammes.Add(db, programme, found, roadmap, lead.Id, now);
        }
    }

    /// <summary>A moment in the cycle, from 0 at its opening to 1 at its close, but never one that is still to come.</summary>
    private DateTime At(DemoFile.Cycle cycle, double share)
    {
        var (from, to) = (cycle.Opens.ToDateTime(new(8, 0), DateTimeKind.Utc), cycle.Closes.ToDateTime(new(17, 0), DateTimeKind.Utc));
        var at = from + (to - from) * share;
        return new DateTime(Math.Min(at.Ticks, now.Ticks) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
    }

    private DateTime Later(DateTime at) => at.AddDays(6) < now ? at.AddDays(6) : now;

    internal static TargetProfile? TargetOf(MaturityModel model) => model.Targets.Count > 0 ? model.Targets[0] : null;

    private static string Dated(string text, DemoFile.Cycle cycle) => text.Replace("{year}", cycle.Code, StringComparison.Ordinal);
}
