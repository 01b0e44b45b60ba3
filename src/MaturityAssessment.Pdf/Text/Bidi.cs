using static MaturityAssessment.Pdf.Text.BidiClass;

namespace MaturityAssessment.Pdf.Text;

/// <summary>
/// The Unicode bidirectional algorithm (UAX #9) without explicit embeddings, isolates and bracket pairs:
/// enough for text that people type into forms.
/// </summary>
internal static class Bidi
{
    /// <summary>Whether any character could make text run from right to left; most text skips the algorithm.</summary>
    public static bool IsNeeded(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is (>= '\u0590' and <= '\u08ff') or '\u200f' or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefe'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The direction of most letters, of the first where they are even, or <c>null</c> when there are none.</summary>
    /// <remarks>The standard takes the first letter where nobody has said more. A sentence that begins with a name in another script is still a sentence of its language.</remarks>
    public static bool? RunsRightToLeft(ReadOnlySpan<char> text)
    {
        var (balance, isFirstRight) = (0, (bool?)null);
        foreach (var c in text)
        {
            var kind = BidiClasses.Of(c);
            if (kind is Left or Right or ArabicLetter)
            {
                isFirstRight ??= kind != Left;
                balance += kind == Left ? -1 : 1;
            }
        }

        return balance == 0 ? isFirstRight : balance > 0;
    }

    /// <summary>The embedding level of each character: odd runs from right to left.</summary>
    public static byte[] Levels(ReadOnlySpan<char> text, bool baseRightToLeft)
    {
        var classes = new BidiClass[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            classes[i] = BidiClasses.Of(text[i]);
        }

        var edge = baseRightToLeft ? Right : Left;
        ResolveMarksAndArabic(classes, edge);
        ResolveSeparators(classes);
        ResolveTerminators(classes);
        ResolveLeftoverNumbers(classes, edge);
        ResolveNeutrals(classes, edge);
        return Array.ConvertAll(classes, c => LevelOf(c, baseRightToLeft));
    }

    /// <summary>Rule L2: the visual order, left to right, of items with the given levels.</summary>
    public static int[] VisualOrder(ReadOnlySpan<byte> levels)
    {
        var order = new int[levels.Length];
        byte highest = 0;
        for (var i = 0; i < levels.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, levels[i]);
        }

        for (var level = highest; level >= 1; level--)
        {
            ReverseRuns(order, levels, level);
        }

        return order;
    }

    private static void ReverseRuns(int[] order, ReadOnlySpan<byte> levels, byte level)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var end = i;
            while (end < order.Length && levels[order[end]] >= level)
            {
                end++;
            }

            if (end > i)
            {
                Array.Reverse(order, i, end - i);
                i = end;
            }
        }
    }

    // W1 to W3
    private static void ResolveMarksAndArabic(BidiClass[] classes, BidiClass edge)
    {
        var (before, strong) = (edge, edge);
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == NonSpacingMark)
            {
                classes[i] = before;
            }

            before = classes[i];
            if (classes[i] is Left or Right or ArabicLetter)
            {
                strong = classes[i];
            }
            else if (classes[i] == EuropeanNumber && strong == ArabicLetter)
            {
                classes[i] = ArabicNumber;
            }
        }

        classes.AsSpan().Replace(ArabicLetter, Right);
    }

    // W4
    private static void ResolveSeparators(BidiClass[] classes)
    {
        for (var i = 1; i + 1 < classes.Length; i++)
        {
            var joins = classes[i - 1] == classes[i + 1]
                && ((classes[i] == EuropeanSeparator && classes[i - 1] == EuropeanNumber)
                    || (classes[i] == CommonSeparator && (classes[i - 1] is EuropeanNumber or ArabicNumber)));
            if (joins)
            {
                classes[i] = classes[i - 1];
            }
        }
    }

    // W5
    private static void ResolveTerminators(BidiClass[] classes)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            var end = EndOfRun(classes, i, c => c == EuropeanTerminator);
            if (end > i)
            {
                var touchesNumber = (i > 0 && classes[i - 1] == EuropeanNumber) || (end < classes.Length && classes[end] == EuropeanNumber);
                Array.Fill(classes, touchesNumber ? EuropeanNumber : Neutral, i, end - i);
                i = end - 1;
            }
        }
    }

    // W6 and W7
    private static void ResolveLeftoverNumbers(BidiClass[] classes, BidiClass edge)
    {
        var strong = edge;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] is EuropeanSeparator or CommonSeparator)
            {
                classes[i] = Neutral;
            }
            else if (classes[i] is Left or Right)
            {
                strong = classes[i];
            }
            else if (classes[i] == EuropeanNumber && strong == Left)
            {
                classes[i] = Left;
            }
        }
    }

    // N1 and N2
    private static void ResolveNeutrals(BidiClass[] classes, BidiClass edge)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            var end = EndOfRun(classes, i, c => c == Neutral);
            if (end > i)
            {
                var before = i == 0 ? edge : Direction(classes[i - 1]);
                var after = end == classes.Length ? edge : Direction(classes[end]);
                Array.Fill(classes, before == after ? before : edge, i, end - i);
                i = end - 1;
            }
        }
    }

    // I1 and I2
    private static byte LevelOf(BidiClass kind, bool baseRightToLeft) => kind switch
    {
        Right => 1,
        Left => (byte)(baseRightToLeft ? 2 : 0),
        _ => 2,
    };

    private static BidiClass Direction(BidiClass kind) => kind == Left ? Left : Right;

    private static int EndOfRun(BidiClass[] classes, int start, Predicate<BidiClass> belongs)
    {
        var end = start;
        while (end < classes.Length && belongs(classes[end]))
        {
            end++;
        }

        return end;
    }
}
