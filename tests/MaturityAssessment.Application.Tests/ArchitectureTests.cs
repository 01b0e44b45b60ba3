using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using MaturityAssessment.Domain;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace MaturityAssessment.Application.Tests;

/// <summary>What project references cannot guard.</summary>
public class ArchitectureTests
{
    [Fact]
    public void The_domain_stands_on_the_framework_and_on_distributions_alone() =>
        typeof(RuleBrokenException).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System.", StringComparison.Ordinal)).ShouldBe(["MathNet.Numerics"]);

    [Fact]
    public void The_application_knows_no_database_provider() =>
        typeof(ApplicationServices).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ShouldNotContain(n => n.Contains("Sqlite") || n.Contains("SqlServer") || n.Contains("SqlClient"));

    [Fact]
    public void Storage_and_pipeline_do_not_lean_on_the_features_and_what_is_answered_does_not_lean_on_what_is_planned()
    {
        var application = new ArchLoader().LoadAssemblies(typeof(ApplicationServices).Assembly).Build();
        const string Root = "MaturityAssessment.Application.";
        foreach (var (from, to) in ((string, string)[])[("Pipeline", "Assessments"), ("Pipeline", "Accounts"), ("Pipeline", "Organisations"), ("Pipeline", "Roadmaps"), ("Data", "Assessments"), ("Data", "Roadmaps"), ("Data", "Organisations"), ("Models", "Assessments"), ("Models", "Roadmaps"), ("Models", "Data"), ("Assessments", "Roadmaps"), ("Assessments", "Campaigns"), ("Data", "Campaigns"), ("Pipeline", "Campaigns"), ("Mailing", "Campaigns"), ("Mailing", "Assessments"), ("Assessments", "Demo"), ("Roadmaps", "Demo")])
        {
            Types().That().ResideInNamespace(Root + from).Should().NotDependOnAny(Types().That().ResideInNamespace(Root + to)).HasNoViolations(application).ShouldBeTrue($"{from} must not depend on {to}");
        }
    }

    /// <summary>Each entry is a place where rows of other tenants are read on purpose.</summary>
    [Fact]
    public void Query_filters_are_set_aside_only_where_it_is_known()
    {
        var root = SourceFolder();

        var places = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(root, "*.razor", SearchOption.AllDirectories))
            .Where(f => !Regex.IsMatch(f, @"[\\/](obj|bin)[\\/]") && Regex.IsMatch(File.ReadAllText(f), "IgnoreQueryFilters|FromSql|SqlQuery|ExecuteSql"))
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        places.ShouldBe([
            "MaturityAssessment.Application/Accounts/MembershipReader.cs",
            "MaturityAssessment.Application/Mailing/Outbox.cs",
            "MaturityAssessment.Application/Reports/SealReader.cs",
            "MaturityAssessment.Migrations.Sqlite/SqliteStart.cs",
        ]);
    }

    private static string SourceFolder([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "src"));
}
