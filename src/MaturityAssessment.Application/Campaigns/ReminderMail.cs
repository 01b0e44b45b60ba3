using System.Globalization;
using System.Text;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Mailing;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>The mail that reminds one person of all assessments of a cycle that are outstanding in their units: one a day at most.</summary>
internal static class ReminderMail
{
    private const int MostUnits = 25;

    public static string KeyPrefix(CampaignId campaign) => $"reminder/{campaign.Value}/";

    public static string Key(CampaignId campaign, DateOnly today, Guid person) => string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix(campaign)}{today:yyyy-MM-dd}/{person}");

    public static OutboxMail To(UnitPeople.Person person, Campaign campaign, string modelTitle, string tenant, IReadOnlyList<(AssessmentId Assessment, string UnitName)> outstanding, Uri site, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var due = campaign.Due.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var isOver = campaign.IsOverdue(today) || campaign.IsClosed;
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"Hello {person.Name},")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"\"{modelTitle}\" for {campaign.Name} {(isOver ? "was" : "is")} due on {due}. Not submitted yet:")
            .AppendLine();
        foreach (var (assessment, unit) in outstanding.Take(MostUnits))
        {
            text.AppendLine(unit).AppendLine(new Uri(site, $"assessments/{assessment.Value}").ToString()).AppendLine();
        }

        if (outstanding.Count > MostUnits)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"and {outstanding.Count - MostUnits} more:").AppendLine(new Uri(site, "assessments").ToString()).AppendLine();
        }

        if (campaign.Instructions.Length > 0)
        {
            text.AppendLine(campaign.Instructions).AppendLine();
        }

        text.AppendLine("Every answer is kept as soon as it is given, so you can go on where you left off.").AppendLine().Append(tenant);
        return OutboxMail.Queue(campaign.TenantId, Key(campaign.Id, today, person.Id), person.Email, $"{(isOver ? "Overdue" : "Reminder")}: {modelTitle}, {campaign.Name}, due {due}", text.ToString(), now);
    }
}
