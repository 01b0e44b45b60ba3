namespace MaturityAssessment.Domain.Models;

/// <summary>One fault of a model file.</summary>
/// <param name="Path">Where, as in <c>nodes[2].questions[0].weight</c>; with the node's code where it has one.</param>
/// <param name="Problem">What is wrong, as a sentence.</param>
/// <param name="Remedy">How to mend it, as a sentence.</param>
public sealed record ModelFault(string Path, string Problem, string Remedy)
{
    public override string ToString() => $"{Path}: {Problem} {Remedy}";
}
