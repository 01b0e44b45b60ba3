using Bunit;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Campaigns;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Web.Components.Campaigns;
using MaturityAssessment.Web.Hosting;
using MaturityAssessment.Web.Tests.Assessments;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Campaigns;

public class CampaignPagesTests : PageTests
{
    private static readonly CampaignId Id = CampaignId.New();
    private static readonly UnitId Ministry = UnitId.New();
    private static readonly UnitId Health = UnitId.New();
    private static readonly UnitId Roads = UnitId.New();

    private static readonly GetCampaignOptions.View Options = new(
        [new(Ministry, null, "Ministry", 0, false), new(Health, Ministry, "Health Office", 1, false), new(Roads, null, "Roads", 0, false)],
        [new ListModels.Row("full", "1.0", "Digital maturity", "", 120, 82, 10, [new TargetProfile("sound", "Sound", "", new Dictionary<string, int>())]), new ListModels.Row("scan", "1", "Quick scan", "", 10, 12, 10, [])],
        "2026", new(2026, 3, 2));

    public CampaignPagesTests()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublicUrl"] = "https://maturity.example.org" }).Build());
        Services.AddSingleton<SiteAddress>();
        UseCases.Answer<GetCampaignOptions, GetCampaignOptions.View>(Options);
    }

    [Fact]
    public void With_no_cycle_yet_the_first_one_is_offered_to_who_may_start_it()
    {
        UseCases.Answer<ListCampaigns, ListCampaigns.View>(new ListCampaigns.View([], MayCreate: true));
        Link(Render<CampaignsPage>(), "Start the first cycle").GetAttribute("href").ShouldBe("campaigns/new");

        UseCases.Answer<ListCampaigns, ListCampaigns.View>(new ListCampaigns.View([], MayCreate: false));
        var page = Render<CampaignsPage>();
        page.FindAll("a").ShouldBeEmpty();
        page.Markup.ShouldContain("The transformation office can start one.");
    }

    [Fact]
    public void The_list_says_how_far_each_cycle_is()
    {
        UseCases.Answer<ListCampaigns, ListCampaigns.View>(new ListCampaigns.View([new(Id, "2026", "Digital maturity", new(2026, 3, 2), new(2026, 5, 1), CampaignState.Overdue, 12, 7, 3, 0)], true));

        Text(Render<CampaignsPage>().Find("tbody tr")).ShouldBe("2026 Digital maturity 2 March 2026 to 1 May 2026 Overdue 7 of 12 3 of 7");
    }

    [Fact]
    public void A_list_that_cannot_be_shown_says_why_and_can_be_tried_again()
    {
        UseCases.Refuse<ListCampaigns, ListCampaigns.View>("Something went wrong.");
        var page = Render<CampaignsPage>();
        Says(page, "alert", "Something went wrong.").ShouldBeTrue();

        UseCases.Answer<ListCampaigns, ListCampaigns.View>(new ListCampaigns.View([], true));
        Button(page, "Try again").Click();
        page.FindAll("[role=alert]").ShouldBeEmpty();
    }

    [Fact]
    public void A_ministry_can_be_chosen_with_all_below_it()
    {
        UseCases.Answer<CreateCampaign, CreateCampaign.Created>(new CreateCampaign.Created(Id, new(2, 0, 0)));
        var page = Render<NewCampaignPage>();
        Labelled(page, "Digital maturity").Change(true);

        Button(page, "With all below").Click();
        Says(page, "status", "2 of 3 chosen").ShouldBeTrue();
        Labelled(page, "Opens").Change("2026-04-01");
        Labelled(page, "Due").Change("2026-05-31");
        Labelled(page, "Instructions").Change("Please.");
        page.Find("form").Submit();

        var sent = UseCases.Sent.OfType<CreateCampaign>().ShouldHaveSingleItem();
        (sent.Name, sent.ModelCode, sent.TargetProfile, sent.Opens, sent.Due, sent.Instructions, sent.OffersEarlierAnswers).ShouldBe(("2026", "full", "sound", new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 31), "Please.", true));
        sent.Units.ShouldBe([Ministry, Health], ignoreOrder: true);
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/campaigns/{Id.Value}");
    }

    [Fact]
    public void What_is_missing_is_said_on_top_and_beside_each_field()
    {
        var page = Render<NewCampaignPage>();
        Labelled(page, "Name").Change("");
        Labelled(page, "Due").Change("");

        page.Find("form").Submit();

        page.FindAll(".error-summary li").Select(Text).ShouldBe([
            "Enter a name for the cycle, such as the year it is for.", "Choose which questions to answer.", "Enter the day on which the cycle is due.", "Choose at least one unit."]);
        Labelled(page, "Due").GetAttribute("aria-invalid").ShouldBe("true");
        page.Find("#Units-error").TextContent.ShouldContain("Choose at least one unit.");
        UseCases.Sent.OfType<CreateCampaign>().ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_of_the_whole_stays_on_the_page_with_what_was_entered()
    {
        UseCases.Refuse<CreateCampaign, CreateCampaign.Created>("There is a cycle 2026 already.");
        var page = Render<NewCampaignPage>();
        Labelled(page, "Quick scan").Change(true);
        Button(page, "Choose all").Click();

        page.Find("form").Submit();

        page.Find(".error-summary").TextContent.ShouldContain("There is a cycle 2026 already.");
        Says(page, "status", "3 of 3 chosen").ShouldBeTrue();
    }

    [Fact]
    public void The_board_shows_where_every_unit_stands()
    {
        var page = Board(View());

        page.FindAll(".standing a").Select(Text).ShouldBe(["3 All", "2 Not submitted", "1 Not started", "1 In progress", "0 Submitted", "1 Approved"]);
        page.FindAll("tbody tr").Select(Text).ShouldBe([
            "Health Office Ministry In progress Overdue 50 % 41 of 82 Ada Lead 24 November 2026", "Ministry Not started Overdue 0 % 0 of 82 Nobody yet Never", "Roads Approved 100 % 80 of 80 Bo Lead –"]);
        page.FindAll("tbody input[type=checkbox]").Count.ShouldBe(2, "who has submitted needs no reminder");
    }

    [Fact]
    public void Who_only_looks_can_do_nothing_with_it()
    {
        var page = Board(View() with { MayRun = false });

        page.FindAll("button").ShouldBeEmpty();
        page.FindAll("input").ShouldBeEmpty();
    }

    [Fact]
    public void Reminding_asks_once_names_who_and_says_what_happened()
    {
        UseCases.Answer<RemindUnits, RemindUnits.Reminded>(new RemindUnits.Reminded(2, 1, ["Ministry"]));
        var page = Board(View());

        Button(page, "Remind …").Click();
        page.Markup.ShouldContain("The leads of all 2 units that have not submitted are reminded.");
        UseCases.Sent.OfType<RemindUnits>().ShouldBeEmpty();
        page.Find("form").Submit();

        var sent = UseCases.Sent.OfType<RemindUnits>().ShouldHaveSingleItem();
        (sent.Units, sent.Contributors, sent.Site).ShouldBe((null, false, new Uri("https://maturity.example.org/")));
        Says(page, "status", "2 reminders are on the way. 1 person has had one today already. Nobody leads Ministry: an administrator can invite somebody.").ShouldBeTrue();
        page.FindAll("form").ShouldBeEmpty();
    }

    [Fact]
    public void Only_chosen_units_are_reminded_when_some_are_chosen()
    {
        UseCases.Answer<RemindUnits, RemindUnits.Reminded>(new RemindUnits.Reminded(1, 0, []));
        var page = Board(View());

        page.Find("input[aria-label='Choose Health Office to remind']").Change(true);
        Button(page, "Remind …").Click();
        Labelled(page, "Remind contributors too").Change(true);
        page.Markup.ShouldContain("The leads of the 1 chosen unit are reminded.");
        page.Find("form").Submit();

        var sent = UseCases.Sent.OfType<RemindUnits>().ShouldHaveSingleItem();
        sent.Units.ShouldBe([Health]);
        sent.Contributors.ShouldBeTrue();
    }

    [Fact]
    public void Extending_takes_a_day_and_keeps_a_refusal_beside_it()
    {
        UseCases.Refuse<ExtendCampaign, ExtendCampaign.Extended>("The new due date is over already.");
        var page = Board(View());
        Button(page, "Extend …").Click();

        Labelled(page, "New due date").Change("");
        page.Find("form").Submit();
        page.Find(".field-error").TextContent.ShouldContain("Enter the new due date.");
        Labelled(page, "New due date").Change("2026-12-31");
        page.Find("form").Submit();
        page.Find(".field-error").TextContent.ShouldContain("is over already");

        UseCases.Answer<ExtendCampaign, ExtendCampaign.Extended>(e => new ExtendCampaign.Extended(e.Due));
        page.Find("form").Submit();
        Says(page, "status", "The cycle is now due on 31 December 2026.").ShouldBeTrue();
    }

    [Fact]
    public void Closing_asks_once_and_lets_the_office_choose_what_becomes_of_late_ones()
    {
        UseCases.Answer<CloseCampaign, CloseCampaign.Closed>(new CloseCampaign.Closed(1, 0, 2));
        var page = Board(View());

        Button(page, "Close …").Click();
        page.Markup.ShouldContain("2 assessments are not submitted. This cannot be undone.");
        Labelled(page, "They are withdrawn").Change(true);
        page.Find("form").Submit();

        UseCases.Sent.OfType<CloseCampaign>().ShouldHaveSingleItem().Late.ShouldBe(LateOnes.AreWithdrawn);
        Says(page, "status", "The cycle is closed. 2 assessments withdrawn.").ShouldBeTrue();
    }

    [Fact]
    public void Asked_and_cancelled_nothing_has_happened()
    {
        var page = Board(View());
        Button(page, "Close …").Click();

        Button(page, "Cancel").Click();

        page.FindAll("form").ShouldBeEmpty();
        UseCases.Sent.ShouldAllBe(s => s is GetCampaign);
    }

    [Fact]
    public void A_mail_server_that_takes_nothing_is_told_about() =>
        Board(View() with { Mails = new(2, 1, "No route.") }).Find(".notice-warn").TextContent
            .ShouldContain("2 reminders have not been sent yet and will be tried again. 1 reminder could not be sent and will not be tried again. The last attempt failed: No route.");

    [Fact]
    public void A_closed_cycle_offers_no_change_but_reminders_to_late_ones()
    {
        var page = Board(View() with { State = CampaignState.Closed, ClosedAt = Noon, ClosedBy = "Di Office", LateOnes = LateOnes.StayOpen });

        page.FindAll("button").Select(Text).ShouldBe(["Remind …"]);
        page.Markup.ShouldContain("Closed by Di Office; what was not submitted stayed open as late.");
    }

    [Fact]
    public void An_unknown_cycle_is_said_to_be_not_found()
    {
        UseCases.Refuse<GetCampaign, GetCampaign.View>("The cycle was not found.", isNotFound: true);

        var page = Render<CampaignPage>(p => p.Add(x => x.Id, Guid.NewGuid()));

        page.Find("h1").TextContent.ShouldBe("Not found");
        Link(page, "All cycles").GetAttribute("href").ShouldBe("campaigns");
    }

    [Fact]
    public void Adding_units_leaves_out_those_that_take_part()
    {
        UseCases.Answer<GetCampaignOptions, GetCampaignOptions.View>(Options with { Units = [Options.Units[0] with { IsIn = true }, Options.Units[1], Options.Units[2]] });
        UseCases.Answer<AddUnits, UnitsAdded>(new UnitsAdded(2, 0, 0));
        var page = Render<CampaignUnitsPage>(p => p.Add(x => x.Id, Id.Value));

        Labelled(page, "Ministry").HasAttribute("disabled").ShouldBeTrue();
        Button(page, "Choose all").Click();
        page.Find("form").Submit();

        UseCases.Sent.OfType<AddUnits>().ShouldHaveSingleItem().Units.ShouldBe([Health, Roads], ignoreOrder: true);
    }

    [Fact]
    public void Changing_the_cycle_sends_the_version_that_was_seen()
    {
        UseCases.Answer<EditCampaign, EditCampaign.Edited>(new EditCampaign.Edited(8));
        UseCases.Answer<GetCampaign, GetCampaign.View>(View());
        var page = Render<EditCampaignPage>(p => p.Add(x => x.Id, Id.Value));

        Labelled(page, "Due").Change("2026-12-01");
        page.Find("form").Submit();

        UseCases.Sent.OfType<EditCampaign>().ShouldHaveSingleItem().ShouldBe(new EditCampaign(Id, new(2026, 3, 2), new(2026, 12, 1), "Please.", true, 7));
    }

    [Fact]
    public void The_comparison_says_each_change_and_the_means()
    {
        var (now, before) = (new CompareWithPrevious.Result(AssessmentId.New(), 52.1, null), new CompareWithPrevious.Result(AssessmentId.New(), 60, null));
        UseCases.Answer<CompareWithPrevious, CompareWithPrevious.View>(new CompareWithPrevious.View(
            Id, "2026", "Digital maturity", "2025", [new(Health, "Health Office", now, before, -7.9), new(Roads, "Roads", null, before, null)], new(1, 52.1, 60, 52.1, 60, 0, 1), "0.9"));

        var page = Render<CompareCampaignPage>(p => p.Add(x => x.Id, Id.Value));

        page.FindAll("tbody tr").Select(r => Text(r.Children[^1])).ShouldBe(["−7.9", "–"]);
        Text(page.Find(".figures")).ShouldStartWith("Mean 60.0 → 52.1 (−7.9)");
        page.Markup.ShouldContain("In 2025 the questions were of version 0.9.");
    }

    [Fact]
    public void Without_an_earlier_cycle_the_comparison_says_so()
    {
        UseCases.Answer<CompareWithPrevious, CompareWithPrevious.View>(new CompareWithPrevious.View(Id, "2026", "Digital maturity", null, [], null, null));

        Render<CompareCampaignPage>(p => p.Add(x => x.Id, Id.Value)).Markup.ShouldContain("There is no earlier cycle with these questions.");
    }

    private IRenderedComponent<CampaignPage> Board(GetCampaign.View view)
    {
        UseCases.Answer<GetCampaign, GetCampaign.View>(view);
        return Render<CampaignPage>(p => p.Add(x => x.Id, Id.Value));
    }

    private static GetCampaign.View View() => new(
        Id, "2026", "full", "1.0", "Digital maturity", "Sound", new(2026, 3, 2), new(2026, 11, 1), "Please.", true, CampaignState.Overdue, null, null, null, 7,
        new(1, 1, 0, 1, 0), new(0, 0, null),
        [
            new(AssessmentId.New(), Health, "Health Office", "Ministry", GetCampaign.Only.InProgress, true, false, new Progress(41, 82), ["Ada Lead"], Noon, null),
            new(AssessmentId.New(), Ministry, "Ministry", null, GetCampaign.Only.NotStarted, true, false, new Progress(0, 82), [], null, null),
            new(AssessmentId.New(), Roads, "Roads", null, GetCampaign.Only.Approved, false, false, new Progress(80, 80), ["Bo Lead"], null, Noon),
        ],
        3, MayRun: true, new(2026, 11, 24));
}
