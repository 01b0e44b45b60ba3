namespace MaturityAssessment.Domain.Models.Reading;

internal static class ContradictionReader
{
    private static readonly string[] Known = ["code", "when", "message"];

    public static List<Contradiction> Read(ObjectReader file)
    {
        var unique = new UniqueCodes("contradiction");
        return [.. file.Items("contradictions").Select(i => ReadOne(new ObjectReader(file.Context, i.Place, i.Value, "a contradiction", Known), unique))];
    }

    private static Contradiction ReadOne(ObjectReader contradiction, UniqueCodes unique)
    {
        var code = unique.Read(contradiction);
        contradiction.Require("when");
        return new Contradiction(code, ConditionReader.Read(contradiction, "when") ?? new Condition.All([]), contradiction.RequiredText("message"));
    }
}
