using System.Text;

namespace MaturityAssessment.Application.Models;

/// <summary>Text files as people hand them in: UTF-8, with or without a byte order mark.</summary>
public static class Utf8File
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or the reason why there is none, as a sentence.</summary>
    public static (string? Text, string? Fault) Read(string path, int longest)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return new FileInfo(path).Length > longest
                ? (null, $"The file is larger than {longest / 1024 / 1024} MB.")
                : Decode(File.ReadAllBytes(path), longest);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, Directory.Exists(path) ? "This is a folder; name a file." : "There is no such file; correct the path.");
        }
        catch (Exception locked) when (locked is IOException or UnauthorizedAccessException)
        {
            return (null, "The file cannot be opened; check that it may be read and is not in use.");
        }
        catch (Exception malformed) when (malformed is ArgumentException or NotSupportedException)
        {
            return (null, "This is not the path of a file.");
        }
    }

    /// <summary>The same for bytes that are in memory already, as with an upload.</summary>
    public static (string? Text, string? Fault) Decode(ReadOnlySpan<byte> bytes, int longest)
    {
        if (bytes.Length > longest)
        {
            return (null, $"The file is larger than {longest / 1024 / 1024} MB.");
        }

        try
        {
            var text = Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? (null, "The file holds NUL bytes and is no plain text; save it as UTF-8 text.") : (text, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "The file is not UTF-8 text; save it again with the encoding UTF-8.");
        }
    }
}
