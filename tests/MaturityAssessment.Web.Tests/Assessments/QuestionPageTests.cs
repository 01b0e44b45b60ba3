using Bunit;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Web.Components.Assessments;

namespace MaturityAssessment.Web.Tests.Assessments;

public class QuestionPageTests : QuestionPages
{
    [Fact]
    public void Questions_on_their_way_are_announced_as_loading()
    {
        UseCases.Hold<GetQuestions>();

        var page = Open(Item(Strategy));

        Says(page, "status", "Loading the questions").ShouldBeTrue();
    }

    [Fact]
    public void A_part_that_does_not_exist_says_so_and_leads_on()
    {
        UseCases.Refuse<GetQuestions, GetQuestions.View>("This part was not found.", isNotFound: true);

        var page = Render<QuestionPage>(p => p.Add(x => x.AssessmentId, Guid.NewGuid()).Add(x => x.Capability, "NO.SUCH"));

        page.Find("h1").TextContent.ShouldBe("Not found");
        Says(page, "alert", "This part was not found.").ShouldBeTrue();
        Link(page, "All assessments").GetAttribute("href").ShouldBe("assessments");
    }

    [Fact]
    public void Questions_that_could_not_be_loaded_can_be_asked_for_again()
    {
        UseCases.Refuse<GetQuestions, GetQuestions.View>("Something went wrong.");
        var page = Render<QuestionPage>(p => p.Add(x => x.AssessmentId, Id.Value).Add(x => x.Capability, "STR.1"));
        UseCases.Answer<GetQuestions, GetQuestions.View>(View(Item(Strategy)));

        Button(page, "Try again").Click();

        page.Find("h1").TextContent.ShouldBe("Vision");
    }

    [Fact]
    public void A_question_that_begins_to_apply_appears_and_is_announced()
    {
        AnswersAreSaved(new AnswerQuestion.ApplicabilityChange("STR.1.2", Applies: true, IsAnswered: false));
        var page = Open(Item(Strategy), Item(Staff) with { Applies = false });
        page.Markup.ShouldNotContain(Staff.Text);

        Choose(page, "3");

        page.FindAll("h2").ShouldContain(h => h.TextContent.Contains(Staff.Text));
        Says(page, "status", "One more question on this page: How many people work on it?").ShouldBeTrue();
        page.Markup.ShouldContain("6 of 8 answered");
    }

    [Fact]
    public void A_question_elsewhere_that_begins_to_apply_changes_the_progress()
    {
        AnswersAreSaved(new AnswerQuestion.ApplicabilityChange("CIT.1.9", Applies: true, IsAnswered: false));
        var page = Open(Item(Strategy));
        UseCases.Answer<GetQuestions, GetQuestions.View>(View(Item(Strategy)) with { Elsewhere = new(5, 7) });

        Choose(page, "3");

        page.Markup.ShouldContain("6 of 8 answered");
    }

    [Fact]
    public void A_comment_is_saved_when_left_and_a_clash_offers_to_keep_both()
    {
        UseCases.Answer<CommentOnQuestion, CommentOnQuestion.Reply>(new CommentOnQuestion.Clash("Theirs."));
        var page = Open(Item(Strategy));

        Labelled(page, "Comment").Change("Mine.");
        Says(page, "alert", "Somebody has changed this comment").ShouldBeTrue();
        UseCases.Answer<CommentOnQuestion, CommentOnQuestion.Reply>(c => new CommentOnQuestion.Saved(c.Comment, Noon));
        Button(page, "Keep both").Click();

        var sent = UseCases.Sent.OfType<CommentOnQuestion>().Last();
        (sent.Comment, sent.Seen).ShouldBe(("Theirs.\n\nMine.", "Theirs."));
        Says(page, "alert", "Somebody has changed this comment").ShouldBeFalse();
    }

