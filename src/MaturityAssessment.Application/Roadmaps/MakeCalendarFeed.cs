using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Makes a secret address at which the person's calendar program reads the dates of a roadmap. One they had before ends.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record MakeCalendarFeed(AssessmentId Assessment) : IRequest<MakeCalendarFeed.Made>
{
    /// <param name="Token">Shown once: only its hash is kept.</param>
    public sealed record Made(string Token);

    internal sealed class Handler(AppDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<MakeCalendarFeed, Made>
    {
        public Task<Made> Handle(MakeCalendarFeed command, CancellationToken cancellationToken)
        {
            var token = InvitationToken.New();
            return db.AtomicallyAsync(
                async () =>
                {
                    var assessment = await db.RequireAssessmentAsync(command.Assessment, cancellationToken);
                    var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.AssessmentId == assessment.Id && f.UserId == user.UserId, cancellationToken);
                    if (feed is null)
                    {
                        feed = CalendarFeed.For(assessment, user.UserId);
                        db.Add(feed);
                    }

                    feed.Renew(InvitationToken.Hash(token), clock.GetUtcNow().UtcDateTime);
                    await db.SaveChangesAsync(cancellationToken);
                    return new Made(token);
                },
                cancellationToken);
        }
    }
}
