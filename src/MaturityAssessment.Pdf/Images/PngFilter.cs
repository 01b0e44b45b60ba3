namespace MaturityAssessment.Pdf.Images;

/// <summary>Turns a row that was stored as differences back into pixels.</summary>
internal static class PngFilter
{
    /// <param name="row">Begins with the number of the filter.</param>
    /// <param name="above">The row before, already undone; zeros for the first.</param>
    public static void Undo(Span<byte> row, ReadOnlySpan<byte> above, int bytesPerPixel)
    {
        var pixels = row[1..];
        var previous = above[1..];
        switch (row[0])
        {
            case 0:
                break;
            case 1:
                for (var i = bytesPerPixel; i < pixels.Length; i++)
                {
                    pixels[i] += pixels[i - bytesPerPixel];
                }

                break;
            case 2:
                for (var i = 0; i < pixels.Length; i++)
                {
                    pixels[i] += previous[i];
                }

                break;
            case 3:
                for (var i = 0; i < pixels.Length; i++)
                {
                    pixels[i] += (byte)(((i < bytesPerPixel ? 0 : pixels[i - bytesPerPixel]) + previous[i]) / 2);
                }

                break;
            case 4:
                for (var i = 0; i < pixels.Length; i++)
                {
                    pixels[i] += i < bytesPerPixel ? previous[i] : Nearest(pixels[i - bytesPerPixel], previous[i], previous[i - bytesPerPixel]);
                }

                break;
            default:
                throw PngReader.Damaged();
        }
    }

    /// <summary>The neighbour nearest to left + above − corner.</summary>
    private static byte Nearest(byte left, byte above, byte corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
