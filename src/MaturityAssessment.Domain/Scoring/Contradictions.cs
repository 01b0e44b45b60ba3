using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>Finds answers that hardly go together.</summary>
public static class Contradictions
{
    /// <summary>Those of the model whose condition holds, in the model's order. Answers to questions that do not apply count for nothing here.</summary>
    public static IReadOnlyList<Contradiction> In(MaturityModel model, AnswerSheet sheet)
    {
        if (model.Contradictions.Count == 0)
        {
            return [];
        }

        var scorer = Scorer.For(model);
        var (states, answers, values) = scorer.Resolve(sheet);
        return [.. model.Contradictions.Where(c => c.When.Holds(
            code => Answered(code) is { } i ? answers[i]!.Value : null,
            code => Answered(code) is { } i ? values[i] : null))];

        int? Answered(string code) => scorer.IndexOf(code) is var i and >= 0 && states[i] == QuestionState.Answered ? i : null;
    }
}
