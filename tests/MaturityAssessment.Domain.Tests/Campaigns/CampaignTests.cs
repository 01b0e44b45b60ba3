using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Mailing;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Tests.Models;

namespace MaturityAssessment.Domain.Tests.Campaigns;

public class CampaignTests
{
    private static readonly DateTime Noon = new(2026, 9, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Opens = new(2026, 9, 1);
    private static readonly DateOnly Due = new(2026, 12, 18);
    private static readonly MaturityModel Model = Assets.Model("quick-scan");
    private static readonly TenantId Tenant = TenantId.New();
    private static readonly Guid Office = Guid.NewGuid();
    private static readonly Guid Lead = Guid.NewGuid();

    [Fact]
    public void It_cannot_be_due_before_it_opens() =>
        Should.Throw<RuleBrokenException>(() => Made(due: Opens.AddDays(-1))).Message.ShouldBe("The cycle would be due on 31 August 2026, before it opens on 1 September 2026. Choose a later due date.");

    [Fact]
    public void It_may_be_due_on_the_day_it_opens() => Made(due: Opens).Due.ShouldBe(Opens);

    [Fact]
    public void The_due_date_itself_is_still_in_time()
    {
        Made().IsOverdue(Due).ShouldBeFalse();
        Made().IsOverdue(Due.AddDays(1)).ShouldBeTrue();
    }

    [Fact]
    public void Its_assessments_carry_what_it_says()
    {
        var campaign = Made();
        var unit = UnitId.New();

        var assessment = campaign.AssessmentOf(unit, Office, Noon);

        (assessment.CampaignId, assessment.UnitId, assessment.Cycle, assessment.ModelVersion, assessment.OpensOn).ShouldBe((campaign.Id, unit, "2026", Model.Version, Opens));
    }

    [Fact]
    public void Answering_opens_with_the_day_and_not_before()
    {
        var assessment = Made().AssessmentOf(UnitId.New(), Office, Noon.AddDays(-10));

        Should.Throw<RuleBrokenException>(() => assessment.EnsureAnswerable(Noon.Date.AddSeconds(-1))).Message.ShouldBe("Answering opens on 1 September 2026.");
        assessment.EnsureAnswerable(Noon.Date);
    }

    [Fact]
    public void Whoever_had_begun_before_joining_is_not_locked_out()
    {
        var begun = Assessment.Start(Tenant, UnitId.New(), Model, "2026", null, Lead, Noon.AddDays(-20));

        begun.Join(Made());

        begun.EnsureAnswerable(Noon.AddDays(-10));
        begun.CampaignId.ShouldNotBeNull();
    }

    [Fact]
    public void More_time_is_never_less_time()
    {
        var campaign = Made();

        Should.Throw<RuleBrokenException>(() => campaign.Extend(Due.AddDays(-1), Opens)).Message.ShouldContain("due on 18 December 2026 already");
        Should.Throw<RuleBrokenException>(() => campaign.Extend(Due.AddDays(1), Due.AddDays(9))).Message.ShouldContain("is over already");
        campaign.Extend(Due.AddDays(14), Due.AddDays(9));
        campaign.Due.ShouldBe(new(2027, 1, 1));
    }

    [Fact]
    public void Closed_in_one_way_it_is_not_closed_in_another()
    {
        var campaign = Made();
        campaign.Close(LateOnes.StayOpen, Office, Noon);

        campaign.Close(LateOnes.StayOpen, Lead, Noon.AddDays(1));
        campaign.ClosedBy.ShouldBe(Office);
        Should.Throw<RuleBrokenException>(() => campaign.Close(LateOnes.AreWithdrawn, Office, Noon)).Message.ShouldBe("The cycle 2026 was closed on 1 September 2026 and can no longer be changed.");
        Should.Throw<RuleBrokenException>(() => campaign.Extend(Due.AddDays(1), Opens));
        Should.Throw<RuleBrokenException>(() => campaign.AssessmentOf(UnitId.New(), Office, Noon));
    }

    [Fact]
    public void Nobody_approves_what_they_have_submitted_themselves()
    {
        var assessment = Submitted();

        Should.Throw<RuleBrokenException>(() => assessment.Approve(Lead, Noon)).Message.ShouldContain("Somebody else");
        assessment.ApprovedAt.ShouldBeNull();
    }

    [Fact]
    public void The_first_approval_stands()
    {
        var assessment = Submitted();
        assessment.Approve(Office, Noon);

        assessment.Approve(Guid.NewGuid(), Noon.AddDays(1));

        (assessment.ApprovedBy, assessment.ApprovedAt).ShouldBe((Office, Noon));
        assessment.Status.ShouldBe(AssessmentStatus.Submitted);
    }

    [Fact]
    public void What_is_not_submitted_cannot_be_approved() =>
        Should.Throw<RuleBrokenException>(() => Made().AssessmentOf(UnitId.New(), Office, Noon).Approve(Office, Noon));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(6, 32)]
    [InlineData(9, 256)]
    [InlineData(10, 360)]
    [InlineData(100, 360)]
    public void A_mail_that_fails_waits_twice_as_long_each_time_up_to_six_hours(int attempts, int minutes) => OutboxMail.WaitAfter(attempts).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Fact]
    public void A_subject_is_one_line() => OutboxMail.Queue(Tenant, "k", "a@example.org", "One\r\nBcc: two", "", Noon).Subject.ShouldBe("One Bcc: two");

    private static Campaign Made(DateOnly? due = null) => Campaign.Create(Tenant, " 2026 ", Model, null, Opens, due ?? Due, "Please.", true, Office, Noon);

    private static Assessment Submitted()
    {
        var assessment = Made().AssessmentOf(UnitId.New(), Office, Noon);
        assessment.Submit([], Lead, Noon);
        return assessment;
    }
}
