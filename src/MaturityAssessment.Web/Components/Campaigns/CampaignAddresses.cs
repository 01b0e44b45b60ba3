using MaturityAssessment.Domain.Campaigns;

namespace MaturityAssessment.Web.Components.Campaigns;

/// <summary>Where the pages of cycles are, relative to the root.</summary>
internal static class CampaignAddresses
{
    public const string List = "campaigns";
    public const string New = "campaigns/new";

    public static string Board(CampaignId campaign) => $"campaigns/{campaign.Value}";

    public static string Edit(CampaignId campaign) => $"{Board(campaign)}/edit";

    public static string Units(CampaignId campaign) => $"{Board(campaign)}/units";

    public static string Compare(CampaignId campaign) => $"{Board(campaign)}/compare";
}
