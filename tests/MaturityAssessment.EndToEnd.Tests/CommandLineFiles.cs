namespace MaturityAssessment.EndToEnd.Tests;

/// <summary>A folder for the files of one test, with a shipped model and answers to it.</summary>
public abstract class CommandLineFiles : IDisposable
{
    protected static readonly string Model = Path.Combine(Repository.Root, "assets", "models", "quick-scan.json");

    protected string Folder { get; } = Directory.CreateTempSubdirectory("maturity-cli-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string Agencies() => Write("agencies.csv", """
        organisation,parent,cycle,sector,STR.Q1,CIT.Q1
        Tax Agency,Ministry of Finance,2026,Finance,3,2
        Weather Service,,2026,,,
        Health Board,,2026,Health,2,4
        Customs,Ministry of Finance,2026,Finance,1,2
        Tax Agency,Ministry of Finance,2025,Finance,2,2
        """);

    protected string Answers() => Write("answers.csv", "organisation,parent,cycle,STR.Q1,CIT.Q1\nTax Agency,Ministry of Finance,2026,3,2\nWeather Service,,2026,,\n");

    protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
