using MaturityAssessment.Application;
using Microsoft.AspNetCore.Components;

namespace MaturityAssessment.Web.Hosting;

/// <summary>Where people reach the product, for links in mails and on paper.</summary>
/// <remarks>What a request says about it can be forged, so a public installation states it: PublicUrl.</remarks>
internal sealed class SiteAddress(IConfiguration configuration)
{
    public Uri Of(NavigationManager navigation) => Stated(configuration).Site ?? new Uri(navigation.BaseUri);

    /// <summary>What the operator has stated: paper outlives requests, so nothing else is printed on it.</summary>
    public static PublicAddress Stated(IConfiguration configuration)
    {
        var stated = configuration["PublicUrl"];
        return new(string.IsNullOrWhiteSpace(stated) ? null : new Uri(stated.TrimEnd('/') + "/"));
    }
}
