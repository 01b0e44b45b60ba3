using System.CommandLine;
using MaturityAssessment.Application.Assessments;

namespace MaturityAssessment.Cli.Commands;

internal static class ScoreCommand
{
    public static Command Create(UseCases useCases)
    {
        var model = CommonOptions.Model();
        var answers = CommonOptions.Answers();
        var format = new Option<string>("--format") { Description = "table (rounded, for people), csv or json (full precision).", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var output = CommonOptions.Out();
        var command = new Command("score", "Scores every row of an answer table.") { model, answers, format, output };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var scored = await useCases.Send(new ScoreAnswerTable(arguments.GetRequiredValue(model), arguments.GetRequiredValue(answers)), cancellationToken);
            CommonOptions.Tell(scored.Notes);
            var lines = scored.Rows.SelectMany(r => ScoreTable.Lines(r.Row, r.Card));
            var text = arguments.GetRequiredValue(format) switch
            {
                "csv" => ScoreTableFile.Csv(lines),
                "json" => ScoreTableFile.AsJson(lines),
                _ => ScoreTableFile.Table(lines, scored.Model.Scale.Decimals),
            };
            await Result.WriteAsync(text, arguments.GetValue(output), cancellationToken);
            return 0;
        });
        return command;
    }
}
