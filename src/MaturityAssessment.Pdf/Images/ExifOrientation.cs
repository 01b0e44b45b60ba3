using System.Buffers.Binary;

namespace MaturityAssessment.Pdf.Images;

/// <summary>How a camera was held, from the notes it left in the file.</summary>
internal static class ExifOrientation
{
    private const int OrientationTag = 0x0112;

    /// <returns>1 to 8; 1, upright, when the notes do not say or make no sense.</returns>
    public static int Of(ReadOnlySpan<byte> notes)
    {
        if (notes.Length < 8)
        {
            return 1;
        }

        var littleEndian = notes[0] == 'I';
        var directory = Number(notes[4..], 4, littleEndian);
        if (directory > notes.Length - 2)
        {
            return 1;
        }

        var entries = notes[(int)directory..];
        var count = Number(entries, 2, littleEndian);
        for (var i = 0; i < count && entries.Length >= 14 + (12 * i); i++)
        {
            var entry = entries.Slice(2 + (12 * i), 12);
            if (Number(entry, 2, littleEndian) == OrientationTag)
            {
                return Number(entry[8..], 2, littleEndian) is >= 1 and <= 8 and var value ? (int)value : 1;
            }
        }

        return 1;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int length, bool littleEndian) => (length, littleEndian) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
    };
}
