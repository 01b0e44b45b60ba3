namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>What usually stands in the way, and what helps.</summary>
/// <param name="Signs">Answers that show it is present.</param>
/// <param name="Likelihood">1 to 5.</param>
/// <param name="Impact">1 to 5.</param>
/// <param name="Category">Of the risk that is made from it.</param>
public sealed record Challenge(string Code, string Title, string Description, IReadOnlyList<ChallengeSign> Signs, int Likelihood, int Impact, IReadOnlyList<Mitigation> Mitigations, RiskCategory Category = RiskCategory.Other);

/// <param name="AtMost">The normalised score up to which the answer is a sign.</param>
public sealed record ChallengeSign(string Question, double AtMost);

/// <param name="Initiatives">Codes of initiatives that carry it out.</param>
public sealed record Mitigation(string Text, IReadOnlyList<string> Initiatives);

/// <summary>What people say against digitalisation, and an honest answer.</summary>
public sealed record Objection(string Code, string Title, string Words, string SaidBy, ObjectionAnswer Answer, IReadOnlyList<string> Questions);

public sealed record ObjectionAnswer(string WhatIsRight, string WhatEvidenceSays, string WhatToPromise);
