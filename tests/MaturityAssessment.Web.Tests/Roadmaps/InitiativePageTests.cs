using Bunit;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Web.Components.Roadmaps;
using MaturityAssessment.Web.Tests.Assessments;

namespace MaturityAssessment.Web.Tests.Roadmaps;

public class InitiativePageTests : PageTests
{
    private static readonly AssessmentId Id = AssessmentId.New();
    private static readonly Initiative Identity = new() { Code = "I1", Title = "One sign-in", Phase = RoadmapPhase.Foundation, Cost = new(1, 200_000, 300_000), Periods = 2, Effects = [new("Q", 0.5)] };
    private static readonly Initiative Bound = Identity with
    {
        IsMandatory = true,
        Earliest = 2,
        Latest = 9,
        IsQuickWin = true,
        DependsOn = ["I2", "I3"],
        Lags = new Dictionary<string, int> { ["I3"] = 2 },
        Effects = [new("Q", 0.5) { Needs = ["I3"] }],
    };

    [Fact]
    public void An_initiative_is_edited_and_faults_stand_at_their_fields()
    {
        var page = Open(Identity, new Dictionary<string, string> { ["DependsOn"] = "They depend on one another in a circle." });

        page.Find("#Likely").Change("250,000");
        Button(page, "Add a dependency").Click();
        page.Find("#DependsOn select").Change("I2");
        page.Find("form").Submit();

        var sent = Sent();
        (sent.Cost.Likely, sent.DependsOn.Single(), sent.Effects.Single().RaisesTo).ShouldBe((250_000m, "I2", 0.5));
        Text(page.Find("#DependsOn .field-error")).ShouldBe("They depend on one another in a circle.");
        page.Find(".error-summary a").GetAttribute("href")!.ShouldEndWith("#DependsOn");
    }

    [Fact]
    public void What_stays_untouched_survives_an_edit()
    {
        var page = Open(Bound);

        page.Find("#Title").Change("One sign-in for all");
        page.Find("form").Submit();

        var sent = Sent();
        (sent.IsMandatory, sent.Earliest, sent.Latest, sent.IsQuickWin, string.Join('+', sent.DependsOn)).ShouldBe((true, 2, 9, true, "I2+I3"));
        sent.Lags.ShouldBe([new("I3", 2)]);
        sent.Effects.ShouldHaveSingleItem().Needs.ShouldBe(["I3"]);
    }

    [Fact]
    public void When_it_may_run_and_what_it_waits_for_can_be_changed()
    {
        var page = Open(Bound);

        page.Find("#IsMandatory").Change(false);
        page.Find("#Earliest").Change("");
        page.Find("#Latest").Change("12");
        page.FindAll("#DependsOn .dated-line input")[0].Change("3");
        page.FindAll("#DependsOn .dated-line button")[1].Click();
        Labelled(page, "Only together with").Change("");
        page.Find("form").Submit();

        var sent = Sent();
        (sent.IsMandatory, sent.Earliest, sent.Latest).ShouldBe((false, (int?)null, 12));
        (sent.DependsOn.Single(), sent.Lags.Single()).ShouldBe(("I2", new KeyValuePair<string, int>("I2", 3)));
        sent.Effects.Single().Needs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("#Earliest", "soon")]
    [InlineData("#Latest", "0")]
    public void A_quarter_that_cannot_be_read_is_said_beside_its_field(string field, string typed)
    {
        var page = Open(Identity);

        page.Find(field).Change(typed);
        page.Find("form").Submit();

        UseCases.Sent.OfType<SaveInitiative>().ShouldBeEmpty();
        page.Find(field).GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public void The_same_dependency_twice_is_told()
    {
        var page = Open(Bound);

        page.FindAll("#DependsOn select")[1].Change("I2");
        page.Find("form").Submit();

        UseCases.Sent.OfType<SaveInitiative>().ShouldBeEmpty();
        Text(page.Find("#DependsOn .field-error")).ShouldBe("An initiative stands there twice. Keep one of the two.");
    }

    [Fact]
    public void The_list_tells_what_an_initiative_waits_for()
    {
        UseCases.Answer<GetInitiatives, GetInitiatives.View>(View(Bound));

        var page = Render<InitiativesPage>(p => p.Add(x => x.AssessmentId, Id.Value));

        page.Markup.ShouldContain("in every plan · after I2 and I3 (+ 2 quarters) · between quarter 2 and quarter 9 · some effects only together with I3");
    }

    private Initiative Sent() => UseCases.Sent.OfType<SaveInitiative>().ShouldHaveSingleItem().Initiative;

    private IRenderedComponent<InitiativePage> Open(Initiative initiative, IReadOnlyDictionary<string, string>? errors = null)
    {
        UseCases.Answer<GetInitiatives, GetInitiatives.View>(View(initiative));
        UseCases.Refuse<SaveInitiative, SaveInitiative.Saved>("No.", errors: errors);
        return Render<InitiativePage>(p => p.Add(x => x.AssessmentId, Id.Value).Add(x => x.Code, "I1"));
    }

    private static GetInitiatives.View View(Initiative initiative) => new(
        new(Id, "Benefits", "Government digital maturity", "2026", true),
        [
            new(initiative, InitiativeOrigin.Library, 0),
            .. new[] { "I2", "I3" }.Select(code => new GetInitiatives.Row(Identity with { Code = code, Title = "Other" }, InitiativeOrigin.Library, 0)),
        ],
        [new("Q", "How?")], ["delivery"], new([new(1, "Initial", 0, "")], new(0, 100), 1));
}
