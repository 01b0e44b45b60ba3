using System.CommandLine;
using System.Globalization;
using System.Text;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Cli.Commands;

internal static class ExplainCommand
{
    public static Command Create(UseCases useCases)
    {
        var model = CommonOptions.Model();
        var answers = CommonOptions.Answers();
        var organisation = CommonOptions.Organisation();
        var parent = CommonOptions.Parent();
        var cycle = CommonOptions.Cycle();
        var output = CommonOptions.Out();
        var command = new Command("explain", "Why an organisation scores as it does: weight, score, points held and lost of every question, and the shortest way to the next level.")
        {
            model, answers, organisation, parent, cycle, output,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var explained = await useCases.Send(
                new ExplainScore(
                    arguments.GetRequiredValue(model), arguments.GetRequiredValue(answers), arguments.GetRequiredValue(organisation), arguments.GetValue(parent), arguments.GetValue(cycle)),
                cancellationToken);
            CommonOptions.Tell(explained.Notes);
            await Result.WriteAsync(Text(explained), arguments.GetValue(output), cancellationToken);
            return 0;
        });
        return command;
    }

    private static string Text(ExplainScore.Explained explained)
    {
        var (model, card) = (explained.Model, explained.Card);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Overall: {Shown(model, card.Overall.Score)}{Level(card.Overall.Level)}, between {Shown(model, card.Overall.Floor)} and {Shown(model, card.Overall.Ceiling)}; {card.Answered} of {card.Applicable} questions answered.");
        foreach (var cap in card.BitingCaps)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"The rule on {cap.Code} applies (without it {Shown(model, card.UncappedOverall.Score)}{Level(card.UncappedOverall.Level)}): {cap.Because}");
        }

        text.AppendLine().AppendLine("question         weight   score    held    lost   one step up");
        foreach (var question in explained.Explanation.Questions)
        {
            var step = question.StepGain is { } gain ? $"+{Points(gain)}{(question.IsMarginal ? " (marginal)" : "")}" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"{question.Code,-14} {Percent(question.GlobalWeight),8} {Number(question.Score, 2),7} {Points(question.Held),7} {Points(question.Lost),7}   {step}");
        }

        foreach (var block in explained.Explanation.Blocks)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{(block.Code.Length == 0 ? "(overall)" : block.Code),-14} {Percent(block.Weight),8} {Number(block.Score, 2),7} {Points(block.Held),7} {Points(block.Lost),7}   as a whole");
        }

        text.AppendLine();
        if (explained.NextLevel is not { } next)
        {
            text.AppendLine("There is no next level to reach by better answers.");
            return text.ToString();
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"Shortest way to level {next.To.Number} ({next.To.Name}), {Shown(model, next.ScoreThen)}:");
        foreach (var step in next.Steps)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {step.Question}: from {Number(step.From, 2)} to {Number(step.To, 2)}");
        }

        return text.ToString();

        string Points(double? normalised) => Number(normalised * explained.Explanation.PointsPerScore, 2);
    }

    private static string Shown(MaturityModel model, double? score) =>
        score is { } s ? model.Scale.Shown(s).ToString("F" + model.Scale.Decimals, CultureInfo.InvariantCulture) : "no score";

    private static string Level(MaturityLevel? level) => level is null ? "" : $", level {level.Number} ({level.Name})";

    private static string Percent(double share) => (share * 100).ToString("F2", CultureInfo.InvariantCulture) + "%";

    private static string Number(double? value, int decimals) =>
        value is { } v ? Math.Round(v, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals, CultureInfo.InvariantCulture) : "-";
}
