using System.Buffers.Binary;

namespace MaturityAssessment.Pdf.Images;

/// <summary>Reads PNG files. What PDF understands goes in as it is; transparency is split off and interlacing undone.</summary>
internal sealed class PngReader(byte[] file, long mostPixels)
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    private PngHeader? _header;
    private byte[]? _palette;
    private byte[]? _transparency;

    public static bool Recognises(ReadOnlySpan<byte> data) => data.StartsWith(Signature);

    public static ImageRefusedException Damaged(Exception? cause = null) =>
        new("The PNG image is damaged or not complete; save it again or choose another file.", cause);

    public ImageFile Read()
    {
        var data = CollectChunks();
        if (_header is not { } header || data.Count == 0 || (header.ColourType == PngHeader.Indexed && _palette is null))
        {
            throw Damaged();
        }

        try
        {
            return new(header.Width, header.Height, "image/png", file, Pixels(header, data));
        }
        catch (InvalidDataException problem)
        {
            throw Damaged(problem);
        }
    }

    private List<ReadOnlyMemory<byte>> CollectChunks()
    {
        var data = new List<ReadOnlyMemory<byte>>();
        for (var position = Signature.Length; ;)
        {
            if (position + 12 > file.Length || BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(position)) is var length && length > file.Length - position - 12)
            {
                throw Damaged();
            }

            var type = file.AsSpan(position + 4, 4);
            var body = file.AsMemory(position + 8, (int)length);
            if (Crc32.Of(file.AsSpan(position + 4, 4 + body.Length)) != BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(position + 8 + body.Length)))
            {
                throw Damaged();
            }

            position += 12 + body.Length;
            if (type.SequenceEqual("IEND"u8))
            {
                return data;
            }

            Take(type, body, data);
        }
    }

    private void Take(ReadOnlySpan<byte> type, ReadOnlyMemory<byte> body, List<ReadOnlyMemory<byte>> data)
    {
        if (type.SequenceEqual("IHDR"u8))
        {
            _header ??= PngHeader.Read(body.Span, mostPixels);
        }
        else if (type.SequenceEqual("PLTE"u8))
        {
            _palette = body.Length is > 0 and <= 768 && body.Length % 3 == 0 ? body.ToArray() : throw Damaged();
        }
        else if (type.SequenceEqual("tRNS"u8))
        {
            _transparency = body.ToArray();
        }
        else if (type.SequenceEqual("IDAT"u8))
        {
            data.Add(body);
        }
    }

    private ImagePixels Pixels(PngHeader header, List<ReadOnlyMemory<byte>> data)
    {
        var source = new PngRows(header, data);
        var hasMask = header.HasAlpha || (header.ColourType == PngHeader.Indexed && _transparency is { Length: > 0 });
        if (header.IsInterlaced || header.HasAlpha)
        {
            return Rewritten(header, source, hasMask);
        }

        // the rows are read all the same: a damaged file must not get into a document
        using var mask = hasMask ? new RowWriter(header.Width) : null;
        source.Read((row, _) => WriteMask(header, row, mask));
        if (source.HasMore)
        {
            return Rewritten(header, source, hasMask);
        }

        var entries = FormattableString.Invariant(
            $"{Space(header)}/BitsPerComponent {header.Depth}{ColourKey(header)}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors {header.Channels}/BitsPerComponent {header.Depth}/Columns {header.Width}>>");
        return new(header.Width, header.Height, Joined(data), entries, _palette, Mask(header, mask));
    }

    /// <summary>Colours without opacity, 8 bits each at most, and the opacity as an image of its own.</summary>
    private ImagePixels Rewritten(PngHeader header, PngRows source, bool hasMask)
    {
        var depth = Math.Min(header.Depth, 8);
        var colours = header.Channels - (header.HasAlpha ? 1 : 0);
        using var image = new RowWriter((int)((((long)header.Width * colours * depth) + 7) / 8));
        using var mask = hasMask ? new RowWriter(header.Width) : null;
        source.Read((row, _) =>
        {
            WriteColours(header, row, colours, image);
            WriteMask(header, row, mask);
        });
        // the colour key speaks of the full depth: only an image that keeps it can carry the key
        var entries = FormattableString.Invariant($"{Space(header)}/BitsPerComponent {depth}{ColourKey(header, header.Depth - depth)}/Filter/FlateDecode");
        return new(header.Width, header.Height, image.Finish(), entries, _palette, Mask(header, mask));
    }

    private static ImagePixels? Mask(PngHeader header, RowWriter? mask) =>
        mask is null ? null : new(header.Width, header.Height, mask.Finish(), "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode");

    private static void WriteColours(PngHeader header, ReadOnlySpan<byte> row, int colours, RowWriter image)
    {
        if (!header.HasAlpha && header.Depth <= 8)
        {
            image.Write(row);
            return;
        }

        var sample = header.Depth / 8;
        var target = image.Row;
        for (int x = 0, from = 0, to = 0; x < header.Width; x++, from += header.Channels * sample)
        {
            for (var c = 0; c < colours; c++)
            {
                // of 16 bits the upper 8
                target[to++] = row[from + (c * sample)];
            }
        }

        image.Write(target);
    }

    private void WriteMask(PngHeader header, ReadOnlySpan<byte> row, RowWriter? mask)
    {
        if (mask is null)
        {
            return;
        }

        var target = mask.Row;
        if (header.HasAlpha)
        {
            var sample = header.Depth / 8;
            for (var x = 0; x < header.Width; x++)
            {
                target[x] = row[(((x + 1) * header.Channels) - 1) * sample];
            }
        }
        else
        {
            for (var x = 0; x < header.Width; x++)
            {
                var index = (row[x * header.Depth / 8] >> (8 - header.Depth - (x * header.Depth % 8))) & ((1 << header.Depth) - 1);
                target[x] = index < _transparency!.Length ? _transparency[index] : (byte)255;
            }
        }

        mask.Write(target);
    }

    private static string Space(PngHeader header) => header.ColourType switch
    {
        PngHeader.Indexed => "",
        PngHeader.Grey or PngHeader.GreyAlpha => "/ColorSpace/DeviceGray",
        _ => "/ColorSpace/DeviceRGB",
    };

    /// <summary>The one colour that is transparent, where the file names one.</summary>
    private string ColourKey(PngHeader header, int lostBits = 0)
    {
        if (_transparency is null || header.ColourType is not (PngHeader.Grey or PngHeader.Rgb) || _transparency.Length < 2 * header.Channels)
        {
            return "";
        }

        var key = Enumerable.Range(0, header.Channels)
            .Select(c => (BinaryPrimitives.ReadUInt16BigEndian(_transparency.AsSpan(2 * c)) & ((1 << header.Depth) - 1)) >> lostBits)
            .Select(v => FormattableString.Invariant($"{v} {v}"));
        return $"/Mask[{string.Join(' ', key)}]";
    }

    private static byte[] Joined(List<ReadOnlyMemory<byte>> pieces)
    {
        var whole = new byte[pieces.Sum(p => p.Length)];
        var position = 0;
        foreach (var piece in pieces)
        {
            piece.Span.CopyTo(whole.AsSpan(position));
            position += piece.Length;
        }

        return whole;
    }
}
