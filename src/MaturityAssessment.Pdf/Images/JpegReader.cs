using System.Buffers;
using System.Buffers.Binary;

namespace MaturityAssessment.Pdf.Images;

/// <summary>Reads the frame of a JPEG file; the pixels go into the document as they are.</summary>
internal sealed class JpegReader(byte[] file, long mostPixels)
{
    private const byte StartOfImage = 0xd8;
    private const byte EndOfImage = 0xd9;
    private const byte StartOfScan = 0xda;
    private const byte Exif = 0xe1;
    private const byte Adobe = 0xee;

    private readonly ArrayBufferWriter<byte> _kept = new(file.Length);
    private (int Width, int Height, int Components)? _frame;
    private int? _adobeTransform;
    private int _orientation = 1;
    private bool _hasRgbNames;

    public static bool Recognises(ReadOnlySpan<byte> data) => data.Length >= 3 && data[0] == 0xff && data[1] == StartOfImage && data[2] == 0xff;

    public ImageFile Read()
    {
        Walk();
        var (width, height, components) = _frame ?? throw Damaged();
        // Adobe's programs store CMYK upside down, and say so by their mark
        var colours = components switch
        {
            1 => "/ColorSpace/DeviceGray",
            3 => "/ColorSpace/DeviceRGB" + (_hasRgbNames && _adobeTransform is null ? "/DecodeParms<</ColorTransform 0>>" : ""),
            4 => "/ColorSpace/DeviceCMYK" + (_adobeTransform is null ? "" : "/Decode[1 0 1 0 1 0 1 0]"),
            _ => throw new ImageRefusedException(FormattableString.Invariant($"The JPEG image has {components} colour channels; save it as grey, RGB or CMYK.")),
        };
        var data = _kept.WrittenMemory;
        return new(width, height, "image/jpeg", file, new(width, height, data, colours + "/BitsPerComponent 8/Filter/DCTDecode"), _orientation);
    }

    private static ImageRefusedException Damaged() => new("The JPEG image is damaged or not complete; save it again or choose another file.");

    private void Walk()
    {
        _kept.Write<byte>([0xff, StartOfImage]);
        for (var position = 2; ;)
        {
            var marker = NextMarker(ref position);
            if (marker == EndOfImage)
            {
                _kept.Write<byte>([0xff, EndOfImage]);
                return;
            }

            if (marker is 0x01 or (>= 0xd0 and <= 0xd7))
            {
                continue;
            }

            var length = position + 2 <= file.Length ? BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(position)) : 0;
            if (length < 2 || position + length > file.Length)
            {
                throw Damaged();
            }

            Take(marker, file.AsSpan(position + 2, length - 2));
            var end = position + length;
            end = marker == StartOfScan ? EndOfScan(end) : end;
            // what programs noted beside the picture, the place it was taken among them, stays out
            if (marker is not ((>= 0xe1 and <= 0xed) or 0xef or 0xfe))
            {
                _kept.Write<byte>([0xff, marker]);
                _kept.Write(file.AsSpan(position, end - position));
            }

            position = end;
        }
    }

    private byte NextMarker(ref int position)
    {
        if (position + 1 >= file.Length || file[position] != 0xff)
        {
            throw Damaged();
        }

        while (position < file.Length && file[position] == 0xff)
        {
            position++;
        }

        return position < file.Length ? file[position++] : throw Damaged();
    }

    private int EndOfScan(int position)
    {
        if (_frame is null)
        {
            throw Damaged();
        }

        for (; position + 1 < file.Length; position++)
        {
            if (file[position] == 0xff && file[position + 1] is not (0 or 0xff or (>= 0xd0 and <= 0xd7)))
            {
                return position;
            }
        }

        throw Damaged();
    }

    private void Take(byte marker, ReadOnlySpan<byte> segment)
    {
        if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
        {
            TakeFrame(marker, segment);
        }
        else if (marker == Adobe && segment.Length >= 12 && segment.StartsWith("Adobe"u8))
        {
            _adobeTransform = segment[11];
        }
        else if (marker == Exif && segment.StartsWith("Exif\0\0"u8))
        {
            _orientation = ExifOrientation.Of(segment[6..]);
        }
    }

    private void TakeFrame(byte marker, ReadOnlySpan<byte> segment)
    {
        const byte baseline = 0xc0, progressive = 0xc2;
        if (marker is < baseline or > progressive)
        {
            throw new ImageRefusedException("The JPEG image is of a rare kind (lossless, hierarchical or arithmetic); save it as an ordinary JPEG or as PNG.");
        }

        if (segment.Length < 6 || segment.Length < 6 + (3 * segment[5]))
        {
            throw Damaged();
        }

        if (segment[0] != 8)
        {
            throw new ImageRefusedException(FormattableString.Invariant($"The JPEG image has {segment[0]} bits a channel; save it with 8, or as PNG."));
        }

        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
        if (width == 0 || height == 0)
        {
            throw Damaged();
        }

        ImageFile.RequireSize(width, height, mostPixels);
        _frame ??= (width, height, segment[5]);
        _hasRgbNames = segment[5] == 3 && segment[6] == 'R' && segment[9] == 'G' && segment[12] == 'B';
    }
}
