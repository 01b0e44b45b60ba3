using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Tests.Support;

/// <summary>A model with one of everything that the use cases treat differently.</summary>
public static class TestModel
{
    public const string Json = """
        {
          "code": "test", "version": "1", "title": "Test model", "minutes": 5,
          "scale": { "min": 0, "max": 100, "decimals": 1, "levels": [
            { "level": 1, "name": "Initial", "from": 0, "description": "" }, { "level": 2, "name": "Developing", "from": 0.2, "description": "" },
            { "level": 3, "name": "Defined", "from": 0.4, "description": "" }, { "level": 4, "name": "Managed", "from": 0.6, "description": "" },
            { "level": 5, "name": "Optimising", "from": 0.8, "description": "" } ] },
          "nodes": [
            { "code": "A", "title": "Strategy", "nodes": [
              { "code": "A.1", "title": "Vision", "description": "Where to.", "questions": [
                { "code": "A.1.1", "kind": "level", "required": true, "text": "Is there a vision?", "evidenceExpectedFrom": 0.5, "options": [
                  { "code": "1", "text": "None" }, { "code": "2", "text": "Some" }, { "code": "3", "text": "Written" }, { "code": "4", "text": "Measured" }, { "code": "5", "text": "Improved" } ] },
                { "code": "A.1.2", "kind": "level", "allowNotApplicable": true, "text": "Is it known?", "options": [
                  { "code": "1", "text": "No" }, { "code": "2", "text": "Hardly" }, { "code": "3", "text": "Partly" }, { "code": "4", "text": "Mostly" }, { "code": "5", "text": "Fully" } ] } ] },
              { "code": "A.2", "title": "Outcomes", "questions": [
                { "code": "A.2.1", "kind": "percentage", "text": "How many goals are measured?", "points": [[0, 0], [100, 1]] } ] } ] },
            { "code": "B", "title": "Security", "questions": [
                { "code": "B.1", "kind": "yesNo", "required": true, "text": "Do you run systems of your own?" },
                { "code": "B.2", "kind": "multiChoice", "required": true, "text": "How are they protected?", "maxScore": 1, "appliesWhen": { "question": "B.1", "is": ["yes"] }, "options": [
                  { "code": "backup", "text": "Backups", "score": 0.5 }, { "code": "patches", "text": "Patches", "score": 0.5 } ] } ] }
          ],
          "caps": [ { "node": "B", "below": 2, "capsLevelAt": 3, "because": "Nothing stands on weak ground." } ],
          "targets": [ { "code": "default", "title": "Sound throughout", "levels": { "A": 4, "B": 3 } } ],
          "contradictions": [ { "code": "C1", "when": { "all": [ { "question": "A.1.1", "atLeast": 0.75 }, { "not": { "question": "A.1.2", "atLeast": 0.25 } }, { "question": "A.1.2", "answered": true } ] }, "message": "A measured vision that nobody knows is unusual." } ],
          "initiatives": [
            { "code": "I1", "title": "Write a vision", "phase": "assessment", "effects": [ { "question": "A.1.1", "raisesTo": 0.75 } ], "cost": { "low": 10000, "likely": 20000, "high": 30000 }, "periods": 1 },
            { "code": "I2", "title": "Measure goals", "phase": "foundation", "effects": [ { "question": "A.2.1", "raisesTo": 1 } ], "cost": { "low": 50000, "likely": 80000, "high": 90000 }, "periods": 2, "dependsOn": [ "I1" ] } ]
        }
        """;

    public static MaturityModel Small { get; } = Read(Json);

    public static AnswerValue Level(int level) => new AnswerValue.Option($"{level}");

    public static AnswerValue Yes { get; } = new AnswerValue.Option("yes");
    public static AnswerValue No { get; } = new AnswerValue.Option("no");

    public static AnswerValue NotApplicable(string reason = "We have no public.") => new AnswerValue.NotApplicable(reason);

    private static MaturityModel Read(string json)
    {
        var reading = ModelReader.Read(json, _ => null);
        return reading.Model ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Faults));
    }
}
