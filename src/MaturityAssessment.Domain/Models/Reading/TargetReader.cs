namespace MaturityAssessment.Domain.Models.Reading;

internal static class TargetReader
{
    private static readonly string[] Known = ["code", "title", "description", "levels"];

    public static List<TargetProfile> Read(ObjectReader file)
    {
        var unique = new UniqueCodes("target profile");
        return [.. file.Items("targets", atMost: 500).Select(i => ReadProfile(new ObjectReader(file.Context, i.Place, i.Value, "a target profile", Known), unique))];
    }

    private static TargetProfile ReadProfile(ObjectReader target, UniqueCodes unique)
    {
        var code = unique.Read(target);
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        if (target.Child("levels", "a map of node codes to levels", known: null, required: true) is { } map)
        {
            if (map.Properties.Count == 0)
            {
                target.Fault("levels", "This profile sets no target.", "Name at least one node and its level; the empty code is the whole.");
            }

            foreach (var node in map.Properties.Keys)
            {
                var place = map.Place.Property(node.Length == 0 ? "\"\"" : node);
                if (node.Length > 0)
                {
                    target.Context.RequireNode(place, node);
                }

                var level = map.Integer(node, 0, 1_000);
                target.Context.RequireLevel(place, level);
                levels[node] = level ?? 0;
            }
        }

        return new TargetProfile(code, target.RequiredText("title", ObjectReader.LongestTitle), target.Text("description"), levels);
    }
}
