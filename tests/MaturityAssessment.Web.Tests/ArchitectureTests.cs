namespace MaturityAssessment.Web.Tests;

public class ArchitectureTests
{
    [Fact]
    public void No_component_names_the_database()
    {
        var components = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "MaturityAssessment.Web", "Components"));
        var sources = Directory.EnumerateFiles(components, "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)).ToList();

        sources.Count.ShouldBeGreaterThan(30);
        sources.Where(f => File.ReadAllText(f) is var text && (text.Contains("AppDbContext", StringComparison.Ordinal) || text.Contains("EntityFrameworkCore", StringComparison.Ordinal))).ShouldBeEmpty();
    }
}
