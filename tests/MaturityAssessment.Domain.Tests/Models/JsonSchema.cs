using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MaturityAssessment.Domain.Tests.Models;

/// <summary>JSON Schema 2020-12 as far as the model schema uses it. A keyword that is not known here throws: nothing counts as checked that is not.</summary>
/// <remarks>Written out because NJsonSchema, made for draft 4, resolves no <c>$defs</c> and knows neither <c>if</c> nor <c>const</c>.</remarks>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$defs", "title", "description", "default", "then"];

    public static JsonSchema Load(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    /// <summary>The places at which the value breaks the schema, each with the keyword.</summary>
    public List<string> Faults(JsonNode? value, string? definition = null) => [.. Check(value, definition is null ? root : root["$defs"]![definition]!, "$")];

    private IEnumerable<string> Check(JsonNode? value, JsonNode schema, string at) =>
        schema is JsonValue always
            ? always.GetValue<bool>() ? [] : [$"{at}: not allowed"]
            : schema.AsObject().Where(k => !Annotations.Contains(k.Key)).SelectMany(keyword => Apply(value, keyword.Key, keyword.Value!, schema.AsObject(), at));

    private IEnumerable<string> Apply(JsonNode? value, string keyword, JsonNode rule, JsonObject schema, string at)
    {
        var (map, list) = (value as JsonObject, value as JsonArray);
        bool Holds(JsonNode part) => !Check(value, part, at).Any();
        IEnumerable<string> Require(bool holds) => holds ? [] : [$"{at}: {keyword}"];
        return keyword switch
        {
            "$ref" => Check(value, root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!, at),
            "type" => Require(Is(value, rule.GetValue<string>())),
            "enum" => Require(rule.AsArray().Any(v => JsonNode.DeepEquals(v, value))),
            "const" => Require(JsonNode.DeepEquals(rule, value)),
            "required" => Require(map is null || rule.AsArray().All(n => map.ContainsKey(n!.GetValue<string>()))),
            "properties" => map is null ? [] : rule.AsObject().Where(p => map.ContainsKey(p.Key)).SelectMany(p => Check(map[p.Key], p.Value!, $"{at}.{p.Key}")),
            "additionalProperties" => map is null ? [] : map.Where(p => schema["properties"]?[p.Key] is null).SelectMany(p => Check(p.Value, rule, $"{at}.{p.Key}")),
            "propertyNames" => map is null ? [] : map.SelectMany(p => Check(JsonValue.Create(p.Key), rule, $"{at}.{p.Key}")),
            "minProperties" => Require(map is null || map.Count >= rule.GetValue<int>()),
            "dependentSchemas" => map is null ? [] : rule.AsObject().Where(p => map.ContainsKey(p.Key)).SelectMany(p => Check(value, p.Value!, at)),
            "items" => list is null ? [] : list.SelectMany((item, i) => Check(item, rule, $"{at}[{i}]")),
            "minItems" => Require(list is null || list.Count >= rule.GetValue<int>()),
            "maxItems" => Require(list is null || list.Count <= rule.GetValue<int>()),
            "uniqueItems" => Require(list is null || list.Select(i => i?.ToJsonString()).Distinct().Count() == list.Count),
            "minimum" => Require(!Is(value, "number") || Number(value) >= Number(rule)),
            "maximum" => Require(!Is(value, "number") || Number(value) <= Number(rule)),
            "exclusiveMinimum" => Require(!Is(value, "number") || Number(value) > Number(rule)),
            "maxLength" => Require(!Is(value, "string") || value!.GetValue<string>().Length <= rule.GetValue<int>()),
            "pattern" => Require(!Is(value, "string") || Regex.IsMatch(value!.GetValue<string>(), rule.GetValue<string>())),
            "allOf" => rule.AsArray().SelectMany(part => Check(value, part!, at)),
            "anyOf" => Require(rule.AsArray().Any(part => Holds(part!))),
            "oneOf" => Require(rule.AsArray().Count(part => Holds(part!)) == 1),
            "not" => Require(!Holds(rule)),
            "if" => Holds(rule) ? Check(value, schema["then"]!, at) : [],
            _ => throw new NotSupportedException($"The keyword {keyword} is not known here."),
        };
    }

    private static double Number(JsonNode? value) => double.Parse(value!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static bool Is(JsonNode? value, string type) => (value?.GetValueKind(), type) switch
    {
        (JsonValueKind.Object, "object") or (JsonValueKind.Array, "array") or (JsonValueKind.String, "string") or (JsonValueKind.Number, "number") => true,
        (JsonValueKind.True or JsonValueKind.False, "boolean") => true,
        (JsonValueKind.Number, "integer") => Number(value) == Math.Floor(Number(value)),
        _ => false,
    };
}
