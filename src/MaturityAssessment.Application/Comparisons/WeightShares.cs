using System.Runtime.CompilerServices;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>What share of the total each node has while everything applies.</summary>
internal static class WeightShares
{
    private static readonly ConditionalWeakTable<MaturityModel, IReadOnlyDictionary<string, double>> Made = [];

    public static IReadOnlyDictionary<string, double> Of(MaturityModel model) => Made.GetValue(model, static m =>
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        AddBelow(m.Root, 1, shares);
        return shares;
    });

    private static void AddBelow(ModelNode node, double share, Dictionary<string, double> shares)
    {
        // siblings that all have weight 0 count equally
        var total = node.Nodes.Sum(n => n.Weight) + node.Questions.Sum(q => q.Weight);
        foreach (var child in node.Nodes)
        {
            shares[child.Code] = share * (total > 0 ? child.Weight / total : 1.0 / (node.Nodes.Count + node.Questions.Count));
            AddBelow(child, shares[child.Code], shares);
        }
    }
}
