namespace MaturityAssessment.Pdf.Drawing;

/// <summary>The modules of a QR code (ISO/IEC 18004).</summary>
internal sealed class QrSymbol
{
    private readonly int _version;
    private readonly bool[,] _isDark;
    private readonly bool[,] _isPattern;

    private QrSymbol(int version)
    {
        _version = version;
        Size = (4 * version) + 17;
        _isDark = new bool[Size, Size];
        _isPattern = new bool[Size, Size];
    }

    public int Size { get; }

    public bool IsDark(int x, int y) => _isDark[y, x];

    public static QrSymbol Of(ReadOnlySpan<byte> content)
    {
        var version = QrCodewords.VersionFor(content.Length);
        var symbol = new QrSymbol(version);
        symbol.DrawPatterns();
        symbol.DrawContent(QrCodewords.Of(content, version));
        symbol.ApplyBestMask();
        return symbol;
    }

    private void DrawPatterns()
    {
        for (var i = 0; i < Size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        DrawEye(3, 3);
        DrawEye(Size - 4, 3);
        DrawEye(3, Size - 4);
        var marks = MarkPositions();
        for (var i = 0; i < marks.Count; i++)
        {
            for (var j = 0; j < marks.Count; j++)
            {
                // the eyes stand in three of the corners
                if (!((i == 0 && j == 0) || (i == 0 && j == marks.Count - 1) || (i == marks.Count - 1 && j == 0)))
                {
                    DrawMark(marks[i], marks[j]);
                }
            }
        }

        DrawFormat(0);
        DrawVersion();
    }

    private void DrawEye(int centreX, int centreY)
    {
        for (var dy = -4; dy <= 4; dy++)
        {
            for (var dx = -4; dx <= 4; dx++)
            {
                var (x, y, distance) = (centreX + dx, centreY + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)));
                if (x >= 0 && x < Size && y >= 0 && y < Size)
                {
                    Set(x, y, distance is not (2 or 4));
                }
            }
        }
    }

    private void DrawMark(int centreX, int centreY)
    {
        for (var dy = -2; dy <= 2; dy++)
        {
            for (var dx = -2; dx <= 2; dx++)
            {
                Set(centreX + dx, centreY + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
            }
        }
    }

    private List<int> MarkPositions()
    {
        if (_version == 1)
        {
            return [];
        }

        var count = (_version / 7) + 2;
        var step = ((_version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        var positions = new List<int> { 6 };
        for (var i = count - 2; i >= 0; i--)
        {
            positions.Add(Size - 7 - (i * step));
        }

        return positions;
    }

    /// <summary>Level and mask, twice, with ten bits that repair them.</summary>
    private void DrawFormat(int mask)
    {
        // level M is 00
        var data = mask;
        var bits = ((data << 10) | Remainder(data, 10, 0x537)) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var isDark = ((bits >> i) & 1) == 1;
            var (x, y) = i switch { < 6 => (8, i), 6 => (8, 7), 7 => (8, 8), 8 => (7, 8), _ => (14 - i, 8) };
            Set(x, y, isDark);
            (x, y) = i < 8 ? (Size - 1 - i, 8) : (8, Size - 15 + i);
            Set(x, y, isDark);
        }

        Set(8, Size - 8, true);
    }

    private void DrawVersion()
    {
        if (_version < 7)
        {
            return;
        }

        var bits = (_version << 12) | Remainder(_version, 12, 0x1f25);
        for (var i = 0; i < 18; i++)
        {
            var (a, b) = (Size - 11 + (i % 3), i / 3);
            Set(a, b, ((bits >> i) & 1) == 1);
            Set(b, a, ((bits >> i) & 1) == 1);
        }
    }

    private static int Remainder(int data, int degree, int generator)
    {
        var remainder = data;
        for (var i = 0; i < degree; i++)
        {
            remainder = (remainder << 1) ^ ((remainder >> (degree - 1)) * generator);
        }

        return remainder;
    }

    /// <summary>Two columns at a time from the right, upward and downward in turn.</summary>
    private void DrawContent(byte[] codewords)
    {
        var bit = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            // the column of the timing pattern is left out
            right = right == 6 ? 5 : right;
            for (var vertical = 0; vertical < Size; vertical++)
            {
                for (var x = right; x > right - 2; x--)
                {
                    var y = ((right + 1) & 2) == 0 ? Size - 1 - vertical : vertical;
                    if (!_isPattern[y, x] && bit < codewords.Length * 8)
                    {
                        _isDark[y, x] = ((codewords[bit / 8] >> (7 - (bit % 8))) & 1) == 1;
                        bit++;
                    }
                }
            }
        }
    }

    private void ApplyBestMask()
    {
        var best = Enumerable.Range(0, 8).MinBy(mask =>
        {
            Invert(mask);
            DrawFormat(mask);
            var penalty = QrPenalty.Of(this);
            Invert(mask);
            return penalty;
        });
        Invert(best);
        DrawFormat(best);
    }

    private void Invert(int mask)
    {
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                var inverts = mask switch
                {
                    0 => (x + y) % 2 == 0,
                    1 => y % 2 == 0,
                    2 => x % 3 == 0,
                    3 => (x + y) % 3 == 0,
                    4 => ((x / 3) + (y / 2)) % 2 == 0,
                    5 => (x * y % 2) + (x * y % 3) == 0,
                    6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
                    _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
                };
                _isDark[y, x] ^= inverts && !_isPattern[y, x];
            }
        }
    }

    private void Set(int x, int y, bool isDark) => (_isDark[y, x], _isPattern[y, x]) = (isDark, true);
}
