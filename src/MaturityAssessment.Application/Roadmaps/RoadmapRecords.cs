using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>What stands on top of every page about one roadmap.</summary>
public sealed record RoadmapHead(AssessmentId Assessment, string UnitName, string ModelTitle, string Cycle, bool MayChange);

internal static class RoadmapRecords
{
    /// <exception cref="NotFoundException">There is none within the reach of the running use case.</exception>
    public static async Task<Assessment> RequireAssessmentAsync(this AppDbContext db, AssessmentId id, CancellationToken cancellationToken) =>
        await db.Assessments.SingleOrDefaultAsync(a => a.Id == id, cancellationToken) ?? throw new NotFoundException("The assessment");

    /// <exception cref="NotFoundException">There is none within the reach of the running use case.</exception>
    /// <exception cref="RuleBrokenException">It was withdrawn: nothing of its roadmap changes any more.</exception>
    public static async Task<Assessment> RequireChangeableAsync(this AppDbContext db, AssessmentId id, CancellationToken cancellationToken)
    {
        var assessment = await db.RequireAssessmentAsync(id, cancellationToken);
        assessment.EnsureNotWithdrawn();
        return assessment;
    }

    public static void EnsureNotWithdrawn(this Assessment assessment) =>
        RuleBrokenException.ThrowIf(assessment.Status == AssessmentStatus.Withdrawn, assessment.ClosedBecause ?? "");

    public static async Task<(RoadmapHead Head, MaturityModel Model)> HeadOfAsync(this AppDbContext db, ModelCatalog models, CurrentUser user, AssessmentId id, CancellationToken cancellationToken)
    {
        var found = await (from assessment in db.Assessments where assessment.Id == id join unit in db.Units on assessment.UnitId equals unit.Id select new { assessment, unit.Name }).AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The assessment");
        var model = models.Require(found.assessment.ModelCode, found.assessment.ModelVersion);
        return (new(id, found.Name, model.Title, found.assessment.Cycle, user.May(WhoMay.ChangeRoadmap, found.assessment)), model);
    }

    public static RoadmapHead HeadOf(this AnsweredAssessment found, CurrentUser user) =>
        new(found.Assessment.Id, found.UnitName, found.Model.Title, found.Assessment.Cycle, user.May(WhoMay.ChangeRoadmap, found.Assessment));

    public static bool May(this CurrentUser user, Role role, Assessment assessment) => assessment.Status != AssessmentStatus.Withdrawn && user.Has(role, assessment.UnitId);

    public static Task<PlanVersion?> BaselineOfAsync(this AppDbContext db, AssessmentId id, CancellationToken cancellationToken) =>
        db.PlanVersions.SingleOrDefaultAsync(v => v.AssessmentId == id && v.Status == PlanVersionStatus.Baseline, cancellationToken);

    /// <summary>The library with what the department has added and edited.</summary>
    public static async Task<IReadOnlyList<Initiative>> InitiativesOfAsync(this AppDbContext db, AssessmentId id, MaturityModel model, CancellationToken cancellationToken) =>
        MergedInitiatives.Of(model, await db.RoadmapInitiatives.Where(i => i.AssessmentId == id).AsNoTracking().Select(i => i.Content).ToListAsync(cancellationToken));

    /// <summary>What is finished or under way is not ruled out here: it is stopped where it is reported on.</summary>
    public static async Task EnsureNotForbiddenAsync(
        this AppDbContext db, AssessmentId id, RoadmapSettings wanted, RoadmapSettings? before, IReadOnlyList<Initiative> initiatives, CancellationToken cancellationToken)
    {
        var added = wanted.Forbidden.Except(before?.Forbidden ?? [], StringComparer.Ordinal).ToList();
        var begun = added.Count == 0 ? null : (await db.Deliveries.AsNoTracking().Where(d => d.AssessmentId == id).ToListAsync(cancellationToken))
            .Find(d => added.Contains(d.Code) && d.Details.Status is not (DeliveryStatus.NotStarted or DeliveryStatus.Cancelled));
        RuleBrokenException.ThrowIf(
            begun is not null,
            $"{begun?.Code} ({initiatives.FirstOrDefault(i => i.Code == begun?.Code)?.Title}) is {(begun?.Details.Status == DeliveryStatus.Done ? "finished" : "under way")}, so no plan can be without it. To stop it, set its status to cancelled under delivery.");
    }

    /// <summary>Titles of initiatives by code: today's, and those that stand only in plans kept before.</summary>
    public static Dictionary<string, string> TitlesOf(IEnumerable<Initiative> initiatives, PlanSnapshot? baseline)
    {
        var titles = initiatives.ToDictionary(i => i.Code, i => i.Title, StringComparer.Ordinal);
        foreach (var planned in baseline?.Initiatives ?? [])
        {
            titles.TryAdd(planned.Code, planned.Title);
        }

        return titles;
    }

    /// <summary>Stores a change that was made on top of the version that the person saw.</summary>
    /// <param name="stored">Null where there is none yet.</param>
    /// <param name="expectedVersion">0 for a new one.</param>
    /// <param name="content">What people wrote, to find out whether the same change came twice: then it has one effect.</param>
    /// <returns>The new version.</returns>
    public static async Task<int> SaveRecordAsync<T>(
        this AppDbContext db, T? stored, Func<T> create, int expectedVersion, Action<T> change, Func<T, object> content, CancellationToken cancellationToken)
        where T : RoadmapRecord
    {
        if ((stored?.Version ?? 0) != expectedVersion)
        {
            if (stored is null)
            {
                throw new ChangedMeanwhileException("Somebody has removed this in between. Load the page again.");
            }

            var wanted = create();
            change(wanted);
            return JsonText.AreSame(content(wanted), content(stored))
                ? stored.Version
                : throw new ChangedMeanwhileException("Somebody else has changed this in between. Load the page again to see their change, then make yours.");
        }

        var record = stored ?? create();
        change(record);
        if (stored is null)
        {
            db.Add(record);
        }

        await db.SaveChangesAsync(cancellationToken);
        return record.Version;
    }

    /// <summary>Removes what the person saw; what has gone already may go twice.</summary>
    public static async Task RemoveRecordAsync<T>(this AppDbContext db, T? stored, int expectedVersion, CancellationToken cancellationToken)
        where T : RoadmapRecord
    {
        if (stored is null)
        {
            return;
        }

        if (stored.Version != expectedVersion)
        {
            throw new ChangedMeanwhileException("Somebody else has changed this in between. Load the page again before you remove it.");
        }

        db.Remove(stored);
        await db.SaveChangesAsync(cancellationToken);
    }
}
