using System.Text;
using AngleSharp.Dom;
using Bunit;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Web.Components.Assessments;
using Microsoft.AspNetCore.Components;

namespace MaturityAssessment.Web.Tests.Assessments;

public class QuestionPageSizeTests : QuestionPages
{
    [Fact]
    public void A_page_of_three_questions_is_made_of_thirty_components_at_most() =>
        Everything(ThreeQuestions()).Count().ShouldBeLessThanOrEqualTo(30);

    [Fact]
    public void A_page_of_three_questions_weighs_little() =>
        Encoding.UTF8.GetByteCount(ThreeQuestions().Markup).ShouldBeLessThan(24_000);

    [Fact]
    public void Every_group_and_control_has_a_name()
    {
        var page = ThreeQuestions();

        foreach (var control in page.FindAll("input, textarea, select"))
        {
            var label = control.Closest("label") ?? page.FindAll("label").FirstOrDefault(l => l.GetAttribute("for") == control.Id);
            label.ShouldNotBeNull(control.OuterHtml).TextContent.Trim().ShouldNotBeEmpty();
        }

        page.FindAll("fieldset").ShouldAllBe(f => f.FirstElementChild!.LocalName == "legend" && f.FirstElementChild.TextContent.Trim().Length > 0);
        page.FindAll("nav").ShouldAllBe(n => n.GetAttribute("aria-label") != null);
        page.FindAll("h1").Count.ShouldBe(1);
        page.FindAll("[id]").Select(e => e.Id).ShouldBeUnique();
    }

    [Fact]
    public void Every_reference_from_one_element_to_another_leads_somewhere()
    {
        var page = ThreeQuestions();
        var ids = page.FindAll("[id]").Select(e => e.Id!).ToHashSet();

        foreach (var attribute in (string[])["aria-labelledby", "aria-describedby", "for", "popovertarget"])
        {
            page.FindAll($"[{attribute}]").SelectMany(e => e.GetAttribute(attribute)!.Split(' ')).ShouldAllBe(id => ids.Contains(id), attribute);
        }
    }

    private IRenderedComponent<QuestionPage> ThreeQuestions() => Open(Item(Strategy, new AnswerValue.Option("2")), Item(WithCode("STR.1.4")), Item(WithCode("STR.1.5")));

    private static SingleChoiceQuestion WithCode(string code) => new()
    {
        Code = code,
        Kind = QuestionKind.Level,
        Text = Strategy.Text,
        Why = Strategy.Why,
        Evidence = Strategy.Evidence,
        IsRequired = true,
        AllowsNotApplicable = true,
        Options = Strategy.Options,
    };

    private static IEnumerable<IComponent> Everything(IRenderedComponent<QuestionPage> page) => page.FindComponents<IComponent>().Select(c => c.Instance).Append(page.Instance);
}
