using System.Globalization;

namespace MaturityAssessment.Web.Components.Assessments;

/// <summary>Days and times as the person's clock and calendar show them.</summary>
internal static class Moments
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>24 November 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    extension(Browser browser)
    {
        /// <summary>24 November 2026.</summary>
        public string Day(DateTime utc) => browser.Local(utc).ToString("d MMMM yyyy", British);

        /// <summary>24 November 2026, 14:02; with "UTC" where the person's time zone is not known.</summary>
        public string Moment(DateTime utc) => browser.Local(utc).ToString("d MMMM yyyy, HH:mm", British) + (browser.TimeZone == TimeZoneInfo.Utc.Id ? " UTC" : "");
    }

    extension(Browser)
    {
        /// <summary>A browser that has told nothing: times are UTC.</summary>
        public static Browser Unknown => new(Browser.System, SystemIsDark: false, TimeZoneInfo.Utc.Id);
    }
}
