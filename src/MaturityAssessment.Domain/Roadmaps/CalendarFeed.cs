using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>One person's secret address at which a calendar program reads the dates of one roadmap. Only a hash of the secret is kept.</summary>
public sealed class CalendarFeed : RoadmapRecord
{
    private CalendarFeed()
    {
    }

    public Guid UserId { get; private set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    public static CalendarFeed For(Assessment assessment, Guid user)
    {
        var feed = new CalendarFeed { UserId = user };
        feed.BelongTo(assessment);
        return feed;
    }

    /// <summary>The address before ends.</summary>
    public void Renew(string tokenHash, DateTime at)
    {
        TokenHash = tokenHash;
        Changed(UserId, at);
    }
}
