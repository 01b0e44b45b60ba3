using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>The dates of a roadmap as an iCalendar file: milestones, departments to reach, and when initiatives are planned to end. The same data give the same bytes.</summary>
internal static class RoadmapCalendar
{
    private const int LongestLine = 75;
    private const string Product = "-//MaturityAssessment//Roadmap//EN";

    /// <summary>For an assessment that the running use case has found within its reach.</summary>
    public static async Task<(string Name, string Content)> MakeAsync(AppDbContext db, AssessmentId assessment, CancellationToken cancellationToken)
    {
        var found = await (from a in db.Assessments where a.Id == assessment join unit in db.Units on a.UnitId equals unit.Id select new { a.Cycle, unit.Name }).SingleAsync(cancellationToken);
        var baseline = await db.BaselineOfAsync(assessment, cancellationToken);
        var deliveries = await db.Deliveries.AsNoTracking().Where(d => d.AssessmentId == assessment).OrderBy(d => d.Code).ToListAsync(cancellationToken);
        var calendar = new Calendar { ProductId = Product };
        calendar.AddProperty("X-WR-CALNAME", $"Roadmap: {found.Name}, {found.Cycle}");
        foreach (var initiative in baseline?.Plan.Initiatives ?? [])
        {
            var row = deliveries.Find(d => d.Code == initiative.Code);
            var details = row?.Details ?? DeliveryDetails.None;
            var at = row?.ChangedAt ?? baseline!.ChangedAt;
            if (details.Status == DeliveryStatus.Cancelled)
            {
                continue;
            }

            foreach (var milestone in details.Milestones)
            {
                calendar.Events.Add(Event($"milestone-{milestone.Id:N}", assessment, milestone.Due, $"{(milestone.DoneOn is null ? "" : "Done: ")}{milestone.Title}", Described(initiative, details), at));
            }

            foreach (var step in details.Scaling)
            {
                calendar.Events.Add(Event($"scaling-{step.Id:N}", assessment, step.PlannedOn, $"{(step.DoneOn is null ? "" : "Done: ")}{initiative.Title} reaches {step.Unit}", Described(initiative, details), at));
            }

            if (details.Status != DeliveryStatus.Done)
            {
                calendar.Events.Add(Event($"end-{initiative.Code}", assessment, initiative.EndsOn, $"Planned end: {initiative.Title}", Described(initiative, details), at));
            }
        }

        return (FileName(found.Name, found.Cycle), Folded(new CalendarSerializer().SerializeToString(calendar) ?? ""));
    }

    /// <summary>Lines of 75 octets at most, folded between characters: the library folds within those of two halves, and they are lost then.</summary>
    internal static string Folded(string calendar)
    {
        var folded = new StringBuilder();
        foreach (var line in calendar.ReplaceLineEndings("\r\n").Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var octets = 0;
            foreach (var character in line.EnumerateRunes())
            {
                if (octets + character.Utf8SequenceLength > LongestLine)
                {
                    folded.Append("\r\n ");
                    octets = 1;
                }

                folded.Append(character.ToString());
                octets += character.Utf8SequenceLength;
            }

            folded.Append("\r\n");
        }

        return folded.ToString();
    }

    private static string Described(SnapshotInitiative initiative, DeliveryDetails details) =>
        $"{initiative.Code}: {initiative.Title}{(details.Owner.Length > 0 ? $"\nOwner: {details.Owner}" : "")}\n{details.PercentDone}% done";

    private static CalendarEvent Event(string id, AssessmentId assessment, DateOnly day, string summary, string description, DateTime changedAt) => new()
    {
        Uid = $"{id}@{assessment.Value:N}",
        DtStamp = new CalDateTime(changedAt, "UTC"),
        Start = new CalDateTime(day),
        End = new CalDateTime(day.AddDays(1)),
        Summary = summary,
        Description = description,
        Transparency = TransparencyType.Transparent,
    };

    private static string FileName(string unit, string cycle)
    {
        var words = new string([.. $"{unit} {cycle}".Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('-', words);
        return $"Roadmap-{(name.Length > 100 ? name[..100] : name)}.ics";
    }
}
