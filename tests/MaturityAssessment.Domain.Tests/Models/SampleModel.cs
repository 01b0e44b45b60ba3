using System.Globalization;
using System.Text.Json.Nodes;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Tests.Models;

/// <summary>A small model that uses every property of the format, and a way to spoil it.</summary>
internal static class SampleModel
{
    public const string LibraryPath = "library/initiatives.json";

    public const string Json = """
        {
          "$schema": "./model.schema.json",
          "code": "sample", "version": "1.0", "language": "en", "title": "Sample", "description": "Every property once.", "minutes": 20,
          "scale": {
            "min": 0, "max": 10, "decimals": 2, "tierDecimals": 3,
            "levels": [
              { "level": 1, "name": "Low", "from": 0, "description": "Little." },
              { "level": 2, "name": "Middle", "from": 0.4, "description": "Some." },
              { "level": 3, "name": "High", "from": 0.8, "description": "Much." }
            ]
          },
          "aggregation": "weightedGeometricMean",
          "nodes": [
            { "code": "A", "title": "First", "weight": 2, "description": "The first.", "aggregation": "weakestLink", "display": { "min": 0, "max": 650 },
              "nodes": [
                { "code": "A.1", "title": "Part", "weight": 1.5, "questions": [
                  { "code": "A.1.1", "kind": "level", "weight": 2, "required": true, "allowNotApplicable": true, "text": "How far?", "why": "Because.", "evidence": "A paper.", "evidenceExpectedFrom": 0.5, "carriesOverTo": [ "STR.1.1", "STR.1.2" ],
                    "options": [ { "code": "1", "text": "Nothing" }, { "code": "2", "text": "Half" }, { "code": "3", "text": "Nearly", "score": 0.9 }, { "code": "4", "text": "All" } ] },
                  { "code": "A.1.2", "kind": "choice", "text": "Which?", "options": [ { "code": "N", "score": 0, "text": "None" }, { "code": "F", "score": 1, "text": "Full" } ],
                    "appliesWhen": { "all": [ { "question": "A.1.1", "answered": true }, { "not": { "question": "A.2.1", "is": [ "no" ] } }, { "any": [ { "question": "A.2.3", "atLeast": 0.5 }, { "question": "A.2.2", "is": [ "4", "5" ] } ] } ] } } ] } ],
              "questions": [
                { "code": "A.2.1", "kind": "yesNo", "text": "Is there?" },
                { "code": "A.2.2", "kind": "agreement", "text": "Do you agree?", "points": 5 },
                { "code": "A.2.3", "kind": "multiChoice", "text": "Which ones?", "maxScore": 2, "options": [ { "code": "X", "score": 1.5, "text": "Ex" }, { "code": "Y", "score": 0.5, "text": "Why" }, { "code": "Z", "score": 1, "text": "Zed" } ] } ] },
            { "code": "B", "title": "Second", "weight": 0, "questions": [
                { "code": "B.1", "kind": "checklist", "text": "What is in place?", "allowNotApplicable": true, "items": [ { "code": "P", "text": "One", "weight": 2 }, { "code": "Q", "text": "Two" } ] },
                { "code": "B.2", "kind": "number", "text": "How many?", "unit": "months", "points": [ [0, 1], [6, 0.5], [36, 0] ], "clamp": false },
                { "code": "B.3", "kind": "percentage", "text": "What share?", "points": [ [0, 0], [100, 1] ] } ] },
            { "code": "C", "title": "Third", "aggregation": "staged", "implementedAt": 0.67, "questions": [
                { "code": "C.1", "kind": "choice", "practiceLevel": 2, "text": "Done?", "options": [ { "code": "N", "score": 0, "text": "No" }, { "code": "L", "score": 0.67, "text": "Largely" } ] },
                { "code": "C.2", "kind": "yesNo", "practiceLevel": 3, "text": "Proven?" } ] }
          ],
          "caps": [
            { "node": "C", "below": 2, "capsLevelAt": 2, "because": "Not safe." },
            { "question": "C.1", "atLeast": 0.67, "capsScoreAt": 0.5, "because": "Not done." },
            { "question": "C.2", "atLeast": 1, "voids": true, "because": "Not proven." }
          ],
          "targets": [ { "code": "default", "title": "Usual", "description": "For most.", "levels": { "": 2, "A": 3, "A.1": 2 } } ],
          "contradictions": [ { "code": "X-1", "when": { "all": [ { "question": "A.2.1", "is": [ "no" ] }, { "question": "B.3", "atLeast": 0.9 } ] }, "message": "These hardly go together." } ],
          "initiatives": "library/initiatives.json",
          "phasesInOrder": true,
          "challenges": [ { "code": "CH-1", "title": "Old", "description": "Very old.", "signs": [ { "question": "A.1.1", "atMost": 0.5 } ], "likelihood": 4, "impact": 5, "mitigations": [ { "text": "Mend it.", "initiatives": [ "I-1" ] } ] } ],
          "objections": [ { "code": "OB-1", "title": "Dear", "objection": "It costs.", "saidBy": "Some", "answer": { "whatIsRight": "It does.", "whatEvidenceSays": "It pays.", "whatToPromise": "Care." }, "questions": [ "A.1.1" ] } ],
          "measures": [ { "code": "M-1", "title": "Time", "definition": "How long.", "formula": "end − start", "unit": "days", "direction": "lower", "typicalTarget": { "basis": "changeFromBaselinePercent", "value": -20, "text": "A fifth less." }, "howToCollect": "Count.", "caution": "Misleads.", "questions": [ "B.3" ] } ],
          "versionMaps": [ { "from": "0.9", "links": { "A": "A", "OLD.1": "A.1.1", "B.3": "B.3" } }, { "from": "0.8", "links": { "A": "B" } } ],
          "translations": { "fr": "sample.fr.json" }
        }
        """;

