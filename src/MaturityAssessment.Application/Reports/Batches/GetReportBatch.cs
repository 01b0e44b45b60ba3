using MaturityAssessment.Application.Pipeline;
using MediatR;

namespace MaturityAssessment.Application.Reports.Batches;

/// <summary>How far the reports are that this person asked for last.</summary>
[AllowedTo(BatchRules.MayMake)]
public sealed record GetReportBatch : IRequest<GetReportBatch.View>
{
    /// <param name="Last">Null where there is none, or it is no longer kept.</param>
    public sealed record View(Batch? Last);

    /// <param name="Done">Made or not made.</param>
    /// <param name="Size">Of the archive, in bytes.</param>
    /// <param name="KeptUntil">When the archive goes; null while it is being made.</param>
    public sealed record Batch(Guid Id, BatchState State, ReportChoice Choice, int Done, int Total, IReadOnlyList<NotMade> NotMade, long Size, DateTime? KeptUntil)
    {
        public bool IsOver => State is BatchState.Finished or BatchState.Cancelled or BatchState.Failed;
    }

    internal sealed class Handler(ReportBatches batches, CurrentUser user) : IRequestHandler<GetReportBatch, View>
    {
        public Task<View> Handle(GetReportBatch query, CancellationToken cancellationToken)
        {
            var last = batches.Find(user.UserId, user.TenantId);
            return Task.FromResult(new View(last is null ? null : new(last.Id, last.State, last.Choice, last.Done, last.Items.Count, last.NotMade, last.Size, (last.EndedAt + ReportBatches.KeptFor)?.UtcDateTime)));
        }
    }
}
