using Bunit;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Web.Tests.Assessments;

/// <summary>An answer on its way from the page to where it is kept.</summary>
public class QuestionPageAnswerTests : QuestionPages
{
    [Fact]
    public void Choosing_a_level_saves_it_at_once_and_says_when()
    {
        AnswersAreSaved();
        var page = Open(Item(Strategy, new AnswerValue.Option("2"), version: 7));

        Choose(page, "3 Defined");

        var sent = SentAnswers.ShouldHaveSingleItem();
        (sent.Question, sent.Value, sent.ExpectedVersion).ShouldBe(("STR.1.1", new AnswerValue.Option("3"), 7));
        Says(page, "status", "Saved 14:02").ShouldBeTrue();
        ChosenIn(page).ShouldNotBeNull().ShouldStartWith("3 Defined");
    }

    [Fact]
    public void While_an_answer_is_on_its_way_the_page_says_so()
    {
        AnswersAreSaved();
        var gate = UseCases.Hold<AnswerQuestion>();
        var page = Open(Item(Strategy));

        Choose(page, "3");
        Says(page, "status", "Saving …").ShouldBeTrue();

        gate.SetResult();
        page.WaitForAssertion(() => Says(page, "status", "Saved 14:02").ShouldBeTrue());
    }

    [Fact]
    public void Clicking_faster_than_the_network_sends_one_at_a_time_and_only_the_last_choice_next()
    {
        AnswersAreSaved();
        var gate = UseCases.Hold<AnswerQuestion>();
        var page = Open(Item(Strategy));

        Choose(page, "2");
        Choose(page, "3");
        Choose(page, "4");
        SentAnswers.Count.ShouldBe(1);
        gate.SetResult();

        page.WaitForAssertion(() => SentAnswers.Select(a => a.Value).ShouldBe([new AnswerValue.Option("2"), new AnswerValue.Option("4")]));
        SentAnswers[1].ExpectedVersion.ShouldBe(2);
        ChosenIn(page).ShouldNotBeNull().ShouldStartWith("4");
    }

    [Fact]
    public void A_refused_answer_stays_visible_with_the_reason_and_can_be_sent_again()
    {
        UseCases.Refuse<AnswerQuestion, AnswerQuestion.Reply>("The disk is full.");
        var page = Open(Item(Strategy, new AnswerValue.Option("1"), version: 3));

        Choose(page, "4");

        Says(page, "alert", "Not saved: The disk is full.").ShouldBeTrue();
        ChosenIn(page).ShouldNotBeNull().ShouldStartWith("4");
        AnswersAreSaved();

        Button(page, "Try again").Click();

        SentAnswers[^1].Value.ShouldBe(new AnswerValue.Option("4"));
        page.FindAll("[role=alert]").ShouldNotContain(e => e.TextContent.Contains("Not saved"));
    }

    [Fact]
    public void A_clash_shows_both_answers_and_overwrites_nothing()
    {
        TheyAnswered("2");
        var page = Open(Item(Strategy));

        Choose(page, "4");

        Says(page, "alert", "Omar Haddad has answered this question at 12:00").ShouldBeTrue();
        Says(page, "alert", "2. What one sees at 2.").ShouldBeTrue();
        Says(page, "alert", "4. What one sees at 4.").ShouldBeTrue();
        SentAnswers.Count.ShouldBe(1);
    }

    [Fact]
    public void Keeping_mine_sends_it_again_on_top_of_theirs()
    {
        TheyAnswered("2");
        var page = Open(Item(Strategy));
        Choose(page, "4");
        AnswersAreSaved();

        Button(page, "Keep mine").Click();

        (SentAnswers[^1].Value, SentAnswers[^1].ExpectedVersion).ShouldBe((new AnswerValue.Option("4"), 9));
        Says(page, "alert", "Omar Haddad").ShouldBeFalse();
    }

    [Fact]
    public void Taking_theirs_sends_nothing_and_shows_theirs()
    {
        TheyAnswered("2");
        var page = Open(Item(Strategy));
        Choose(page, "4");

        Button(page, "Take theirs").Click();

        SentAnswers.Count.ShouldBe(1);
        ChosenIn(page).ShouldNotBeNull().ShouldStartWith("2");
        Says(page, "alert", "Omar Haddad").ShouldBeFalse();
        page.Markup.ShouldContain("6 of 7 answered");
    }

    [Fact]
    public void Not_applicable_is_saved_only_with_a_reason()
    {
        AnswersAreSaved();
        var page = Open(Item(Strategy, new AnswerValue.Option("2"), version: 1));

        Labelled(page, "Not applicable to us").Change(true);
        Labelled(page, "Why does it not apply?").Change("   ");

        SentAnswers.ShouldBeEmpty();
        page.Markup.ShouldContain("Not saved yet: give a reason");

        Labelled(page, "Why does it not apply?").Change(" We have no services. ");

        SentAnswers.ShouldHaveSingleItem().Value.ShouldBe(new AnswerValue.NotApplicable("We have no services."));
    }

    [Fact]
    public void Unticking_not_applicable_before_a_reason_was_given_brings_the_answer_back()
    {
        var page = Open(Item(Strategy, new AnswerValue.Option("2"), version: 1));
        Labelled(page, "Not applicable to us").Change(true);
        ChosenIn(page).ShouldBe("Not applicable to us");

        Labelled(page, "Not applicable to us").Change(false);

        ChosenIn(page).ShouldNotBeNull().ShouldStartWith("2");
        SentAnswers.ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_can_be_taken_back()
    {
        AnswersAreSaved();
        var page = Open(Item(Strategy, new AnswerValue.Option("2"), version: 1));
        page.Markup.ShouldContain("6 of 7 answered");

        Button(page, "Clear answer").Click();

        SentAnswers.ShouldHaveSingleItem().Value.ShouldBeNull();
        ChosenIn(page).ShouldBeNull();
        page.Markup.ShouldContain("5 of 7 answered");
    }

    [Fact]
    public void None_of_these_is_an_answer_and_the_last_tick_taken_away_is_none()
    {
        AnswersAreSaved();
        var page = Open(Item(Channels));

        Choose(page, "None of these");
        SentAnswers[^1].Value.ShouldBe(new AnswerValue.Options([]));

        Choose(page, "In print");
        Choose(page, "On the web");
        SentAnswers[^1].Value.ShouldBeOfType<AnswerValue.Options>().Codes.ShouldBe(["web", "print"]);

        Labelled(page, "On the web").Change(false);
        Labelled(page, "In print").Change(false);
        SentAnswers[^1].Value.ShouldBeNull();
    }

    [Fact]
    public void A_number_is_saved_as_understood_and_nonsense_is_not_sent()
    {
        AnswersAreSaved();
        var page = Open(Item(Staff));

        Labelled(page, "Number").Change("twelve");
        SentAnswers.ShouldBeEmpty();
        Says(page, "status", "Enter a number in figures").ShouldBeTrue();
        Labelled(page, "Number").GetAttribute("value").ShouldBe("twelve");

        Labelled(page, "Number").Change("1 234,5");
        SentAnswers.ShouldHaveSingleItem().Value.ShouldBe(new AnswerValue.Number(1234.5));
        Says(page, "status", "Read as 1,234.5 people").ShouldBeTrue();
    }

    private void TheyAnswered(string code) =>
        UseCases.Answer<AnswerQuestion, AnswerQuestion.Reply>(new AnswerQuestion.Clash(new AnswerValue.Option(code), "Omar Haddad", Noon, 9));
}
