using System.Text.Json.Nodes;

namespace MaturityAssessment.Domain.Tests.Models;

public class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.Load(Assets.Schema);

    public static TheoryData<string> Files => ShippedModelsTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shipped_model_keeps_to_the_schema(string name) =>
        Schema.Faults(JsonNode.Parse(File.ReadAllText(Path.Combine(Assets.Models, name + ".json")))).ShouldBeEmpty();

    [Theory]
    [InlineData("initiatives")]
    [InlineData("challenges")]
    [InlineData("objections")]
    [InlineData("measures")]
    public void The_shipped_library_keeps_to_the_schema(string name) =>
        Schema.Faults(JsonNode.Parse(File.ReadAllText(Path.Combine(Assets.Initiatives, $"government-{name}.json"))), name + "File").ShouldBeEmpty();

    [Fact]
    public void The_sample_with_every_property_keeps_to_the_schema()
    {
        var tree = SampleModel.Tree();

        // An initiative may only prepare others; the schema asks authors for an effect all the same.
        tree.Put("initiatives/1/effects", "[ { \"question\": \"B.1\", \"raisesTo\": 1 } ]");

        Schema.Faults(tree).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tittle", "1")]
    [InlineData("title", null)]
    [InlineData("scale/levels/0/form", "0")]
    [InlineData("nodes/0/wieght", "1")]
    [InlineData("nodes/0/weight", "-1")]
    [InlineData("nodes/1/questions/0/txt", "1")]
    [InlineData("nodes/1/questions/1/points", "[ [0, 1] ]")]
    [InlineData("nodes/0/nodes/0/questions/1/options/0/score", null)]
    [InlineData("nodes/0/nodes/0/questions/1/maxScore", "1")]
    [InlineData("nodes/0/nodes/0/questions/1/appliesWhen", "{ \"question\": \"A.1.1\" }")]
    [InlineData("caps/0/question", "\"C.1\"")]
    [InlineData("versionMaps/0/links", "{}")]
    [InlineData("versionMaps/0/form", "\"0.7\"")]
    [InlineData("initiatives/0/phase", "\"later\"")]
    [InlineData("measures/0/typicalTarget/basis", "\"relative\"")]
    public void The_schema_finds_what_the_reader_finds(string path, string? to)
    {
        var tree = SampleModel.Tree();
        tree.Put(path, to);

        SampleModel.Read(tree.ToJsonString()).Faults.ShouldNotBeEmpty();
        Schema.Faults(tree).ShouldNotBeEmpty();
    }
}
