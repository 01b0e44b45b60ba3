using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Cli.Commands;

internal static class ReportCommand
{
    public static Command Create(UseCases useCases)
    {
        var model = CommonOptions.Model();
        var answers = CommonOptions.Answers();
        var organisation = CommonOptions.Organisation();
        var parent = CommonOptions.Parent();
        var cycle = CommonOptions.Cycle();
        var output = new Option<string>("--out") { Description = "The PDF file to write.", Required = true };
        var kind = new Option<string>("--kind") { Description = "roadmap (everything) or executive (one page).", DefaultValueFactory = _ => "roadmap" };
        kind.AcceptOnlyFromAmong("roadmap", "executive");
        var plan = new Option<string?>("--plan") { Description = "A plan made by the plan command; its budget and periods then count." };
        var language = new Option<string?>("--language") { Description = "Language of the report: en." };
        var page = new Option<string>("--page") { Description = "a4 or letter.", DefaultValueFactory = _ => "a4" };
        page.AcceptOnlyFromAmong("a4", "letter");
        var budget = new Option<decimal>("--budget") { Description = "Money for the whole roadmap.", DefaultValueFactory = _ => 2_000_000 };
        var periods = new Option<int>("--periods") { Description = "Quarters that the roadmap spans.", DefaultValueFactory = _ => 12 };
        var currency = new Option<string>("--currency") { Description = "Shown before amounts, such as EUR.", DefaultValueFactory = _ => "" };
        var date = new Option<DateOnly?>("--date") { Description = "The date that the report states (yyyy-mm-dd), today unless given. With it, the same files give the same bytes.", CustomParser = ReadDate };
        var command = new Command("report", "Makes the roadmap report of one organisation as a PDF.")
        {
            model, answers, organisation, parent, cycle, output, kind, plan, language, page, budget, periods, currency, date,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var made = await useCases.Send(
                new ReportAnswerTable(
                    arguments.GetRequiredValue(model), arguments.GetRequiredValue(answers), arguments.GetRequiredValue(organisation), arguments.GetValue(parent), arguments.GetValue(cycle),
                    arguments.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), arguments.GetRequiredValue(page) == "letter" ? PaperSize.Letter : PaperSize.A4,
                    arguments.GetValue(budget), arguments.GetValue(periods), arguments.GetRequiredValue(currency),
                    arguments.GetRequiredValue(kind) == "executive" ? ReportKind.Executive : ReportKind.Roadmap, arguments.GetValue(plan), arguments.GetValue(language)),
                cancellationToken);
            CommonOptions.Tell(made.Notes);
            await Result.WriteAsync(made.Report, arguments.GetRequiredValue(output), cancellationToken);
            return 0;
        });
        return command;
    }

    private static DateOnly? ReadDate(ArgumentResult argument)
    {
        if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        argument.AddError($"Cannot read the date '{argument.Tokens[0].Value}'; write it as 2026-11-24.");
        return null;
    }
}
