using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>Finds and scores what a filter names, within the reach of the running use case, in a number of statements that does not grow with the agencies.</summary>
internal sealed class PortfolioReader(AppDbContext db, ModelCatalog models, ScoreCache cache)
{
    private const int ChunkSize = 2_000;

    private UnitTree? _units;
    private IReadOnlyList<Tally>? _tallies;

    /// <returns>Null where there is no assessment at all to compare.</returns>
    /// <exception cref="RuleBrokenException">The model asked for is not installed.</exception>
    public async Task<ComparedAgencies?> ReadAsync(PortfolioFilter filter, CancellationToken cancellationToken)
    {
        var tallies = await TalliesAsync(cancellationToken);
        if (ModelFor(filter, tallies) is not { } model)
        {
            return null;
        }

        var cycles = CyclesOf(model.Code, tallies);
        var ofModel = tallies.Where(t => t.Model == model.Code && t.Version == model.Version).ToList();
        var cycle = filter.Cycle ?? ofModel.OrderByDescending(t => t.Status == AssessmentStatus.Submitted).ThenBy(t => cycles.ToList().IndexOf(t.Cycle)).Select(t => t.Cycle).FirstOrDefault() ?? "";
        var units = await UnitsAsync(cancellationToken);
        var found = await db.Assessments
            .Where(a => a.ModelCode == model.Code && a.ModelVersion == model.Version && a.Cycle == cycle)
            .Select(a => new Found(a.Id, a.Version, a.UnitId, a.Status)).ToListAsync(cancellationToken);

        var choices = new PortfolioChoices(
            ModelsIn(tallies), [.. cycles.Where(c => ofModel.Exists(t => t.Cycle == c))],
            [.. found.Select(f => units[f.Unit].Sector).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCultureIgnoreCase)],
            [.. SizeClass.All.Intersect(found.Select(f => SizeClass.Of(units[f.Unit].Staff)))],
            units.Above(found.Select(f => f.Unit)));
        var matching = found.Where(f => Matches(filter, units, f.Unit)).ToList();
        var compared = matching.Where(f => f.Status == AssessmentStatus.Submitted || (filter.IncludeOpen && f.Status == AssessmentStatus.Open)).OrderBy(f => f.Id.Value).ToList();
        var agencies = await AgenciesAsync(model, compared, units, cancellationToken);
        return new(
            filter with { ModelCode = model.Code, ModelVersion = model.Version, Cycle = cycle }, choices, model, agencies, PortfolioOf(model, agencies, units, cycle),
            matching.Count(f => f.Status == AssessmentStatus.Open), matching.Count(f => f.Status is not (AssessmentStatus.Open or AssessmentStatus.Submitted)));
    }

    /// <summary>The cycles of a model in which something was submitted before this one began, in any version, latest first.</summary>
    public async Task<IReadOnlyList<string>> EarlierCyclesAsync(string model, string cycle, CancellationToken cancellationToken)
    {
        var tallies = await TalliesAsync(cancellationToken);
        return [.. CyclesOf(model, tallies).SkipWhile(c => c != cycle).Skip(1).Where(c => tallies.Any(t => t.Model == model && t.Cycle == c && t.Status == AssessmentStatus.Submitted))];
    }

    /// <summary>The installed versions of a model with which something was submitted in a cycle, with most submissions first.</summary>
    public async Task<IReadOnlyList<MaturityModel>> VersionsInAsync(string model, string cycle, CancellationToken cancellationToken) =>
    [
        .. (await TalliesAsync(cancellationToken))
            .Where(t => t.Model == model && t.Cycle == cycle && t.Status == AssessmentStatus.Submitted)
            .OrderByDescending(t => t.Count).ThenByDescending(t => t.Version, StringComparer.Ordinal)
            .Select(t => models.Find(t.Model, t.Version)).OfType<MaturityModel>(),
    ];

    /// <summary>What units that match the filter submitted in another cycle, with any version of the model.</summary>
    public async Task<IReadOnlyDictionary<UnitId, EarlierResult>> SubmittedAsync(PortfolioFilter filter, string cycle, CancellationToken cancellationToken)
    {
        var (model, units) = (filter.ModelCode!, await UnitsAsync(cancellationToken));
        var found = await db.Assessments
            .Where(a => a.ModelCode == model && a.Cycle == cycle && a.Status == AssessmentStatus.Submitted)
            .Select(a => new { a.Id, a.Version, a.UnitId, a.Status, a.ModelVersion }).ToListAsync(cancellationToken);
        var submitted = new Dictionary<UnitId, EarlierResult>();
        foreach (var version in found.Where(f => Matches(filter, units, f.UnitId)).GroupBy(f => f.ModelVersion, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (models.Find(model, version.Key) is { } installed)
            {
                Found[] ofVersion = [.. version.Select(f => new Found(f.Id, f.Version, f.UnitId, f.Status))];
                var scores = await ScoresAsync(installed, ofVersion, cancellationToken);
                foreach (var assessment in ofVersion)
                {
                    submitted.Add(assessment.Unit, new(assessment.Id, installed, scores[assessment.Id]));
                }
            }
        }

        return submitted;
    }

    private async Task<IReadOnlyList<Tally>> TalliesAsync(CancellationToken cancellationToken) =>
        _tallies ??= await db.Assessments
            .GroupBy(a => new { a.ModelCode, a.ModelVersion, a.Cycle, a.Status })
            .Select(g => new Tally(g.Key.ModelCode, g.Key.ModelVersion, g.Key.Cycle, g.Key.Status, g.Count(), g.Max(a => a.StartedAt)))
            .ToListAsync(cancellationToken);

    private async Task<UnitTree> UnitsAsync(CancellationToken cancellationToken) => _units ??= await UnitTree.ReadAsync(db, cancellationToken);

    private MaturityModel? ModelFor(PortfolioFilter filter, IReadOnlyList<Tally> tallies)
    {
        if (filter is { ModelCode: { } code, ModelVersion: { } version })
        {
            return models.Require(code, version);
        }

        var chosen = ModelsIn(tallies).FirstOrDefault(m => filter.ModelCode is null || m.Code == filter.ModelCode);
        return chosen is null ? null : models.Find(chosen.Code, chosen.Version);
    }

    private IReadOnlyList<PortfolioChoices.ModelChoice> ModelsIn(IReadOnlyList<Tally> tallies) =>
    [
        .. tallies
            .GroupBy(t => (t.Model, t.Version))
            .Where(g => models.Find(g.Key.Model, g.Key.Version) is not null)
            .OrderByDescending(g => g.Where(t => t.Status == AssessmentStatus.Submitted).Sum(t => t.Count)).ThenByDescending(g => g.Max(t => t.Latest))
            .Select(g => new PortfolioChoices.ModelChoice(
                g.Key.Model, g.Key.Version, models.Find(g.Key.Model, g.Key.Version)!.Title, g.Where(t => t.Status == AssessmentStatus.Submitted).Sum(t => t.Count))),
    ];

    /// <summary>Latest first: by when the last assessment of it was started.</summary>
    private static IReadOnlyList<string> CyclesOf(string model, IReadOnlyList<Tally> tallies) =>
        [.. tallies.Where(t => t.Model == model).GroupBy(t => t.Cycle, StringComparer.Ordinal).OrderByDescending(g => g.Max(t => t.Latest)).ThenByDescending(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

    private static bool Matches(PortfolioFilter filter, UnitTree units, UnitId unit) =>
        (filter.Sector is null || units[unit].Sector == filter.Sector)
        && (filter.Size is null || SizeClass.Of(units[unit].Staff) == filter.Size)
        && (filter.Under is not { } top || units.Line(unit).Any(u => u.Id == top));

    private async Task<IReadOnlyList<ComparedAgency>> AgenciesAsync(MaturityModel model, IReadOnlyList<Found> compared, UnitTree units, CancellationToken cancellationToken)
    {
        var scores = await ScoresAsync(model, compared, cancellationToken);
        var names = units.NamesAmong([.. compared.Select(f => f.Unit)]);
        var parents = units.NamesAmong([.. compared.Select(f => units[f.Unit].Parent).OfType<UnitId>().Distinct()]);
        return
        [
            .. compared.Select(f => new ComparedAgency(
                f.Id, f.Version, f.Unit, names[f.Unit], units[f.Unit].Parent is { } parent ? parents[parent] : "", units.Top(f.Unit), units[f.Unit].Sector, SizeClass.Of(units[f.Unit].Staff), units[f.Unit].Staff,
                f.Status != AssessmentStatus.Submitted, scores[f.Id])),
        ];
    }

    private static Portfolio PortfolioOf(MaturityModel model, IReadOnlyList<ComparedAgency> agencies, UnitTree units, string cycle)
    {
        var (entries, keys) = (new List<PortfolioEntry>(), new HashSet<OrganisationKey>());
        foreach (var agency in agencies)
        {
            // Two paths may read alike where a name holds the sign between names.
            var key = new OrganisationKey(units[agency.Unit].Name, units.PathAbove(agency.Unit), cycle);
            while (!keys.Add(key))
            {
                key = key with { Parent = key.Parent + " ›" };
            }

            entries.Add(new(key, agency.Sector, agency.Size, agency.Scores));
        }

        return Portfolio.Of(model, entries);
    }

    /// <summary>Submitted ones from the cache; what is missing there, and open ones, from the database.</summary>
    private async Task<IReadOnlyDictionary<AssessmentId, double[]>> ScoresAsync(MaturityModel model, IReadOnlyList<Found> compared, CancellationToken cancellationToken)
    {
        var scores = new Dictionary<AssessmentId, double[]>();
        var missing = new List<Found>();
        foreach (var assessment in compared)
        {
            if (assessment.Status == AssessmentStatus.Submitted && cache.Find(assessment.Key) is { } kept)
            {
                scores.Add(assessment.Id, kept);
            }
            else
            {
                missing.Add(assessment);
            }
        }

        foreach (var chunk in missing.Chunk(ChunkSize))
        {
            await ReadAsync(model, chunk, scores, cancellationToken);
        }

        return scores;
    }

    private async Task ReadAsync(MaturityModel model, IReadOnlyList<Found> chunk, Dictionary<AssessmentId, double[]> scores, CancellationToken cancellationToken)
    {
        var scorer = Scorer.For(model);
        var ids = chunk.Select(f => f.Id).ToList();
        var answers = db.Answers
            .Where(x => EF.Parameter(ids).Contains(x.AssessmentId) && x.Value != null)
            .OrderBy(x => x.AssessmentId)
            .Select(x => new { x.AssessmentId, x.Question, x.Value });
        var sheet = new Dictionary<string, SheetAnswer>(StringComparer.Ordinal);
        AssessmentId? current = null;
        await foreach (var answer in answers.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (current != answer.AssessmentId)
            {
                Score(current);
                current = answer.AssessmentId;
            }

            if (model.FindQuestion(answer.Question) is { } question && AnswerCell.Read(question, answer.Value!, out _) is { } value)
            {
                sheet.Add(question.Code, new(value));
            }
        }

        Score(current);
        foreach (var assessment in chunk)
        {
            scores.TryAdd(assessment.Id, scorer.ScoresOf(AnswerSheet.Empty));
            if (assessment.Status == AssessmentStatus.Submitted)
            {
                cache.Keep(assessment.Key, scores[assessment.Id]);
            }
        }

        void Score(AssessmentId? assessment)
        {
            if (assessment is { } id)
            {
                scores.Add(id, scorer.ScoresOf(new(sheet)));
                sheet.Clear();
            }
        }
    }

    private sealed record Tally(string Model, string Version, string Cycle, AssessmentStatus Status, int Count, DateTime Latest);

    private sealed record Found(AssessmentId Id, int Version, UnitId Unit, AssessmentStatus Status)
    {
        public AssessmentKey Key => new(Id, Version);
    }
}
