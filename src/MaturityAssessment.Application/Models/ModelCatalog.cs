using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Models;

/// <summary>The published models, read once when the product starts.</summary>
public sealed class ModelCatalog(IReadOnlyList<MaturityModel> models)
{
    /// <summary>In the order in which they are offered.</summary>
    public IReadOnlyList<MaturityModel> All { get; } = models;

    public MaturityModel? Find(string code, string version) => All.FirstOrDefault(m => m.Code == code && m.Version == version);

    /// <exception cref="RuleBrokenException">It is not installed here.</exception>
    public MaturityModel Require(string code, string version) =>
        Find(code, version) ?? throw new RuleBrokenException($"The model {code} {version} is not installed here. Ask whoever runs this product to add its file.");
}
