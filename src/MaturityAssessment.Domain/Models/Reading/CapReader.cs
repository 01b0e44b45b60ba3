namespace MaturityAssessment.Domain.Models.Reading;

internal static class CapReader
{
    private static readonly string[] Known = ["node", "below", "question", "atLeast", "capsLevelAt", "capsScoreAt", "voids", "because"];
    private static readonly string[] Limits = ["capsLevelAt", "capsScoreAt", "voids"];

    public static List<Cap> Read(ObjectReader file) =>
        [.. file.Items("caps", atMost: 500).Select(i => ReadCap(new ObjectReader(file.Context, i.Place, i.Value, "a cap", Known)))];

    private static Cap ReadCap(ObjectReader cap)
    {
        var (code, trigger) = ReadTrigger(cap);
        return new Cap(code, trigger, ReadLimit(cap), cap.RequiredText("because"));
    }

    private static (string Code, CapTrigger Trigger) ReadTrigger(ObjectReader cap)
    {
        if (cap.Has("node") == cap.Has("question"))
        {
            cap.Context.Fault(cap.Place, $"This cap has {(cap.Has("node") ? "two triggers" : "no trigger")}.", "Give either node and below, or question and atLeast.");
            return ("", new CapTrigger.NodeBelowLevel(0));
        }

        if (cap.Has("node"))
        {
            Refuse(cap, "atLeast", "node");
            var node = cap.RequiredCode("node");
            cap.Context.RequireNode(cap.Place.Property("node"), node);
            var below = cap.RequiredInteger("below", 0, 1_000);
            cap.Context.RequireLevel(cap.Place.Property("below"), below);
            if (below is { } level && level == cap.Context.Scale?.Lowest.Number)
            {
                cap.Fault("below", $"No node can be under level {level}: this cap would never bite.", "Name a higher level.");
            }

            return (node, new CapTrigger.NodeBelowLevel(below ?? 0));
        }

        Refuse(cap, "below", "question");
        var question = cap.RequiredCode("question");
        cap.Context.RequireQuestion(cap.Place.Property("question"), question);
        return (question, new CapTrigger.QuestionBelowScore(cap.RequiredNumber("atLeast", Bounds.Share)));
    }

    private static CapLimit ReadLimit(ObjectReader cap)
    {
        var limits = Limits.Where(cap.Has).ToList();
        if (limits.Count != 1)
        {
            cap.Context.Fault(cap.Place, limits.Count == 0 ? "This cap limits nothing." : $"This cap holds {string.Join(" and ", limits)} at once.", "Give exactly one of: capsLevelAt, capsScoreAt, voids.");
            return new CapLimit.Voids();
        }

        switch (limits[0])
        {
            case "capsLevelAt":
                var level = cap.Integer("capsLevelAt", 0, 1_000);
                cap.Context.RequireLevel(cap.Place.Property("capsLevelAt"), level);
                return new CapLimit.Level(level ?? 0);
            case "capsScoreAt":
                return new CapLimit.Score(cap.Number("capsScoreAt", Bounds.Share) ?? 0);
            default:
                if (!cap.Flag("voids", true))
                {
                    cap.Fault("voids", "A cap that does not void limits nothing.", "Write true, or use capsLevelAt or capsScoreAt.");
                }

                return new CapLimit.Voids();
        }
    }

    private static void Refuse(ObjectReader cap, string property, string beside)
    {
        if (cap.Has(property))
        {
            cap.Fault(property, $"{property} does not go with {beside}.", "Give either node and below, or question and atLeast.");
        }
    }
}
