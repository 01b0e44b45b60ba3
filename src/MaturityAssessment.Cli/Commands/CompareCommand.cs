using System.CommandLine;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Domain.Comparisons;

namespace MaturityAssessment.Cli.Commands;

internal static class CompareCommand
{
    public static Command Create(UseCases useCases)
    {
        var usual = new RobustnessOptions();
        var model = CommonOptions.Model();
        var answers = CommonOptions.Answers();
        var draws = new Option<int>("--draws") { Description = "How often the ranking is repeated with other weights and drawn values for unanswered questions.", DefaultValueFactory = _ => usual.Draws };
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same figures.", DefaultValueFactory = _ => usual.Seed };
        var variation = new Option<double>("--variation") { Description = "How far weights vary: their mean coefficient of variation. 0 keeps them.", DefaultValueFactory = _ => usual.Variation };
        var top = new Option<int>("--top") { Description = "For the chance of being among the first so many; the column's name follows.", DefaultValueFactory = _ => usual.Top };
        var by = new Option<string?>("--by") { Description = "sector: ranks within each sector." };
        by.AcceptOnlyFromAmong("sector");
        var format = new Option<string>("--format") { Description = "csv or json (full precision), or table (rounded, for people).", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json", "table");
        var output = CommonOptions.Out();
        var command = new Command(
            "compare",
            "Ranks the organisations of an answer table, each cycle by itself, and says how far the ranks can be relied on: the 5th, 50th and 95th percentile of each rank when weights vary, "
            + "and groups of organisations that cannot be told apart (the order of any two in a group holds in no more than 90 % of the draws). Cronbach's alpha over the dimensions is in the last column, and on standard error.")
        {
            model, answers, draws, seed, variation, top, by, format, output,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var options = new RobustnessOptions
            {
                Draws = arguments.GetRequiredValue(draws),
                Seed = arguments.GetRequiredValue(seed),
                Variation = arguments.GetRequiredValue(variation),
                Top = arguments.GetRequiredValue(top),
                Threads = Environment.ProcessorCount,
            };
            var compared = await useCases.Send(
                new CompareAnswerTable(arguments.GetRequiredValue(model), arguments.GetRequiredValue(answers), options, arguments.GetValue(by) is not null), cancellationToken);
            CommonOptions.Tell([.. compared.Notes, .. ComparisonTableFile.Remarks(compared)]);
            var text = arguments.GetRequiredValue(format) switch
            {
                "json" => ComparisonTableFile.AsJson(compared),
                "table" => ComparisonTableFile.Table(compared),
                _ => ComparisonTableFile.Csv(compared),
            };
            await Result.WriteAsync(text, arguments.GetValue(output), cancellationToken);
            return 0;
        });
        return command;
    }
}