    public const string Library = """
        { "initiatives": [
            { "code": "I-1", "title": "Begin", "phase": "foundation", "quickWin": true, "description": "Do it.", "effects": [ { "question": "A.1.1", "raisesTo": 0.9 } ], "cost": { "low": 1000, "likely": 2000.50, "high": 3000 }, "effort": { "delivery": 1.5 }, "periods": 2, "dependsOn": [], "excludes": [], "risks": [ "Late." ], "measures": [ "Done by May." ] },
            { "code": "I-2", "title": "Go on", "phase": "execution", "effects": [], "cost": { "low": 0, "likely": 0, "high": 0 }, "periods": 1, "dependsOn": [ "I-1" ] },
            { "code": "I-3", "title": "Or else", "phase": "execution", "effects": [ { "question": "B.3", "raisesTo": 1, "needs": [ "I-1" ] } ], "cost": { "low": 0, "likely": 0, "high": 0 }, "periods": 1, "mandatory": true, "earliest": 3, "latest": 9, "dependsOn": [ { "initiative": "I-1", "lag": 2 } ], "excludes": [ "I-2" ] } ] }
        """;

    public static MaturityModel Model { get; } = Read(Json).Model!;

    public static ModelReading Read(string json, string? library = Library) => ModelReader.Read(json, path => path == LibraryPath ? library : null);

    /// <summary>The sample with its initiatives in the same file, so that paths reach them.</summary>
    public static JsonObject Tree()
    {
        var tree = JsonNode.Parse(Json)!.AsObject();
        tree["initiatives"] = JsonNode.Parse(Library)!["initiatives"]!.DeepClone();
        return tree;
    }

    /// <summary>The faults of the sample after one change.</summary>
    public static IReadOnlyList<ModelFault> Faults(Action<JsonObject> change)
    {
        var tree = Tree();
        change(tree);
        var reading = Read(tree.ToJsonString());
        (reading.Model is null).ShouldBe(reading.Faults.Count > 0);
        return reading.Faults;
    }

    public static JsonNode At(this JsonNode tree, string path) =>
        path.Split('/').Aggregate(tree, (node, step) => (int.TryParse(step, CultureInfo.InvariantCulture, out var index) && node is JsonArray ? node[index] : node[step]) ?? throw new ArgumentException($"There is no {path}."));

    /// <summary>Sets the property or list entry at the path; a null removes it.</summary>
    public static void Put(this JsonNode tree, string path, string? json)
    {
        var (parent, name) = path.LastIndexOf('/') is >= 0 and var cut ? (tree.At(path[..cut]), path[(cut + 1)..]) : (tree, path);
        if (parent is JsonArray list && name == "+")
        {
            list.Add(JsonNode.Parse(json!));
        }
        else if (parent is JsonArray array)
        {
            array[int.Parse(name, CultureInfo.InvariantCulture)] = JsonNode.Parse(json!);
        }
        else if (json is null)
        {
            parent.AsObject().Remove(name).ShouldBeTrue(path);
        }
        else
        {
            parent.AsObject()[name] = JsonNode.Parse(json);
        }
    }
}
