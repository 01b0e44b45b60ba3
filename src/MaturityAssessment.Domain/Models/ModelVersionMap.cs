namespace MaturityAssessment.Domain.Models;

/// <summary>What of an earlier version of a model can be compared with what of this one. It is declared by the later version, which knows both.</summary>
/// <param name="From">The earlier version.</param>
/// <param name="Links">The code here by the code there, nodes and questions alike. What kept its code is linked as well: only its author knows whether it kept its meaning.</param>
public sealed record ModelVersionMap(string From, IReadOnlyDictionary<string, string> Links);
