namespace MaturityAssessment.Domain.Scoring;

/// <summary>What steps can do below one node or question.</summary>
/// <param name="Best">The highest score for each number of steps; NaN where so few steps cannot meet the needs.</param>
/// <param name="Take">Writes down the steps of the questions for a number of steps.</param>
internal sealed record LiftPart(double[] Best, Action<int, int[]> Take)
{
    /// <summary>Bounds time and memory for models of thousands of questions.</summary>
    private const int MostSteps = 1_000;

    /// <summary>The best of every split of k steps between what is there and one more part, and how many of them the part takes.</summary>
    public static (double[] Best, int[] Choices) Join(double[] sums, double[] part, Func<double, double, double> add)
    {
        var best = new double[Math.Min(sums.Length + part.Length - 1, MostSteps + 1)];
        var choices = new int[best.Length];
        Array.Fill(best, double.NaN);
        for (var i = 0; i < sums.Length; i++)
        {
            for (var j = 0; j < part.Length && i + j < best.Length; j++)
            {
                if (double.IsNaN(sums[i]) || double.IsNaN(part[j]))
                {
                    continue;
                }

                var sum = add(sums[i], part[j]);
                if (double.IsNaN(best[i + j]) || sum > best[i + j])
                {
                    best[i + j] = sum;
                    choices[i + j] = j;
                }
            }
        }

        return (best, choices);
    }
}
