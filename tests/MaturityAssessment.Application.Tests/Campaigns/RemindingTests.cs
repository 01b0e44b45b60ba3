using MaturityAssessment.Application.Campaigns;
using MaturityAssessment.Application.Mailing;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Mailing;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Application.Tests.Campaigns;

public sealed class RemindingTestsOnSqlite() : RemindingTests(new OnSqlite());

public sealed class RemindingTestsOnSqlServer() : RemindingTests(new OnSqlServer());

/// <summary>Who is reminded of what, and that the outbox hands every mail to one sender until it is sent.</summary>
public abstract class RemindingTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task Leads_of_units_that_have_not_submitted_are_reminded_with_a_link()
    {
        var campaign = await World.RunAsync();
        await World.SubmitAsync(World.Health, World.HealthLead);

        (await RemindAsync(campaign)).ShouldBe((1, 0, ""));

        var mail = (await QueuedAsync()).ShouldHaveSingleItem();
        (mail.To, mail.Subject).ShouldBe(("Ada.Lead@example.org", "Reminder: Test model, 2026, due 31 March 2026"));
        mail.Text.ShouldContain($"https://maturity.example.org/assessments/{(await World.AssessmentOfAsync(World.Transport)).Value}");
        mail.Text.ShouldContain("Answer as it is today.");
        mail.Text.ShouldNotContain("Health Office");
        (await World.BoardAsync(campaign)).ShouldSatisfyAllConditions(
            b => b.Mails.ShouldBe(new(Waiting: 1, GivenUp: 0, null)),
            b => b.Rows.Single(r => r.UnitId == World.Transport.Id).RemindedAt.ShouldBe(World.Clock.GetUtcNow().UtcDateTime),
            b => b.Rows.Single(r => r.UnitId == World.Health.Id).RemindedAt.ShouldBeNull());
    }

    [Fact]
    public async Task Delivered_twice_or_pressed_twice_it_is_one_mail_a_day()
    {
        var campaign = await World.RunAsync();
        await RemindAsync(campaign);

        (await RemindAsync(campaign)).ShouldBe((0, 2, ""));
        (await QueuedAsync()).Count.ShouldBe(2);

        World.Clock.Advance(TimeSpan.FromDays(1));
        (await RemindAsync(campaign)).ShouldBe((2, 0, ""));
    }

    [Fact]
    public async Task Sent_twice_at_the_same_moment_it_is_still_one_mail_each()
    {
        var campaign = await World.RunAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RemindAsync(campaign))));

        replies.Sum(r => r.People).ShouldBe(2);
        (await QueuedAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Contributors_are_reminded_only_if_wanted()
    {
        var campaign = await World.RunAsync(units: World.Transport);

        (await World.Send(World.Office, new RemindUnits(campaign, null, Contributors: true, CampaignWorld.Site))).People.ShouldBe(2);

        (await QueuedAsync()).Select(m => m.To).Order().ShouldBe(["Ada.Lead@example.org", "Bo.Contributor@example.org"]);
    }

    [Fact]
    public async Task The_lead_of_a_ministry_gets_one_mail_for_all_units_below()
    {
        await World.Look(async db =>
        {
            db.Add(Membership.Grant(World.Tenant, World.Viewer.Id, Role.DepartmentLead, World.Ministry.Id));
            return await db.SaveChangesAsync();
        });
        var campaign = await World.RunAsync();

        await RemindAsync(campaign);

        var mail = (await QueuedAsync()).Single(m => m.To == "Gil.Viewer@example.org");
        mail.Text.ShouldContain("Transport Agency");
        mail.Text.ShouldContain("Health Office");
    }

    [Fact]
    public async Task Only_the_chosen_unit_is_reminded_and_one_that_nobody_leads_is_named()
    {
        var campaign = await World.RunAsync(units: [World.Ministry, World.Transport, World.Health]);

        (await RemindAsync(campaign, World.Health.Id, World.Ministry.Id)).ShouldBe((1, 0, "Ministry of Works"));
        (await QueuedAsync()).ShouldHaveSingleItem().To.ShouldBe("Cy.Healthlead@example.org");
        (await Should.ThrowAsync<RuleBrokenException>(() => RemindAsync(campaign, World.Ministry.Id))).Message.ShouldBe("Ministry of Works has no department lead yet. Ask an administrator to invite one.");
        await Should.ThrowAsync<NotFoundException>(() => RemindAsync(campaign, World.StrangersUnit.Id));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_is_done_or_has_not_begun()
    {
        var campaign = await World.RunAsync(units: World.Transport);
        await World.SubmitAsync(World.Transport, World.Lead);
        (await Should.ThrowAsync<RuleBrokenException>(() => RemindAsync(campaign))).Message.ShouldBe("Nobody needs a reminder: everything is submitted.");

        var later = await World.RunAsync("2027", opens: new(2027, 1, 1), due: new(2027, 2, 1));
        (await Should.ThrowAsync<RuleBrokenException>(() => RemindAsync(later))).Message.ShouldContain("has not opened yet");
    }

    [Fact]
    public async Task Who_is_disabled_gets_no_mail()
    {
        var campaign = await World.RunAsync(units: World.Transport);
        await World.Look(db => db.Users.Where(u => u.Id == World.Lead.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, true)));

        await Should.ThrowAsync<RuleBrokenException>(() => RemindAsync(campaign));
    }

    [Fact]
    public async Task A_mail_is_handed_to_one_sender_and_again_only_when_that_one_has_died()
    {
        await RemindAsync(await World.RunAsync(units: World.Transport));

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(TakeAsync)));
        taken.Sum(t => t.Count).ShouldBe(1);

        World.Clock.Advance(OutboxMail.Lease + TimeSpan.FromSeconds(1));
        var again = (await TakeAsync()).ShouldHaveSingleItem();
        await OutboxAsync(o => o.SentAsync(again));
        World.Clock.Advance(TimeSpan.FromDays(2));
        (await TakeAsync()).ShouldBeEmpty();
        (await QueuedAsync()).ShouldHaveSingleItem().SentAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_failure_is_kept_and_tried_again_later_until_enough_is_enough()
    {
        var campaign = await World.RunAsync(units: World.Transport);
        await RemindAsync(campaign);

        for (var attempt = 1; attempt <= OutboxMail.MostAttempts; attempt++)
        {
            var mail = (await TakeAsync()).ShouldHaveSingleItem();
            await OutboxAsync(o => o.FailedAsync(mail, "No route to the server."));
            World.Clock.Advance(OutboxMail.WaitAfter(attempt) - TimeSpan.FromSeconds(1));
            (await TakeAsync()).ShouldBeEmpty();
            World.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        (await TakeAsync()).ShouldBeEmpty();
        (await World.BoardAsync(campaign)).Mails.ShouldBe(new(Waiting: 0, GivenUp: 1, "No route to the server."));
    }

    [Fact]
    public async Task What_was_sent_long_ago_is_forgotten_and_what_waits_is_not()
    {
        var campaign = await World.RunAsync();
        await RemindAsync(campaign);
        var mails = await TakeAsync();
        await OutboxAsync(o => o.SentAsync(mails[0]));
        World.Clock.Advance(TimeSpan.FromDays(31));

        await OutboxAsync(o => o.ForgetOldAsync());

        (await QueuedAsync()).ShouldHaveSingleItem().Id.ShouldBe(mails[1].Id);
    }

    private async Task<(int People, int RemindedToday, string Without)> RemindAsync(CampaignId campaign, params UnitId[] units)
    {
        var reminded = await World.Send(World.Office, new RemindUnits(campaign, units.Length == 0 ? null : units, false, CampaignWorld.Site));
        return (reminded.People, reminded.RemindedToday, string.Join(',', reminded.WithoutPeople));
    }

    private Task<List<OutboxMail>> QueuedAsync() => World.Look(db => db.OutboxMails.AsNoTracking().OrderBy(m => m.To).ToListAsync());

    private async Task<IReadOnlyList<OutboxMail>> TakeAsync()
    {
        await using var scope = World.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Outbox>().TakeAsync();
    }

    private async Task OutboxAsync(Func<Outbox, Task> act)
    {
        await using var scope = World.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<Outbox>());
    }
}
