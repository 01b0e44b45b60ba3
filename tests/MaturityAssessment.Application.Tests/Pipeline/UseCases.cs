using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Campaigns;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Organisations;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Application.Reports.Batches;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;

namespace MaturityAssessment.Application.Tests.Pipeline;

/// <summary>Every use case, aimed at somebody else's things. A new one without a line here fails a test.</summary>
internal static class UseCases
{
    public static readonly IReadOnlyList<Type> All =
        [.. typeof(ApplicationServices).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IBaseRequest).IsAssignableFrom(t)).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>Names things of the tenant or unit that is not the caller's; they must be as if they did not exist.</summary>
    public static IReadOnlyDictionary<Type, Func<Target, IBaseRequest>> Aimed { get; } = new Dictionary<Type, Func<Target, IBaseRequest>>
    {
        [typeof(AddEvidence)] = t => new AddEvidence(t.Open, "A.1.1", "Intruder", "https://example.org/intruder"),
        [typeof(AddUnits)] = t => new AddUnits(t.Campaign, [t.Unit]),
        [typeof(AddUnit)] = t => new AddUnit(t.Unit, "Intruder", "", null),
        [typeof(AdoptTrial)] = t => new AdoptTrial(t.Submitted),
        [typeof(CancelPlanning)] = t => new CancelPlanning(t.Submitted),
        [typeof(ComparePlans)] = t => new ComparePlans(t.Submitted, PlanChoice.Current, PlanChoice.Quick),
        [typeof(DiscardTrial)] = t => new DiscardTrial(t.Submitted),
        [typeof(GetPlanningRun)] = t => new GetPlanningRun(t.Submitted),
        [typeof(StartPlanning)] = t => new StartPlanning(t.Submitted, new() { Thoroughness = Thoroughness.Quick }),
        [typeof(ApproveAssessment)] = t => new ApproveAssessment(t.Submitted),
        [typeof(AnswerQuestion)] = t => new AnswerQuestion(t.Open, "A.1.1", TestModel.Level(1), 1),
        [typeof(ApproveBaseline)] = t => new ApproveBaseline(t.Submitted, t.Evidence, 1),
        [typeof(ChangeDelivery)] = t => new ChangeDelivery(t.Submitted, "I1", DeliveryDetails.None, 0),
        [typeof(DecidePilot)] = t => new DecidePilot(t.Submitted, t.Evidence, PilotDecision.Stop, "Intruder", 1),
        [typeof(ExportInitiatives)] = t => new ExportInitiatives(t.Submitted, TableFormat.Csv),
        [typeof(GetCalendar)] = t => new GetCalendar(t.Submitted),
        [typeof(GetDelivery)] = t => new GetDelivery(t.Submitted),
        [typeof(GetInitiativeDelivery)] = t => new GetInitiativeDelivery(t.Submitted, "I1"),
        [typeof(GetInitiatives)] = t => new GetInitiatives(t.Submitted),
        [typeof(GetPilots)] = t => new GetPilots(t.Submitted),
        [typeof(GetPlans)] = t => new GetPlans(t.Submitted),
        [typeof(GetRealisedBenefit)] = t => new GetRealisedBenefit(t.Submitted),
        [typeof(GetRisks)] = t => new GetRisks(t.Submitted),
        [typeof(GetStakeholders)] = t => new GetStakeholders(t.Submitted),
        [typeof(ImportInitiatives)] = t => new ImportInitiatives(t.Submitted, "code"u8.ToArray()),
        [typeof(MakeCalendarFeed)] = t => new MakeCalendarFeed(t.Submitted),
        [typeof(RemoveInitiative)] = t => new RemoveInitiative(t.Submitted, "I1", 1),
        [typeof(RemovePilot)] = t => new RemovePilot(t.Submitted, t.Evidence, 1),
        [typeof(RemovePlan)] = t => new RemovePlan(t.Submitted, t.Evidence, 1),
        [typeof(RemoveRisk)] = t => new RemoveRisk(t.Submitted, t.Evidence, 1),
        [typeof(RemoveStakeholder)] = t => new RemoveStakeholder(t.Submitted, t.Evidence, 1),
        [typeof(RevokeCalendarFeed)] = t => new RevokeCalendarFeed(t.Submitted),
        [typeof(SaveInitiative)] = t => new SaveInitiative(t.Submitted, TestModel.Small.Initiatives[0] with { Code = "Intruder" }, 0),
        [typeof(SavePilot)] = t => new SavePilot(t.Submitted, t.Evidence, new("I1", "", "Intruder", [], ""), 0),
        [typeof(SavePlan)] = t => new SavePlan(t.Submitted, t.Evidence, "Intruder"),
        [typeof(SaveRisk)] = t => new SaveRisk(t.Submitted, t.Evidence, new("Intruder", "", RiskCategory.Other, 1, 1, "", "", RiskStatus.Open, ""), 0),
        [typeof(SaveStakeholder)] = t => new SaveStakeholder(t.Submitted, t.Evidence, new("Intruder", "", 1, 1, Stance.Neutral, [], "", []), 0),
        [typeof(ChangeRoadmap)] = t => new ChangeRoadmap(t.Open, 7, 7, new(2027, 1, 1), [], [], 0),
        [typeof(ChangeRoles)] = t => new ChangeRoles(t.Person, [new(Role.Viewer, null)]),
        [typeof(CheckAnswers)] = t => new CheckAnswers(t.Submitted),
        [typeof(CloseCampaign)] = t => new CloseCampaign(t.Campaign, LateOnes.AreWithdrawn),
        [typeof(CompareWithPrevious)] = t => new CompareWithPrevious(t.Campaign),
        [typeof(CreateCampaign)] = t => new CreateCampaign("Intruder", "test", "1", null, new(2026, 1, 1), new(2026, 12, 1), "", true, [t.Unit]),
        [typeof(CommentOnQuestion)] = t => new CommentOnQuestion(t.Open, "A.1.1", "Intruder", ""),
        [typeof(DiscardAssessment)] = t => new DiscardAssessment(t.Open),
        [typeof(EditCampaign)] = t => new EditCampaign(t.Campaign, new(2026, 1, 1), new(2030, 1, 1), "Intruder", false, 0),
        [typeof(ExtendCampaign)] = t => new ExtendCampaign(t.Campaign, new(2030, 1, 1)),
        [typeof(EditUnit)] = t => new EditUnit(t.Unit, "Intruder", "", null),
        [typeof(ExportPortfolio)] = t => new ExportPortfolio(FilterOf(t with { FilterByUnit = true }), PortfolioFormat.Json),
        [typeof(GetBenchmark)] = t => new GetBenchmark(t.Submitted),
        [typeof(GetAssessment)] = t => new GetAssessment(t.Submitted),
        [typeof(GetCampaign)] = t => new GetCampaign(t.Campaign),
        [typeof(GetReportChoices)] = t => new GetReportChoices(t.Submitted),
        [typeof(GetQuestions)] = t => new GetQuestions(t.Submitted, "A.1"),
        [typeof(GetResults)] = t => new GetResults(t.Submitted),
        [typeof(GetRoadmap)] = t => new GetRoadmap(t.Submitted),
        [typeof(InvitePerson)] = t => new InvitePerson("intruder@example.org", Role.Contributor, t.Unit, new("https://example.org")),
        [typeof(CancelReportBatch)] = t => new CancelReportBatch(t.Evidence),
        [typeof(OpenReportBatch)] = t => new OpenReportBatch(t.Evidence),
        [typeof(StartReportBatch)] = t => new StartReportBatch([t.Submitted], new()),
        [typeof(MakeReport)] = t => new MakeReport(t.Submitted, new()),
        [typeof(PreviewReport)] = t => new PreviewReport(t.Submitted, new(), 1),
        [typeof(RemindUnits)] = t => new RemindUnits(t.Campaign, null, true, new("https://example.org")),
        [typeof(ReleaseBenchmark)] = _ => new ReleaseBenchmark("test", "1", "2025"),
        [typeof(RemoveEvidence)] = t => new RemoveEvidence(t.Open, t.Evidence),
        [typeof(RemoveMember)] = t => new RemoveMember(t.Person),
        [typeof(RevokeInvitation)] = t => new RevokeInvitation(t.Invitation),
        [typeof(StartAssessment)] = t => new StartAssessment(t.Unit, "test", "1", "Intruder", null),
        [typeof(SubmitAssessment)] = t => new SubmitAssessment(t.Open, true),
    };

    /// <summary>Names nothing, or filters by what it names: its result must hold nothing of the others.</summary>
    public static IReadOnlyDictionary<Type, Func<Target, IBaseRequest>> Listing { get; } = new Dictionary<Type, Func<Target, IBaseRequest>>
    {
        [typeof(GetBranding)] = _ => new GetBranding(),
        [typeof(GetCampaignOptions)] = _ => new GetCampaignOptions(),
        [typeof(ListCampaigns)] = _ => new ListCampaigns(),
        [typeof(GetCommonGaps)] = t => new GetCommonGaps(FilterOf(t)),
        [typeof(GetDistribution)] = t => new GetDistribution(FilterOf(t)),
        [typeof(GetMostImproved)] = t => new GetMostImproved(FilterOf(t)),
        [typeof(GetMyProfile)] = _ => new GetMyProfile(),
        [typeof(GetMyWork)] = _ => new GetMyWork(),
        [typeof(GetPeerGroups)] = t => new GetPeerGroups(FilterOf(t), PeerGrouping.Parent),
        [typeof(GetPortfolio)] = t => new GetPortfolio(FilterOf(t)),
        [typeof(GetRanking)] = t => new GetRanking(FilterOf(t)),
        [typeof(GetReportBatch)] = _ => new GetReportBatch(),
        [typeof(ListReportable)] = t => new ListReportable(Cycle: t.FilterByUnit ? "2025" : null),
        [typeof(GetScatter)] = t => new GetScatter(FilterOf(t), new(MeasureKind.Score), new(MeasureKind.Staff)),
        [typeof(GetSetupState)] = _ => new GetSetupState(),
        [typeof(GetStartOptions)] = _ => new GetStartOptions(),
        [typeof(ListAssessments)] = t => new ListAssessments(Unit: t.FilterByUnit ? t.Unit : null),
        [typeof(ListModels)] = _ => new ListModels(),
        [typeof(ListPeople)] = _ => new ListPeople(),
        [typeof(ListUnits)] = _ => new ListUnits(),
        [typeof(PreviewBranding)] = _ => new PreviewBranding(BrandingDetails.Standard, 1),
    };

    /// <summary>Changes what the caller's own tenant has one of, and names nothing: what others have must stay as it is. In this order they succeed.</summary>
    public static IReadOnlyDictionary<Type, IBaseRequest> Own { get; } = new Dictionary<Type, IBaseRequest>
    {
        [typeof(SaveBranding)] = new SaveBranding(BrandingDetails.Standard with { FooterText = "Intruder" }, 0),
        [typeof(PutBrandImage)] = new PutBrandImage(BrandImage.Logo, BrandImages.Png, "Intruder", 1),
        [typeof(RemoveBrandImage)] = new RemoveBrandImage(BrandImage.Logo, 2),
        [typeof(ResetBranding)] = new ResetBranding(3),
    };

    /// <summary>Open to people who are not signed in: they work on what the caller brings, a file or a secret.</summary>
    public static bool IsForAnyone(Type useCase) => useCase.IsDefined(typeof(Application.Pipeline.AllowedToAnyoneAttribute), inherit: false);

    private static PortfolioFilter FilterOf(Target target) =>
        new("test", "1", target.FilterByUnit ? "2025" : null, Under: target.FilterByUnit ? target.Unit : null, IncludeOpen: true);

    public sealed record Target(AssessmentId Open, AssessmentId Submitted, UnitId Unit, Guid Evidence, Guid Person, Guid Invitation, CampaignId Campaign, bool FilterByUnit = false);
}
