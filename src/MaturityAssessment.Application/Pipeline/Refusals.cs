namespace MaturityAssessment.Application.Pipeline;

/// <summary>The person may not do this. The message is a sentence for them.</summary>
public sealed class AccessDeniedException(string message) : Exception(message);

/// <summary>There is no such thing, or not for this person: the two are not told apart.</summary>
/// <param name="what">As in "The assessment".</param>
public sealed class NotFoundException(string what) : Exception($"{what} was not found. It may have been removed, or the address may be mistyped.");

/// <summary>Somebody else changed the same thing in between.</summary>
public sealed class ChangedMeanwhileException(string message) : Exception(message);
