using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Roadmaps;

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
        var budget = CommonOptions.Budget("Money for the whole horizon, in the currency of the model's costs.");
        var periods = new Option<int>("--periods") { Description = "How many periods (quarters) the plan spans.", DefaultValueFactory = _ => 12 };
        var capacity = new Option<Dictionary<(string Role, int Period), double>>("--capacity")
        {
            Description = "People available in every period by role, like delivery=8 legal=0.5, or in one period, like delivery@3=5; a role that is not named has no limit.",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = ParseCapacity,
            DefaultValueFactory = _ => [],
        };
        var periodBudget = new Option<Dictionary<int, decimal>>("--period-budget")
        {
            Description = "Money for every period, like 200000, or for one, like 3=100000. Costs are spread evenly over the periods of an initiative.",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = ParsePeriodBudgets,
            DefaultValueFactory = _ => [],
        };
        var initiatives = new Option<string?>("--initiatives") { Description = "A file of initiatives (JSON) to choose from in place of the model's." };
        var mandatory = Codes("--mandatory", "Initiatives that the plan must hold, by code.");
        var pins = new Option<Dictionary<string, int>>("--pin")
        {
            Description = "Initiatives that must start in a period, like I-03=2.",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = ParsePins,
            DefaultValueFactory = _ => [],
        };
        var bans = Codes("--ban", "Initiatives that the plan must not hold, by code.");
        var frontier = new Option<bool>("--frontier") { Description = "Plan for a ladder of other budgets too, and mark where more money begins to buy less." };
        var robust = new Option<bool>("--robust") { Description = "Find the plan too that loses least if the dimensions weigh otherwise." };
        var aim = new Option<PlanAim>("--aim")
        {
            Description = "What makes a plan better: in-order (the higher score, then the earlier, then the cheaper), or weighted:SCORE,EARLY,COST, three weights such as weighted:1,0.5,0.2.",
            CustomParser = ParseAim,
            DefaultValueFactory = _ => new PlanAim.InOrder(),
        };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing on standard error while searching." };
        var timeLimit = new Option<double>("--time-limit") { Description = "Seconds that the search may take.", DefaultValueFactory = _ => 5 };
        var output = CommonOptions.Out();
        var command = new Command("plan", "The best roadmap for an organisation by budget, time and people: what to do, when, what it costs and what the score becomes (JSON).")
        {
            model, answers, organisation, parent, cycle, initiatives, budget, periodBudget, periods, capacity, mandatory, pins, bans, aim, frontier, robust, timeLimit, quiet, output,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var people = arguments.GetRequiredValue(capacity);
            var money = arguments.GetRequiredValue(periodBudget);
            var planned = await useCases.Send(
                new PlanAnswerTable(
                    arguments.GetRequiredValue(model), arguments.GetRequiredValue(answers), arguments.GetRequiredValue(organisation), arguments.GetValue(parent), arguments.GetValue(cycle),
                    arguments.GetRequiredValue(budget), arguments.GetRequiredValue(periods), people.Where(p => p.Key.Period == 0).ToDictionary(p => p.Key.Role, p => p.Value, StringComparer.Ordinal),
                    Seconds(arguments.GetRequiredValue(timeLimit)))
                {
                    InitiativesPath = arguments.GetValue(initiatives),
                    PeriodBudget = money.TryGetValue(0, out var every) ? every : null,
                    PeriodBudgets = money.Where(m => m.Key > 0).ToDictionary(),
                    CapacityIn = people.Where(p => p.Key.Period > 0).ToDictionary(),
                    Mandatory = arguments.GetRequiredValue(mandatory),
                    PinnedAt = arguments.GetRequiredValue(pins),
                    Banned = arguments.GetRequiredValue(bans),
                    Aim = arguments.GetRequiredValue(aim),
                    Progress = arguments.GetValue(quiet) ? null : new ToStandardError(),
                    WithFrontier = arguments.GetRequiredValue(frontier),
                    WithRobust = arguments.GetRequiredValue(robust),
                },
                cancellationToken);
            CommonOptions.Tell(planned.Notes);
            await Result.WriteAsync(PlanFile.AsJson(planned), arguments.GetValue(output), cancellationToken);
            return 0;
        });
        return command;
    }

    private static TimeSpan Seconds(double seconds) => double.IsNaN(seconds) ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Clamp(seconds, -1, 1e6));

    private static Option<string[]> Codes(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };

    private static PlanAim? ParseAim(ArgumentResult argument)
    {
        const string weighted = "weighted:";
        var text = argument.Tokens[0].Value;
        if (text == "in-order")
        {
            return new PlanAim.InOrder();
        }

        double[] weights = text.StartsWith(weighted, StringComparison.Ordinal)
            ? [.. text[weighted.Length..].Split(',').Select(w => double.TryParse(w, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : double.NaN)]
            : [];
        if (weights.Length == 3 && weights.All(w => w is >= 0 and <= RoadmapRules.HighestWeight) && weights[0] + weights[1] > 0)
        {
            return new PlanAim.Weighted(weights[0], weights[1], weights[2]);
        }

        argument.AddError($"--aim {text}: write in-order, or weighted: and three weights from 0 to 1,000 for score, early benefit and cost, like weighted:1,0.5,0.2; score or early benefit must weigh more than 0.");
        return null;
    }

    /// <summary>Period 0 stands for every period.</summary>
    private static Dictionary<(string Role, int Period), double>? ParseCapacity(ArgumentResult argument)
    {
        var capacity = new Dictionary<(string, int), double>();
        foreach (var token in argument.Tokens)
        {
            var (name, value) = Split(token.Value);
            var at = name.LastIndexOf('@');
            var (role, period) = at > 0 ? (name[..at], PeriodIn(name[(at + 1)..])) : (name, 0);
            if (role.Length == 0 || period is null || !double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var people) || !double.IsFinite(people))
            {
                argument.AddError($"--capacity {token.Value}: write the role, an equals sign and how many people there are, like delivery=8, or like delivery@3=5 for one period.");
                return null;
            }

            if (!capacity.TryAdd((role, period.Value), people))
            {
                argument.AddError($"--capacity {token.Value}: the role {name} is named twice.");
                return null;
            }
        }

        return capacity;
    }

    /// <summary>Period 0 stands for every period.</summary>
    private static Dictionary<int, decimal>? ParsePeriodBudgets(ArgumentResult argument)
    {
        var budgets = new Dictionary<int, decimal>();
        foreach (var token in argument.Tokens)
        {
            var (name, value) = Split(token.Value);
            var period = token.Value.Contains('=', StringComparison.Ordinal) ? PeriodIn(name) : 0;
            if (period is null || !decimal.TryParse(period == 0 ? token.Value : value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money))
            {
                argument.AddError($"--period-budget {token.Value}: write an amount, like 200000, or a period, an equals sign and an amount, like 3=100000.");
                return null;
            }

            if (!budgets.TryAdd(period.Value, money))
            {
                argument.AddError($"--period-budget {token.Value}: this is given twice.");
                return null;
            }
        }

        return budgets;
    }

    private static Dictionary<string, int>? ParsePins(ArgumentResult argument)
    {
        var pins = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in argument.Tokens)
        {
            var (code, value) = Split(token.Value);
            if (code.Length == 0 || PeriodIn(value) is not { } period)
            {
                argument.AddError($"--pin {token.Value}: write the initiative's code, an equals sign and the period in which it must start, like I-03=2.");
                return null;
            }

            if (!pins.TryAdd(code, period))
            {
                argument.AddError($"--pin {token.Value}: {code} is pinned twice.");
                return null;
            }
        }

        return pins;
    }

    private static (string Name, string Value) Split(string token) => token.LastIndexOf('=') is var at and >= 0 ? (token[..at], token[(at + 1)..]) : ("", token);

    private static int? PeriodIn(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var period) && period > 0 ? period : null;

    /// <remarks>Unlike <see cref="Progress{T}"/> it writes at once and in order.</remarks>
    private sealed class ToStandardError : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
