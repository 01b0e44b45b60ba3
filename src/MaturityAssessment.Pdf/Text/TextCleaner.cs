using System.Text;

namespace MaturityAssessment.Pdf.Text;

/// <summary>Makes any string printable: no control characters, no half surrogates, line ends as \n.</summary>
internal static class TextCleaner
{
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPlain(text[i]))
            {
                return Rewrite(text, i);
            }
        }

        return text;
    }

    /// <summary>For titles, labels and attributes, where a line end has no meaning.</summary>
    public static string CleanLine(string? text) => Clean(text).Replace('\n', ' ');

    private static bool IsPlain(char c) => c is (>= ' ' and < '\x7f') or '\n' or (> '\u00ad' and < '\u2028') or (>= '\u2030' and < '\u2060') or (> '\u206f' and < '\ud800');

    private static string Rewrite(string text, int firstUnsure)
    {
        var clean = new StringBuilder(text, 0, firstUnsure, text.Length);
        for (var i = firstUnsure; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                clean.Append('\ufffd');
            }
            else if (c is '\r' or '\u2028' or '\u2029' or '\u0085')
            {
                // "\r\n" is one line end
                clean.Append(c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (c is '\t' or '\v' or '\f')
            {
                clean.Append(' ');
            }
            else if (!IsDropped(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    // controls, the soft hyphen, explicit direction marks beyond LRM and RLM, the byte order mark and noncharacters
    private static bool IsDropped(char c) =>
        (char.IsControl(c) && c != '\n') || c is '\u00ad' or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or '\ufeff' or (>= '\ufdd0' and <= '\ufdef') or '\ufffe' or '\uffff';
}
