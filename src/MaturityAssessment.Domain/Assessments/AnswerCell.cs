using System.Globalization;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Assessments;

/// <summary>One answer as text, as in a cell of an answer table. What it writes it reads back as the same answer.</summary>
public static class AnswerCell
{
    public const string NotApplicable = "NA";

    /// <summary>Answered, with nothing ticked.</summary>
    public const string None = "-";

    private const int MostListed = 40;

    /// <param name="fault">Why the text is no answer to the question, and what would be, as a sentence; null when it is one, or is empty.</param>
    /// <returns>Null when unanswered, or at fault.</returns>
    public static AnswerValue? Read(Question question, string text, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(text);

        fault = null;
        var cell = text.Trim();
        if (cell.Length == 0)
        {
            return null;
        }

        // An option cannot have the code or the text NA: a model that names one so is refused.
        AnswerValue? answer = question switch
        {
            _ when cell == NotApplicable => new AnswerValue.NotApplicable(),
            SingleChoiceQuestion single => OptionIn(single, cell),
            MultipleChoiceQuestion => OptionsIn(cell),
            _ => NumberIn(cell),
        };
        if (answer is not null && question.FaultIn(answer) is null)
        {
            return answer;
        }

        fault = answer is AnswerValue.NotApplicable
            ? $"{question.Code} does not allow \"not applicable\"; {Allowed(question)}."
            : $"{Quoted(cell)} is not an answer to {question.Code}; {Allowed(question)}.";
        return null;
    }

    /// <summary>Empty for an unanswered question. A reason beside "not applicable" has no place in a cell.</summary>
    /// <exception cref="ArgumentException">The answer is not one to this question.</exception>
    public static string Write(Question question, AnswerValue? answer)
    {
        ArgumentNullException.ThrowIfNull(question);

        if (answer is not null && question.FaultIn(answer) is { } fault)
        {
            throw new ArgumentException(fault, nameof(answer));
        }

        return answer switch
        {
            null => "",
            AnswerValue.Option option => option.Code,
            AnswerValue.Options { Codes.Count: 0 } => None,
            AnswerValue.Options options => string.Join(';', options.Codes),
            AnswerValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
            _ => NotApplicable,
        };
    }

    private static AnswerValue.Option? OptionIn(SingleChoiceQuestion question, string cell)
    {
        var option = question.FindOption(cell) ?? question.Options.FirstOrDefault(o => o.Text.Trim() == cell);
        return option is null ? null : new AnswerValue.Option(option.Code);
    }

    private static AnswerValue.Options OptionsIn(string cell) =>
        new(cell == None ? [] : [.. cell.Split(';').Select(code => code.Trim())]);

    private static AnswerValue.Number? NumberIn(string cell) =>
        double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? new AnswerValue.Number(number)
            : null;

    private static string Allowed(Question question)
    {
        var answers = question switch
        {
            SingleChoiceQuestion single => $"write {Listed(single.Options)}, or the exact text of one of these options",
            MultipleChoiceQuestion multiple => $"write any of {Listed(multiple.Options)}, each once and joined by \";\", or {None} for none of them",
            { Kind: QuestionKind.Percentage } => "write a number from 0 to 100 with a decimal point, without thousands separators or %",
            _ => "write a number such as 12.5 with a decimal point, without thousands separators or unit",
        };
        return answers + (question.AllowsNotApplicable ? $", or {NotApplicable}" : "") + ", or leave the cell empty";
    }

    private static string Listed(IReadOnlyList<AnswerOption> options) =>
        string.Join(", ", options.Take(MostListed).Select(o => o.Code)) + (options.Count > MostListed ? ", …" : "");

    private static string Quoted(string cell)
    {
        var line = new string([.. cell.Take(60).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]);
        return cell.Length > 60 ? $"\"{line}…\"" : $"\"{line}\"";
    }
}
