using System.Globalization;
using MaturityAssessment.Application.Campaigns;

namespace MaturityAssessment.Web.Components.Campaigns;

/// <summary>How cycles and the standing of units in them are put into words.</summary>
internal static class CampaignWords
{
    private const string DayFormat = "yyyy-MM-dd";

    public static string Of(CampaignState state) => state switch
    {
        CampaignState.Scheduled => "Not open yet",
        CampaignState.Running => "Running",
        CampaignState.Overdue => "Overdue",
        _ => "Closed",
    };

    public static string Tag(CampaignState state) => state switch
    {
        CampaignState.Overdue => "tag tag-warn",
        CampaignState.Running => "tag",
        _ => "tag tag-quiet",
    };

    public static string Of(GetCampaign.Only only) => only switch
    {
        GetCampaign.Only.Outstanding => "Not submitted",
        GetCampaign.Only.NotStarted => "Not started",
        GetCampaign.Only.InProgress => "In progress",
        GetCampaign.Only.Submitted => "Submitted",
        GetCampaign.Only.Approved => "Approved",
        GetCampaign.Only.Withdrawn => "Withdrawn",
        _ => "All",
    };

    public static string Tag(GetCampaign.Only only) => only switch
    {
        GetCampaign.Only.Submitted or GetCampaign.Only.Approved => "tag tag-good",
        GetCampaign.Only.InProgress => "tag",
        _ => "tag tag-quiet",
    };

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>As a browser's date field holds it.</summary>
    public static string Field(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? field) => DateOnly.TryParseExact(field, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
