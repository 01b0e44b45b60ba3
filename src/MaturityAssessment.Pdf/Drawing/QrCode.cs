namespace MaturityAssessment.Pdf.Drawing;

/// <summary>A QR code as one vector shape, for paper and screen alike.</summary>
public static class QrCode
{
    /// <summary>More bytes make modules too small for a phone to read from paper.</summary>
    public const int MostBytes = 400;

    // scanners want four modules of quiet around the code
    private const int Quiet = 4;

    /// <summary>Draws the code in a square, light margin included.</summary>
    /// <param name="content">Usually an address.</param>
    public static void FillQrCode(this ICanvas canvas, string content, double x, double y, double size, Colour? ink = null)
    {
        var symbol = Symbol(content);
        var module = size / (symbol.Size + (2 * Quiet));
        canvas.FillRect(x, y, size, size, Colour.White);
        var path = new VectorPath();
        for (var row = 0; row < symbol.Size; row++)
        {
            for (var column = 0; column < symbol.Size; column++)
            {
                var start = column;
                while (column < symbol.Size && symbol.IsDark(column, row))
                {
                    column++;
                }

                if (column > start)
                {
                    Add(path, x + ((Quiet + start) * module), y + ((Quiet + row) * module), (column - start) * module, module);
                }
            }
        }

        canvas.Path(path, ink ?? Colour.Black);
    }

    internal static QrSymbol Symbol(string content)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        return bytes.Length is > 0 and <= MostBytes
            ? QrSymbol.Of(bytes)
            : throw new ArgumentException($"A QR code holds 1 to {MostBytes} bytes, this text has {bytes.Length}; shorten it.", nameof(content));
    }

    private static void Add(VectorPath path, double x, double y, double width, double height) =>
        path.MoveTo(x, y).LineTo(x + width, y).LineTo(x + width, y + height).LineTo(x, y + height).Close();
}
