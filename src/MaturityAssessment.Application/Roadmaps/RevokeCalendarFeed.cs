using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Ends the secret calendar address that the person has for a roadmap.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record RevokeCalendarFeed(AssessmentId Assessment) : IRequest<Unit>
{
    internal sealed class Handler(AppDbContext db, CurrentUser user) : IRequestHandler<RevokeCalendarFeed, Unit>
    {
        public Task<Unit> Handle(RevokeCalendarFeed command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(
                async () =>
                {
                    var assessment = await db.RequireAssessmentAsync(command.Assessment, cancellationToken);
                    db.RemoveRange(await db.CalendarFeeds.Where(f => f.AssessmentId == assessment.Id && f.UserId == user.UserId).ToListAsync(cancellationToken));
                    await db.SaveChangesAsync(cancellationToken);
                    return Unit.Value;
                },
                cancellationToken);
    }
}
