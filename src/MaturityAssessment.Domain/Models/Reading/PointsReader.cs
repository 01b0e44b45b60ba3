namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>The points through which a number is scored.</summary>
internal static class PointsReader
{
    public static List<ScorePoint> Read(ObjectReader question, bool clamps)
    {
        var points = new List<ScorePoint>();
        foreach (var (place, value) in question.Items("points", atLeast: 2, atMost: 1_000, required: true))
        {
            var at = place with { Code = question.Place.Code };
            var pair = JsonValue.Items(question.Context, at, value, atLeast: 0, atMost: 1_000);
            if (pair.Count != 2)
            {
                question.Context.Fault(at, "A point is a pair of a value and a score.", "Write it as [50, 0.5].");
                continue;
            }

            // Beyond its outer points an open line leaves 0 to 1, so its points may lie outside too.
            var x = JsonValue.Number(question.Context, at.Item(0) with { Code = at.Code }, pair[0].Value, Bounds.Any);
            var score = JsonValue.Number(question.Context, at.Item(1) with { Code = at.Code }, pair[1].Value, clamps ? Bounds.Share : Bounds.Any);
            if (points is [.., var before] && x <= before.Value)
            {
                question.Context.Fault(at, "The value is not above that of the point before.", "List the points with ascending values.");
            }

            points.Add(new ScorePoint(x ?? 0, score ?? 0));
        }

        return points;
    }
}
