using System.Text;
using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Tests.Roadmaps;

public sealed class DeliveryTestsOnSqlite() : DeliveryTests(new OnSqlite());

public sealed class DeliveryTestsOnSqlServer() : DeliveryTests(new OnSqlServer());

/// <summary>From a plan to what came of it.</summary>
public abstract class DeliveryTests(TestDatabase database) : WorldTests(database)
{
    private static readonly Initiative Own = new()
    {
        Code = "OWN-1",
        Title = "Train everybody",
        Phase = RoadmapPhase.Foundation,
        Cost = new(1_000, 2_000, 3_000),
        Periods = 1,
        DependsOn = ["I1"],
        Effects = [new("A.1.2", 1)],
        Effort = new Dictionary<string, double> { ["change"] = 1.5 },
        Measures = ["Everybody passes."],
    };

    [Fact]
    public async Task A_plan_is_kept_approved_and_replaced_and_the_replan_is_shown_against_it()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        var first = await ApprovedAsync(assessment, "For the board");
        await World.Send(World.Lead, new ChangeRoadmap(assessment, 2_000_000, 12, new(2026, 4, 1), [], ["I2"], 0));

        var view = await World.Send(World.Viewer, new GetPlans(assessment));

        view.Baseline!.ShouldSatisfyAllConditions(b => b.Name.ShouldBe("For the board"), b => b.ApprovedBy.ShouldBe("Ada Lead"), b => b.Initiatives.ShouldBe(2));
        view.AgainstBaseline!.Lines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Code.ShouldBe("I2"), l => l.Kind.ShouldBe(PlanComparison.Kind.Removed));
        view.MayApprove.ShouldBeFalse();

        var second = await ApprovedAsync(assessment, "Smaller", World.Office);
        var after = await World.Send(World.Lead, new GetPlans(assessment));
        after.Plans.Select(p => (p.Id, p.Status)).ShouldBe([(second, PlanVersionStatus.Baseline), (first, PlanVersionStatus.Superseded)]);
        after.Plans[1].Initiatives.ShouldBe(2, "a kept plan never changes");
        after.AgainstBaseline!.IsSame.ShouldBeTrue();
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new RemovePlan(assessment, first, after.Plans[1].Version)))).Message.ShouldContain("stays");
    }

    [Fact]
    public async Task Keeping_twice_is_keeping_once_and_approving_a_version_that_changed_is_refused()
    {
        var (assessment, id) = (await World.SubmittedAsync(level: 2), Guid.CreateVersion7());
        await World.Send(World.Lead, new SavePlan(assessment, id, "Draft"));
        await World.Send(World.Lead, new SavePlan(assessment, id, "Draft"));

        (await World.Send(World.Lead, new GetPlans(assessment))).Plans.ShouldHaveSingleItem().Status.ShouldBe(PlanVersionStatus.Draft);
        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Lead, new ApproveBaseline(assessment, id, 7)));
        await World.Send(World.Lead, new ApproveBaseline(assessment, id, 1));
        await World.Send(World.Lead, new ApproveBaseline(assessment, id, 1));
        await Should.ThrowAsync<AccessDeniedException>(() => World.Send(World.Contributor, new ApproveBaseline(assessment, id, 1)));
    }

    [Fact]
    public async Task The_plan_that_somebody_saw_can_be_kept_as_it_was_unless_it_breaks_a_rule()
    {
        var (assessment, id) = (await World.SubmittedAsync(level: 2), Guid.CreateVersion7());

        await World.Send(World.Lead, new SavePlan(assessment, id, "Later", new Dictionary<string, int> { ["I1"] = 3 }));

        var kept = await World.Look(db => db.PlanVersions.SingleAsync());
        kept.Plan.Initiatives.ShouldHaveSingleItem().StartsOn.ShouldBe(new DateOnly(2026, 10, 1));
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new SavePlan(assessment, Guid.NewGuid(), "Wrong", new Dictionary<string, int> { ["I2"] = 1 }))))
            .Message.ShouldContain("no longer holds");
    }

    [Fact]
    public async Task Progress_is_reported_and_shown_against_the_baseline()
    {
        var assessment = await BaselinedAsync();
        World.Clock.SetUtcNow(new(2026, 5, 16, 8, 0, 0, TimeSpan.Zero));
        var milestone = new Milestone(Guid.NewGuid(), "Draft agreed", new(2026, 5, 1), null);

        await World.Send(World.Lead, new ChangeDelivery(assessment, "I1", DeliveryDetails.None with { Owner = "Bo", Status = DeliveryStatus.InProgress, PercentDone = 25, StartedOn = new(2026, 4, 1), Cost = 9_000.50m, Milestones = [milestone] }, 0));

        var board = await World.Send(World.Viewer, new GetDelivery(assessment));
        var line = board.Slippage!.Lines[0];
        (line.Planned.Code, line.Actual.Owner, line.Actual.Cost).ShouldBe(("I1", "Bo", 9_000.50m));
        line.DaysLate.ShouldBeGreaterThan(0);
        board.Slippage.Lines[1].DaysLate.ShouldBe(line.DaysLate, "it waits for the first");
        board.Milestones.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Title.ShouldBe("Draft agreed"), m => m.IsLate.ShouldBeTrue());
        var detail = await World.Send(World.Viewer, new GetInitiativeDelivery(assessment, "I1"));
        (detail.Version, detail.ChangedBy, detail.Details.Milestones.Single()).ShouldBe((1, "Ada Lead", milestone));

        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Office, new ChangeDelivery(assessment, "I1", detail.Details with { Owner = "Cy" }, 0)));
        (await World.Send(World.Lead, new ChangeDelivery(assessment, "I1", detail.Details, 0))).Version.ShouldBe(1, "the same twice is one");
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Lead, new ChangeDelivery(assessment, "I9", DeliveryDetails.None, 0)));
    }

    [Fact]
    public async Task A_pilot_gates_what_scales_it()
    {
        var (assessment, id) = (await BaselinedAsync(), Guid.NewGuid());
        var pilot = new PilotDetails("I1", "I2", "A short vision is read.", [new("Heads of unit who know it", "80%", "", null)], "");
        await World.Send(World.Lead, new SavePilot(assessment, id, pilot, 0));
        var begin = new ChangeDelivery(assessment, "I2", DeliveryDetails.None with { Status = DeliveryStatus.InProgress }, 0);

        (await World.Send(World.Lead, new GetDelivery(assessment))).WaitsFor["I2"].ShouldBe("Write a vision");
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, begin))).Message.ShouldContain("waits for the pilot I1");
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new DecidePilot(assessment, id, PilotDecision.Scale, "Let us.", 1)))).Message.ShouldContain("no result");
        await World.Send(World.Lead, new SavePilot(assessment, id, pilot with { Criteria = [pilot.Criteria[0] with { Result = "83%", IsMet = true }] }, 1));
        await World.Send(World.Lead, new DecidePilot(assessment, id, PilotDecision.Scale, "It is read.", 2));
        await World.Send(World.Lead, new DecidePilot(assessment, id, PilotDecision.Scale, "It is read.", 2));
        await World.Send(World.Lead, begin);

        var row = (await World.Send(World.Viewer, new GetPilots(assessment))).Pilots.ShouldHaveSingleItem();
        row.Verdicts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.By.ShouldBe("Ada Lead"), v => v.Reason.ShouldBe("It is read."));
        row.Gates.ShouldBe("Measure goals");
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new SavePilot(assessment, Guid.NewGuid(), pilot, 0)))).Message.ShouldContain("has begun already");
    }

    [Fact]
    public async Task Own_and_edited_initiatives_are_planned_like_the_librarys()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await World.Send(World.Lead, new SaveInitiative(assessment, Own, 0, IsNew: true));
        await World.Send(World.Lead, new SaveInitiative(assessment, TestModel.Small.Initiatives[0] with { Cost = new(1, 7, 9) }, 0));

        var plan = await World.Send(World.Viewer, new GetRoadmap(assessment));
        plan.Phases.SelectMany(p => p.Initiatives).Select(i => (i.Initiative.Code, i.Cost)).ShouldBe([("I1", 7m), ("OWN-1", 2_000m), ("I2", 80_000m)], ignoreOrder: true);
        await World.Send(World.Lead, new ChangeRoadmap(assessment, 2_000_000, 12, new(2026, 4, 1), ["OWN-1"], [], 0));
        var rows = (await World.Send(World.Viewer, new GetInitiatives(assessment))).Rows;
        rows.Select(r => (r.Initiative.Code, r.Origin, r.Version)).ShouldBe([("I1", InitiativeOrigin.Edited, 1), ("I2", InitiativeOrigin.Library, 0), ("OWN-1", InitiativeOrigin.Own, 1)]);
        rows[2].Initiative.Effort["change"].ShouldBe(1.5);
        Encoding.Latin1.GetString((await World.Send(World.Viewer, new MakeReport(assessment, new()))).Content).ShouldStartWith("%PDF");

        (await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new SaveInitiative(assessment, TestModel.Small.Initiatives[0] with { Phase = RoadmapPhase.Foundation, DependsOn = ["OWN-1"] }, 1))))
            .Message.ShouldContain("in a circle");
        (await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new SaveInitiative(assessment, Own with { Code = "OWN-2", Effects = [new("OLD.1", 0.5)], Cost = new(-1, 0, 0) }, 0)))).Message
            .ShouldSatisfyAllConditions(m => m.ShouldContain("no such question"), m => m.ShouldContain("cannot be negative"));
        (await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new SaveInitiative(assessment, Own with { Title = "Another" }, 0, IsNew: true)))).Message.ShouldContain("is taken by");

        await World.Send(World.Lead, new RemoveInitiative(assessment, "OWN-1", 1));
        await World.Send(World.Lead, new RemoveInitiative(assessment, "I1", 1));
        (await World.Send(World.Viewer, new GetInitiatives(assessment))).Rows.ShouldAllBe(r => r.Origin == InitiativeOrigin.Library);
        (await World.Send(World.Viewer, new GetRoadmap(assessment))).Pinned.ShouldBeEmpty("what is gone cannot be required");
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Excel)]
    public async Task What_is_exported_comes_back_as_it_was_and_formulas_stay_text(TableFormat format)
    {
        var assessment = await World.SubmittedAsync(level: 2);
        var odd = Own with { Title = "=HYPERLINK(\"http://x\")", Description = "+ plus, \"quotes\"; and\na line", Risks = ["One; two", "Three"] };
        await World.Send(World.Lead, new SaveInitiative(assessment, odd, 0));
        var file = await World.Send(World.Viewer, new ExportInitiatives(assessment, format));

        if (format == TableFormat.Csv)
        {
            Encoding.UTF8.GetString(file.Content).ShouldContain("'=HYPERLINK");
        }

        (await World.Send(World.Lead, new ImportInitiatives(assessment, file.Content))).ShouldBe(new(0, 0, 3));
        var other = await World.SubmittedAsync("2027", level: 2);
        (await World.Send(World.Lead, new ImportInitiatives(other, file.Content))).ShouldBe(new(1, 0, 2));
        (await World.Send(World.Viewer, new GetInitiatives(other))).Rows[2].Initiative.ShouldSatisfyAllConditions(
            i => i.Title.ShouldBe(odd.Title), i => i.Description.ShouldBe(odd.Description), i => i.Risks.ShouldBe(odd.Risks), i => i.Effects.Select(e => (e.Question, e.RaisesTo)).ShouldBe(odd.Effects.Select(e => (e.Question, e.RaisesTo))), i => i.Cost.ShouldBe(odd.Cost));
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Excel)]
    public async Task What_has_no_column_is_stored_and_survives_an_export_and_an_import(TableFormat format)
    {
        var assessment = await World.SubmittedAsync(level: 2);
        var timed = Own with { IsMandatory = true, Earliest = 2, Latest = 8, Lags = new Dictionary<string, int> { ["I1"] = 1 }, Effects = [new("A.1.2", 1) { Needs = ["I2"] }] };
        await World.Send(World.Lead, new SaveInitiative(assessment, timed, 0));
        var file = await World.Send(World.Viewer, new ExportInitiatives(assessment, format));

        (await World.Send(World.Lead, new ImportInitiatives(assessment, file.Content))).ShouldBe(new(0, 0, 3));
        (await World.Send(World.Lead, new ImportInitiatives(assessment, Encoding.UTF8.GetBytes("code,costHigh,effects\r\nOWN-1,9000,A.1.1=0.5; A.1.2=0.75")))).ShouldBe(new(0, 1, 0));

        var stored = (await World.Send(World.Viewer, new GetInitiatives(assessment))).Rows[2].Initiative;
        (stored.Cost.High, stored.IsMandatory, stored.Earliest, stored.Latest, stored.Lags["I1"]).ShouldBe((9_000m, true, 2, 8, 1));
        stored.Effects.Select(e => $"{e.Question} {string.Join('+', e.Needs)}").ShouldBe(["A.1.1 ", "A.1.2 I2"]);
        await World.Send(World.Lead, new ImportInitiatives(assessment, "code,dependsOn\r\nOWN-1,"u8.ToArray()));
        (await World.Send(World.Viewer, new GetInitiatives(assessment))).Rows[2].Initiative.Lags.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_effect_of_another_needs_cannot_be_removed()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await World.Send(World.Lead, new SaveInitiative(assessment, Own, 0));
        await World.Send(World.Lead, new SaveInitiative(assessment, TestModel.Small.Initiatives[0] with { Effects = [new("A.1.1", 1) { Needs = ["OWN-1"] }] }, 0));

        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new RemoveInitiative(assessment, "OWN-1", 1)))).Message.ShouldContain("names OWN-1");
    }

    [Fact]
    public async Task A_faulty_file_is_refused_with_all_faults_and_nothing_of_it_is_kept()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        const string Csv = "code,title,phase,costLow,costLikely,costHigh,periods,effects,dependsOn\r\n"
            + "NEW-1,Fine,foundation,1,2,3,1,A.1.1=0.5,I1\r\n"
            + "NEW-2,Poor,whenever,1,a lot,3,1.5,A.1.1,\r\n"
            + "NEW-3,Dear,foundation,-1,2,3,1,OLD.9=0.5,NEW-9\r\n";

        var refused = await Should.ThrowAsync<InputRefusedException>(() => World.Send(World.Lead, new ImportInitiatives(assessment, Encoding.UTF8.GetBytes(Csv))));

        refused.Faults.ShouldBe([
            "Line 3, column phase: \"whenever\" is no phase. Use assessment, foundation or execution.",
            "Line 3, column costLikely: \"a lot\" is not an amount. Write it like 1200000 or 1200000.50.",
            "Line 3, column periods: \"1.5\" is not a whole number of quarters, such as 2.",
            "Line 3, column effects: \"A.1.1\" cannot be read. Write a name, an equals sign and a number, such as STR.1.1=0.5. Part several with a semicolon.",
        ]);
        var rules = await Should.ThrowAsync<InputRefusedException>(() => World.Send(World.Lead, new ImportInitiatives(assessment, Encoding.UTF8.GetBytes(string.Join("\r\n", Csv.Split("\r\n").Where(l => !l.StartsWith("NEW-2", StringComparison.Ordinal)))))));
        rules.Faults.Count.ShouldBe(3);
        rules.Faults.ShouldAllBe(f => f.StartsWith("Line 3, column "));
        (await Should.ThrowAsync<InputRefusedException>(() => World.Send(World.Lead, new ImportInitiatives(assessment, [.. "PK"u8, 3, 4, 1])))).Message.ShouldContain("cannot be read");
        (await Should.ThrowAsync<InputRefusedException>(() => World.Send(World.Lead, new ImportInitiatives(assessment, "code,cost\r\nX,1"u8.ToArray())))).Message.ShouldContain("column cost");
        (await World.Look(db => db.RoadmapInitiatives.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Risks_are_proposed_taken_up_and_kept()
    {
        var (assessment, id) = (await World.SubmittedAsync(level: 2), Guid.NewGuid());
        await World.Send(World.Lead, new SaveRisk(assessment, id, new("Core system", "Too old.", RiskCategory.Legacy, 4, 5, "Encase it.", "Bo", RiskStatus.Open, ""), 0));
        await World.Send(World.Lead, new SaveRisk(assessment, Guid.NewGuid(), new("Money", "", RiskCategory.Budget, 2, 2, "", "", RiskStatus.Open, ""), 0));

        var view = await World.Send(World.Viewer, new GetRisks(assessment));

        view.Risks.Select(r => r.Details.Title).ShouldBe(["Core system", "Money"]);
        view.Risks[0].Details.Category.ShouldBe(RiskCategory.Legacy);
        await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new SaveRisk(assessment, id, view.Risks[0].Details with { Impact = 9 }, 1)));
        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Lead, new RemoveRisk(assessment, id, 3)));
        await World.Send(World.Lead, new RemoveRisk(assessment, id, 1));
        await World.Send(World.Lead, new RemoveRisk(assessment, id, 1));
        (await World.Send(World.Viewer, new GetRisks(assessment))).Risks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Stakeholders_are_kept_with_their_actions()
    {
        var (assessment, id) = (await World.SubmittedAsync(level: 2), Guid.NewGuid());
        var details = new StakeholderDetails("Ann Union", "Staff council", 4, 5, Stance.Sceptic, [], "", [new(Guid.NewGuid(), "Meet", new(2026, 5, 1), null)]);

        await World.Send(World.Lead, new SaveStakeholder(assessment, id, details, 0));

        var row = (await World.Send(World.Viewer, new GetStakeholders(assessment))).People.ShouldHaveSingleItem();
        (row.Version, row.Details.Stance, row.Details.Actions[0]).ShouldBe((1, Stance.Sceptic, details.Actions[0]));
        await World.Send(World.Lead, new RemoveStakeholder(assessment, id, 1));
        (await World.Send(World.Viewer, new GetStakeholders(assessment))).People.ShouldBeEmpty();
    }

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

    [Fact]
    public async Task The_next_assessment_shows_what_has_been_realised()
    {
        var before = await BaselinedAsync();
        (await World.Send(World.Viewer, new GetRealisedBenefit(before))).ShouldBe(new(null, null));
        foreach (var code in (string[])["I1", "I2"])
        {
            await World.Send(World.Lead, new ChangeDelivery(before, code, DeliveryDetails.None with { Status = DeliveryStatus.Done }, 0));
        }

        World.Clock.Advance(TimeSpan.FromDays(300));
        var after = await World.StartAsync(cycle: "2027");
        (await World.Send(World.Viewer, new GetRealisedBenefit(before))).InNext.ShouldBeNull("nothing has been answered there yet");
        await World.FillInAsync(after, 4);
        (await World.Send(World.Viewer, new GetRealisedBenefit(before))).InNext!.IsProvisional.ShouldBeTrue();
        await World.Send(World.Lead, new Application.Assessments.SubmitAssessment(after, Declared: true));

        var later = (await World.Send(World.Viewer, new GetRealisedBenefit(before))).InNext.ShouldNotBeNull();
        (later.Before, later.After, later.AfterCycle, later.IsProvisional).ShouldBe((before, after, "2027", false));
        later.Initiatives.Select(i => (i.Code, i.State)).ShouldBe([("I1", BenefitState.Realised), ("I2", BenefitState.NotYet)]);
        var seen = await World.Send(World.Viewer, new GetRealisedBenefit(after));
        seen.FromBefore!.Initiatives.Count.ShouldBe(2);
        seen.InNext.ShouldBeNull();
    }

    [Fact]
    public async Task What_a_discarded_assessment_had_goes_with_it()
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment, 2);
        await ApprovedAsync(assessment, "Early");
        await World.Send(World.Lead, new SaveRisk(assessment, Guid.NewGuid(), new("R", "", RiskCategory.Other, 1, 1, "", "", RiskStatus.Open, ""), 0));

        await World.Send(World.Lead, new Application.Assessments.DiscardAssessment(assessment));

        (await World.Look(async db => await db.PlanVersions.CountAsync() + await db.Risks.CountAsync())).ShouldBe(0);
    }

    private async Task<AssessmentId> BaselinedAsync()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await ApprovedAsync(assessment, "Baseline");
        return assessment;
    }

    private async Task<Guid> ApprovedAsync(AssessmentId assessment, string name, Person? who = null)
    {
        var id = Guid.CreateVersion7();
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        await World.Send(who ?? World.Lead, new SavePlan(assessment, id, name));
        await World.Send(who ?? World.Lead, new ApproveBaseline(assessment, id, 1));
        return id;
    }
}
