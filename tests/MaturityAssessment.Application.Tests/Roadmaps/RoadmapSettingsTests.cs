using FluentValidation;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Tests.Roadmaps;

public sealed class RoadmapSettingsTestsOnSqlite() : RoadmapSettingsTests(new OnSqlite());

public sealed class RoadmapSettingsTestsOnSqlServer() : RoadmapSettingsTests(new OnSqlServer());

public abstract class RoadmapSettingsTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task Everything_that_is_decided_is_kept_and_what_is_not_mentioned_stays()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await World.Send(World.Lead, new SaveInitiative(assessment, TestModel.Small.Initiatives[0] with { Effort = new Dictionary<string, double> { ["delivery"] = 1 } }, 0));
        var all = new ChangeRoadmap(assessment, 500_000, 8, new(2027, 1, 1), [], [], 0)
        {
            PinnedAt = new Dictionary<string, int> { ["I2"] = 7 },
            PeriodBudgets = new Dictionary<int, decimal> { [8] = 60_000.5m },
            Capacity = new Dictionary<string, double> { ["delivery"] = 2.5 },
            CapacityIn = [new("delivery", 8, 0)],
            Aim = new PlanAim.Weighted(1, 0.5, 0.25),
        };
        (await World.Send(World.Lead, all)).Version.ShouldBe(1);
        (await World.Send(World.Lead, all)).Version.ShouldBe(1, "the same twice is one change");

        await World.Send(World.Lead, new ChangeRoadmap(assessment, 600_000, 8, new(2027, 1, 1), [], [], 1));

        var view = await World.Send(World.Viewer, new GetRoadmap(assessment));
        view.Settings.ShouldSatisfyAllConditions(
            s => s.Budget.ShouldBe(600_000), s => s.PinnedAt["I2"].ShouldBe(7), s => s.PeriodBudgets[8].ShouldBe(60_000.5m), s => s.Capacity["delivery"].ShouldBe(2.5),
            s => s.CapacityIn.ShouldBe([new("delivery", 8, 0)]), s => s.Aim.ShouldBe(new PlanAim.Weighted(1, 0.5, 0.25)));
        view.Roles.ShouldBe(["delivery"]);
        view.Proposals.Single(p => p.Initiative.Code == "I2").PinnedAt.ShouldBe(7);
        view.Current!.People.ShouldHaveSingleItem().ShouldSatisfyAllConditions(u => u.IsLimited.ShouldBeTrue(), u => u.Periods[7].Available.ShouldBe(0), u => u.Periods.Sum(p => p.Needed).ShouldBe(1));
        view.PeriodPoints[7].Budget.ShouldBe(60_000.5m);

        await World.Send(World.Lead, new ChangeRoadmap(assessment, 600_000, 4, new(2027, 1, 1), [], [], 2));
        (await World.Send(World.Viewer, new GetRoadmap(assessment))).Settings.ShouldSatisfyAllConditions(
            s => s.PinnedAt.ShouldBeEmpty("the horizon has become shorter"), s => s.PeriodBudgets.ShouldBeEmpty(), s => s.CapacityIn.ShouldBeEmpty(), s => s.Capacity["delivery"].ShouldBe(2.5));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "quarter 9", "There is a budget for Q1 2029, and the roadmap runs from Q1 2027 to Q4 2028." },
        { "negative money", "The budget of Q2 2027 must lie between 0 and 1,000,000,000,000." },
        { "negative people", "The capacity for \"delivery\" must be a number of people from 0 to 100,000." },
        { "not a number", "The capacity for \"delivery\" in Q1 2027 must be a number of people from 0 to 100,000." },
        { "unknown role", "No initiative needs the role \"delivry\". The roles of the initiatives are: delivery." },
        { "nobody", "I1 (Write a vision) is required and needs 1 person for \"delivery\", and there are none in any quarter." },
        { "pin", "I2 takes 2 quarters, so it cannot start in Q4 2028: the roadmap ends with Q4 2028." },
        { "unknown pin", "There is no initiative I9." },
        { "weights", "by cost alone the best plan is to do nothing" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_makes_no_sense_is_refused_with_a_sentence_that_says_how_to_mend_it(string what, string sentence)
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await World.Send(World.Lead, new SaveInitiative(assessment, TestModel.Small.Initiatives[0] with { Effort = new Dictionary<string, double> { ["delivery"] = 1 } }, 0));
        var plain = new ChangeRoadmap(assessment, 500_000, 8, new(2027, 1, 1), [], [], 0);
        var change = what switch
        {
            "quarter 9" => plain with { PeriodBudgets = new Dictionary<int, decimal> { [9] = 1 } },
            "negative money" => plain with { PeriodBudgets = new Dictionary<int, decimal> { [2] = -1 } },
            "negative people" => plain with { Capacity = new Dictionary<string, double> { ["delivery"] = -1 } },
            "not a number" => plain with { CapacityIn = [new("delivery", 1, double.NaN)] },
            "unknown role" => plain with { Capacity = new Dictionary<string, double> { ["delivry"] = 1 } },
            "nobody" => plain with { Pinned = ["I1"], Capacity = new Dictionary<string, double> { ["delivery"] = 0 } },
            "pin" => plain with { PinnedAt = new Dictionary<string, int> { ["I2"] = 8 } },
            "unknown pin" => plain with { PinnedAt = new Dictionary<string, int> { ["I9"] = 1 } },
            _ => plain with { Aim = new PlanAim.Weighted(0, 0, 1) },
        };

        (await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, change))).Message.ShouldContain(sentence);
    }
}
