using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Tests.Languages;

/// <summary>What a document says to those who cannot see it, beside its pages: descriptions of figures, titles, captions.</summary>
internal static class SpokenTexts
{
    public static IEnumerable<string> Of(Document document) => [document.Info.Title, document.Furniture.PageNumberFormat, .. document.Blocks.SelectMany(Of)];

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Figure figure => [figure.AltText, figure.Caption ?? ""],
        Table table => [table.Caption],
        Columns columns => columns.Items.SelectMany(c => c.Blocks).SelectMany(Of),
        Panel panel => [panel.Title ?? "", .. panel.Blocks.SelectMany(Of)],
        _ => [],
    };
}
