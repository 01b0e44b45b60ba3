using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>The file as a list of numbered objects: small ones packed into compressed object streams.</summary>
internal sealed class PdfObjects : IDisposable
{
    private const int ObjectsPerStream = 200;

    private readonly MemoryStream _file = new(128 * 1024);
    private readonly List<(byte Kind, int Where, int Index)> _entries = [(0, 0, 65535)];
    private readonly PdfBuffer _packed = new();
    private readonly List<(int Id, int Offset)> _packedObjects = [];
    private int _packId;

    public PdfObjects() => _file.Write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"u8);

    public int Reserve()
    {
        _entries.Add(default);
        return _entries.Count - 1;
    }

    public void Add(int id, PdfBuffer body)
    {
        _packId = _packId == 0 ? Reserve() : _packId;
        _entries[id] = (2, _packId, _packedObjects.Count);
        _packedObjects.Add((id, _packed.Length));
        _packed.Raw(body.Span).Char('\n');
        if (_packedObjects.Count == ObjectsPerStream)
        {
            FlushPack();
        }
    }

    /// <param name="entries">Of the stream's dictionary, without length and filter.</param>
    public void AddStream(int id, ReadOnlySpan<byte> data, string entries, bool compress = true)
    {
        if (!compress)
        {
            WriteStream(id, data, entries);
            return;
        }

        using var compressed = new MemoryStream((data.Length / 2) + 64);
        using (var zip = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(data);
        }

        WriteStream(id, compressed.GetBuffer().AsSpan(0, (int)compressed.Length), entries + "/Filter/FlateDecode");
    }

    /// <summary>Ends the file. Its identifier is a hash of its content, so equal documents are equal files.</summary>
    public byte[] Finish(int catalogue, int information)
    {
        FlushPack();
        var identifier = Convert.ToHexString(SHA256.HashData(_file.GetBuffer().AsSpan(0, (int)_file.Length)).AsSpan(0, 16));
        var start = _file.Length;
        var id = Reserve();
        _entries[id] = (1, (int)start, 0);

        var table = new PdfBuffer();
        Span<byte> row = stackalloc byte[7];
        foreach (var (kind, where, index) in _entries)
        {
            row[0] = kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], where);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)index);
            table.Raw(row);
        }

        AddStream(id, table.Span,
            $"/Type/XRef/Size {_entries.Count}/W[1 4 2]/Root {catalogue} 0 R/Info {information} 0 R/ID[<{identifier}><{identifier}>]");
        Write(FormattableString.Invariant($"startxref\n{start}\n%%EOF\n"));
        return _file.ToArray();
    }

    public void Dispose() => _file.Dispose();

    private void FlushPack()
    {
        if (_packedObjects.Count == 0)
        {
            return;
        }

        var stream = new PdfBuffer();
        foreach (var (id, offset) in _packedObjects)
        {
            stream.Integer(id).Char(' ').Integer(offset).Char(' ');
        }

        var (pack, count, first) = (_packId, _packedObjects.Count, stream.Length);
        stream.Raw(_packed.Span);
        _packedObjects.Clear();
        _packed.Clear();
        _packId = 0;
        AddStream(pack, stream.Span, FormattableString.Invariant($"/Type/ObjStm/N {count}/First {first}"));
    }

    private void WriteStream(int id, ReadOnlySpan<byte> data, string entries)
    {
        _entries[id] = (1, (int)_file.Length, 0);
        Write(FormattableString.Invariant($"{id} 0 obj\n<<{entries}/Length {data.Length}>>stream\n"));
        _file.Write(data);
        _file.Write("\nendstream\nendobj\n"u8);
    }

    private void Write(string text) => _file.Write(Encoding.ASCII.GetBytes(text));
}
