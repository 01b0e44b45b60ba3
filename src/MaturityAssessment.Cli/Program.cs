using System.CommandLine;
using MaturityAssessment.Application;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Cli;
using MaturityAssessment.Cli.Commands;
using MaturityAssessment.Domain;
using Microsoft.Extensions.DependencyInjection;

// Standard output carries results and nothing else. Exit codes: 0 done, 1 input refused, 2 wrong usage.
await using var services = new ServiceCollection().AddApplication().BuildServiceProvider();
var useCases = new UseCases(services);
var root = new RootCommand("Digital maturity assessment: validate models, score answer tables, explain scores, compare organisations, plan roadmaps, make reports.")
{
    ValidateCommand.Create(useCases),
    ScoreCommand.Create(useCases),
    ExplainCommand.Create(useCases),
    CompareCommand.Create(useCases),
    ReportCommand.Create(useCases),
    PlanCommand.Create(useCases),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine(parsed.CommandResult.Command == root ? "See: maturity --help" : $"See: maturity {parsed.CommandResult.Command.Name} --help");
    return 2;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (InputRefusedException refused)
{
    foreach (var fault in refused.Faults)
    {
        Console.Error.WriteLine(fault);
    }

    return 1;
}
catch (Exception refused) when (refused is RuleBrokenException or NotFoundException or FluentValidation.ValidationException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}
