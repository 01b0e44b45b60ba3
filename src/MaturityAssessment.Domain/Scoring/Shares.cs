namespace MaturityAssessment.Domain.Scoring;

/// <summary>Weights on the whole, and which shares of weight are answered, evidenced and verified, for every question and node.</summary>
internal sealed class Shares
{
    /// <param name="values">Of all questions and nodes.</param>
    public Shares(CompiledTree tree, ReadOnlySpan<double> values, SheetAnswer?[] answers)
    {
        Global = Weights(tree, values, value => !double.IsNegativeInfinity(value));
        Answered = new double[tree.Size];
        Evidenced = new double[tree.Size];
        Verified = new double[tree.Size];
        for (var q = 0; q < tree.Root; q++)
        {
            if (double.IsFinite(values[q]))
            {
                Answered[q] = 1;
                Evidenced[q] = answers[q]!.HasEvidence ? 1 : 0;
                Verified[q] = answers[q]!.IsVerified ? 1 : 0;
            }
        }

        for (var node = tree.Size - 1; node >= tree.Root; node--)
        {
            double total = 0, answered = 0, evidenced = 0, verified = 0;
            var children = tree.ChildrenOf(node);
            var weights = tree.ChildWeightsOf(node);
            for (var i = 0; i < children.Length; i++)
            {
                var child = children[i];
                if (!double.IsNegativeInfinity(values[child]))
                {
                    total += weights[i];
                    answered += weights[i] * Answered[child];
                    evidenced += weights[i] * Evidenced[child];
                    verified += weights[i] * Verified[child];
                }
            }

            var applies = total > 0 && !double.IsNegativeInfinity(values[node]);
            Answered[node] = applies ? answered / total : 1;
            Evidenced[node] = applies ? evidenced / total : 0;
            Verified[node] = applies ? verified / total : 0;
        }
    }

    /// <summary>Product of the normalised weights on the path from the root, after what does not apply dropped out.</summary>
    public double[] Global { get; }

    /// <summary>Answered weight over applicable weight; 1 where nothing applies.</summary>
    public double[] Answered { get; }

    public double[] Evidenced { get; }
    public double[] Verified { get; }

    /// <summary>Product of the normalised weights on each path, among the children whose value counts.</summary>
    public static double[] Weights(CompiledTree tree, ReadOnlySpan<double> values, Func<double, bool> counts)
    {
        var global = new double[tree.Size];
        global[tree.Root] = counts(values[tree.Root]) ? 1 : 0;
        for (var node = tree.Root; node < tree.Size; node++)
        {
            if (global[node] == 0)
            {
                continue;
            }

            var children = tree.ChildrenOf(node);
            var weights = tree.ChildWeightsOf(node);
            double total = 0;
            for (var i = 0; i < children.Length; i++)
            {
                total += counts(values[children[i]]) ? weights[i] : 0;
            }

            for (var i = 0; i < children.Length; i++)
            {
                if (counts(values[children[i]]))
                {
                    global[children[i]] = global[node] * (weights[i] / total);
                }
            }
        }

        return global;
    }
}
