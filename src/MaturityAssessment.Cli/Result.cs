using System.Text;

namespace MaturityAssessment.Cli;

/// <summary>Where a command's result goes: a file, or standard output.</summary>
internal static class Result
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Task WriteAsync(string text, string? file, CancellationToken cancellationToken) =>
        WriteAsync(Utf8.GetBytes(text), file, cancellationToken);

    public static async Task WriteAsync(byte[] bytes, string? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(bytes, cancellationToken);
            return;
        }

        await WriteFileAsync(bytes, file, cancellationToken);
        await Console.Error.WriteLineAsync($"Wrote {file}.");
    }

    /// <summary>A file appears whole or not at all: it is written beside its place and then moved there.</summary>
    public static async Task WriteFileAsync(byte[] bytes, string file, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file);
        var unfinished = path + ".unfinished";
        await File.WriteAllBytesAsync(unfinished, bytes, cancellationToken);
        File.Move(unfinished, path, overwrite: true);
    }
}
