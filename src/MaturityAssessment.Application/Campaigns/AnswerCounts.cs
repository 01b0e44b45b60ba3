using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>How much has been answered in many assessments, counted in the database.</summary>
/// <remarks>Only answers that decide whether other questions apply are read, with those questions' own; that is few in any model.</remarks>
internal static class AnswerCounts
{
    public static async Task<Dictionary<AssessmentId, Progress>> CountAsync(AppDbContext db, MaturityModel model, List<AssessmentId> assessments, CancellationToken cancellationToken)
    {
        var conditional = model.Questions.Where(q => q.AppliesWhen is not null).Select(q => q.Code).ToHashSet(StringComparer.Ordinal);
        var asked = model.Questions.Where(q => !conditional.Contains(q.Code)).Select(q => q.Code).ToList();
        var read = model.Questions.Where(q => q.AppliesWhen is not null).SelectMany(q => q.AppliesWhen!.Questions.Append(q.Code)).Distinct(StringComparer.Ordinal).ToList();

        var counts = await db.Answers
            .Where(a => assessments.Contains(a.AssessmentId) && a.Value != null && asked.Contains(a.Question))
            .GroupBy(a => a.AssessmentId)
            .Select(g => new { g.Key, Given = g.Count(), NotApplicable = g.Count(a => a.Value == AnswerCell.NotApplicable) })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        var deciding = read.Count == 0
            ? Enumerable.Empty<Answer>().ToLookup(a => a.AssessmentId)
            : (await db.Answers.AsNoTracking().Where(a => assessments.Contains(a.AssessmentId) && a.Value != null && read.Contains(a.Question)).ToListAsync(cancellationToken)).ToLookup(a => a.AssessmentId);
        return assessments.ToDictionary(id => id, id =>
        {
            var (given, notApplicable) = counts.TryGetValue(id, out var count) ? (count.Given, count.NotApplicable) : (0, 0);
            var elsewhere = conditional.Count == 0
                ? new Progress(0, 0)
                : Outline.ProgressOf(model.Questions.Where(q => conditional.Contains(q.Code)), Scorer.For(model).Score(AnsweredAssessment.SheetOf(model, deciding[id], _ => false)));
            return new Progress(given - notApplicable + elsewhere.Answered, asked.Count - notApplicable + elsewhere.Applicable);
        });
    }
}
