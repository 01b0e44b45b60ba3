using System.CommandLine;
using MaturityAssessment.Application.Models;

namespace MaturityAssessment.Cli.Commands;

internal static class ValidateCommand
{
    public static Command Create(UseCases useCases)
    {
        var models = new Argument<string[]>("MODEL") { Description = "Model files.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("validate", "Names every fault of every model: where, what, and how to mend it.") { models };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var checkedFiles = await useCases.Send(new ValidateModels(arguments.GetRequiredValue(models)), cancellationToken);
            foreach (var file in checkedFiles)
            {
                foreach (var fault in file.Faults)
                {
                    Console.WriteLine($"{file.Path}: {fault}");
                }

                Console.Error.WriteLine(file.Faults.Count switch
                {
                    0 => $"{file.Path}: no faults; {file.Title} {file.Version}, {file.Questions} questions.",
                    1 => $"{file.Path}: 1 fault.",
                    var n => $"{file.Path}: {n} faults.",
                });
            }

            return checkedFiles.Any(f => f.Faults.Count > 0) ? 1 : 0;
        });
        return command;
    }
}
