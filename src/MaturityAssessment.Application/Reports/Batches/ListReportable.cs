using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Reports.Batches;

/// <summary>The assessments within reach that have an answer to report on, by name.</summary>
/// <param name="Sector">Null for all; likewise the others.</param>
/// <param name="Model">As the view lists them.</param>
[AllowedTo(BatchRules.MayMake)]
public sealed record ListReportable(string? Cycle = null, string? Sector = null, string? Model = null) : IRequest<ListReportable.View>
{
    /// <param name="Total">Matching rows; more than are listed where there are more than a batch holds.</param>
    /// <param name="Cycles">All there are, for the filter; likewise sectors and models.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<string> Cycles, IReadOnlyList<string> Sectors, IReadOnlyList<ModelChoice> Models);

    /// <param name="ParentName">The unit above; null at the top.</param>
    public sealed record Row(AssessmentId Id, string UnitName, string? ParentName, string Sector, string ModelTitle, string Cycle, AssessmentStatus Status);

    public sealed record ModelChoice(string Key, string Title);

    internal sealed class Validator : AbstractValidator<ListReportable>
    {
        public Validator()
        {
            RuleFor(x => x.Model).Must(m => m is null || m.Contains(' ')).WithMessage("There is no such model.");
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models) : IRequestHandler<ListReportable, View>
    {
        public async Task<View> Handle(ListReportable query, CancellationToken cancellationToken)
        {
            var answered = db.Assessments.Where(a => db.Answers.Any(x => x.AssessmentId == a.Id && x.Value != null));
            var wanted = query.Model?.Split(' ', 2);
            var (code, version) = (wanted?[0], wanted?[1]);
            var matching =
                from a in answered
                where (query.Cycle == null || a.Cycle == query.Cycle) && (code == null || (a.ModelCode == code && a.ModelVersion == version))
                join unit in db.Units on a.UnitId equals unit.Id
                where query.Sector == null || unit.Sector == query.Sector
                from parent in db.Units.Where(p => p.Id == unit.ParentId).DefaultIfEmpty()
                select new { a.Id, unit.Name, ParentName = (string?)parent.Name, unit.Sector, a.ModelCode, a.ModelVersion, a.Cycle, a.Status };
            var rows = await matching.OrderBy(a => a.Name).ThenByDescending(a => a.Cycle).ThenBy(a => a.Id).Take(ReportBatches.MostReports).ToListAsync(cancellationToken);
            var inUse = await answered.Select(a => new { a.ModelCode, a.ModelVersion }).Distinct().OrderBy(m => m.ModelCode).ThenBy(m => m.ModelVersion).ToListAsync(cancellationToken);
            return new(
                [.. rows.Select(a => new Row(a.Id, a.Name, a.ParentName, a.Sector, models.Find(a.ModelCode, a.ModelVersion)?.Title ?? a.ModelCode, a.Cycle, a.Status))],
                rows.Count < ReportBatches.MostReports ? rows.Count : await matching.CountAsync(cancellationToken),
                await answered.Select(a => a.Cycle).Distinct().OrderByDescending(c => c).ToListAsync(cancellationToken),
                await db.Units.Where(u => u.Sector != "" && answered.Any(a => a.UnitId == u.Id)).Select(u => u.Sector).Distinct().OrderBy(s => s).ToListAsync(cancellationToken),
                [.. inUse.Select(m => new ModelChoice($"{m.ModelCode} {m.ModelVersion}", $"{models.Find(m.ModelCode, m.ModelVersion)?.Title ?? m.ModelCode}, version {m.ModelVersion}"))]);
        }
    }
}
