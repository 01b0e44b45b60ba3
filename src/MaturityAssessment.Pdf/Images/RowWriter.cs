using System.IO.Compression;

namespace MaturityAssessment.Pdf.Images;

/// <summary>Packs rows as they come, so that no image is ever held unpacked.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly MemoryStream _packed = new();
    private readonly ZLibStream _zip;
    private readonly byte[] _row;

    public RowWriter(int rowBytes)
    {
        _row = new byte[rowBytes];
        _zip = new(_packed, CompressionLevel.Optimal, leaveOpen: true);
    }

    /// <summary>Room to make up a row in.</summary>
    public Span<byte> Row => _row;

    public void Write(ReadOnlySpan<byte> row) => _zip.Write(row);

    public ReadOnlyMemory<byte> Finish()
    {
        _zip.Dispose();
        return _packed.ToArray();
    }

    public void Dispose()
    {
        _zip.Dispose();
        _packed.Dispose();
    }
}