    [Fact]
    public void A_link_is_added_and_a_refused_one_stays_in_its_field()
    {
        UseCases.Refuse<AddEvidence, EvidenceLink>("Evidence needs a web address that begins with https:// or http://.");
        var page = Open(Item(Strategy));

        Labelled(page, "Web address").Change("strategy.pdf");
        Button(page, "Add link").Click();

        Says(page, "alert", "Evidence needs a web address").ShouldBeTrue();
        Labelled(page, "Web address").GetAttribute("value").ShouldBe("strategy.pdf");

        UseCases.Answer<AddEvidence, EvidenceLink>(new EvidenceLink(Guid.NewGuid(), "Strategy", "https://gov.example/strategy", "Anna Berg", Noon));
        Labelled(page, "Web address").Change("https://gov.example/strategy");
        Button(page, "Add link").Click();

        Link(page, "Strategy").GetAttribute("href").ShouldNotBeNull();
        page.FindAll("summary").ShouldContain(s => Text(s) == "Evidence (1 link)");
        Labelled(page, "Web address").GetAttribute("value").ShouldBe("");
    }

    [Fact]
    public void A_good_answer_without_evidence_asks_for_some()
    {
        Open(Item(Strategy, new AnswerValue.Option("2"))).Markup.ShouldNotContain("expects evidence");
        Open(Item(Strategy, new AnswerValue.Option("3"))).Markup.ShouldContain("expects evidence");
    }

    [Fact]
    public void Last_times_answer_stands_beside_the_question() =>
        Text(Open(Item(Strategy) with { LastCycle = new("2025", new AnswerValue.Option("2"), "2. What one saw.", "In draft") }).Find(".last-time p"))
            .ShouldBe("Last time (2025): 2. What one saw. – “In draft”");

    [Fact]
    public void After_submission_the_answers_can_only_be_read()
    {
        var page = Open(View(Item(Strategy, new AnswerValue.Option("2"))) with { ReadOnlyBecause = "This assessment has been submitted." });

        page.FindAll("input, textarea, select").ShouldBeEmpty();
        page.Markup.ShouldContain("This assessment has been submitted.");
        page.Markup.ShouldContain("2. What one sees at 2.");
    }

    [Fact]
    public void What_was_typed_before_the_page_was_lost_is_sent_on_top_of_what_was_known_then()
    {
        TheBrowserKept(new QuestionPage.Draft("Comment", "STR.1.1", "Half a paragraph", "Old."));
        UseCases.Answer<CommentOnQuestion, CommentOnQuestion.Reply>(c => new CommentOnQuestion.Saved(c.Comment, Noon));

        var page = Open(Item(Strategy) with { Comment = "Old." });

        UseCases.Sent.OfType<CommentOnQuestion>().ShouldHaveSingleItem().ShouldBe(new CommentOnQuestion(Id, "STR.1.1", "Half a paragraph", "Old."));
        Labelled(page, "Comment").GetAttribute("value").ShouldBe("Half a paragraph");
        Says(page, "status", "Saved 12:00").ShouldBeTrue();
    }

    [Fact]
    public void A_restored_comment_that_somebody_has_changed_meanwhile_is_shown_as_a_clash()
    {
        TheBrowserKept(new QuestionPage.Draft("Comment", "STR.1.1", "Mine.", "Old."));
        UseCases.Answer<CommentOnQuestion, CommentOnQuestion.Reply>(new CommentOnQuestion.Clash("Theirs."));

        var page = Open(Item(Strategy) with { Comment = "Theirs." });

        Says(page, "alert", "Somebody has changed this comment").ShouldBeTrue();
        Button(page, "Take theirs").Click();
        JSInterop.Invocations.Where(i => i.Identifier == "forget").ShouldHaveSingleItem().Arguments[^1].ShouldBe("Mine.");
    }

    [Fact]
    public void A_restored_reason_is_sent_with_the_version_that_was_known_then()
    {
        TheBrowserKept(new QuestionPage.Draft("Reason", "STR.1.1", "We have no services.", "3"));
        AnswersAreSaved();

        Open(Item(Strategy, new AnswerValue.Option("2"), version: 5));

        var sent = SentAnswers.ShouldHaveSingleItem();
        (sent.Value, sent.ExpectedVersion).ShouldBe((new AnswerValue.NotApplicable("We have no services."), 3));
    }

    private void TheBrowserKept(params QuestionPage.Draft[] drafts)
    {
        var module = JSInterop.SetupModule(_ => true);
        module.Mode = JSRuntimeMode.Loose;
        module.Setup<QuestionPage.Draft[]>("keep", _ => true).SetResult(drafts);
    }
}
