using QRCoder;

namespace MaturityAssessment.Pdf.Drawing;

/// <summary>A QR code as one vector shape, for paper and screen alike.</summary>
public static class QrCode
{
    /// <summary>More bytes make modules too small for a phone to read from paper.</summary>
    public const int MostBytes = 600;

    // scanners want four modules of quiet around the code
    private const int Quiet = 4;

    /// <summary>Draws the code in a square, light margin included.</summary>
    /// <param name="content">Usually an address.</param>
    public static void FillQrCode(this ICanvas canvas, string content, double x, double y, double size, Colour? ink = null)
    {
        var modules = Modules(content);
        var module = size / (modules.Count + (2 * Quiet));
        canvas.FillRect(x, y, size, size, Colour.White);
        var path = new VectorPath();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                var start = column;
                while (column < modules.Count && modules[row][column])
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

    /// <summary>The code with its text alternative, to stand beside other blocks.</summary>
    public static Emblem Emblem(string content, string altText) => new(1, 1, (canvas, width, _) => canvas.FillQrCode(content, 0, 0, width), altText);

    /// <summary>Rows of modules, dark ones true, without the quiet zone.</summary>
    internal static IReadOnlyList<IReadOnlyList<bool>> Modules(string content)
    {
        var bytes = System.Text.Encoding.UTF8.GetByteCount(content);
        if (bytes is 0 or > MostBytes)
        {
            throw new ArgumentException($"A QR code holds 1 to {MostBytes} bytes, this text has {bytes}; shorten it.", nameof(content));
        }

        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        // the generator draws its own quiet zone
        return [.. rows.Skip(Quiet).Take(rows.Count - (2 * Quiet)).Select(r => (IReadOnlyList<bool>)[.. r.Cast<bool>().Skip(Quiet).Take(r.Count - (2 * Quiet))])];
    }

    private static void Add(VectorPath path, double x, double y, double width, double height) =>
        path.MoveTo(x, y).LineTo(x + width, y).LineTo(x + width, y + height).LineTo(x, y + height).Close();
}
