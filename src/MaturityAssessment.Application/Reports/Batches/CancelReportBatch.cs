using MaturityAssessment.Application.Pipeline;
using MediatR;

namespace MaturityAssessment.Application.Reports.Batches;

/// <summary>Stops making reports; what was made so far goes too.</summary>
[AllowedTo(BatchRules.MayMake)]
public sealed record CancelReportBatch(Guid Batch) : IRequest<Unit>
{
    internal sealed class Handler(ReportBatches batches, CurrentUser user) : IRequestHandler<CancelReportBatch, Unit>
    {
        public Task<Unit> Handle(CancelReportBatch command, CancellationToken cancellationToken)
        {
            var batch = batches.Find(user.UserId, user.TenantId);
            if (batch?.Id != command.Batch)
            {
                throw new NotFoundException("The batch of reports");
            }

            batch!.Cancel();
            return Unit.Task;
        }
    }
}
