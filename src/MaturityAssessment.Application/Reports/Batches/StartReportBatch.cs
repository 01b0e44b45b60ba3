using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Reports.Batches;

/// <summary>Begins to make the reports on many assessments, in the background.</summary>
[AllowedTo(BatchRules.MayMake)]
public sealed record StartReportBatch(IReadOnlyList<AssessmentId> Assessments, ReportChoice Choice) : IRequest<StartReportBatch.Started>
{
    public sealed record Started(Guid Batch);

    internal sealed class Validator : AbstractValidator<StartReportBatch>
    {
        public Validator()
        {
            RuleFor(x => x.Assessments).NotEmpty().WithMessage("Choose at least one assessment.");
            RuleFor(x => x.Assessments).Must(a => a is null || a.Count <= ReportBatches.MostReports).WithMessage($"Choose {ReportBatches.MostReports} assessments at most; make the rest as a batch of their own.");
            RuleFor(x => x.Choice).NotNull().SetValidator(new ReportRules());
        }
    }

    internal sealed class Handler(AppDbContext db, ReportBatches batches, CurrentUser user) : IRequestHandler<StartReportBatch, Started>
    {
        public async Task<Started> Handle(StartReportBatch command, CancellationToken cancellationToken)
        {
            var ids = command.Assessments.Distinct().ToList();
            var found = await (
                from a in db.Assessments
                where ids.Contains(a.Id)
                join unit in db.Units on a.UnitId equals unit.Id
                orderby unit.Name, a.Cycle, a.Id
                select new { a.Id, unit.Name, a.Cycle }).ToListAsync(cancellationToken);
            if (found.Count < ids.Count)
            {
                throw new NotFoundException(ids.Count == 1 ? "The assessment" : "One of the assessments");
            }

            return new(batches.Start(user.UserId, user.TenantId, command.Choice, [.. found.Select(a => new BatchItem(a.Id, $"{a.Name}, {a.Cycle}"))]).Id);
        }
    }
}
