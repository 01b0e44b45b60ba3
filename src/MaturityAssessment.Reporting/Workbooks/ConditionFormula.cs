using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>When a question applies, as a formula over the answers to others.</summary>
internal sealed class ConditionFormula(ScoredTree tree)
{
    /// <summary>Null where it is longer or wider than a cell can hold.</summary>
    public string? Of(Condition condition)
    {
        var formula = Write(condition);
        return formula is { Length: <= Formula.Longest } ? formula : null;
    }

    private string? Write(Condition condition) => condition switch
    {
        Condition.Answered answered => IsAnswered(answered.Question),
        Condition.AtLeast least => $"AND({IsAnswered(least.Question)},{Formula.On(tree.Answers, AnswersSheet.ScoreColumn, Row(least.Question))}>={Formula.Number(least.Score - MaturityScale.Tolerance)})",
        Condition.Is chosen => Chosen(chosen),
        Condition.Not not => Write(not.Inner) is { } inner ? $"NOT({inner})" : null,
        Condition.All all => Joined("AND", "TRUE", all.Conditions),
        Condition.Any any => Joined("OR", "FALSE", any.Conditions),
        _ => null,
    };

    private string? Joined(string function, string ofNone, IReadOnlyList<Condition> conditions)
    {
        var parts = conditions.Select(Write).ToList();
        return parts.Count == 0 ? ofNone : parts.Count > Formula.MostArguments || parts.Contains(null) ? null : $"{function}({string.Join(',', parts)})";
    }

    private string Chosen(Condition.Is condition)
    {
        var question = tree.Model.FindQuestion(condition.Question)!;
        var codes = question switch { SingleChoiceQuestion single => single.Options, MultipleChoiceQuestion multiple => multiple.Options, _ => [] };
        var first = tree.OptionsOf(question).First;
        var ticks = codes.Select((option, i) => (option.Code, Row: first + i)).Where(o => condition.Codes.Contains(o.Code)).Select(o => Formula.On(tree.Options, OptionsSheet.ChosenColumn, o.Row)).ToList();
        return ticks.Count == 0 ? "FALSE" : $"AND({IsAnswered(condition.Question)},{string.Join('+', ticks)}>0)";
    }

    private string IsAnswered(string question) => $"{Formula.On(tree.Answers, AnswersSheet.StateColumn, Row(question))}={tree.InFormula(QuestionState.Answered)}";

    private int Row(string question) => tree.RowOf(tree.Model.FindQuestion(question)!);
}
