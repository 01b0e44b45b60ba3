using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Models;

/// <summary>A model in a file, with the files that it names.</summary>
public static class ModelFile
{
    public static ModelReading Read(string path)
    {
        var (text, fault) = Utf8File.Read(path, ModelReader.LongestFile);
        if (text is null)
        {
            return new ModelReading(null, [new ModelFault("the whole file", fault!, "")]);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return ModelReader.Read(text, referenced => Utf8File.Read(Path.Combine(folder, referenced), ModelReader.LongestFile).Text);
    }

    /// <exception cref="InputRefusedException">The model has faults.</exception>
    public static MaturityModel Load(string path)
    {
        var reading = Read(path);
        return reading.Model ?? throw new InputRefusedException([.. reading.Faults.Select(f => $"{path}: {f}")]);
    }
}
