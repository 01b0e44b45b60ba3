using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>What is stored around an assessment stands in its report: how good the plan is, how delivery goes, who is for it and what may go wrong.</summary>
public class ProgrammeReportTests
{
    private static readonly RoadmapReportContent Content = Programmes.Content();
    private static readonly Lazy<ReadPdf> Report = new(() => ReadPdf.Of(Content, new() { Currency = "EUR" }));

    private static string Roadmap => Report.Value.LettersOf("Roadmap", "Delivery");
    private static string Delivery => Report.Value.LettersOf("Delivery", "People and risks");
    private static string People => Report.Value.LettersOf("People and risks", "Outcomes to measure");

    [Fact]
    public void How_good_the_plan_is_stands_in_words_with_its_bound_and_gap()
    {
        var (scale, plan) = (Content.Model.Scale, Content.Roadmap!.Plan);

        Says(Roadmap, $"No plan with the same money, people and time can reach more than {scale.Score(plan.ScoreThen!.Value + 0.02)}, so at most 2.5% of that may still be missing.");
        Says(Roadmap, $"Choosing simply by value for money would reach {scale.Score(plan.ScoreThen.Value - 0.03)} for EUR 5,500,000.");
    }

    [Fact]
    public void Each_next_level_has_the_quarter_in_which_it_is_first_reached()
    {
        var now = Content.Card.Overall.Level!.Number;
        foreach (var level in Content.Model.Scale.Levels.Where(l => l.Number > now))
        {
            var period = Content.Roadmap!.Plan.Periods.FirstOrDefault(p => p.Level >= level.Number);
            Says(Roadmap, period is null ? $"Level {level.Number} ({level.Name}) is not reached within this plan." : $"Level {level.Number} ({level.Name}) is reached first at the end of {Shown.Quarter(new DateOnly(2027, 1, 1).AddMonths(3 * (period.Number - 1)))}.");
            if (period is null)
            {
                return;
            }
        }
    }

    [Fact]
    public void Budgets_of_quarters_people_and_alternatives_are_shown()
    {
        Says(Roadmap, "The limit is the most that may be spent in a quarter");
        Says(Roadmap, "700,000");
        Says(Roadmap, "The plan keeps within the people that are there.");
        Says(Roadmap, "9 to 12");
        Says(Roadmap, "The chosen budget of EUR 6,000,000 reaches 60.0.");
        Says(Roadmap, "Beyond EUR 9,000,000, which reaches 62.0, more money buys notably less.");
        Says(Roadmap, "Under 40 other weightings of the dimensions this plan loses up to 3.4 points against the best plan for each; another plan, for EUR 5,800,000, never loses more than 1.1. It takes in “Open data by default” and does without “Shared payment service”.");
    }

    [Fact]
    public void What_every_initiative_brings_and_who_answers_for_it_is_said()
    {
        var first = Content.Roadmap!.Plan.Initiatives.MaxBy(i => i.Gain)!;

        Says(Roadmap, $"Without it the score would be {Content.Model.Scale.Points(first.Gain)[1..]} points lower.");
        Says(Roadmap, "Leila Marchetti");
        Says(Roadmap, "No owner yet");
    }

    [Fact]
    public void A_pilot_has_its_criteria_results_and_decision_and_scaling_its_departments()
    {
        Says(Roadmap, "People who book online wait less. “Appointments everywhere” begins only when this pilot is scaled.");
        Says(Roadmap, "12 minutes");
        Says(Roadmap, "Not measured yet");
        Says(Roadmap, "Decision: Change it and try again. The waiting time fell less than hoped. Decided by Amara Okello on 1 July 2027.");
        Says(Roadmap, "All other offices");
    }

    [Fact]
    public void Delivery_says_what_is_done_spent_and_late_against_what_was_approved_by_whom_and_when()
    {
        var slippage = Content.Programme!.Slippage;

        Says(Delivery, $"One of {slippage.Lines.Count} initiatives is finished, one is under way");
        Says(Delivery, "The plan “Programme 2027 to 2029” was approved by Amara Okello on 29 December 2026; delivery is measured against it. It replaced one plan that had been approved before.");
        Says(Delivery, $"of {Shown.Money(slippage.PlannedCost, "")} planned");
        Says(Delivery, $"{slippage.Lines.Max(l => l.DaysLate)} days late");
        Says(Delivery, "45 days overdue");
        Says(Delivery, "The law has changed.");
        Says(Delivery, "Overdue");
    }

    [Fact]
    public void The_page_for_executives_tells_how_the_programme_goes_and_stays_one_page()
    {
        Report.Value.PageOf("At a glance").ShouldContain("The programme under way, and what it brings");
        Report.Value.NumberOf("Results").ShouldBe(Report.Value.NumberOf("At a glance") + 1);
    }

    [Fact]
    public void People_are_named_with_stance_objections_and_what_is_done()
    {
        Says(People, "3 people or groups have been named. The change champion is Director of registries. One person has doubts or is against it, with much influence.");
        Says(People, "Work together closely");
        Says(People, "Overdue since 1 Jun 2027.");
        Says(People, $"Raised here by Staff council");
        Says(People, Content.Model.Objections[0].Answer.WhatToPromise);
    }

    [Fact]
    public void The_register_of_risks_stands_beside_the_challenges_of_the_answers()
    {
        Says(People, "The register holds 3 risks, of which two are open. One of them has happened. One has no owner yet.");
        Says(People, "4 × 5 = 20");
        Says(People, "Pair two people on every interface");
        Says(People, "Challenges that show in the answers");
    }

    [Fact]
    public void An_empty_register_and_nobody_named_are_said_plainly()
    {
        var people = ReadPdf.Of(Content with { Stakeholders = [], Risks = [] }).LettersOf("People and risks", "Outcomes to measure");

        Says(people, "Nobody has been named yet.");
        Says(people, "No risks have been entered yet.");
    }

    [Fact]
    public void Outcomes_say_what_came_true_and_what_is_not_measured_yet()
    {
        var outcomes = Report.Value.LettersOf("Outcomes to measure", "Method");

        Says(outcomes, "2 initiatives that were to lift answers have been finished since 2025. By the answers of 2026, one has brought what was promised, none a part of it and one nothing yet.");
        Says(outcomes, "No values are on record yet for any of them");
    }

    [Fact]
    public void Peers_stand_beside_the_organisation_where_they_may_be_told()
    {
        var results = Report.Value.LettersOf("Results", "What holds us back");

        Says(results, "Beside others (all agencies) the score stands above the median: half of them score 40.0 or more.");
        Says(results, "In the upper quarter");
    }

    [Fact]
    public void An_approval_stands_on_the_cover() => Report.Value.Pages[0].ShouldContain("Sofia Marchetti-Ray, 1 December 2026");

    [Fact]
    public void A_plan_that_is_out_of_date_says_so() =>
        Says(ReadPdf.Of(Content with { Roadmap = Content.Roadmap! with { IsOutdated = true, Proof = null } }).LettersOf("Roadmap", "Delivery"), "have changed since this plan was made");

    private static void Says(string letters, string sentence) => letters.ShouldContain(ReadPdf.Bare(sentence));
}
