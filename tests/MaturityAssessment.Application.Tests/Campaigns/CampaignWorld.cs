using MaturityAssessment.Application.Campaigns;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Tests.Campaigns;

/// <summary>What tests of campaigns do again and again. The clock stands at 2 March 2026.</summary>
internal static class CampaignWorld
{
    public static readonly DateOnly Opens = new(2026, 3, 2);
    public static readonly DateOnly Due = new(2026, 3, 31);
    public static readonly Uri Site = new("https://maturity.example.org/");

    public static CreateCampaign Cycle(this World world, string name = "2026", bool offers = true, DateOnly? opens = null, DateOnly? due = null, params IReadOnlyList<OrganisationalUnit> units) =>
        new(name, "test", "1", "default", opens ?? Opens, due ?? Due, "Answer as it is today.", offers, [.. (units.Count == 0 ? [world.Transport, world.Health] : units).Select(u => u.Id)]);

    public static async Task<CampaignId> RunAsync(this World world, string name = "2026", bool offers = true, DateOnly? opens = null, DateOnly? due = null, params IReadOnlyList<OrganisationalUnit> units) =>
        (await world.Send(world.Office, world.Cycle(name, offers, opens, due, units))).Id;

    public static Task<AssessmentId> AssessmentOfAsync(this World world, OrganisationalUnit unit, string cycle = "2026") =>
        world.Look(db => db.Assessments.Where(a => a.UnitId == unit.Id && a.Cycle == cycle).Select(a => a.Id).SingleAsync());

    public static Task<GetCampaign.View> BoardAsync(this World world, CampaignId campaign, Person? who = null, GetCampaign.Only show = GetCampaign.Only.All) =>
        world.Send(who ?? world.Office, new GetCampaign(campaign, show));

    /// <summary>Answers and submits the unit's assessment of this cycle.</summary>
    public static async Task<AssessmentId> SubmitAsync(this World world, OrganisationalUnit unit, Person lead, string cycle = "2026", int level = 4)
    {
        var assessment = await world.AssessmentOfAsync(unit, cycle);
        await world.FillInAsync(assessment, level, lead);
        await world.Send(lead, new Application.Assessments.SubmitAssessment(assessment, Declared: true));
        return assessment;
    }
}
