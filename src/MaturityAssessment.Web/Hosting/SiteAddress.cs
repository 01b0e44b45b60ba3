using Microsoft.AspNetCore.Components;

namespace MaturityAssessment.Web.Hosting;

/// <summary>Where people reach the product, for links in mails.</summary>
/// <remarks>What a request says about it can be forged, so a public installation states it: PublicUrl.</remarks>
internal sealed class SiteAddress(IConfiguration configuration)
{
    public Uri Of(NavigationManager navigation)
    {
        var stated = configuration["PublicUrl"];
        return new Uri(string.IsNullOrWhiteSpace(stated) ? navigation.BaseUri : stated.TrimEnd('/') + "/");
    }
}
