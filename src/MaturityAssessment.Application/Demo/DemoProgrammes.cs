using System.Text.Json;
using System.Text.Json.Serialization;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Demo;

/// <summary>Programmes under way, from <c>assets/demo/delivery.json</c>. Days are counted from the start of the roadmap; what would lie in the future has not happened yet.</summary>
internal sealed record DemoProgrammes(IReadOnlyList<DemoProgrammes.Programme> Programmes)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <param name="Capacity">People in every quarter, by role.</param>
    /// <param name="QuarterBudget">Money for every quarter.</param>
    public sealed record Programme(
        string Unit, string Cycle, string Baseline, IReadOnlyDictionary<string, double> Capacity, decimal QuarterBudget, IReadOnlyList<Initiative> Own, IReadOnlyList<Work> Initiatives,
        IReadOnlyList<Trial> Pilots, IReadOnlyList<RiskDetails> Risks, IReadOnlyList<Person> Stakeholders);

    /// <param name="Quarter">In which it is planned to start, from 1.</param>
    public sealed record Work(
        string Code, int Quarter, string Owner, DeliveryStatus Status, int Percent, int? Started = null, int? Ended = null, decimal? Cost = null, string Notes = "",
        IReadOnlyList<Date>? Milestones = null, IReadOnlyList<Office>? Scaling = null);

    public sealed record Date(string Title, int Due, int? Done = null);

    public sealed record Office(string Unit, int Planned, int? Done = null);

    public sealed record Trial(string Initiative, string Gates, string Hypothesis, IReadOnlyList<PilotCriterion> Criteria, string Feedback, Judged? Decision = null);

    public sealed record Judged(PilotDecision Decision, string Reason, int At);

    public sealed record Person(string Name, string Role, int Influence, int Interest, Stance Stance, IReadOnlyList<string>? Objections = null, IReadOnlyList<Task>? Actions = null);

    public sealed record Task(string Text, int? Due = null, int? Done = null);

    /// <summary>The file beside the other one; none where there is none.</summary>
    public static DemoProgrammes Beside(string demoFile)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(demoFile))!, "delivery.json");
        return File.Exists(path) ? JsonSerializer.Deserialize<DemoProgrammes>(File.ReadAllText(path), Shape) ?? new([]) : new([]);
    }

    public Programme? Find(string unit, string cycle) => Programmes.FirstOrDefault(p => p.Unit == unit && p.Cycle == cycle);

    /// <summary>By the same domain rules that hold for people.</summary>
    public static void Add(AppDbContext db, Programme programme, AnsweredAssessment found, Roadmap roadmap, Guid lead, DateTime now)
    {
        var (assessment, model, start) = (found.Assessment, found.Model, roadmap.StartsOn);
        DateTime At(int day) => Earlier(start.AddDays(day).ToDateTime(new(9, 0), DateTimeKind.Utc), now);
        DateOnly Day(int day) => start.AddDays(day);
        DateOnly? Happened(int? day) => day is { } d && Day(d) <= DateOnly.FromDateTime(now) ? Day(d) : null;

        var initiatives = MergedInitiatives.Of(model, programme.Own);
        foreach (var own in programme.Own)
        {
            var record = RoadmapInitiative.For(assessment, own.Code);
            record.Change(own, model, initiatives, lead, At(-20));
            db.Add(record);
        }

        roadmap.Change(
            roadmap.Settings with
            {
                Pinned = [.. programme.Initiatives.Select(i => i.Code)],
                Capacity = programme.Capacity,
                PeriodBudgets = Enumerable.Range(1, roadmap.Periods).ToDictionary(q => q, _ => programme.QuarterBudget),
            },
            initiatives);
        var problem = new PlanningProblem { Model = model, Answers = found.Sheet, Initiatives = initiatives, Budget = roadmap.Budget, Periods = roadmap.Periods, Pinned = roadmap.Pinned.ToHashSet(StringComparer.Ordinal), Target = found.Target };
        var plan = PlanBuilder.Build(problem, programme.Initiatives.ToDictionary(i => i.Code, i => i.Quarter, StringComparer.Ordinal), []);
        var baseline = PlanVersion.Draft(assessment, Guid.CreateVersion7(), programme.Baseline, PlanSnapshot.Of(problem, plan, start), lead, At(-14));
        baseline.Approve(lead, At(-3));
        db.Add(baseline);

        var pilots = new List<Pilot>();
        var known = initiatives.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var trial in programme.Pilots)
        {
            var pilot = Pilot.For(assessment, Guid.CreateVersion7());
            pilot.Change(new(trial.Initiative, trial.Gates, trial.Hypothesis, trial.Criteria, trial.Feedback), known, lead, At(60));
            if (trial.Decision is { } judged && Happened(judged.At) is not null)
            {
                pilot.Decide(judged.Decision, judged.Reason, lead, At(judged.At));
            }

            pilots.Add(pilot);
            db.Add(pilot);
        }

        foreach (var work in programme.Initiatives)
        {
            var (started, ended) = (Happened(work.Started), Happened(work.Ended));
            var status = started is null ? DeliveryStatus.NotStarted : work.Status == DeliveryStatus.Done && ended is null ? DeliveryStatus.InProgress : work.Status;
            var delivery = InitiativeDelivery.For(assessment, work.Code);
            delivery.Change(
                new(
                    work.Owner, status, started is null ? 0 : status == DeliveryStatus.Done ? 100 : Math.Min(work.Percent, 90), started, ended, started is null ? null : work.Cost, work.Notes,
                    [.. (work.Milestones ?? []).Select(m => new Milestone(Guid.CreateVersion7(), m.Title, Day(m.Due), Happened(m.Done)))],
                    [.. (work.Scaling ?? []).Select(s => new ScalingStep(Guid.CreateVersion7(), s.Unit, Day(s.Planned), Happened(s.Done)))]),
                pilots, lead, now);
            db.Add(delivery);
        }

        foreach (var details in programme.Risks)
        {
            var risk = Risk.For(assessment, Guid.CreateVersion7());
            risk.Change(details, model, lead, At(30));
            db.Add(risk);
        }

        foreach (var person in programme.Stakeholders)
        {
            var stakeholder = Stakeholder.For(assessment, Guid.CreateVersion7());
            stakeholder.Change(
                new(
                    person.Name, person.Role, person.Influence, person.Interest, person.Stance, person.Objections ?? [], "",
                    [.. (person.Actions ?? []).Select(a => new StakeholderAction(Guid.CreateVersion7(), a.Text, a.Due is { } due ? Day(due) : null, Happened(a.Done)))]),
                model, lead, At(40));
            db.Add(stakeholder);
        }
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
