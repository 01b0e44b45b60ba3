using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Tests.Models;

public class ModelReaderFuzzTests
{
    private const string Junk = "{}[]\",:\\u0123456789.-+eE truefalsn/*\n\t\0é\ud83d\uFEFF";

    private static readonly string SampleText = ModelText.Of(SampleModel.Model);
    private static readonly string SampleJson = SampleModel.Tree().ToJsonString();
    private static readonly IReadOnlyList<string> Sources = [SampleModel.Json, SampleJson, .. Assets.ModelFiles().Select(File.ReadAllText)];

    // What a value is replaced with: every JSON type, and numbers and texts at the edges.
    private static readonly string[] Values = ["null", "true", "false", "0", "-1", "1", "0.5", "1e400", "-1e400", "1e-400", "99999999999999999999", "\"\"", "\" \"", "\"A\"", "\"\\ud800\"", "[]", "[[]]", "[null]", "{}", "{\"\":1}", "{\"code\":1,\"code\":2}"];

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Gen.Select(Gen.Int[0, Sources.Count - 1], Gen.Select(Gen.Int[0, 3], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[0, Junk.Length - 1]).Array[1, 4]).Sample(
            (source, edits) =>
            {
                var text = new StringBuilder(Sources[source]);
                foreach (var (edit, at, to, junk) in edits)
                {
                    var i = at % text.Length;
                    switch (edit)
                    {
                        case 0:
                            text.Remove(i, Math.Min(1 + (to % 40), text.Length - i));
                            break;
                        case 1:
                            text.Insert(i, Junk[junk]);
                            break;
                        case 2:
                            text[i] = Junk[junk];
                            break;
                        default:
                            var j = to % text.Length;
                            (text[i], text[j]) = (text[j], text[i]);
                            break;
                    }

                    if (text.Length == 0)
                    {
                        break;
                    }
                }

                Judged(text.ToString());
            },
            iter: 2_000);

    [Fact]
    public void Arbitrary_text_makes_no_model() => Gen.String.Sample(text => Judged(text).Model.ShouldBeNull(), iter: 2_000);

