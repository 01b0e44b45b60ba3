using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>The dates of one roadmap, for the calendar program of somebody who may read it.</summary>
[AllowedToAnyone("Calendar programs cannot sign in. The token is a secret that only one member was given; it opens the dates of one roadmap, to read, for as long as that member may see them.")]
public sealed record ReadCalendarFeed(string Token) : IRequest<GetCalendar.File>
{
    private const int LongestToken = 100;

    internal sealed class Handler(AppDbContext db, CurrentUser user, MembershipReader memberships) : IRequestHandler<ReadCalendarFeed, GetCalendar.File>
    {
        public async Task<GetCalendar.File> Handle(ReadCalendarFeed query, CancellationToken cancellationToken)
        {
            var feed = query.Token.Length <= LongestToken ? await memberships.FindFeed(InvitationToken.Hash(query.Token), cancellationToken) : null;
            user.EnterOn(feed ?? throw new NotFoundException("The calendar"));
            var (name, content) = await RoadmapCalendar.MakeAsync(db, feed.AssessmentId, cancellationToken);
            return new(name, content);
        }
    }
}
