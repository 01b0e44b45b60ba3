using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MediatR;

namespace MaturityAssessment.Application.Reports.Batches;

/// <summary>The archive of the reports that this person asked for, to be read; nobody else gets it.</summary>
[AllowedTo(BatchRules.MayMake)]
public sealed record OpenReportBatch(Guid Batch) : IRequest<OpenReportBatch.Archive>
{
    /// <param name="Content">To be disposed of by whoever reads it.</param>
    public sealed record Archive(string Name, Stream Content);

    internal sealed class Handler(ReportBatches batches, CurrentUser user) : IRequestHandler<OpenReportBatch, Archive>
    {
        public Task<Archive> Handle(OpenReportBatch query, CancellationToken cancellationToken)
        {
            var batch = batches.Find(user.UserId, user.TenantId);
            if (batch?.Id != query.Batch)
            {
                throw new NotFoundException("The batch of reports");
            }

            RuleBrokenException.ThrowIf(batch!.State != BatchState.Finished, "The reports are not ready yet.");
            var name = FileName.Of("Reports", $"{batch.StartedAt:yyyy-MM-dd}", "zip");
            return Task.FromResult(new Archive(name, new FileStream(batch.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete)));
        }
    }
}
