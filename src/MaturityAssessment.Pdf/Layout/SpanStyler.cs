using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Turns the spans of a block into cleaned, styled text and the elements of its links.</summary>
internal static class SpanStyler
{
    public static List<StyledText> Style(this Frame frame, IReadOnlyList<TextSpan> spans, TextStyle surroundings)
    {
        var texts = new List<StyledText>(spans.Count);
        foreach (var span in spans)
        {
            var text = TextCleaner.Clean(span.Text);
            if (text.Length > 0)
            {
                var link = frame.Target(span.Link);
                var ink = span.Colour ?? (link is null ? surroundings.Ink : frame.Theme.Link);
                texts.Add(new(text, new(span.Size ?? surroundings.Size, span.Bold || surroundings.Bold, span.Italic || surroundings.Italic, ink), link, span.Language, Expansion(span)));
            }

            if (span.Footnote is { Count: > 0 } note)
            {
                texts.Add(frame.Footnotes.Add(note).MarkIn(surroundings));
            }
        }

        if (texts.Count == 0)
        {
            texts.Add(new("", surroundings));
        }

        return texts;
    }

    /// <summary>An element for each link, footnote mark, abbreviation and stretch in another language.</summary>
    public static Dictionary<StyledText, StructureNode>? Parts(this Frame frame, IReadOnlyList<StyledText> texts, StructureNode parent)
    {
        Dictionary<StyledText, StructureNode>? parts = null;
        foreach (var text in texts)
        {
            if (text.Link is not null || text.Language is not null || text.Expansion is not null)
            {
                parts ??= new(ReferenceEqualityComparer.Instance);
                parts[text] = Part(text, parent);
            }

            if (text is FootnoteMark mark)
            {
                FootnoteLayout.Layout(mark.Note, parent, frame);
            }
        }

        return parts;
    }

    private static StructureNode Part(StyledText text, StructureNode parent) => text switch
    {
        FootnoteMark => parent.Add("Reference").Add("Link"),
        { Link: not null } => new("Link", parent) { Language = text.Language, Expansion = text.Expansion },
        _ => new("Span", parent) { Language = text.Language, Expansion = text.Expansion },
    };

    private static string? Expansion(TextSpan span) => string.IsNullOrWhiteSpace(span.Expansion) ? null : TextCleaner.CleanLine(span.Expansion);

    /// <summary>A link that leads nowhere, or to something other than a web page or a mailbox, is shown as text.</summary>
    private static string? Target(this Frame frame, string? link)
    {
        if (string.IsNullOrWhiteSpace(link))
        {
            return null;
        }

        if (link[0] == '#')
        {
            return frame.Headings.Has(link[1..]) ? link : null;
        }

        return Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https" or "mailto") ? uri.AbsoluteUri : null;
    }
}
