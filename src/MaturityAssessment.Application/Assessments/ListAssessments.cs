using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Scoring;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

/// <summary>The assessments within reach, newest first, a page at a time.</summary>
/// <param name="Unit">Only this unit's; null for all.</param>
/// <param name="Page">From 1.</param>
[AllowedTo(Role.AnyMember)]
public sealed record ListAssessments(UnitId? Unit = null, string? Cycle = null, AssessmentStatus? Status = null, int Page = 1, int PageSize = 50) : IRequest<ListAssessments.View>
{
    public const int LargestPage = 200;

    /// <param name="Total">Rows that match the filters, on all pages.</param>
    /// <param name="Cycles">All there are, newest first, for the filter.</param>
    /// <param name="Units">Those that have an assessment, by name, for the filter.</param>
    /// <param name="MayStart">Whether this person may start an assessment.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<string> Cycles, IReadOnlyList<UnitChoice> Units, bool MayStart);

    /// <param name="ParentName">The unit above; null at the top.</param>
    /// <param name="Level">Of the submission, or provisional while open; null while nothing is answered.</param>
    /// <param name="Score">As the model's scale shows it; null likewise.</param>
    public sealed record Row(
        AssessmentId Id, UnitId UnitId, string UnitName, string? ParentName, string ModelTitle, string Cycle, AssessmentStatus Status,
        Progress Progress, MaturityLevel? Level, double? Score, DateTime StartedAt, DateTime? SubmittedAt, bool IsApproved = false);

    public sealed record UnitChoice(UnitId Id, string Name, string? ParentName);

    internal sealed class Validator : AbstractValidator<ListAssessments>
    {
        public Validator()
        {
            RuleFor(x => x.Page).GreaterThanOrEqualTo(1).WithMessage("Pages are counted from 1.");
            RuleFor(x => x.PageSize).InclusiveBetween(1, LargestPage).WithMessage($"A page holds 1 to {LargestPage} rows.");
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user) : IRequestHandler<ListAssessments, View>
    {
        public async Task<View> Handle(ListAssessments query, CancellationToken cancellationToken)
        {
            var matching = db.Assessments.Where(a =>
                (query.Unit == null || a.UnitId == query.Unit) && (query.Cycle == null || a.Cycle == query.Cycle) && (query.Status == null || a.Status == query.Status));
            var page = await (
                from a in matching.OrderByDescending(a => a.StartedAt).ThenBy(a => a.Id).Skip((query.Page - 1) * query.PageSize).Take(query.PageSize)
                join unit in db.Units on a.UnitId equals unit.Id
                from parent in db.Units.Where(p => p.Id == unit.ParentId).DefaultIfEmpty()
                from s in db.Submissions.Where(s => s.AssessmentId == a.Id).DefaultIfEmpty()
                orderby a.StartedAt descending, a.Id
                select new
                {
                    a.Id,
                    a.UnitId,
                    UnitName = unit.Name,
                    ParentName = (string?)parent.Name,
                    a.ModelCode,
                    a.ModelVersion,
                    a.Cycle,
                    a.Status,
                    a.StartedAt,
                    a.SubmittedAt,
                    IsApproved = a.ApprovedAt != null,
                    s.Score,
                    s.Level,
                    Answered = (int?)s.Answered,
                    Applicable = (int?)s.Applicable,
                }).ToListAsync(cancellationToken);
            var open = await ProvisionalAsync([.. page.Where(a => a.Status != AssessmentStatus.Submitted).Select(a => (a.Id, a.ModelCode, a.ModelVersion))], cancellationToken);
            var rows = page.Select(a =>
            {
                var model = models.Find(a.ModelCode, a.ModelVersion);
                var card = open.GetValueOrDefault(a.Id);
                var score = card is null ? a.Score : card.Overall.Score;
                var level = card is null ? a.Level : card.Overall.Level?.Number;
                return new Row(
                    a.Id, a.UnitId, a.UnitName, a.ParentName, model?.Title ?? a.ModelCode, a.Cycle, a.Status,
                    card is null ? new(a.Answered ?? 0, a.Applicable ?? 0) : new(card.Answered, card.Applicable),
                    level is { } number ? model?.Scale.Find(number) : null, score is { } normalised ? model?.Scale.Shown(normalised) : null, a.StartedAt, a.SubmittedAt, a.IsApproved);
            });
            return new(
                [.. rows], await matching.CountAsync(cancellationToken),
                await db.Assessments.GroupBy(a => a.Cycle).OrderByDescending(g => g.Max(a => a.StartedAt)).Select(g => g.Key).ToListAsync(cancellationToken),
                await UnitsAsync(cancellationToken), user.Has(WhoMay.Start));
        }

        /// <summary>What is not submitted has no stored result: the few on the page are scored now.</summary>
        private async Task<Dictionary<AssessmentId, ScoreCard>> ProvisionalAsync(IReadOnlyList<(AssessmentId Id, string Code, string Version)> open, CancellationToken cancellationToken)
        {
            var ids = open.Select(a => a.Id).ToList();
            var answers = await db.Answers.AsNoTracking().Where(x => ids.Contains(x.AssessmentId) && x.Value != null).ToListAsync(cancellationToken);
            var byAssessment = answers.ToLookup(x => x.AssessmentId);
            var cards = new Dictionary<AssessmentId, ScoreCard>();
            foreach (var (id, code, version) in open)
            {
                if (models.Find(code, version) is { } model)
                {
                    cards.Add(id, Scorer.For(model).Score(AnsweredAssessment.SheetOf(model, byAssessment[id], _ => false)));
                }
            }

            return cards;
        }

        private async Task<IReadOnlyList<UnitChoice>> UnitsAsync(CancellationToken cancellationToken) =>
            await (
                from unit in db.Units
                where db.Assessments.Any(a => a.UnitId == unit.Id)
                from parent in db.Units.Where(p => p.Id == unit.ParentId).DefaultIfEmpty()
                orderby unit.Name, parent.Name
                select new UnitChoice(unit.Id, unit.Name, parent.Name)).ToListAsync(cancellationToken);
    }
}
