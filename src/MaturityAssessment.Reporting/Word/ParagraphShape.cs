using MaturityAssessment.Pdf;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

internal static class ParagraphShape
{
    /// <summary>The properties of a paragraph, in the order that the schema asks for.</summary>
    public static W.ParagraphProperties Of(bool rightToLeft, string? style, TextAlign align = TextAlign.Start, bool keepsNext = false, W.NumberingProperties? numbering = null)
    {
        var properties = new W.ParagraphProperties();
        if (style is not null)
        {
            properties.Append(new W.ParagraphStyleId { Val = style });
        }

        if (keepsNext)
        {
            properties.Append(new W.KeepNext());
        }

        if (numbering is not null)
        {
            properties.Append(numbering);
        }

        if (rightToLeft)
        {
            properties.Append(new W.BiDi());
        }

        if (align != TextAlign.Start)
        {
            // left means the leading side in Word where text runs from the right
            properties.Append(new W.Justification
            {
                Val = align switch
                {
                    TextAlign.Centre => W.JustificationValues.Center,
                    TextAlign.Left => rightToLeft ? W.JustificationValues.Right : W.JustificationValues.Left,
                    _ => W.JustificationValues.Right,
                },
            });
        }

        return properties;
    }
}
