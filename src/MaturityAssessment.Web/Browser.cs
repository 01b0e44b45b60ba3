namespace MaturityAssessment.Web;

/// <summary>What the browser told in its cookies, so that the first picture is already right: light or dark, and its time zone.</summary>
public sealed record Browser(string Theme, bool SystemIsDark, string TimeZone)
{
    public const string Light = "light";
    public const string Dark = "dark";
    public const string System = "system";

    public const string ThemeCookie = "theme";
    public const string SystemThemeCookie = "system-theme";
    public const string TimeZoneCookie = "time-zone";

    public bool IsDark => Theme == Dark || (Theme == System && SystemIsDark);

    public static Browser Of(IRequestCookieCollection cookies) => new(
        cookies[ThemeCookie] is Light or Dark ? cookies[ThemeCookie]! : System,
        cookies[SystemThemeCookie] == Dark,
        TimeZoneInfo.TryFindSystemTimeZoneById(Uri.UnescapeDataString(cookies[TimeZoneCookie] ?? ""), out var zone) ? zone.Id : TimeZoneInfo.Utc.Id);

    /// <summary>A time of ours, all of which are UTC, as the person's clock shows it.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
}
