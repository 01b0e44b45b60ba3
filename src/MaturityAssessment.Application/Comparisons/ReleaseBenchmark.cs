using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>Lets departments see how their peers stand, in figures from which no single agency can be worked out.</summary>
/// <remarks>Of all submitted assessments of the tenant. What is told is stored and stays: departments read that alone, never each other's results.</remarks>
[AllowedTo(Role.TransformationOffice | Role.Administrator)]
public sealed record ReleaseBenchmark(string ModelCode, string ModelVersion, string Cycle) : IRequest<ReleaseBenchmark.Released>
{
    /// <param name="Groups">How many groups it tells of.</param>
    /// <param name="Suppressed">How many groups it keeps silent about.</param>
    /// <param name="IsNew">False where nothing has changed since the last release, which stands.</param>
    public sealed record Released(DateTime ReleasedAt, int Groups, int Suppressed, bool IsNew);

    internal sealed class Handler(AppDbContext db, PortfolioReader reader, CurrentUser user, TimeProvider clock) : IRequestHandler<ReleaseBenchmark, Released>
    {
        public async Task<Released> Handle(ReleaseBenchmark command, CancellationToken cancellationToken)
        {
            var earlier = await db.LatestBenchmark(command.ModelCode, command.ModelVersion, command.Cycle).AsNoTracking().ToListAsync(cancellationToken);
            var compared = await reader.ReadAsync(new(command.ModelCode, command.ModelVersion, command.Cycle), cancellationToken);
            if (compared is null || compared.Agencies.Count + compared.Open == 0)
            {
                throw new NotFoundException("An assessment of this model and cycle");
            }

            RuleBrokenException.ThrowIf(
                compared.Agencies.Count < BenchmarkProtection.FewestAgencies,
                $"Fewer than {BenchmarkProtection.FewestAgencies} agencies have submitted, so any figure would give them away. Release when more have.");

            var units = await UnitTree.ReadAsync(db, cancellationToken);
            var bases = earlier.ConvertAll(b => StoredBenchmark.BasisIn(b.Basis));
            var benchmark = await Task.Run(() => BenchmarkOf(compared, units, bases), cancellationToken);
            if (bases.FirstOrDefault()?.ChangedIn(benchmark.Basis) is { } changed)
            {
                if (changed == 0)
                {
                    return ReleasedBy(earlier[0], StoredBenchmark.FiguresIn(earlier[0].Figures), isNew: false);
                }

                BenchmarkRelease.EnsureEnoughChanged(changed);
            }

            var release = BenchmarkRelease.Of(
                user.TenantId, command.ModelCode, command.ModelVersion, command.Cycle, earlier.Count + 1,
                StoredBenchmark.Write(benchmark.Figures), StoredBenchmark.Write(benchmark.Basis), user.UserId, clock.GetUtcNow().UtcDateTime);
            return await db.AtomicallyAsync(
                async () =>
                {
                    // what somebody else has told meanwhile was not held against this
                    if (await db.LatestBenchmark(command.ModelCode, command.ModelVersion, command.Cycle).CountAsync(cancellationToken) != earlier.Count)
                    {
                        throw new ChangedMeanwhileException("Somebody else has just released a benchmark for this cycle. Reload the page to see it.");
                    }

                    db.Add(release);
                    await db.SaveChangesAsync(cancellationToken);
                    return ReleasedBy(release, benchmark.Figures, isNew: true);
                },
                cancellationToken);
        }

        private static Benchmark BenchmarkOf(ComparedAgencies compared, UnitTree units, IReadOnlyList<BenchmarkBasis> earlier)
        {
            var nodes = compared.Model.Dimensions.Prepend(compared.Model.Root).ToList();
            var groupsOf = compared.Agencies.Select(a => BenchmarkGroups.Of(units, a.Unit)).ToList();
            var groups = groupsOf.SelectMany(g => g).DistinctBy(g => g.Code).OrderBy(g => g.Code != BenchmarkGroups.All.Code).ThenBy(g => g.Code, StringComparer.Ordinal).ToList();
            var entries = compared.Agencies.Select((a, i) => new BenchmarkEntry(
                CodeOf(a.Unit.Value.ToString()), CodeOf($"{a.Id.Value} {a.Version} {Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<double>(a.Scores)))}"),
                [.. groupsOf[i].Select(g => g.Code)], [.. nodes.Select(n => compared.Portfolio.Of(n.Code)[i].Score)]));
            return Benchmark.Of(groups, [.. nodes.Select(n => n.Code)], [.. entries], earlier, score => Rounded(compared.Scale, score));
        }

        /// <summary>A normalised score with no more decimals than people see.</summary>
        private static double Rounded(MaturityScale scale, double score) =>
            scale.Display.Max == scale.Display.Min ? Math.Round(score, 3, MidpointRounding.AwayFromZero) : (scale.Shown(score) - scale.Display.Min) / (scale.Display.Max - scale.Display.Min);

        /// <summary>Tells the same thing apart from others without saying what it is.</summary>
        private static string CodeOf(string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..24];

        private static Released ReleasedBy(BenchmarkRelease release, IReadOnlyList<BenchmarkFigures> figures, bool isNew) =>
            new(release.ReleasedAt, figures.Count(f => f.IsTold), figures.Count(f => !f.IsTold), isNew);
    }
}
