using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Comparisons;

namespace MaturityAssessment.Reporting.Tests.Comparisons;

/// <summary>Invented organisations that answered a model without chance: every answer follows from the places of organisation, dimension and question.</summary>
internal static class SamplePortfolio
{
    private static readonly string[] Bodies = ["Registry Office", "Tax Administration", "Road Authority", "Employment Service", "Land Survey", "Customs", "Health Insurance Fund", "Statistics Office", "Building Permits", "Pension Fund", "Police Service", "Water Board"];
    private static readonly string[] Parents = ["Ministry of the Interior and Social Affairs", "Ministry of Economy and Infrastructure", "Ministry of Finance"];
    private static readonly string[] Sectors = ["identity and civil status", "business and trade", "transport", "health"];

    public static PortfolioReportContent Content(MaturityModel model, int organisations, bool withPrevious = true, double open = 0.03, int draws = 500)
    {
        var portfolio = Of(model, organisations, "2026", 0, open);
        return ContentOf(portfolio, draws) with { Previous = withPrevious ? new("2025", Of(model, organisations, "2025", -1, 0)) : null };
    }

    public static PortfolioReportContent ContentOf(Portfolio portfolio, int draws = 500) => new()
    {
        Issuer = "Republic of Valmora",
        Cycle = "2026",
        Date = new(2026, 11, 24),
        Portfolio = portfolio,
        Robustness = RankRobustness.Of(portfolio, new() { Draws = draws, Seed = 7 }),
        Sensitivity = WeightSensitivity.Of(portfolio),
    };

    public static Portfolio Of(MaturityModel model, int organisations, string cycle, int lift, double open) =>
        Portfolio.Of(model, [.. Enumerable.Range(0, organisations).Select(o => Entry(model, o, cycle, lift, open))]);

    public static PortfolioEntry Entry(MaturityModel model, int organisation, string cycle = "2026", int lift = 0, double open = 0) => new(
        Key(organisation, cycle), Sectors[organisation % 4], SizeClass.Of((organisation * 397 % 6000) + 20), Scorer.For(model).ScoresOf(Answers(model, organisation, lift, open)));

    public static PortfolioEntry Silent(MaturityModel model, string name = "Silent Office") =>
        new(new(name, "", "2026"), "", "", Scorer.For(model).ScoresOf(AnswerSheet.Empty));

    /// <summary>The twelfth and later bear the name of an earlier one under another ministry.</summary>
    public static OrganisationKey Key(int organisation, string cycle = "2026") => new(
        Bodies[organisation % Bodies.Length] + (organisation / 36 is var more and > 0 ? $" {more + 1}" : ""), Parents[organisation / Bodies.Length % Parents.Length], cycle);

    public static AnswerSheet Answers(MaturityModel model, int organisation, int lift = 0, double open = 0)
    {
        var answers = new Dictionary<string, SheetAnswer>();
        var dimension = 0;
        foreach (var node in model.Root.Nodes.DefaultIfEmpty(model.Root))
        {
            dimension++;
            var level = 0.15 + (0.6 * Spread(organisation, 1)) + (0.35 * (Spread((organisation * 31) + dimension, 2) - 0.5)) + (lift * 0.12 * (Spread((organisation * 17) + dimension, 3) - 0.25));
            var place = 0;
            foreach (var question in node.DescendantQuestions())
            {
                place++;
                var at = (organisation * 1009) + (dimension * 97) + place;
                if (Spread(at, 4) < open)
                {
                    continue;
                }

                var wanted = Math.Clamp(level + (0.4 * (Spread(at, 5) - 0.5)), 0, 1);
                answers[question.Code] = new(
                    question switch
                    {
                        SingleChoiceQuestion choice => new AnswerValue.Option(choice.Options.MinBy(o => Math.Abs(o.Score - wanted))!.Code),
                        MultipleChoiceQuestion multiple => new AnswerValue.Options([.. multiple.Options.Take((int)(wanted * multiple.Options.Count)).Select(o => o.Code)]),
                        NumberQuestion number => new AnswerValue.Number(Math.Round(number.Points[0].Value + (wanted * (number.Points[^1].Value - number.Points[0].Value)))),
                        _ => throw new NotSupportedException(question.Kind.ToString()),
                    },
                    HasEvidence: false);
            }
        }

        return new(answers);
    }

    private static double Spread(int i, int salt)
    {
        var mixed = unchecked((uint)((i + 1) * 2654435761L) ^ (uint)(salt * 0x9E3779B9));
        mixed ^= mixed >> 15;
        mixed = unchecked(mixed * 2246822519u);
        mixed ^= mixed >> 13;
        return mixed % 10007 / 10007.0;
    }
}
