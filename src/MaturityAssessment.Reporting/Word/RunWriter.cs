using DocumentFormat.OpenXml;
using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Text;
using MaturityAssessment.Reporting.Office;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>Stretches of text as runs, links and marks of notes.</summary>
internal sealed class RunWriter(WordContext context)
{
    public IReadOnlyList<OpenXmlElement> Runs(IReadOnlyList<TextSpan> spans, Surroundings surroundings = default)
    {
        var runs = new List<OpenXmlElement>();
        foreach (var span in spans)
        {
            if (span.Text.Length > 0)
            {
                runs.AddRange(Linked(span, surroundings));
            }

            if (span.Footnote is { Count: > 0 } note && !surroundings.IsNote)
            {
                var id = context.Footnotes.Add(Runs(note, new(Language: surroundings.Language, IsNote: true)));
                runs.Add(new W.Run(new W.RunProperties(new W.RunStyle { Val = WordStyles.FootnoteReference }), new W.FootnoteReference { Id = id }));
            }
        }

        return runs;
    }

    private IEnumerable<OpenXmlElement> Linked(TextSpan span, Surroundings surroundings)
    {
        if (span.Link is ['#', .. var id])
        {
            return context.BookmarkOf(id) is { } bookmark ? [new W.Hyperlink(Run(span, surroundings, isLink: true)) { Anchor = bookmark, History = true }] : [Run(span, surroundings, isLink: false)];
        }

        return span.Link is { Length: > 0 } link && context.ReferenceTo(link, surroundings.IsNote ? context.Notes : context.Main) is { } reference
            ? [new W.Hyperlink(Run(span, surroundings, isLink: true)) { Id = reference, History = true }]
            : [Run(span, surroundings, isLink: false)];
    }

    private static W.Run Run(TextSpan span, Surroundings surroundings, bool isLink)
    {
        var text = OfficeText.Clean(span.Text);
        var run = new W.Run();
        if (Properties(span, surroundings, isLink, Bidi.IsNeeded(text)) is { HasChildren: true } properties)
        {
            run.Append(properties);
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new W.Break());
            }

            run.Append(new W.Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static W.RunProperties Properties(TextSpan span, Surroundings surroundings, bool isLink, bool isRightToLeft)
    {
        // in the order that the schema asks for
        var properties = new W.RunProperties();
        if (isLink)
        {
            properties.Append(new W.RunStyle { Val = WordStyles.Hyperlink });
        }

        if (span.Bold || surroundings.Bold)
        {
            properties.Append(new W.Bold(), new W.BoldComplexScript());
        }

        if (span.Italic)
        {
            properties.Append(new W.Italic(), new W.ItalicComplexScript());
        }

        if ((span.Colour ?? (isLink ? null : surroundings.Ink)) is { } ink)
        {
            properties.Append(new W.Color { Val = WordUnits.Hex(ink) });
        }

        if ((span.Size ?? surroundings.Size) is { } size)
        {
            properties.Append(new W.FontSize { Val = WordUnits.HalfPoints(size) }, new W.FontSizeComplexScript { Val = WordUnits.HalfPoints(size) });
        }

        if (isRightToLeft)
        {
            properties.Append(new W.RightToLeftText());
        }

        if ((span.Language ?? surroundings.Language) is { Length: > 0 } language)
        {
            properties.Append(Pdf.Text.Languages.IsRightToLeft(language) ? new W.Languages { Bidi = language } : new W.Languages { Val = language });
        }

        return properties;
    }

    /// <summary>What text takes over from where it stands.</summary>
    internal readonly record struct Surroundings(Colour? Ink = null, double? Size = null, string? Language = null, bool Bold = false, bool IsNote = false);
}
