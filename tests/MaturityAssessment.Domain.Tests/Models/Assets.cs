using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Tests.Models;

/// <summary>The files that the product ships.</summary>
internal static class Assets
{
    public static string Models { get; } = Path.Combine(Root(), "assets", "models");

    public static string Initiatives { get; } = Path.Combine(Root(), "assets", "initiatives");

    public static string Schema => Path.Combine(Models, "model.schema.json");

    public static IEnumerable<string> ModelFiles() => Directory.EnumerateFiles(Models, "*.json").Where(f => f != Schema).Order(StringComparer.Ordinal);

    public static ModelReading Read(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return ModelReader.Read(File.ReadAllText(path), referenced => Path.Combine(folder, referenced) is var file && File.Exists(file) ? File.ReadAllText(file) : null);
    }

    public static MaturityModel Model(string name)
    {
        var reading = Read(Path.Combine(Models, name + ".json"));
        reading.Faults.ShouldBeEmpty();
        return reading.Model.ShouldNotBeNull();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("*.sln").Length == 0)
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
