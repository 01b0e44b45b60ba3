namespace MaturityAssessment.Domain.Models.Reading;

internal static class NodeReader
{
    private static readonly string[] Known = ["code", "title", "weight", "description", "aggregation", "implementedAt", "display", "nodes", "questions"];
    private static readonly IReadOnlyDictionary<string, Aggregation> Aggregations = Words.Of<Aggregation>();

    public static List<ModelNode> ReadChildren(ObjectReader parent, int depth)
    {
        if (depth > ModelReader.DeepestNode && parent.Has("nodes"))
        {
            parent.Fault("nodes", $"Nodes are grouped more than {ModelReader.DeepestNode} deep.", "Bring this group nearer to the root.");
            return [];
        }

        return [.. parent.Items("nodes", atLeast: 1).Select(i => Read(new ObjectReader(parent.Context, i.Place, i.Value, "a node", Known), depth))];
    }

    public static Aggregation ReadAggregation(ObjectReader node) => node.Word("aggregation", Aggregations) ?? Aggregation.WeightedMean;

    public static double ReadImplementedAt(ObjectReader node, Aggregation aggregation)
    {
        if (node.Has("implementedAt") && aggregation != Aggregation.Staged)
        {
            node.Fault("implementedAt", "This has a meaning only where the aggregation is staged.", "Remove it, or add \"aggregation\": \"staged\" to the same node.");
        }

        return node.Number("implementedAt", Bounds.PositiveShare) ?? 1;
    }

    public static void CheckStaged(ObjectReader reader, ModelNode node)
    {
        if (node.Aggregation != Aggregation.Staged)
        {
            return;
        }

        if (node.DescendantQuestions().All(q => q.PracticeLevel is null))
        {
            reader.Fault("aggregation", "This staged node has no practice.", "Give the questions below it a practiceLevel, or choose another aggregation.");
        }

        if (reader.Context.Scale is { } scale && (scale.Lowest.Number > 1 || scale.Highest.Number <= scale.Lowest.Number))
        {
            reader.Fault("aggregation", "A staged node needs a scale of several levels whose first is 0 or 1.", "Renumber the scale's levels, or choose another aggregation.");
        }
    }

    private static ModelNode Read(ObjectReader reader, int depth)
    {
        var code = reader.RequiredCode("code");
        reader.Context.Take(reader.Place, code, reader.Context.Nodes);
        var title = reader.RequiredText("title", ObjectReader.LongestTitle);
        if (!reader.Has("nodes") && !reader.Has("questions"))
        {
            reader.Context.Fault(reader.Place, "This node has neither nodes nor questions.", "Add one of the two lists, or remove the node.");
        }

        var aggregation = ReadAggregation(reader);
        var node = new ModelNode
        {
            Code = code,
            Title = title,
            Description = reader.Text("description"),
            Weight = reader.Number("weight", Bounds.NotNegative) ?? 1,
            Aggregation = aggregation,
            ImplementedAt = ReadImplementedAt(reader, aggregation),
            Display = ScaleReader.ReadDisplay(reader),
            Nodes = ReadChildren(reader, depth + 1),
            Questions = [.. reader.Items("questions", atLeast: 1).Select(i => QuestionReader.Read(reader.Context, i.Place, i.Value))],
        };
        CheckStaged(reader, node);
        return node;
    }
}
