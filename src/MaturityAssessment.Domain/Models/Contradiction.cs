namespace MaturityAssessment.Domain.Models;

/// <summary>Answers that hardly go together. Shown as a warning when answers are checked; it never blocks.</summary>
public sealed record Contradiction(string Code, Condition When, string Message);
