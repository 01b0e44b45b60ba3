using System.Globalization;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Web.Components.Shared;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>What is typed about one initiative under way, until it is saved.</summary>
internal sealed class DeliveryForm
{
    public DeliveryForm(DeliveryDetails details)
    {
        (Owner, Status, Notes) = (details.Owner, details.Status.ToString(), details.Notes);
        Percent = details.PercentDone.ToString(CultureInfo.InvariantCulture);
        (Started, Ended, Cost) = (RoadmapWords.Input(details.StartedOn), RoadmapWords.Input(details.EndedOn), RoadmapWords.Input(details.Cost));
        Milestones = [.. details.Milestones.Select(m => new DatedLine(m.Id, m.Title, m.Due, m.DoneOn))];
        Scaling = [.. details.Scaling.Select(s => new DatedLine(s.Id, s.Unit, s.PlannedOn, s.DoneOn))];
    }

    public string? Owner { get; set; }
    public string? Status { get; set; }
    public string? Percent { get; set; }
    public string? Started { get; set; }
    public string? Ended { get; set; }
    public string? Cost { get; set; }
    public string? Notes { get; set; }
    public List<DatedLine> Milestones { get; }
    public List<DatedLine> Scaling { get; }

    /// <summary>What to send; null when something typed cannot be read, which then stands among the errors.</summary>
    public DeliveryDetails? Read(FormErrors errors)
    {
        errors.Clear();
        var status = Enum.TryParse<DeliveryStatus>(Status, out var known) ? known : DeliveryStatus.NotStarted;
        var percent = 0;
        errors.AddIf(!string.IsNullOrWhiteSpace(Percent) && !int.TryParse(Percent.Trim().TrimEnd('%'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out percent), nameof(Percent), "Enter per cent done as a whole number from 0 to 100.");
        errors.AddIf(!RoadmapWords.TryReadDay(Started, out var started), nameof(Started), "Enter the actual start as a date.");
        errors.AddIf(!RoadmapWords.TryReadDay(Ended, out var ended), nameof(Ended), "Enter the actual end as a date.");
        var cost = string.IsNullOrWhiteSpace(Cost) ? null : RoadmapForm.Money(Cost);
        errors.AddIf(cost is null && !string.IsNullOrWhiteSpace(Cost), nameof(Cost), "Enter the actual cost as a number, such as 120,000.");
        var milestones = Milestones.Where(m => !m.IsEmpty).Select(m => m.Read(errors, "milestone")).ToList();
        var scaling = Scaling.Where(s => !s.IsEmpty).Select(s => s.Read(errors, "department")).ToList();
        return errors.Any
            ? null
            : new(
                Owner ?? "", status, percent, started, ended, cost, Notes ?? "",
                [.. milestones.Select(m => new Milestone(m.Id, m.Text, m.Due!.Value, m.Done))], [.. scaling.Select(s => new ScalingStep(s.Id, s.Text, s.Due!.Value, s.Done))]);
    }
}

/// <summary>A line with a day on which it is due and one on which it was done.</summary>
public sealed class DatedLine(Guid id, string text, DateOnly? due, DateOnly? done)
{
    public Guid Id { get; } = id;
    public string? Text { get; set; } = text;
    public string? Due { get; set; } = RoadmapWords.Input(due);
    public string? Done { get; set; } = RoadmapWords.Input(done);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Due) && string.IsNullOrWhiteSpace(Done);

    public static DatedLine Empty() => new(Guid.CreateVersion7(), "", null, null);

    public string Field(string part) => $"{part}-{Id:N}";

    public (Guid Id, string Text, DateOnly? Due, DateOnly? Done) Read(FormErrors errors, string what, bool needsDue = true)
    {
        errors.AddIf(string.IsNullOrWhiteSpace(Text), Field("text"), $"Say what the {what} is, or remove its line.");
        errors.AddIf(!RoadmapWords.TryReadDay(Due, out var due) || (needsDue && due is null), Field("due"), $"Choose the day that is planned for the {what}.");
        errors.AddIf(!RoadmapWords.TryReadDay(Done, out var done), Field("done"), "Enter the day on which it was done as a date.");
        return (Id, Text?.Trim() ?? "", due, done);
    }
}
