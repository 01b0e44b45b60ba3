using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>An assessment with all that can be stored around it: a programme under way, people, risks, pilots and an assessment before.</summary>
internal static class Programmes
{
    private static readonly DateOnly Today = new(2027, 8, 15);

    public static RoadmapReportContent Content()
    {
        var content = ShippedModel.Content();
        var plan = content.Roadmap!.Plan;
        return content with
        {
            Date = Today,
            Roadmap = content.Roadmap with
            {
                Source = PlanSource.Adopted,
                Proof = new(PlanStatus.Feasible, plan.ScoreThen + 0.02, 2.5, new(plan.ScoreThen - 0.03, 5_500_000)),
                PeriodBudgets = new Dictionary<int, decimal> { [1] = 700_000, [2] = 800_000 },
                Capacity = new Dictionary<string, double> { ["delivery"] = 12, ["architecture"] = 5 },
                CapacityIn = new Dictionary<(string, int), double> { [("delivery", 2)] = 9 },
                Frontier = new([new(3_000_000, 2_900_000, 0.5), new(6_000_000, 5_900_000, 0.6, IsChosen: true), new(9_000_000, 8_000_000, 0.62, IsKnee: true)]),
                Robust = new(40, 0.011, 0.034, 0.59, 5_800_000, ["Open data by default"], ["Shared payment service"]),
            },
            Programme = Under(content.Model, plan, "Programme 2027 to 2029"),
            Pilots =
            [
                new("Digital appointment", "Appointments everywhere", new("I-1", "I-2", "People who book online wait less", [new("Waiting time", "10 minutes", "12 minutes", false), new("Share booked online", "40%", "", null)], "Older people ask for help."),
                    [new(PilotDecision.Change, "The waiting time fell less than hoped", "Amara Okello", new(2027, 7, 1))]),
            ],
            Stakeholders =
            [
                new("Director of registries", "Sponsor", 5, 5, Stance.Champion, [], "", [new(Guid.Empty, "Opens every review", new(2027, 9, 1), null)]),
                new("Staff council", "", 4, 3, Stance.Opponent, [content.Model.Objections[0].Code], "", [new(Guid.Empty, "Agree on redeployment", new(2027, 6, 1), null)]),
                new("Citizens’ forum", "", 1, 2, Stance.Neutral, [], "", []),
            ],
            Risks =
            [
                new("The lead architect leaves", "Nobody else knows the register", RiskCategory.Workforce, 4, 5, "Pair two people on every interface", "Joren Falk", RiskStatus.Open, ""),
                new("The budget is cut", "", RiskCategory.Budget, 2, 4, "", "", RiskStatus.Occurred, ""),
                new("An old server fails", "", RiskCategory.Legacy, 1, 3, "Replaced", "Samir Haddou", RiskStatus.Closed, ""),
            ],
            Peers = new("All agencies", [new("", 0.3, 0.4, 0.5, "above the median"), .. content.Model.Dimensions.Select(d => new PeerLine(d.Code, 0.25, 0.41, 0.55, "in the upper quarter"))]),
            Approval = new("Sofia Marchetti-Ray", new(2026, 12, 1)),
            EarlierProgramme = Under(content.Model, plan, "Programme 2025"),
            Realised = Realised(content),
        };
    }

    /// <summary>The first initiative done, the second late, the third stopped, all others waiting.</summary>
    private static Programme Under(MaturityModel model, Plan plan, string name)
    {
        var problem = new PlanningProblem { Model = model, Answers = AnswerSheet.Empty, Initiatives = model.Initiatives, Budget = 6_000_000 };
        var snapshot = PlanSnapshot.Of(problem, plan, new(2027, 1, 1));
        var codes = snapshot.Initiatives.OrderBy(i => i.StartsOn).ThenBy(i => i.Code, StringComparer.Ordinal).Select(i => i.Code).ToList();
        var deliveries = new Dictionary<string, DeliveryDetails>
        {
            [codes[0]] = DeliveryDetails.None with { Owner = "Leila Marchetti", Status = DeliveryStatus.Done, PercentDone = 100, StartedOn = new(2027, 1, 10), EndedOn = new(2027, 3, 20), Cost = 45_000, Notes = "Eleven champions in six offices" },
            [codes[1]] = new(
                "Joren Falk", DeliveryStatus.InProgress, 40, new(2027, 2, 1), null, 90_000, "",
                [new(Guid.Empty, "First interface in use", new(2027, 5, 1), new(2027, 5, 20)), new(Guid.Empty, "Old interface off", new(2027, 7, 1), null)],
                [new(Guid.Empty, "Northern office", new(2027, 6, 1), new(2027, 6, 3)), new(Guid.Empty, "All other offices", new(2027, 12, 1), null)]),
            [codes[2]] = DeliveryDetails.None with { Status = DeliveryStatus.Cancelled, StartedOn = new(2027, 2, 1), Cost = 5_000, Notes = "The law has changed" },
        };
        return new(name, "Amara Okello", new(2026, 12, 29), 1, plan.ScoreThen, Slippage.Of(snapshot, deliveries, Today)) { On = Today };
    }

    private static RealisedSince Realised(RoadmapReportContent content)
    {
        var (kept, open) = (content.Model.Questions[0], content.Model.Questions[1]);
        return new("2025", "2026", false, content.Model.Scale,
        [
            new("I-1", "Kept its word", [new(kept.Code, kept.Text, 0.25, 0.5, 0.75, BenefitState.Realised), new(open.Code, open.Text, 0.75, 0.5, 0.75, BenefitState.Realised)]),
            new("I-2", "Brought nothing", [new(open.Code, open.Text, 0.25, 0.75, 0.25, BenefitState.NotYet)]),
        ]);
    }
}
