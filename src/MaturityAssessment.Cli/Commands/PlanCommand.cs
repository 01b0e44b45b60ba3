using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MaturityAssessment.Application.Roadmaps;

namespace MaturityAssessment.Cli.Commands;

internal static class PlanCommand
{
    public static Command Create(UseCases useCases)
    {
        var model = CommonOptions.Model();
        var answers = CommonOptions.Answers();
        var organisation = CommonOptions.Organisation();
        var parent = CommonOptions.Parent();
        var cycle = CommonOptions.Cycle();
        var budget = new Option<decimal>("--budget") { Description = "Money for the whole horizon, in the currency of the model's costs.", Required = true };
        var periods = new Option<int>("--periods") { Description = "How many periods (quarters) the plan spans.", DefaultValueFactory = _ => 12 };
        var capacity = new Option<Dictionary<string, double>>("--capacity")
        {
            Description = "People available in every period by role, like delivery=8 legal=0.5; a role that is not named has no limit.",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = ParseCapacity,
            DefaultValueFactory = _ => [],
        };
        var timeLimit = new Option<double>("--time-limit") { Description = "Seconds that the search may take.", DefaultValueFactory = _ => 5 };
        var output = CommonOptions.Out();
        var command = new Command("plan", "The best roadmap for an organisation by budget, time and people: what to do, when, what it costs and what the score becomes (JSON).")
        {
            model, answers, organisation, parent, cycle, budget, periods, capacity, timeLimit, output,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var planned = await useCases.Send(
                new PlanAnswerTable(
                    arguments.GetRequiredValue(model), arguments.GetRequiredValue(answers), arguments.GetRequiredValue(organisation), arguments.GetValue(parent), arguments.GetValue(cycle),
                    arguments.GetRequiredValue(budget), arguments.GetRequiredValue(periods), arguments.GetRequiredValue(capacity), Seconds(arguments.GetRequiredValue(timeLimit))),
                cancellationToken);
            CommonOptions.Tell(planned.Notes);
            await Result.WriteAsync(PlanFile.AsJson(planned), arguments.GetValue(output), cancellationToken);
            return 0;
        });
        return command;
    }

    private static TimeSpan Seconds(double seconds) => double.IsNaN(seconds) ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Clamp(seconds, -1, 1e6));

    private static Dictionary<string, double>? ParseCapacity(ArgumentResult argument)
    {
        var capacity = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var token in argument.Tokens)
        {
            var at = token.Value.LastIndexOf('=');
            if (at < 1 || !double.TryParse(token.Value[(at + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var people) || !double.IsFinite(people))
            {
                argument.AddError($"--capacity {token.Value}: write the role, an equals sign and how many people there are, like delivery=8.");
                return null;
            }

            if (!capacity.TryAdd(token.Value[..at], people))
            {
                argument.AddError($"--capacity {token.Value}: the role {token.Value[..at]} is named twice.");
                return null;
            }
        }

        return capacity;
    }
}
