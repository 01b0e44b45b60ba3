using System.Globalization;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Tests.Support;

/// <summary>Two dimensions of one percentage each, so that every figure can be worked out by hand: overall = 0.75 X + 0.25 Y.</summary>
public static class PairModel
{
    public static MaturityModel First { get; } = Make("1", 3, 1);

    /// <summary>Its map links X alone: Y is left out.</summary>
    public static MaturityModel Second { get; } = Make("2", 3, 1, """, "versionMaps": [ { "from": "1", "links": { "X.1.1": "X.1.1" } } ]""");

    /// <summary>Knows no earlier version.</summary>
    public static MaturityModel WithoutMap { get; } = Make("3", 3, 1);

    public static MaturityModel Weightless { get; } = Make("4", 0, 0);

    private static MaturityModel Make(string version, double x, double y, string more = "")
    {
        var json = string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "code": "pair", "version": "{{version}}", "title": "Pair of figures",
              "scale": { "min": 0, "max": 100, "decimals": 1, "levels": [
                { "level": 1, "name": "Initial", "from": 0, "description": "" }, { "level": 2, "name": "Developing", "from": 0.2, "description": "" },
                { "level": 3, "name": "Defined", "from": 0.4, "description": "" }, { "level": 4, "name": "Managed", "from": 0.6, "description": "" },
                { "level": 5, "name": "Optimising", "from": 0.8, "description": "" } ] },
              "nodes": [
                { "code": "X", "title": "Exchange", "weight": {{x}}, "nodes": [ { "code": "X.1", "title": "Interfaces", "questions": [
                    { "code": "X.1.1", "kind": "percentage", "text": "How much is exchanged?", "points": [[0, 0], [100, 1]] } ] } ] },
                { "code": "Y", "title": "Yield", "weight": {{y}}, "nodes": [ { "code": "Y.1", "title": "Returns", "questions": [
                    { "code": "Y.1.1", "kind": "percentage", "text": "How much comes back?", "points": [[0, 0], [100, 1]] } ] } ] } ]{{more}}
            }
            """);
        var reading = ModelReader.Read(json, _ => null);
        return reading.Model ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Faults));
    }
}
