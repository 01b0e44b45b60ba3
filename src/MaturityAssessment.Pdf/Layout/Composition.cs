namespace MaturityAssessment.Pdf.Layout;

/// <summary>Joins strips into larger ones.</summary>
internal static class Composition
{
    public static Strip Stack(IReadOnlyList<Strip> strips)
    {
        var height = HeightOf(strips);
        var stack = new Strip(height);
        var y = 0.0;
        for (var i = 0; i < strips.Count; i++)
        {
            y += i == 0 ? 0 : strips[i].SpaceBefore;
            stack.Absorb(strips[i], 0, y);
            y += strips[i].Height;
        }

        return stack;
    }

    public static double HeightOf(IReadOnlyList<Strip> strips) => strips.Select((s, i) => s.Height + (i == 0 ? 0 : s.SpaceBefore)).Sum();

    /// <summary>Cuts a stack into parts that are no higher than a limit, as far as the strips themselves allow.</summary>
    public static List<List<Strip>> Cut(IReadOnlyList<Strip> strips, double limit)
    {
        var parts = new List<List<Strip>> { new() };
        var used = 0.0;
        foreach (var strip in strips)
        {
            RequireRoom(strip, limit);
            var room = strip.Height + (parts[^1].Count == 0 ? 0 : strip.SpaceBefore);
            if (parts[^1].Count > 0 && used + room > limit)
            {
                parts.Add(Carried(parts[^1], strip, limit));
                (used, room) = (HeightOf(parts[^1]), strip.Height + (parts[^1].Count == 0 ? 0 : strip.SpaceBefore));
            }

            parts[^1].Add(strip);
            used += room;
        }

        return parts;
    }

    /// <exception cref="DocumentLayoutException">The strip is too high and cannot be split; the message names its block.</exception>
    public static void RequireRoom(Strip strip, double limit)
    {
        const double tolerance = 0.01;
        if (strip.Height > limit + tolerance)
        {
            throw new DocumentLayoutException(FormattableString.Invariant(
                $"The {strip.Origin} is {strip.Height:0} points high and there is room for {limit:0}; make it lower."));
        }
    }

    /// <summary>What begins the next part: the head of a table that runs on, or titles that must not end the part before.</summary>
    private static List<Strip> Carried(List<Strip> part, Strip next, double limit)
    {
        var carried = new List<Strip>();
        if (next.RepeatedHead is { } head)
        {
            if (part[^1].ShowsHead != head)
            {
                carried.Add(head.Copy());
                return carried;
            }
        }

        var kept = part.Count;
        var height = next.SpaceBefore + next.Height;
        while (kept > 1 && part[kept - 1].KeepsWithNext && (height += part[kept - 1].SpaceBefore + part[kept - 1].Height) <= limit)
        {
            kept--;
        }

        carried.AddRange(part[kept..]);
        part.RemoveRange(kept, part.Count - kept);
        return carried;
    }
}