    [Fact]
    public void No_change_of_structure_makes_the_reader_throw_or_pass_in_silence() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 4], Gen.Int[0, Values.Length - 1], Gen.Int[0, int.MaxValue]).Sample(
            (at, edit, value, other) =>
            {
                var tree = SampleModel.Tree();
                var places = Places(tree);
                var (parent, name) = places[at % places.Count];
                switch (edit)
                {
                    case 0:
                        Replace(parent, name, JsonNode.Parse(Values[value], documentOptions: default));
                        break;
                    case 1:
                        Drop(parent, name);
                        break;
                    case 2:
                        // Whatever stands elsewhere, copied here.
                        var (from, key) = places[other % places.Count];
                        Replace(parent, name, Get(from, key)?.DeepClone());
                        break;
                    case 3:
                        Replace(parent, name, JsonNode.Parse(new string('[', 50) + new string(']', 50)));
                        break;
                    default:
                        if (parent is JsonArray list)
                        {
                            list.Add(Get(parent, name)?.DeepClone());
                        }

                        break;
                }

                string json;
                try
                {
                    json = tree.ToJsonString();
                }
                catch (InvalidOperationException)
                {
                    return; // The test's own writer cannot write half a character.
                }

                var reading = Judged(json);

                // A file that still is a model and differs from the sample, must be another model: nothing is read past.
                if (reading.Model is { } model && !Same(tree, SampleJson) && !IsSpelledOutDefault(tree))
                {
                    ModelText.Of(model).ShouldNotBe(SampleText, json);
                }
            },
            iter: 3_000);

    [Fact]
    public void Renaming_any_property_is_a_fault()
    {
        var count = Places(SampleModel.Tree()).Count;
        for (var at = 0; at < count; at++)
        {
            var tree = SampleModel.Tree();
            var (parent, name) = Places(tree)[at];
            if (parent is JsonObject map && !IsFreelyNamed(map))
            {
                var value = Get(map, name);
                map.Remove(name);
                map.Add(name + "x", value);
                Judged(tree.ToJsonString()).Model.ShouldBeNull($"{map.GetPath()}.{name}x");
            }
        }
    }

    [Fact]
    public void Changing_the_type_of_any_value_is_a_fault()
    {
        string[] types = ["null", "true", "\"A\"", "7", "[]", "{}"];
        var count = Places(SampleModel.Tree()).Count;
        for (var at = 0; at < count; at++)
        {
            foreach (var type in types)
            {
                var tree = SampleModel.Tree();
                var (parent, name) = Places(tree)[at];
                var to = JsonNode.Parse(type);
                var path = $"{parent.GetPath()} {name} to {type}";
                // A library may stand in a file of its own: there a text is another way to say the same.
                var isLibrary = parent.Parent is null && name is "initiatives" or "challenges" or "objections" or "measures";
                if (Kind(Get(parent, name)) != Kind(to) && !(isLibrary && type == "\"A\""))
                {
                    Replace(parent, name, to);
                    Judged(tree.ToJsonString()).Model.ShouldBeNull(path);
                }
            }
        }
    }

    [Fact]
    public void Doubling_any_property_is_a_fault()
    {
        var count = Places(SampleModel.Tree()).Count;
        for (var at = 0; at < count; at++)
        {
            var tree = SampleModel.Tree();
            var (parent, name) = Places(tree)[at];
            if (parent is JsonObject map)
            {
                var value = Get(map, name)!.ToJsonString();
                map["MARK"] = 1;
                var json = tree.ToJsonString().Replace("\"MARK\":1", $"\"{name}\":{value}", StringComparison.Ordinal);
                Judged(json).Faults.ShouldContain(f => f.Problem.Contains("stands here twice"), $"{map.GetPath()}.{name}");
            }
        }
    }

    [Fact]
    public void The_order_of_properties_says_nothing()
    {
        static JsonNode? Reversed(JsonNode? node) => node switch
        {
            JsonObject map => new JsonObject(map.Reverse().Select(p => KeyValuePair.Create(p.Key, Reversed(p.Value)))),
            JsonArray list => new JsonArray([.. list.Select(Reversed)]),
            _ => node?.DeepClone(),
        };

        ModelText.Of(Judged(Reversed(SampleModel.Tree())!.ToJsonString()).Model!).ShouldBe(SampleText);
    }

    [Fact]
    public void Every_number_that_may_change_changes_the_model()
    {
        var changed = 0;
        var count = Places(SampleModel.Tree()).Count;
        for (var at = 0; at < count; at++)
        {
            var tree = SampleModel.Tree();
            var (parent, name) = Places(tree)[at];
            if (Kind(Get(parent, name)) == "number")
            {
                var path = $"{parent.GetPath()} {name}";
                Replace(parent, name, JsonValue.Create(Get(parent, name)!.GetValue<double>() + 0.001));
                if (Judged(tree.ToJsonString()).Model is { } model)
                {
                    changed++;
                    ModelText.Of(model).ShouldNotBe(SampleText, path);
                }
            }
        }

        changed.ShouldBeGreaterThan(10);
    }

    /// <summary>Reads, and holds what every reading must keep: a model or faults, never both, and every fault says where, what and how.</summary>
    private static ModelReading Judged(string json)
    {
        var reading = ModelReader.Read(json, path => path == SampleModel.LibraryPath ? SampleModel.Library : null);
        (reading.Model is null).ShouldBe(reading.Faults.Count > 0);
        reading.Faults.ShouldAllBe(f => f.Path.Length > 0 && f.Problem.Length > 5 && f.Remedy.Length > 5);
        return reading;
    }

    private static List<(JsonNode Parent, string Name)> Places(JsonNode? tree) => tree switch
    {
        JsonObject map => [.. map.SelectMany(p => Places(p.Value).Prepend((map, p.Key)))],
        JsonArray list => [.. list.SelectMany((item, i) => Places(item).Prepend((list, $"{i}")))],
        _ => [],
    };

    private static JsonNode? Get(JsonNode parent, string name) => parent is JsonArray list ? list[int.Parse(name, CultureInfo.InvariantCulture)] : parent[name];

    private static void Replace(JsonNode parent, string name, JsonNode? value)
    {
        if (parent is JsonArray list)
        {
            list[int.Parse(name, CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[name] = value;
        }
    }

    private static void Drop(JsonNode parent, string name)
    {
        if (parent is JsonArray list)
        {
            list.RemoveAt(int.Parse(name, CultureInfo.InvariantCulture));
        }
        else
        {
            parent.AsObject().Remove(name);
        }
    }

    private static bool IsFreelyNamed(JsonObject map) => map.Parent is JsonObject && map.GetPropertyName() is "effort" or "translations" or "levels" or "links";

    private static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "flag",
        null => "null",
        { } kind => kind.ToString().ToLowerInvariant(),
    };

    private static bool Same(JsonNode tree, string json) => JsonNode.DeepEquals(tree, JsonNode.Parse(json));

    /// <summary>Whether the change only says what is so anyway: $schema is for editors, and what is left out has a default.</summary>
    private static bool IsSpelledOutDefault(JsonObject tree)
    {
        var plain = JsonNode.Parse(SampleJson)!.AsObject();
        foreach (var copy in (JsonObject[])[tree, plain])
        {
            copy.Remove("$schema");
            foreach (var (parent, name) in Places(copy))
            {
                if ((parent, name, Get(parent, name)?.ToJsonString()) is (JsonObject map, var n, var v) && Defaults.Contains((n, v)))
                {
                    map.Remove(n);
                }
            }
        }

        return JsonNode.DeepEquals(tree, plain);
    }

    private static readonly HashSet<(string, string?)> Defaults =
    [
        ("min", "0"), ("language", "\"en\""), ("weight", "1"), ("required", "false"), ("allowNotApplicable", "false"), ("quickWin", "false"), ("dependsOn", "[]"), ("excludes", "[]"), ("effects", "[]"),
        ("points", "5"), ("unit", "\"%\""), ("description", "\"\""), ("caution", "\"\""), ("why", "\"\""), ("evidence", "\"\""), ("effort", "{}"), ("risks", "[]"), ("measures", "[]"),
        ("initiatives", "[]"), ("objections", "[]"), ("challenges", "[]"), ("caps", "[]"), ("targets", "[]"), ("contradictions", "[]"), ("versionMaps", "[]"), ("translations", "{}"), ("score", "0"), ("score", "1"),
    ];
}
