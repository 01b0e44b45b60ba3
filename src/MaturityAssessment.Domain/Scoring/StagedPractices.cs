namespace MaturityAssessment.Domain.Scoring;

/// <summary>The practices of a staged node, by level.</summary>
/// <param name="ImplementedFrom">The score from which a practice counts as implemented.</param>
internal sealed record StagedPractices(int[] Questions, int[] Levels, double ImplementedFrom)
{
    /// <summary>The lowest level with an applicable practice that is not implemented. An unanswered one is not.</summary>
    public int LowestMissing(ReadOnlySpan<double> values)
    {
        for (var i = 0; i < Questions.Length; i++)
        {
            var value = values[Questions[i]];
            if (!(value >= ImplementedFrom) && !double.IsNegativeInfinity(value))
            {
                return Levels[i];
            }
        }

        return int.MaxValue;
    }

    /// <summary>The share of the next level's practices that are implemented; null at the top.</summary>
    public double? Progress(ReadOnlySpan<double> values)
    {
        var missing = LowestMissing(values);
        if (missing == int.MaxValue)
        {
            return null;
        }

        int implemented = 0, all = 0;
        for (var i = 0; i < Questions.Length; i++)
        {
            var value = values[Questions[i]];
            if (Levels[i] == missing && !double.IsNegativeInfinity(value))
            {
                all++;
                implemented += value >= ImplementedFrom ? 1 : 0;
            }
        }

        return (double)implemented / all;
    }
}
