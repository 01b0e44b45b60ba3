using System.IO.Compression;
using System.Text;

namespace MaturityAssessment.Application.Reports.Batches;

/// <summary>A ZIP file that takes reports one after the other, so that never more than one is in memory.</summary>
internal sealed class ReportArchive : IDisposable
{
    private const string ListOfMissing = "Not-made.txt";

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { ListOfMissing };
    private readonly FileStream _file;
    private readonly ZipArchive _zip;

    public ReportArchive(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        _zip = new(_file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    }

    public long Size => _file.Position;

    public void Add(MakeReport.File report, DateTimeOffset now)
    {
        // what is packed already does not get smaller
        var level = report.Name.EndsWith(".csv", StringComparison.Ordinal) || report.Name.EndsWith(".json", StringComparison.Ordinal) ? CompressionLevel.Optimal : CompressionLevel.NoCompression;
        Write(FileName.Unique(report.Name, _names), report.Content, level, now);
    }

    /// <summary>The list of what is missing lies with what is there, for those who get the file without the page.</summary>
    public void AddMissing(IReadOnlyList<NotMade> missing, DateTimeOffset now)
    {
        if (missing.Count > 0)
        {
            var text = string.Concat(missing.Select(m => $"{m.About}: {m.Because}\r\n"));
            Write(ListOfMissing, Encoding.UTF8.GetBytes(text), CompressionLevel.Optimal, now);
        }
    }

    public void Dispose()
    {
        _zip.Dispose();
        _file.Dispose();
    }

    private void Write(string name, byte[] content, CompressionLevel level, DateTimeOffset now)
    {
        var entry = _zip.CreateEntry(name, level);
        entry.LastWriteTime = now;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
