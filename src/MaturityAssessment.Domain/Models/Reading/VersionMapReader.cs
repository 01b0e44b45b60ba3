namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>What of earlier versions carries over into this one. Whether an earlier version has the codes that a map names shows only where both are at hand.</summary>
internal static class VersionMapReader
{
    private static readonly string[] Known = ["from", "links"];

    /// <param name="version">The model's own.</param>
    public static List<ModelVersionMap> Read(ObjectReader file, string version)
    {
        var taken = new Dictionary<string, Place>(StringComparer.Ordinal);
        return [.. file.Items("versionMaps", atMost: 100).Select(i => ReadMap(new ObjectReader(file.Context, i.Place, i.Value, "a version map", Known), version, taken))];
    }

    private static ModelVersionMap ReadMap(ObjectReader map, string version, Dictionary<string, Place> taken)
    {
        var from = map.RequiredCode("from");
        if (from.Length > 0 && from == version)
        {
            map.Fault("from", $"{from} is this version itself.", "Name the earlier version that this map leads from.");
        }
        else if (from.Length > 0 && !taken.TryAdd(from, map.Place))
        {
            map.Fault("from", $"Version {from} has a map already, at {taken[from]}.", "Put all links from one version into one map.");
        }

        return new ModelVersionMap(from, ReadLinks(map));
    }

    private static Dictionary<string, string> ReadLinks(ObjectReader map)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.Child("links", "a map of earlier codes to codes of this model", known: null, required: true) is not { } codes)
        {
            return links;
        }

        if (codes.Properties.Count == 0)
        {
            map.Fault("links", "This map links nothing.", "Name at least one node or question of the earlier version and its code here, or remove the map.");
        }

        var earlierOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var earlier in codes.Properties.Keys)
        {
            var code = codes.RequiredCode(earlier);
            if (!CodeText.IsPlain(earlier))
            {
                codes.Fault(earlier.Length == 0 ? "\"\"" : earlier, $"{CodeText.Quote(earlier)} cannot be a code.", CodeText.Rule);
            }

            if (code.Length > 0 && !earlierOf.TryAdd(code, earlier))
            {
                codes.Fault(earlier, $"{code} is linked already, to {earlierOf[code]}.", "Link each code of this version once.");
            }

            map.Context.RequireNodeOrQuestion(codes.Place.Property(earlier), code);
            links[earlier] = code;
        }

        return links;
    }
}
