using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Cli.Commands;

internal static class ReportCommand
{
    private const string Portfolio = "portfolio";
    private const string Progress = "progress";
    private const string EveryOrganisation = "all";
    private static readonly string[] Formats = [.. Enum.GetNames<ReportFormat>().Select(f => f.ToLowerInvariant())];

    public static Command Create(UseCases useCases)
    {
        var model = CommonOptions.Model();
        var answers = CommonOptions.Answers();
        var organisation = new Option<string?>("--organisation") { Description = "Whose row of the answer table, by name, or all for a file of each; not for the portfolio, which is about all of them." };
        var parent = CommonOptions.Parent();
        var cycle = CommonOptions.Cycle();
        var output = new Option<string>("--out") { Description = "The file to write; with --organisation all the folder for the files.", Required = true };
        var format = new Option<string?>("--format") { Description = "pdf, docx, xlsx, csv or json; as the file's name ends unless given, else pdf." };
        format.AcceptOnlyFromAmong(Formats);
        var kind = new Option<string>("--kind") { Description = "roadmap (everything), executive (one page), progress (what has moved since an earlier row of the same organisation; --cycle and --previous name the two) or portfolio (all organisations side by side; --cycle chooses which, the last unless given).", DefaultValueFactory = _ => "roadmap" };
        kind.AcceptOnlyFromAmong("roadmap", "executive", Progress, Portfolio);
        var previous = new Option<string?>("--previous") { Description = "The cycle that a progress report compares with; the one before, by name, unless given." };
        var plan = new Option<string?>("--plan") { Description = "A plan made by the plan command; its budget and periods then count." };
        var initiatives = new Option<string?>("--initiatives") { Description = "The file of initiatives (JSON) that the plan chooses from, or was made with, in place of the model's." };
        var language = new Option<string?>("--language") { Description = $"Language of the report: {ReportLanguage.Choice}; the model's own unless given. What the model says stays in its own language." };
        var page = new Option<string>("--page") { Description = "a4 or letter.", DefaultValueFactory = _ => "a4" };
        page.AcceptOnlyFromAmong("a4", "letter");
        var budget = CommonOptions.Budget("Money for the whole roadmap.", usual: 2_000_000);
        var periods = new Option<int>("--periods") { Description = "Quarters that the roadmap spans.", DefaultValueFactory = _ => 12 };
        var currency = new Option<string>("--currency") { Description = "Shown before amounts, such as EUR.", DefaultValueFactory = _ => "" };
        var date = new Option<DateOnly?>("--date") { Description = "The date that the report states (yyyy-mm-dd), today unless given. With it, the same files give the same bytes.", CustomParser = ReadDate };
        var fonts = new Option<string?>("--fonts") { Description = "A folder with TrueType fonts (.ttf) for scripts that the product has none for, such as Chinese." };
        var issuer = new Option<string>("--issuer") { Description = "Who compares, as the cover of the portfolio names it.", DefaultValueFactory = _ => "All organisations" };
        var command = new Command("report", "Makes the roadmap report of one organisation, of each, or the comparison of all, as PDF, Word, Excel, CSV or JSON.")
        {
            model, answers, organisation, parent, cycle, output, format, kind, previous, plan, initiatives, language, page, budget, periods, currency, date, issuer, fonts,
        };
        command.Validators.Add(result =>
        {
            // by what was written: asking for the value of a kind that does not exist would throw
            var isPortfolio = result.GetResult(kind) is { Tokens: [{ Value: Portfolio }] };
            if (isPortfolio && new Option[] { organisation, parent, format, previous, plan, initiatives, budget, periods, currency }.FirstOrDefault(o => result.GetResult(o) is { Implicit: false }) is { } stray)
            {
                result.AddError($"{stray.Name} is not for the portfolio, which is about all organisations of the table; leave it out.");
            }
            else if (!isPortfolio && result.GetResult(organisation) is null)
            {
                result.AddError("Option '--organisation' is required: say whose row of the answer table the report is about.");
            }
            else if (!isPortfolio && result.GetResult(previous) is { Implicit: false } && result.GetResult(kind) is not { Tokens: [{ Value: Progress }] })
            {
                result.AddError("--previous is for the progress report; add --kind progress, or leave it out.");
            }
            else if (result.GetResult(organisation) is { Tokens: [{ Value: EveryOrganisation }] } && result.GetResult(plan) is { Implicit: false })
            {
                result.AddError("--plan is the plan of one organisation; leave it out, or name the organisation.");
            }
        });
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var stated = arguments.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            var paper = arguments.GetRequiredValue(page) == "letter" ? PaperSize.Letter : PaperSize.A4;
            if (arguments.GetRequiredValue(kind) == Portfolio)
            {
                var compared = await useCases.Send(
                    new ReportPortfolioTable(
                        arguments.GetRequiredValue(model), arguments.GetRequiredValue(answers), arguments.GetValue(cycle), arguments.GetRequiredValue(issuer), stated, paper, arguments.GetValue(language))
                    { FontFolder = arguments.GetValue(fonts) },
                    cancellationToken);
                CommonOptions.Tell(compared.Notes);
                await Result.WriteAsync(compared.Report, arguments.GetRequiredValue(output), cancellationToken);
                return 0;
            }

            var file = arguments.GetRequiredValue(output);
            var isAll = arguments.GetRequiredValue(organisation) == EveryOrganisation;
            var wanted = new ReportAnswerTable(
                arguments.GetRequiredValue(model), arguments.GetRequiredValue(answers), arguments.GetRequiredValue(organisation)!, arguments.GetValue(parent), arguments.GetValue(cycle), stated, paper,
                arguments.GetValue(budget), arguments.GetValue(periods), arguments.GetRequiredValue(currency),
                arguments.GetRequiredValue(kind) switch { "executive" => ReportKind.Executive, Progress => ReportKind.Progress, _ => ReportKind.Roadmap }, arguments.GetValue(plan), arguments.GetValue(language),
                arguments.GetValue(previous))
            {
                InitiativesPath = arguments.GetValue(initiatives),
                FontFolder = arguments.GetValue(fonts),
                Format = FormatOf(arguments.GetValue(format), isAll ? null : file),
            };
            if (isAll)
            {
                return await ReportFolder.WriteAsync(useCases, wanted, file, cancellationToken);
            }

            var made = await useCases.Send(wanted, cancellationToken);
            CommonOptions.Tell(made.Notes);
            await Result.WriteAsync(made.Report, file, cancellationToken);
            return 0;
        });
        return command;
    }

    /// <summary>As asked for, else as the file's name ends.</summary>
    private static ReportFormat FormatOf(string? asked, string? file) =>
        Enum.TryParse<ReportFormat>(asked ?? Array.Find(Formats, f => f == Path.GetExtension(file)?.TrimStart('.').ToLowerInvariant()) ?? "pdf", ignoreCase: true, out var format) ? format : ReportFormat.Pdf;

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
