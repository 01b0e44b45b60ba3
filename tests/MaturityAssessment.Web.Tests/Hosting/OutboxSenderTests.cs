using MaturityAssessment.Application.Campaigns;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Mailing;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Tests;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Web.Tests.Hosting;

/// <summary>A reminder on its way from the button to a real mail server, with what can happen in between.</summary>
public class OutboxSenderTests
{
    [Fact]
    public async Task A_reminder_reaches_the_mail_server_once_and_is_marked_as_sent()
    {
        await using var server = new MailServer();
        await using var product = new Product { MailPort = server.Port };
        var (campaign, lead) = await CycleAsync(product);
        server.Messages.Clear();

        await RemindAsync(product, campaign);
        await RemindAsync(product, campaign);
        await UntilAsync(async () => (await MailAsync(product)).SentAt is not null);

        // Several looks into the outbox later, it is still the one mail.
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        var mail = server.Messages.ShouldHaveSingleItem();
        mail.ShouldContain($"To: {lead}");
        mail.ShouldContain("Subject: Reminder:");
        (await MailAsync(product)).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_that_was_refused_waits_with_the_reason_and_is_sent_when_its_time_has_come()
    {
        await using var server = new MailServer();
        await using var product = new Product { MailPort = server.Port };
        var (campaign, _) = await CycleAsync(product);
        server.Messages.Clear();
        server.IsRefusing = true;

        await RemindAsync(product, campaign);
        await UntilAsync(async () => (await MailAsync(product)).LastError.Contains("come back later", StringComparison.Ordinal));
        var waiting = await MailAsync(product);
        (waiting.SentAt, waiting.NotBefore > DateTime.UtcNow.AddSeconds(20)).ShouldBe((null, true));
        (await product.Send(Product.Administrator, new GetCampaign(campaign))).Mails.ShouldSatisfyAllConditions(m => m.Waiting.ShouldBe(1), m => m.LastError.ShouldNotBeNull().ShouldContain("come back later"));

        server.IsRefusing = false;
        await product.Change(db => db.OutboxMails.IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(m => m.NotBefore, DateTime.UtcNow.AddSeconds(-1))));
        await UntilAsync(async () => (await MailAsync(product)).SentAt is not null);
        server.Messages.ShouldHaveSingleItem();
        (await product.Send(Product.Administrator, new GetCampaign(campaign))).Mails.ShouldBe(new(0, 0, null));
    }

    [Fact]
    public async Task What_waited_when_the_product_stopped_is_sent_after_it_starts_again()
    {
        Assert.SkipWhen(TestedDatabase.IsSqlServer, "each product that a test starts there has a database of its own");
        var folder = Directory.CreateTempSubdirectory("maturity-restart-").FullName;
        await using var server = new MailServer();
        await using (var before = new Product { MailPort = server.Port, SharedFolder = folder })
        {
            var (campaign, _) = await CycleAsync(before);
            server.Messages.Clear();
            server.IsRefusing = true;
            await RemindAsync(before, campaign);
            await UntilAsync(() => Task.FromResult(server.Refused > 0));
            await UntilAsync(async () => (await MailAsync(before)).LastError.Length > 0);
        }

        server.IsRefusing = false;
        await using (var after = new FreshProduct { MailPort = server.Port, SharedFolder = folder })
        {
            await after.Change(db => db.OutboxMails.IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(m => m.NotBefore, DateTime.UtcNow.AddSeconds(-1))));
            await UntilAsync(async () => (await MailAsync(after)).SentAt is not null);
        }

        server.Messages.ShouldHaveSingleItem();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task One_mail_that_cannot_be_sent_does_not_hold_up_the_others()
    {
        await using var server = new MailServer();
        await using var product = new Product { MailPort = server.Port };
        var (campaign, _) = await CycleAsync(product);
        var broken = await product.Member(Role.DepartmentLead, "Broken");
        await product.Change(db => db.Users.Where(u => u.Email == broken).ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "no address at all")));
        server.Messages.Clear();

        await RemindAsync(product, campaign);
        await UntilAsync(() => Task.FromResult(!server.Messages.IsEmpty));

        var mails = await MailsAsync(product);
        mails.Count.ShouldBe(2);
        await UntilAsync(async () => (await MailsAsync(product)).Count(m => m.SentAt is not null) == 1 && (await MailsAsync(product)).Count(m => m.LastError.Length > 0) == 1);
    }

    private static async Task<(CampaignId Campaign, string Lead)> CycleAsync(Product product)
    {
        await product.InitializeAsync();
        var lead = await product.Member(Role.DepartmentLead);
        var options = await product.Send(Product.Administrator, new GetCampaignOptions());
        var model = options.Models.Single(m => m.Code == "quick-scan");
        var made = await product.Send(Product.Administrator, new CreateCampaign(options.Name, model.Code, model.Version, null, options.Today.AddDays(-1), options.Today.AddDays(30), "", true, [await product.Health()]));
        return (made.Id, lead);
    }

    private static Task<RemindUnits.Reminded> RemindAsync(Product product, CampaignId campaign) =>
        product.Send(Product.Administrator, new RemindUnits(campaign, null, false, new Uri("http://localhost/")));

    private static async Task<List<OutboxMail>> MailsAsync(FreshProduct product)
    {
        var mails = new List<OutboxMail>();
        await product.Change(async db => mails.AddRange(await db.OutboxMails.IgnoreQueryFilters().AsNoTracking().ToListAsync()));
        return mails;
    }

    private static async Task<OutboxMail> MailAsync(FreshProduct product) => (await MailsAsync(product)).ShouldHaveSingleItem();

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(20); DateTime.UtcNow < deadline; await Task.Delay(50))
        {
            if (await condition())
            {
                return;
            }
        }

        Assert.Fail("It never came true.");
    }
}
