using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Reporting.Comparisons;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Comparisons;

public enum PortfolioFormat
{
    Csv,
    Json,
    Excel,
    Pdf,
}

/// <summary>The comparison as a file: for people, for spreadsheets, for machines.</summary>
/// <param name="Language">Of what people read; the tenant's when null.</param>
[AllowedTo(Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer)]
public sealed record ExportPortfolio(PortfolioFilter Filter, PortfolioFormat Format, PaperSize? Paper = null, string? Language = null) : IRequest<ExportPortfolio.File>
{
    /// <summary>Beyond so many agencies a page for each is no longer a report.</summary>
    internal const int MostPages = 100;

    public sealed record File(string Name, string ContentType, byte[] Content);

    internal sealed class Validator : AbstractValidator<ExportPortfolio>
    {
        public Validator()
        {
            RuleFor(x => x.Format).IsInEnum().WithMessage("Choose CSV, JSON, Excel or PDF.");
            RuleFor(x => x.Paper).IsInEnum().WithMessage("Choose A4 or Letter as the page size.");
            RuleFor(x => x.Language).Must(l => l is null || Words.Find(l) is not null).WithMessage(ReportRules.NoSuchLanguage);
        }
    }

    internal sealed class Handler(AppDbContext db, PortfolioReader reader, RankCertainties certainties, ReportOptionsReader looks, CurrentUser user, TimeProvider clock) : IRequestHandler<ExportPortfolio, File>
    {
        public async Task<File> Handle(ExportPortfolio query, CancellationToken cancellationToken)
        {
            if (await reader.ReadAsync(query.Filter, cancellationToken) is not { Agencies.Count: > 0 } compared)
            {
                throw new NotFoundException("An agency that matches the filters");
            }

            var issuer = await db.Tenants.Where(t => t.Id == user.TenantId).Select(t => t.Name).SingleAsync(cancellationToken);
            var content = new PortfolioReportContent
            {
                Issuer = issuer,
                Cycle = compared.Filter.Cycle!,
                Selection = await SelectionOfAsync(compared, cancellationToken),
                Date = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
                IsProvisional = compared.Agencies.Any(a => a.IsProvisional),
                Portfolio = compared.Portfolio,
                Robustness = await certainties.RobustnessOfAsync(compared.Portfolio, cancellationToken),
                Sensitivity = WeightSensitivity.Of(compared.Portfolio),
                Previous = await PreviousAsync(compared, cancellationToken),
                HasPages = compared.Agencies.Count <= MostPages,
            };
            var options = await looks.ReadAsync(new() { Paper = query.Paper, Language = query.Language }, cancellationToken);
            return await Task.Run(() => FileOf(query, content, options), cancellationToken);
        }

        private static File FileOf(ExportPortfolio query, PortfolioReportContent content, ReportOptions options)
        {
            var (extension, type, bytes) = query.Format switch
            {
                PortfolioFormat.Csv => ("csv", "text/csv; charset=utf-8", PortfolioCsv.Make(content)),
                PortfolioFormat.Json => ("json", "application/json", PortfolioJson.Make(content)),
                PortfolioFormat.Excel => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", PortfolioWorkbook.Make(content, options.Language)),
                _ => ("pdf", "application/pdf", PortfolioReport.Make(content, options)),
            };
            return new(FileName.Of("Comparison", $"{content.Issuer} {content.Cycle}", extension), type, bytes);
        }

        private async Task<PortfolioSelection> SelectionOfAsync(ComparedAgencies compared, CancellationToken cancellationToken)
        {
            var filter = compared.Filter;
            var top = filter.Under is { } under ? await db.Units.Where(u => u.Id == under).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken) : null;
            return new(filter.Sector, filter.Size, top, filter.IncludeOpen);
        }

        /// <summary>The cycle before, as far as one version of the model has it; null where there is none that can be compared.</summary>
        private async Task<EarlierPortfolio?> PreviousAsync(ComparedAgencies compared, CancellationToken cancellationToken)
        {
            foreach (var cycle in await reader.EarlierCyclesAsync(compared.Model.Code, compared.Filter.Cycle!, cancellationToken))
            {
                var versions = await reader.VersionsInAsync(compared.Model.Code, cycle, cancellationToken);
                foreach (var version in versions.Where(v => IsComparable(v, compared.Model)))
                {
                    var before = await reader.ReadAsync(compared.Filter with { ModelVersion = version.Version, Cycle = cycle, IncludeOpen = false }, cancellationToken);
                    return before is { Agencies.Count: > 0 } ? new(cycle, before.Portfolio) : null;
                }
            }

            return null;
        }

        private static bool IsComparable(MaturityModel older, MaturityModel newer) => older.Version == newer.Version || newer.VersionMaps.Any(m => m.From == older.Version);
    }
}
