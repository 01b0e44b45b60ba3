namespace MaturityAssessment.Domain.Models;

/// <summary>The levels that an organisation sets out to reach, per node. A node without one follows its nearest ancestor that has one.</summary>
/// <param name="Levels">Level number by node code; the empty code is the whole.</param>
public sealed record TargetProfile(string Code, string Title, string Description, IReadOnlyDictionary<string, int> Levels);
