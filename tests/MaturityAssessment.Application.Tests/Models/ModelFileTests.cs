using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;

namespace MaturityAssessment.Application.Tests.Models;

public sealed class ModelFileTests : IDisposable
{
    private const string Model =
        """
        { "code": "m", "version": "1", "title": "M", "scale": { "levels": [ { "level": 1, "name": "One", "from": 0 } ] }, "initiatives": "../library/i.json",
          "nodes": [ { "code": "A", "title": "A", "questions": [ { "code": "A.1", "kind": "yesNo", "text": "Is it?" } ] } ] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("models-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_that_a_model_names_are_found_beside_it()
    {
        var path = Written();
        Directory.CreateDirectory(Path.Combine(_folder, "library"));
        File.WriteAllText(Path.Combine(_folder, "library", "i.json"), """{ "initiatives": [ { "code": "I-1", "title": "Do", "phase": "foundation", "cost": { "low": 0, "likely": 1, "high": 2 }, "periods": 1 } ] }""");

        ModelFile.Load(path).Initiatives.ShouldHaveSingleItem().Code.ShouldBe("I-1");
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_fault_and_not_a_crash()
    {
        ModelFile.Read(Written()).Faults.ShouldHaveSingleItem().ToString().ShouldContain("There is no readable file ../library/i.json beside the model.");
        ModelFile.Read(Path.Combine(_folder, "none.json")).Faults.ShouldHaveSingleItem().Problem.ShouldBe("There is no such file; correct the path.");
        ModelFile.Read(_folder).Faults.ShouldHaveSingleItem().Problem.ShouldBe("This is a folder; name a file.");
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused_by_name()
    {
        var path = Path.Combine(_folder, "latin.json");
        File.WriteAllBytes(path, [0x7B, 0xE4, 0x7D]);

        Should.Throw<InputRefusedException>(() => ModelFile.Load(path)).Faults.ShouldHaveSingleItem().ShouldStartWith($"{path}: the whole file: The file is not UTF-8 text");
    }

    private string Written()
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "models")).FullName, "m.json");
        File.WriteAllText(path, Model);
        return path;
    }
}
