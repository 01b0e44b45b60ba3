namespace MaturityAssessment.Pdf.Drawing;

/// <summary>How hard a QR code would be to read: long runs, blocks, false eyes and too much of one colour cost points.</summary>
internal static class QrPenalty
{
    private static readonly bool[] FalseEye = [true, false, true, true, true, false, true, false, false, false, false];

    public static int Of(QrSymbol symbol)
    {
        var penalty = Balance(symbol);
        for (var i = 0; i < symbol.Size; i++)
        {
            var line = i;
            penalty += Line(symbol.Size, j => symbol.IsDark(j, line)) + Line(symbol.Size, j => symbol.IsDark(line, j));
        }

        for (var y = 1; y < symbol.Size; y++)
        {
            for (var x = 1; x < symbol.Size; x++)
            {
                var isDark = symbol.IsDark(x, y);
                penalty += isDark == symbol.IsDark(x - 1, y) && isDark == symbol.IsDark(x, y - 1) && isDark == symbol.IsDark(x - 1, y - 1) ? 3 : 0;
            }
        }

        return penalty;
    }

    private static int Line(int size, Func<int, bool> isDark)
    {
        var (penalty, run) = (0, 1);
        for (var i = 1; i <= size; i++)
        {
            if (i < size && isDark(i) == isDark(i - 1))
            {
                run++;
                continue;
            }

            penalty += run >= 5 ? run - 2 : 0;
            run = 1;
        }

        for (var start = 0; start + FalseEye.Length <= size; start++)
        {
            penalty += Matches(start, FalseEye) || Matches(start, FalseEye.Reverse()) ? 40 : 0;
        }

        return penalty;

        bool Matches(int start, IEnumerable<bool> pattern) => pattern.Select((dark, i) => dark == isDark(start + i)).All(m => m);
    }

    private static int Balance(QrSymbol symbol)
    {
        var dark = 0;
        for (var i = 0; i < symbol.Size * symbol.Size; i++)
        {
            dark += symbol.IsDark(i % symbol.Size, i / symbol.Size) ? 1 : 0;
        }

        // ten points for each five per cent away from half
        return Math.Abs((dark * 20) - (symbol.Size * symbol.Size * 10)) / (symbol.Size * symbol.Size) * 10;
    }
}
