namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>Cycles among things that wait for one another.</summary>
internal static class Cycles
{
    /// <summary>At least one cycle of every group that waits for itself, each as its members in order; empty when there is none.</summary>
    /// <param name="next">What a member waits for; unknown members are passed over.</param>
    public static List<IReadOnlyList<string>> In(IReadOnlyCollection<string> members, Func<string, IEnumerable<string>> next)
    {
        var cycles = new List<IReadOnlyList<string>>();
        var known = members.ToHashSet(StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in members)
        {
            // A stack of our own: thousands of questions in one chain must not exhaust the thread's.
            var path = new List<string>();
            var onPath = new Dictionary<string, int>(StringComparer.Ordinal);
            var waiting = new Stack<IEnumerator<string>>();

            void Enter(string member)
            {
                onPath[member] = path.Count;
                path.Add(member);
                waiting.Push(next(member).Where(known.Contains).GetEnumerator());
            }

            if (!done.Contains(start))
            {
                Enter(start);
            }

            while (waiting.TryPeek(out var successors))
            {
                if (!successors.MoveNext())
                {
                    waiting.Pop().Dispose();
                    onPath.Remove(path[^1]);
                    done.Add(path[^1]);
                    path.RemoveAt(path.Count - 1);
                }
                else if (onPath.TryGetValue(successors.Current, out var from))
                {
                    cycles.Add([.. path.Skip(from)]);
                }
                else if (!done.Contains(successors.Current))
                {
                    Enter(successors.Current);
                }
            }
        }

        return cycles;
    }
}
