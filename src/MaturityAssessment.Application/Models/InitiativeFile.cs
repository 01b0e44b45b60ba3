using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Models;

/// <summary>Initiatives for a model in a file of their own.</summary>
public static class InitiativeFile
{
    /// <exception cref="InputRefusedException">The file has faults, or does not fit the model.</exception>
    public static IReadOnlyList<Initiative> Load(string path, MaturityModel model)
    {
        var (text, fault) = Utf8File.Read(path, ModelReader.LongestFile);
        if (text is null)
        {
            throw new InputRefusedException([$"{path}: {fault}"]);
        }

        var (initiatives, faults) = ModelReader.ReadInitiatives(text, path, model);
        return initiatives ?? throw new InputRefusedException([.. faults.Select(f => f.ToString())]);
    }
}
