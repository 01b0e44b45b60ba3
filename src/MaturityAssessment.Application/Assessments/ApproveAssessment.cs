using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Says that a submitted assessment has been looked through and found right. The record that was submitted stays as it is.</summary>
[AllowedTo(WhoMay.Approve)]
public sealed record ApproveAssessment(AssessmentId Assessment) : IRequest<Approval>
{
    internal sealed class Handler(AppDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ApproveAssessment, Approval>
    {
        public Task<Approval> Handle(ApproveAssessment command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(
                async () =>
                {
                    var assessment = await db.LockAsync(command.Assessment, cancellationToken);
                    assessment.Approve(user.UserId, clock.GetUtcNow().UtcDateTime);
                    await db.SaveChangesAsync(cancellationToken);
                    return Approval.Of(assessment, await db.NamesOfAsync([assessment.ApprovedBy], cancellationToken))!;
                },
                cancellationToken);
    }
}

public sealed record Approval(DateTime At, string By)
{
    internal static Approval? Of(Assessment assessment, Func<Guid?, string> nameOf) => assessment.ApprovedAt is { } at ? new(at, nameOf(assessment.ApprovedBy)) : null;

    /// <summary>Whether this person could approve it now.</summary>
    internal static bool MayBeGiven(Assessment assessment, CurrentUser user) =>
        assessment is { Status: AssessmentStatus.Submitted, ApprovedAt: null } && assessment.SubmittedBy != user.UserId && user.Has(WhoMay.Approve, assessment.UnitId);
}
