using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Tests.Support;

namespace MaturityAssessment.Application.Tests.Models;

public sealed class ModelCatalogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("maturity-models-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_shipped_models_are_found_beside_the_program() =>
        ModelCatalog.Load(Path.Combine(AppContext.BaseDirectory, "models")).All.Select(m => m.Code).ShouldBe(["government-digital-maturity", "quick-scan"]);

    [Fact]
    public void Every_fault_of_every_model_is_listed_at_once()
    {
        File.WriteAllText(Path.Combine(_folder, "good.json"), TestModel.Json);
        File.WriteAllText(Path.Combine(_folder, "one.json"), TestModel.Json.Replace("\"minutes\"", "\"minuets\"", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_folder, "two.json"), "{");

        var fault = Should.Throw<InvalidOperationException>(() => ModelCatalog.Load(_folder));

        fault.Message.ShouldContain("one.json");
        fault.Message.ShouldContain("minuets");
        fault.Message.ShouldContain("two.json");
        fault.Message.ShouldNotContain("good.json");
    }

    [Fact]
    public void One_code_and_version_twice_is_a_fault()
    {
        File.WriteAllText(Path.Combine(_folder, "a.json"), TestModel.Json);
        File.WriteAllText(Path.Combine(_folder, "b.json"), TestModel.Json);

        Should.Throw<InvalidOperationException>(() => ModelCatalog.Load(_folder)).Message.ShouldContain("b.json: There is a model test 1 already");
    }

    [Fact]
    public void A_translation_is_no_model_of_its_own()
    {
        File.WriteAllText(Path.Combine(_folder, "a.json"), TestModel.Json);
        File.WriteAllText(Path.Combine(_folder, "a.fr.json"), "{}");

        ModelCatalog.Load(_folder).All.ShouldHaveSingleItem();
    }
}
