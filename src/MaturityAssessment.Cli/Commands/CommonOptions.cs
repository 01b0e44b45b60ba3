using System.CommandLine;

namespace MaturityAssessment.Cli.Commands;

/// <summary>Options that several commands share, so that they read alike everywhere.</summary>
internal static class CommonOptions
{
    public static Option<string> Model() => new("--model") { Description = "The model file (JSON).", Required = true };

    public static Option<string> Answers() => new("--answers") { Description = "The answer table (CSV, UTF-8): one row per assessment.", Required = true };

    public static Option<string> Organisation() => new("--organisation") { Description = "Whose row of the answer table, by name.", Required = true };

    public static Option<string?> Parent() => new("--parent") { Description = "The parent of the organisation, where several share a name." };

    public static Option<string?> Cycle() => new("--cycle") { Description = "The cycle, where the organisation has several rows." };

    public static Option<string?> Out() => new("--out") { Description = "Write the result to this file in place of standard output." };

    public static void Tell(IReadOnlyList<string> notes)
    {
        foreach (var note in notes)
        {
            Console.Error.WriteLine(note);
        }
    }
}
