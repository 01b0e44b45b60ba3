using System.Text;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Tests.Roadmaps;

public sealed class CalendarTestsOnSqlite() : CalendarTests(new OnSqlite());

public sealed class CalendarTestsOnSqlServer() : CalendarTests(new OnSqlServer());

/// <summary>Dates of a programme in the calendars of people.</summary>
public abstract class CalendarTests(TestDatabase database) : ProgrammeTests(database)
{
    [Fact]
    public async Task The_calendar_names_milestones_and_planned_ends_and_stays_the_same_for_the_same_data()
    {
        var assessment = await BaselinedAsync();
        await World.Send(World.Lead, new ChangeDelivery(assessment, "I1", DeliveryDetails.None with
        {
            Owner = "Bo",
            Milestones = [new(Guid.NewGuid(), "Agree; sign, and publish", new(2026, 5, 1), null)],
            Scaling = [new(Guid.NewGuid(), "Health Office", new(2026, 6, 1), null)],
        }, 0));

        var file = await World.Send(World.Viewer, new GetCalendar(assessment));

        file.Name.ShouldBe("Roadmap-Transport-Agency-2026.ics");
        file.Content.ShouldSatisfyAllConditions(
            c => c.ShouldStartWith("BEGIN:VCALENDAR"),
            c => c.ShouldContain(@"SUMMARY:Agree\; sign\, and publish"),
            c => c.ShouldContain("DTSTART;VALUE=DATE:20260501"),
            c => c.ShouldContain("DTEND;VALUE=DATE:20260502"),
            c => c.ShouldContain("Write a vision reaches Health Office"),
            c => c.ShouldContain("SUMMARY:Planned end: Measure goals"));
        World.Clock.Advance(TimeSpan.FromDays(1));
        (await World.Send(World.Viewer, new GetCalendar(assessment))).Content.ShouldBe(file.Content);
    }

    [Fact]
    public async Task Long_lines_of_the_calendar_are_folded_between_characters_whatever_these_take()
    {
        var assessment = await BaselinedAsync();
        var titles = Enumerable.Range(0, 5).Select(n => new string('x', n) + string.Concat(Enumerable.Repeat("é日🎉", 15))).ToList();
        await World.Send(World.Lead, new ChangeDelivery(assessment, "I1", DeliveryDetails.None with { Milestones = [.. titles.Select(t => new Milestone(Guid.NewGuid(), t, new(2026, 5, 1), null))] }, 0));

        var sent = Encoding.UTF8.GetBytes((await World.Send(World.Viewer, new GetCalendar(assessment))).Content);

        var text = Encoding.UTF8.GetString(sent);
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n'));
        titles.ShouldAllBe(title => text.Replace("\r\n ", "").Contains("SUMMARY:" + title + "\r\n"));
    }

    [Fact]
    public async Task A_secret_calendar_address_opens_one_roadmap_until_it_is_renewed_or_revoked()
    {
        var assessment = await BaselinedAsync();
        var nobody = new Person(Guid.Empty, "", default, []);
        var first = (await World.Send(World.Viewer, new MakeCalendarFeed(assessment))).Token;

        (await World.Send(nobody, new ReadCalendarFeed(first))).Content.ShouldContain("Write a vision");
        (await World.Send(World.Stranger, new ReadCalendarFeed(first))).Content.ShouldContain("Write a vision", customMessage: "the address itself is the key");
        (await World.Look(db => db.CalendarFeeds.SingleAsync())).TokenHash.ShouldNotContain(first);
        await Should.ThrowAsync<NotFoundException>(() => World.Send(nobody, new ReadCalendarFeed(first + "x")));
        await Should.ThrowAsync<NotFoundException>(() => World.Send(nobody, new ReadCalendarFeed(new string('x', 10_000))));

        var second = (await World.Send(World.Viewer, new MakeCalendarFeed(assessment))).Token;
        await Should.ThrowAsync<NotFoundException>(() => World.Send(nobody, new ReadCalendarFeed(first)));
        await World.Send(nobody, new ReadCalendarFeed(second));
        await World.Send(World.Lead, new RevokeCalendarFeed(assessment));
        await World.Send(nobody, new ReadCalendarFeed(second));
        await World.Send(World.Viewer, new RevokeCalendarFeed(assessment));
        await Should.ThrowAsync<NotFoundException>(() => World.Send(nobody, new ReadCalendarFeed(second)));
    }

    [Fact]
    public async Task A_calendar_address_ends_with_the_membership_of_whoever_has_it()
    {
        var assessment = await BaselinedAsync();
        var token = (await World.Send(World.Viewer, new MakeCalendarFeed(assessment))).Token;
        await World.Look(async db =>
        {
            db.RemoveRange(await db.Memberships.Where(m => m.UserId == World.Viewer.Id).ToListAsync());
            return await db.SaveChangesAsync();
        });

        await Should.ThrowAsync<NotFoundException>(() => World.Send(new Person(Guid.Empty, "", default, []), new ReadCalendarFeed(token)));
    }
}
