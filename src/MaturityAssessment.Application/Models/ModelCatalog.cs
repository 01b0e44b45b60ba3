using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Models;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>Reads every model in a folder. Files with a second dot in their name, such as <c>model.fr.json</c>, are parts of others.</summary>
    /// <exception cref="InvalidOperationException">One has a fault: the message lists all faults of all files. A product that offered only some of its models would mislead.</exception>
    public static ModelCatalog Load(string folder)
    {
        var (models, faults) = (new List<MaturityModel>(), new List<string>());
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Where(f => !Path.GetFileNameWithoutExtension(f).Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var reading = ModelFile.Read(path);
            faults.AddRange(reading.Faults.Select(f => $"{path}: {f}"));
            if (reading.Model is { } model)
            {
                if (models.Exists(m => m.Code == model.Code && m.Version == model.Version))
                {
                    faults.Add($"{path}: There is a model {model.Code} {model.Version} already. Give this one another version.");
                }

                models.Add(model);
            }
        }

        return faults.Count > 0
            ? throw new InvalidOperationException($"The models in {folder} have faults:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
            : new(models);
    }
}

public static class ModelCatalogServices
{
    /// <summary>Reads the models at once, so that a faulty one stops the start.</summary>
    /// <param name="folder">Null for the models that come with the product.</param>
    public static IServiceCollection AddModelCatalog(this IServiceCollection services, string? folder = null) =>
        services.AddSingleton(ModelCatalog.Load(folder ?? Path.Combine(AppContext.BaseDirectory, "models")));
}
