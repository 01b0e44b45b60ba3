using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Application.Tests.Roadmaps;

/// <summary>Tests of what follows an approved plan.</summary>
public abstract class ProgrammeTests(TestDatabase database) : WorldTests(database)
{
    protected async Task<AssessmentId> BaselinedAsync()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await ApprovedAsync(assessment, "Baseline");
        return assessment;
    }

    protected async Task<Guid> ApprovedAsync(AssessmentId assessment, string name, Person? who = null)
    {
        var id = Guid.CreateVersion7();
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        await World.Send(who ?? World.Lead, new SavePlan(assessment, id, name));
        await World.Send(who ?? World.Lead, new ApproveBaseline(assessment, id, 1));
        return id;
    }
}
