using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Languages;

/// <summary>The facts of a report in its language, beside what the model says in its own.</summary>
internal abstract class FactsInWords(Words words, string modelLanguage)
{
    public Words Words { get; } = words;

    /// <summary>The model's language where it is not the report's, for blocks that hold nothing but its text.</summary>
    public string? OwnLanguage { get; } = words.IsLanguageOf(modelLanguage) ? null : modelLanguage;

    /// <summary>What the model says, in its own language.</summary>
    public TextSpan Own(string text) => new(text) { Language = OwnLanguage };

    /// <summary>A cell that names its row in the model's words.</summary>
    public TableCell OwnHeader(string text) => new(Own(text)) { IsRowHeader = true };

    /// <summary>"level 3 (Defined)".</summary>
    public IReadOnlyList<TextSpan> Level(MaturityLevel level) => Words.Spans($"level {level.Number} ({Own(level.Name)})");

    /// <summary>"3 (Defined)", where it is clear that a level is meant.</summary>
    public IReadOnlyList<TextSpan> NumberAndName(MaturityLevel level) => Words.Spans($"{level.Number} ({Own(level.Name)})");
}
