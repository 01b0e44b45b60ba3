using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>Decides which questions apply to an answer sheet and what each answer scores, conditions in the order in which they depend on one another.</summary>
internal sealed class Applicability
{
    private readonly Question[] _questions;
    private readonly Dictionary<string, int> _index;
    private readonly int[] _order;
    private readonly bool _hasConditions;

    public Applicability(CompiledTree tree)
    {
        _questions = tree.Questions;
        _index = tree.Index;
        _hasConditions = _questions.Any(q => q.AppliesWhen is not null);
        _order = _hasConditions ? InOrderOfDependence() : [.. Enumerable.Range(0, _questions.Length)];
    }

    /// <summary>Fills in the value and the state of every question.</summary>
    public void Resolve(AnswerSheet sheet, Span<double> values, QuestionState[] states, SheetAnswer?[] answers)
    {
        Func<string, AnswerValue?>? answerOf = null;
        Func<string, double?>? scoreOf = null;
        var scores = _hasConditions ? new double[_questions.Length] : null;
        if (scores is not null)
        {
            answerOf = code => _index.TryGetValue(code, out var i) && i < _questions.Length && states[i] == QuestionState.Answered ? answers[i]!.Value : null;
            scoreOf = code => _index.TryGetValue(code, out var i) && i < _questions.Length && states[i] == QuestionState.Answered ? scores[i] : null;
            // not yet reached counts as unanswered; the order sees to it that a condition never looks at one
            Array.Fill(states, QuestionState.Unanswered);
        }

        foreach (var i in _order)
        {
            var question = _questions[i];
            var answer = sheet.Answers.TryGetValue(question.Code, out var found) ? found : null;
            answers[i] = answer;
            var state = question.AppliesWhen is { } condition && !condition.Holds(answerOf!, scoreOf!) ? QuestionState.DoesNotApply
                : answer is null ? QuestionState.Unanswered
                : answer.Value is AnswerValue.NotApplicable ? QuestionState.NotApplicable
                : QuestionState.Answered;
            if (state == QuestionState.NotApplicable && question.FaultIn(answer!.Value) is { } fault)
            {
                throw new ArgumentException(fault, nameof(sheet));
            }

            states[i] = state;
            values[i] = state switch
            {
                QuestionState.Answered => question is SingleChoiceQuestion choice ? ScoreOf(choice, answer!.Value) : question.ScoreOf(answer!.Value),
                QuestionState.Unanswered => Scorer.Unanswered,
                _ => Scorer.NotApplicable,
            };
            if (scores is not null)
            {
                scores[i] = values[i];
            }
        }
    }

    /// <summary>Whether an answer that is still missing could change which questions apply.</summary>
    public bool IsOpen(QuestionState[] states, SheetAnswer?[] answers, ReadOnlySpan<double> values)
    {
        if (!_hasConditions || !states.Contains(QuestionState.Unanswered))
        {
            return false;
        }

        var scores = values[.._questions.Length].ToArray();
        foreach (var i in _order)
        {
            // null is "cannot be told yet"; a question set aside by its respondent drops out either way
            if (_questions[i].AppliesWhen is { } condition && answers[i]?.Value is not AnswerValue.NotApplicable && Holds(condition) is null)
            {
                return true;
            }
        }

        return false;

        bool? Test(string code, Func<int, bool> test)
        {
            var i = _index[code];
            return states[i] switch
            {
                QuestionState.Unanswered => null,
                QuestionState.Answered => test(i),
                _ => false,
            };
        }

        bool? Holds(Condition condition) => condition switch
        {
            Condition.Answered c => Test(c.Question, _ => true),
            Condition.Is c => Test(c.Question, i => c.Holds(_ => answers[i]!.Value, _ => scores[i])),
            Condition.AtLeast c => Test(c.Question, i => c.Holds(_ => answers[i]!.Value, _ => scores[i])),
            Condition.Not c => !Holds(c.Inner),
            Condition.All c => Every(c.Conditions.Select(Holds)),
            Condition.Any c => !Every(c.Conditions.Select(x => !Holds(x))),
            _ => throw new ArgumentException($"A condition of the kind {condition.GetType().Name} is not known.", nameof(condition)),
        };

        static bool? Every(IEnumerable<bool?> tests)
        {
            bool? all = true;
            foreach (var test in tests)
            {
                all &= test;
            }

            return all;
        }
    }

    private static double ScoreOf(SingleChoiceQuestion question, AnswerValue answer)
    {
        if (answer is AnswerValue.Option { Code: var code })
        {
            var options = question.Options;
            for (var i = 0; i < options.Count; i++)
            {
                if (string.Equals(options[i].Code, code, StringComparison.Ordinal))
                {
                    return options[i].Score;
                }
            }
        }

        return question.ScoreOf(answer);
    }

    private int[] InOrderOfDependence()
    {
        var order = new List<int>(_questions.Length);
        var visits = new byte[_questions.Length];
        for (var i = 0; i < _questions.Length; i++)
        {
            Visit(i);
        }

        return [.. order];

        void Visit(int i)
        {
            if (visits[i] == 2)
            {
                return;
            }

            if (visits[i] == 1)
            {
                throw new ArgumentException($"Whether {_questions[i].Code} applies depends on itself.");
            }

            visits[i] = 1;
            foreach (var code in _questions[i].AppliesWhen?.Questions ?? [])
            {
                Visit(_index.TryGetValue(code, out var other) && other < _questions.Length
                    ? other
                    : throw new ArgumentException($"{_questions[i].Code} depends on {code}, which is no question of the model."));
            }

            visits[i] = 2;
            order.Add(i);
        }
    }
}
