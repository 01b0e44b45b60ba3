using System.Text.Json;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Campaigns;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Tests.Pipeline;

public sealed class IsolationTestsOnSqlite() : IsolationTests(new OnSqlite());

public sealed class IsolationTestsOnSqlServer() : IsolationTests(new OnSqlServer());

/// <summary>Nobody reaches the things of another tenant, or of a unit that their role does not cover, through any use case there is.</summary>
public abstract class IsolationTests(TestDatabase database) : WorldTests(database)
{
    private UseCases.Target _target = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var open = await World.StartAsync(World.Transport, "2026");
        await World.FillInAsync(open);
        var evidence = await World.Send(World.Lead, new AddEvidence(open, "A.1.1", "Secret paper", "https://example.org/secret"));
        var submitted = await World.SubmittedAsync("2025");
        var invitation = await World.Look(async db =>
        {
            var asked = Invitation.Send(World.Tenant, "guest@example.org", Role.Viewer, null, "hash", World.Morning.UtcDateTime);
            db.Add(asked);
            await db.SaveChangesAsync();
            return asked.Id;
        });
        // It takes in the assessment above, and is not aimed at by those that only list.
        var campaign = await World.Send(World.Office, new CreateCampaign("2026", "test", "1", null, new(2026, 1, 1), new(2026, 12, 1), "Transport, look here", true, [World.Transport.Id, World.Ministry.Id]));
        _target = new(open, submitted, World.Transport.Id, evidence.Id, World.Lead.Id, invitation, campaign.Id);
    }

    [Fact]
    public async Task Another_tenants_things_do_not_exist_and_do_not_change()
    {
        var before = await EverythingAsync();

        foreach (var (useCase, aim) in UseCases.Aimed)
        {
            await ShouldNotFindAsync(World.Stranger, useCase, aim(_target));
        }

        foreach (var (useCase, request) in UseCases.Listing)
        {
            foreach (var target in new[] { _target, _target with { FilterByUnit = true } })
            {
                var seen = JsonSerializer.Serialize(await SendAsync(World.Stranger, request(target)));
                foreach (var secret in (string[])["Transport", "Health", "Ministry of Works", "Republic of Tests", "Ada", "example.org/secret", "guest@", World.Tenant.Value.ToString(), _target.Open.Value.ToString(), _target.Campaign.Value.ToString()])
                {
                    seen.ShouldNotContain(secret, Case.Insensitive, $"{useCase.Name} tells of another tenant");
                }
            }
        }

        (await EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_changes_the_callers_own_tenant_leaves_all_others_as_they_are()
    {
        await World.Send(World.Administrator, new SaveBranding(BrandingDetails.Standard with { FooterText = "Secret footer" }, 0));
        await World.Send(World.Administrator, new PutBrandImage(BrandImage.Logo, BrandImages.Png, "Secret arms", 1));
        var own = World.Stranger.Tenant.Value.ToString();
        var before = Others(await EverythingAsync());

        foreach (var request in UseCases.Own.Values)
        {
            await SendAsync(World.Stranger, request);
        }

        Others(await EverythingAsync()).ShouldBe(before);
        JsonSerializer.Serialize(await World.Send(World.Stranger, new GetBranding())).ShouldNotContain("Secret");
        (await World.Send(World.Administrator, new GetBranding())).LogoAltText.ShouldBe("Secret arms");

        List<string> Others(string rows) => [.. rows.Split('\n').Where(r => !r.Contains(own, StringComparison.OrdinalIgnoreCase))];
    }

    [Fact]
    public async Task The_lead_of_one_unit_does_not_reach_another_unit()
    {
        var before = await EverythingAsync();

        // what administrators alone may do is refused before it can look for anything
        foreach (var (useCase, aim) in UseCases.Aimed)
        {
            await ShouldNotFindAsync(World.HealthLead, useCase, aim(_target), orDenied: true);
        }

        JsonSerializer.Serialize(await World.Send(World.HealthLead, new ListAssessments())).ShouldNotContain("Transport");
        JsonSerializer.Serialize(await World.Send(World.HealthLead, new GetMyWork())).ShouldNotContain("Transport");
        (await EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Who_may_look_everywhere_and_answer_for_one_unit_answers_for_that_one_alone()
    {
        var both = World.HealthLead with { Roles = [.. World.HealthLead.Roles, .. World.Viewer.Roles] };

        (await World.Send(both, new GetAssessment(_target.Open))).MayAnswer.ShouldBeFalse();
        await Should.ThrowAsync<NotFoundException>(() => World.Send(both, new AnswerQuestion(_target.Open, "A.1.1", TestModel.Level(1), 1)));
        await Should.ThrowAsync<NotFoundException>(() => World.Send(both, new SubmitAssessment(_target.Open, true)));
        await World.AnswerAsync(await World.StartAsync(World.Health), "A.1.1", TestModel.Level(1), who: both);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_gets_anywhere()
    {
        var nobody = new Person(Guid.Empty, "", default, []);
        foreach (var (useCase, request) in UseCases.Aimed.Concat(UseCases.Listing).Where(u => !UseCases.IsForAnyone(u.Key)))
        {
            (await Should.ThrowAsync<AccessDeniedException>(() => SendAsync(nobody, request(_target)), useCase.Name)).Message.ShouldContain("sign in");
        }
    }

    [Theory]
    [InlineData(typeof(AnswerQuestion), "Lead,Contributor")]
    [InlineData(typeof(CommentOnQuestion), "Lead,Contributor")]
    [InlineData(typeof(AddEvidence), "Lead,Contributor")]
    [InlineData(typeof(RemoveEvidence), "Lead,Contributor")]
    [InlineData(typeof(StartAssessment), "Lead,Office,Administrator")]
    [InlineData(typeof(SubmitAssessment), "Lead")]
    [InlineData(typeof(DiscardAssessment), "Lead,Office,Administrator")]
    [InlineData(typeof(Application.Roadmaps.ChangeRoadmap), "Lead,Office")]
    [InlineData(typeof(Application.Roadmaps.StartPlanning), "Lead,Office")]
    [InlineData(typeof(Application.Roadmaps.CancelPlanning), "Lead,Office")]
    [InlineData(typeof(Application.Roadmaps.AdoptTrial), "Lead,Office")]
    [InlineData(typeof(Application.Roadmaps.GetPlanningRun), "Lead,Contributor,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(Application.Roadmaps.ComparePlans), "Lead,Contributor,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(Application.Roadmaps.ApproveBaseline), "Lead,Office")]
    [InlineData(typeof(Application.Roadmaps.ChangeDelivery), "Lead,Office")]
    [InlineData(typeof(Application.Roadmaps.DecidePilot), "Lead,Office")]
    [InlineData(typeof(Application.Roadmaps.ImportInitiatives), "Lead,Office")]
    [InlineData(typeof(Application.Roadmaps.SaveRisk), "Lead,Office")]
    [InlineData(typeof(Application.Roadmaps.SaveStakeholder), "Lead,Office")]
    [InlineData(typeof(Application.Roadmaps.GetDelivery), "Lead,Contributor,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(Application.Roadmaps.MakeCalendarFeed), "Lead,Contributor,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(GetAssessment), "Lead,Contributor,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(GetQuestions), "Lead,Contributor,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(CheckAnswers), "Lead,Contributor,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(GetResults), "Lead,Contributor,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(Application.Roadmaps.GetRoadmap), "Lead,Contributor,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(Application.Reports.MakeReport), "Lead,Contributor,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(Application.Reports.Batches.StartReportBatch), "Lead,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(Application.Reports.Batches.OpenReportBatch), "Lead,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(ListPeople), "Administrator")]
    [InlineData(typeof(GetBranding), "Administrator")]
    [InlineData(typeof(PreviewBranding), "Administrator")]
    [InlineData(typeof(PreviewReport), "Lead,Contributor,Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(SaveBranding), "Administrator")]
    [InlineData(typeof(PutBrandImage), "Administrator")]
    [InlineData(typeof(ApproveAssessment), "Office,Reviewer")]
    [InlineData(typeof(CreateCampaign), "Office,Administrator")]
    [InlineData(typeof(GetCampaignOptions), "Office,Administrator")]
    [InlineData(typeof(AddUnits), "Office,Administrator")]
    [InlineData(typeof(EditCampaign), "Office,Administrator")]
    [InlineData(typeof(ExtendCampaign), "Office,Administrator")]
    [InlineData(typeof(CloseCampaign), "Office,Administrator")]
    [InlineData(typeof(RemindUnits), "Office,Administrator")]
    [InlineData(typeof(ListCampaigns), "Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(GetCampaign), "Office,Administrator,Reviewer,Viewer")]
    [InlineData(typeof(CompareWithPrevious), "Office,Administrator,Reviewer,Viewer")]
    public async Task It_is_open_to_these_roles_and_no_others(Type useCase, string open)
    {
        var people = new Dictionary<string, Person>
        {
            ["Lead"] = World.Lead,
            ["Contributor"] = World.Contributor,
            ["Office"] = World.Office,
            ["Administrator"] = World.Administrator,
            ["Reviewer"] = World.Reviewer,
            ["Viewer"] = World.Viewer,
        };
        var request = UseCases.Aimed.GetValueOrDefault(useCase) ?? UseCases.Listing.GetValueOrDefault(useCase) ?? (_ => UseCases.Own[useCase]);
        var allowed = new List<string>();
        foreach (var (role, person) in people)
        {
            try
            {
                await SendAsync(person, request(_target));
                allowed.Add(role);
            }
            catch (AccessDeniedException)
            {
                // not open to this one
            }
            catch (Exception)
            {
                // refused later, for another reason: an earlier one has started, submitted or discarded it already
                allowed.Add(role);
            }
        }

        string.Join(',', allowed).ShouldBe(open);
    }

    [Fact]
    public async Task What_is_out_of_reach_cannot_be_saved_even_by_a_mistaken_use_case()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => World.Look(
            async db =>
            {
                db.Add(OrganisationalUnit.Create(World.Tenant, null, "Smuggled"));
                return await db.SaveChangesAsync();
            },
            World.Stranger.Tenant));
    }

    private async Task ShouldNotFindAsync(Person who, Type useCase, IBaseRequest request, bool orDenied = false)
    {
        try
        {
            await SendAsync(who, request);
        }
        catch (NotFoundException)
        {
            return;
        }
        catch (AccessDeniedException) when (orDenied)
        {
            return;
        }

        Assert.Fail($"{useCase.Name} reached what is out of reach.");
    }

    private async Task<object?> SendAsync(Person who, IBaseRequest request)
    {
        var result = request.GetType().GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
        var task = (Task)typeof(World).GetMethod(nameof(World.Send))!.MakeGenericMethod(result).Invoke(World, [who, request])!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task);
    }

    /// <summary>All rows of all tables, whoever they belong to.</summary>
    private Task<string> EverythingAsync() => World.Look(async db =>
    {
        var rows = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.GetTableName() is not null))
        {
            var read = typeof(IsolationTests).GetMethod(nameof(RowsAsync), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.MakeGenericMethod(entity.ClrType);
            rows.AddRange(await (Task<List<string>>)read.Invoke(null, [db])!);
        }

        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    });

    private static async Task<List<string>> RowsAsync<T>(AppDbContext db)
        where T : class =>
        [.. (await db.Set<T>().IgnoreQueryFilters().ToListAsync()).Select(row => string.Join('|', db.Entry(row).Properties.Select(p => $"{typeof(T).Name}.{p.Metadata.Name}={JsonSerializer.Serialize(p.CurrentValue)}")))];
}
