using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaturityAssessment.Application.Demo;

/// <summary>What <c>assets/demo/demo.json</c> holds; its README says what everything means.</summary>
internal sealed record DemoFile(
    string Model, string Version, int Seed, string Password, string Instructions, IReadOnlyList<DemoFile.Cycle> Cycles, IReadOnlyList<DemoFile.Tenant> Tenants,
    IReadOnlyList<string> NotApplicableReasons, IReadOnlyList<DemoFile.Comment> Comments, IReadOnlyList<DemoFile.Document> Evidence)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public enum Status
    {
        NotStarted,
        InProgress,
        Submitted,

        /// <summary>By the reviewer: it is open again.</summary>
        Returned,
        Approved,
    }

    public sealed record Cycle(string Code, string Title, DateOnly Opens, DateOnly Closes);

    public sealed record Tenant(
        string Code, string Name, string Kind, string? ServedBy, string Culture, string Currency, string? Documents, IReadOnlyList<Unit> Units, IReadOnlyList<Account> Accounts);

    public sealed record Unit(string Code, string Name, string Kind, string? Parent, string Sector, int Size, Profile? Profile);

    /// <param name="Levels">Per dimension, from 1 to 5, in the first cycle.</param>
    public sealed record Profile(
        IReadOnlyDictionary<string, double> Levels, IReadOnlyDictionary<string, double> Drift, IReadOnlyList<Round> Answers, double NotApplicable, double Evidence, double Optimism);

    public sealed record Round(string Cycle, Status Status, double Completeness);

    public sealed record Account(string Role, string Name, string Email, string? Unit, IReadOnlyList<string>? Sections, IReadOnlyList<string>? Clients);

    public sealed record Comment(string Question, IReadOnlyList<int> Levels, string Text);

    public sealed record Document(string Question, string Title, string Path);

    public static DemoFile Read(string path) =>
        JsonSerializer.Deserialize<DemoFile>(File.ReadAllText(path), Shape) ?? throw new InvalidOperationException($"{path} is empty.");
}
