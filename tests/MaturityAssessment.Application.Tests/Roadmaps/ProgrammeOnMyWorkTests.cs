using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Tests.Roadmaps;

public sealed class ProgrammeOnMyWorkTestsOnSqlite() : ProgrammeOnMyWorkTests(new OnSqlite());

public sealed class ProgrammeOnMyWorkTestsOnSqlServer() : ProgrammeOnMyWorkTests(new OnSqlServer());

public abstract class ProgrammeOnMyWorkTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task Once_a_plan_is_approved_my_work_says_how_it_is_going()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        var draft = Guid.CreateVersion7();
        await World.Send(World.Lead, new SavePlan(assessment, draft, "For the board"));
        (await ProgrammeAsync()).ShouldBeNull("a draft promises nothing");

        await World.Send(World.Lead, new ApproveBaseline(assessment, draft, 1));
        await World.Send(World.Lead, new ChangeDelivery(
            assessment, "I1", DeliveryDetails.None with { Status = DeliveryStatus.Done, PercentDone = 100, StartedOn = Today, EndedOn = Today }, 0));

        var programme = (await ProgrammeAsync())!;
        programme.Assessment.ShouldBe(assessment);
        programme.Delivery.Lines.Count(l => l.Actual.Status == DeliveryStatus.Done).ShouldBe(1);
        programme.Delivery.PercentDone.ShouldBe((await World.Send(World.Lead, new GetDelivery(assessment))).Slippage!.PercentDone);
        (await World.Send(World.HealthLead, new GetMyWork())).Units.ShouldBeEmpty("other units have their own work");
    }

    private DateOnly Today => DateOnly.FromDateTime(World.Clock.GetUtcNow().UtcDateTime);

    private async Task<GetMyWork.Programme?> ProgrammeAsync() => (await World.Send(World.Lead, new GetMyWork())).Units.ShouldHaveSingleItem().Programme;
}
