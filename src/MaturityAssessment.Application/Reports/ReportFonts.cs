using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Application.Reports;

/// <summary>The fonts of all reports: those of the product and, for scripts that it has none for, those of a folder.</summary>
public sealed record ReportFonts(FontSet Set)
{
    public static ReportFonts Standard { get; } = new(FontSet.Default);

    /// <param name="folder">With TrueType files, such as one for Chinese; nothing to do with the product's fonts alone.</param>
    /// <exception cref="InputRefusedException">There is no such folder, or a file in it cannot be used.</exception>
    public static ReportFonts From(string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            return Standard;
        }

        try
        {
            return new(FontSet.Default.WithFallbacksFrom(folder));
        }
        catch (DirectoryNotFoundException)
        {
            throw new InputRefusedException([$"There is no font folder {folder}; correct its path, or leave it out."]);
        }
        catch (Exception unusable) when (unusable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException([$"The font folder {folder} cannot be used: {unusable.Message}"]);
        }
    }
}
