using System.Diagnostics;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Campaigns;
using MaturityAssessment.Application.Demo;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MaturityAssessment.Application.Tests.Demo;

public sealed class DemoDataTestsOnSqlite() : DemoDataTests(new OnSqlite());

public sealed class DemoDataTestsOnSqlServer() : DemoDataTests(new OnSqlServer());

public abstract class DemoDataTests(TestDatabase database) : IAsyncLifetime
{
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(database.SkippedBecause is not null, database.SkippedBecause ?? "");
        await database.PrepareAsync();
        var services = new ServiceCollection().AddLogging().AddApplication().AddModelCatalog();
        database.Register(services);
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero)));
        services.AddIdentityCore<User>().AddEntityFrameworkStores<AppDbContext>();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await database.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_database_is_filled_once()
    {
        var watch = Stopwatch.StartNew();

        (await LoadAsync()).ShouldBeTrue();

        TestContext.Current.TestOutputHelper?.WriteLine($"filled in {watch.ElapsedMilliseconds} ms{(database is OnSqlite sqlite ? $", {new DirectoryInfo(sqlite.Folder).EnumerateFiles().Sum(f => f.Length) / 1024} KiB with log" : "")}");
        var before = await CountAsync();
        (await LoadAsync()).ShouldBeFalse();
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Everybody_on_the_list_can_sign_in_and_has_work_to_look_at()
    {
        await LoadAsync();

        var (password, accounts) = DemoData.Accounts();
        foreach (var account in accounts)
        {
            await using var scope = _services.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
            var user = (await users.FindByEmailAsync(account.Email)).ShouldNotBeNull();
            (await users.CheckPasswordAsync(user, password)).ShouldBeTrue();
            var work = await SendAsync(account.Email, new GetMyWork());
            (work.Units.Count + work.Waiting.Count).ShouldBeGreaterThan(0, account.Email);
        }
    }

    [Fact]
    public async Task Every_page_of_every_assessment_can_be_shown_and_submissions_verify()
    {
        await LoadAsync();

        var list = await SendAsync("tobias.wren@valmora.example", new ListAssessments(PageSize: 200));
        list.Total.ShouldBeGreaterThan(30);
        foreach (var row in list.Rows)
        {
            var view = await SendAsync("tobias.wren@valmora.example", new GetResults(row.Id));
            if (row.Status == AssessmentStatus.Submitted)
            {
                view.Overall.Score.ShouldNotBeNull();
                view.Questions.Values.Count(q => q.Answer is null).ShouldBe(0);
            }
        }

        await SendAsync("tobias.wren@valmora.example", new GetRoadmap(list.Rows.First(r => r.Status == AssessmentStatus.Submitted).Id));
        await using var scope = _services.CreateAsyncScope();
        foreach (var submission in await scope.ServiceProvider.GetRequiredService<AppDbContext>().Submissions.IgnoreQueryFilters().ToListAsync(TestContext.Current.CancellationToken))
        {
            Submission.HashOf(submission.Snapshot).ShouldBe(submission.Hash);
        }
    }

    [Fact]
    public async Task The_programme_under_way_can_be_planned_anew()
    {
        await LoadAsync();
        const string lead = "amara.okello@benefits.valmora.example";
        var assessment = (await SendAsync(lead, new ListAssessments(Cycle: "2025", PageSize: 200))).Rows.Single(r => r.UnitName == "Social Benefits Agency").Id;
        var watch = Stopwatch.StartNew();
        var before = await SendAsync(lead, new GetRoadmap(assessment));
        TestContext.Current.TestOutputHelper?.WriteLine($"shown in {watch.ElapsedMilliseconds} ms; {string.Join(" ", before.CommittedNotes)}");
        before.Committed.Count.ShouldBe(12, "seven are done, and five under way");
        before.LeftOut.ShouldBeEmpty();

        await SendAsync(lead, new StartPlanning(assessment, new() { Thoroughness = Thoroughness.Quick, WithFrontier = true, WithRobust = true }));
        GetPlanningRun.View run;
        while ((run = await SendAsync(lead, new GetPlanningRun(assessment))).State == PlanningState.Running)
        {
            await Task.Delay(50);
        }

        run.State.ShouldBe(PlanningState.Finished, run.Sentence);
        run.Elapsed.ShouldBeLessThan(run.Limit + TimeSpan.FromSeconds(10));
        watch.Restart();
        var after = await SendAsync(lead, new GetRoadmap(assessment));
        TestContext.Current.TestOutputHelper?.WriteLine($"{run.Elapsed.TotalSeconds:F1} s, {run.Sentence} shown in {watch.ElapsedMilliseconds} ms, score {before.ScoreThen} became {after.ScoreThen}, {after.Frontier?.Points.Count} budgets, {after.Robust?.Weightings} weightings, {after.Current!.Proof}");
        after.Current!.Origin.ShouldBe(PlanOrigin.Optimised);
        after.ScoreThen!.Value.ShouldBeGreaterThanOrEqualTo(before.ScoreThen!.Value - 1e-9);
        after.Committed.ShouldAllBe(c => after.Current.Phases.Any(p => p.Initiatives.Any(i => i.Initiative.Code == c.Code && i.Start == c.Start && i.End == c.End)));
        after.Current.Phases.SelectMany(p => p.Initiatives).Where(i => !i.IsCommitted).ShouldAllBe(i => i.StartsOn >= new DateOnly(2026, 10, 1), "nothing new begins in the past");
    }

    [Fact]
    public async Task The_registry_is_held_back_by_its_security()
    {
        await LoadAsync();
        var registry = (await SendAsync("tobias.wren@valmora.example", new ListAssessments(Cycle: "2026", PageSize: 200))).Rows.Single(r => r.UnitName == "Business Registry");

        var view = await SendAsync("tobias.wren@valmora.example", new GetResults(registry.Id));

        view.Caps.ShouldHaveSingleItem().Code.ShouldBe("SEC");
        view.UncappedLevel!.Number.ShouldBeGreaterThan(view.Overall.Level!.Number);
        view.Overall.Children.Single(d => d.Code == "SEC").Level!.Number.ShouldBe(1);
    }

    [Fact]
    public async Task The_government_runs_its_three_cycles_as_campaigns_of_which_the_latest_is_open()
    {
        await LoadAsync();

        var cycles = (await SendAsync("tobias.wren@valmora.example", new ListCampaigns())).Rows;
        cycles.Select(c => (c.Name, c.State)).ShouldBe([("2026", CampaignState.Running), ("2025", CampaignState.Closed), ("2024", CampaignState.Closed)]);
        cycles.ShouldAllBe(c => c.Approved > 0);

        var board = await SendAsync("tobias.wren@valmora.example", new GetCampaign(cycles[0].Id));
        (board.Due, board.Counts.NotStarted, board.Counts.InProgress).ShouldSatisfyAllConditions(
            x => x.Due.ShouldBe(new(2026, 12, 18)), x => x.NotStarted.ShouldBeGreaterThan(0), x => x.InProgress.ShouldBeGreaterThan(0));
        (await SendAsync("tobias.wren@valmora.example", new CompareWithPrevious(cycles[0].Id))).ShouldSatisfyAllConditions(v => v.PreviousName.ShouldBe("2025"), v => v.Both!.Units.ShouldBeGreaterThan(1));
    }

    [Fact]
    public async Task A_consultant_works_for_both_clients_and_answers_for_their_units()
    {
        await LoadAsync();
        foreach (var client in (string[])["Arvendale", "Sundrey"])
        {
            var rows = (await SendAsync("priya.castellan@harbourlane.example", new ListAssessments(), client)).Rows;
            rows.ShouldNotBeEmpty();
            rows.ShouldAllBe(r => !r.UnitName.Contains("Business Registry"));
        }
    }

    private async Task<bool> LoadAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DemoData>().LoadAsync();
    }

    private async Task<(int, int)> CountAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return (await db.Answers.IgnoreQueryFilters().CountAsync(), await db.Users.CountAsync());
    }

    private async Task<T> SendAsync<T>(string email, IRequest<T> request, string? organisation = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var (db, memberships) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<MembershipReader>());
        var person = await db.Users.SingleAsync(u => u.Email == email);
        var tenant = organisation is null ? person.CurrentTenant!.Value : (await memberships.TenantsOf(person.Id)).Single(t => t.Name.Contains(organisation, StringComparison.Ordinal)).Id;
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(person.Id, person.Name, tenant, (await memberships.Read(person.Id, tenant))!.Roles);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }
}
