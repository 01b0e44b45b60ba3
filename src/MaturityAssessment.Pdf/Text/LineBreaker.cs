using System.Globalization;

namespace MaturityAssessment.Pdf.Text;

/// <summary>Finds where a line may end: after spaces, hyphens and slashes, between ideographs. No-break spaces hold.</summary>
internal static class LineBreaker
{
    // longer words are cut into stretches of this length, so that shaping and remembering them stays bounded
    private const int LongestWord = 80;

    /// <param name="WordEnd">Where the ink ends and the spaces begin.</param>
    /// <param name="IsHard">The text itself demands a new line here.</param>
    public readonly record struct Stretch(int WordEnd, int End, bool IsHard);

    public static Stretch Next(string text, int start)
    {
        var wordEnd = WordEnd(text, start, out var breaksWithoutSpace);
        if (breaksWithoutSpace)
        {
            return new(wordEnd, wordEnd, false);
        }

        var end = wordEnd;
        while (end < text.Length && IsSpace(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == '\n' ? new(wordEnd, end + 1, true) : new(wordEnd, end, false);
    }

    /// <summary>The nearest place at or before an index where characters are not torn apart; never before <paramref name="least"/>.</summary>
    public static int SafeCut(string text, int index, int least)
    {
        var cut = index;
        while (cut > least && cut < text.Length && !StartsCharacter(text, cut))
        {
            cut--;
        }

        // nothing but marks: go forward rather than nowhere
        while (cut < text.Length && char.IsLowSurrogate(text[cut]))
        {
            cut++;
        }

        return cut;
    }

    private static int WordEnd(string text, int start, out bool breaksWithoutSpace)
    {
        breaksWithoutSpace = true;
        for (var i = start; i < text.Length && !IsSpace(text[i]) && text[i] != '\n'; i++)
        {
            var next = i + 1;
            if (next == text.Length || IsSpace(text[next]) || text[next] == '\n')
            {
                breaksWithoutSpace = false;
                return next;
            }

            if (MayBreakBetween(text, start, i))
            {
                return next;
            }

            if (next - start >= LongestWord)
            {
                return SafeCut(text, next, start + (LongestWord / 2));
            }
        }

        breaksWithoutSpace = false;
        return start;
    }

    private static bool MayBreakBetween(string text, int start, int index)
    {
        var (before, after) = (text[index], text[index + 1]);
        return before switch
        {
            '-' or '/' or '–' or '—' or '\u2010' => index - start >= 2 && char.IsLetter(after),
            _ => (IsIdeograph(before) || IsIdeograph(after)) && !ClosesIdeographs(after),
        };
    }

    private static bool StartsCharacter(string text, int index) =>
        !char.IsLowSurrogate(text[index]) && CharUnicodeInfo.GetUnicodeCategory(text, index)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsSpace(char c) => c is ' ' or '\u200b' or '\u3000' or (>= '\u2000' and <= '\u2006') or (>= '\u2008' and <= '\u200a');

    private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u9fff') or (>= '\uac00' and <= '\ud7af') or (>= '\uff01' and <= '\uff60');

    private static bool ClosesIdeographs(char c) => c is '。' or '、' or '，' or '）' or '」' or '』' or '！' or '？' or '：' or '；' or '.' or ',';
}
