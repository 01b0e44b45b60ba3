using MudBlazor;

namespace MaturityAssessment.Web.Components.Layout;

/// <summary>The look of MudBlazor's parts. The same colours for everything else stand in app.css.</summary>
internal static class AppTheme
{
    private static readonly string[] Font = ["Source Sans 3 Variable", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#14427a",
            PrimaryContrastText = "#ffffff",
            Secondary = "#0b6b63",
            SecondaryContrastText = "#ffffff",
            Tertiary = "#7b3fa0",
            Info = "#1d5fa8",
            Success = "#1a7040",
            Warning = "#8a5a00",
            Error = "#b3261e",
            Background = "#f6f8fb",
            BackgroundGray = "#eef2f7",
            Surface = "#ffffff",
            TextPrimary = "#17212e",
            TextSecondary = "#4a5868",
            TextDisabled = "#6b7886",
            ActionDefault = "#3c4a5a",
            ActionDisabled = "#6b7886",
            ActionDisabledBackground = "#e4e9ef",
            AppbarBackground = "#14427a",
            AppbarText = "#ffffff",
            DrawerBackground = "#ffffff",
            DrawerText = "#17212e",
            DrawerIcon = "#3c4a5a",
            LinesDefault = "#d4dbe4",
            LinesInputs = "#6b7886",
            TableLines = "#d4dbe4",
            TableHover = "#eef3fa",
            Divider = "#d4dbe4",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8db9ec",
            PrimaryContrastText = "#0c1a2b",
            Secondary = "#5fc9bd",
            SecondaryContrastText = "#0c1a2b",
            Tertiary = "#c9a0e6",
            Info = "#8db9ec",
            Success = "#6cc78f",
            Warning = "#e6b450",
            Error = "#ff8f85",
            InfoContrastText = "#0c1a2b",
            SuccessContrastText = "#0c1a2b",
            WarningContrastText = "#0c1a2b",
            ErrorContrastText = "#0c1a2b",
            Background = "#101822",
            BackgroundGray = "#16202c",
            Surface = "#1a2532",
            TextPrimary = "#e9eef5",
            TextSecondary = "#aab7c6",
            TextDisabled = "#8795a5",
            ActionDefault = "#c3ccd8",
            ActionDisabled = "#8795a5",
            ActionDisabledBackground = "#2a3644",
            AppbarBackground = "#0f2a4d",
            AppbarText = "#ffffff",
            DrawerBackground = "#1a2532",
            DrawerText = "#e9eef5",
            DrawerIcon = "#c3ccd8",
            LinesDefault = "#344252",
            LinesInputs = "#8795a5",
            TableLines = "#344252",
            TableHover = "#223041",
            Divider = "#344252",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Font, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Font, FontSize = "1rem", FontWeight = "600", LetterSpacing = "normal", TextTransform = "none" },
            Body1 = new Body1Typography { FontFamily = Font, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Font, FontSize = ".9375rem", LineHeight = "1.5", LetterSpacing = "normal" },
            H5 = new H5Typography { FontFamily = Font, FontSize = "1.375rem", FontWeight = "650" },
            H6 = new H6Typography { FontFamily = Font, FontSize = "1.1875rem", FontWeight = "650", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
