using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MaturityAssessment.Cli.Commands;

/// <summary>Options that several commands share, so that they read alike everywhere.</summary>
internal static partial class CommonOptions
{
    public static Option<string> Model() => new("--model") { Description = "The model file (JSON).", Required = true };

    public static Option<string> Answers() => new("--answers") { Description = "The answer table (CSV, UTF-8): one row per assessment.", Required = true };

    public static Option<string> Organisation() => new("--organisation") { Description = "Whose row of the answer table, by name.", Required = true };

    public static Option<string?> Parent() => new("--parent") { Description = "The parent of the organisation, where several share a name." };

    public static Option<string?> Cycle() => new("--cycle") { Description = "The cycle, where the organisation has several rows." };

    public static Option<string?> Out() => new("--out") { Description = "Write the result to this file in place of standard output." };

    /// <summary>The money that a roadmap may cost; without a usual amount it must be given.</summary>
    public static Option<decimal> Budget(string description, decimal? usual = null)
    {
        var budget = new Option<decimal>("--budget") { Description = description, Required = usual is null, CustomParser = ParseMoney };
        if (usual is { } amount)
        {
            budget.DefaultValueFactory = _ => amount;
        }

        return budget;
    }

    /// <remarks>A comma that does not part thousands may be meant as a decimal point: rather ask than multiply by a hundred.</remarks>
    private static decimal ParseMoney(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Amount().IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var money))
        {
            return money;
        }

        argument.AddError($"--budget {text}: write an amount in digits, like 2000000 or 12500.50.");
        return 0;
    }

    [GeneratedRegex(@"^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    public static void Tell(IReadOnlyList<string> notes)
    {
        foreach (var note in notes)
        {
            Console.Error.WriteLine(note);
        }
    }
}
