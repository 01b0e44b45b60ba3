namespace MaturityAssessment.Domain.Models;

/// <summary>A condition on other answers. On an unanswered or not-applicable question every test is false.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>The questions named anywhere in it.</summary>
    public abstract IEnumerable<string> Questions { get; }

    /// <param name="answerOf">The applicable answer to a question, or null where it is unanswered, not applicable or does not apply.</param>
    /// <param name="scoreOf">The normalised score of that answer, or null likewise.</param>
    public abstract bool Holds(Func<string, AnswerValue?> answerOf, Func<string, double?> scoreOf);

    public sealed record Answered(string Question) : Condition
    {
        public override IEnumerable<string> Questions => [Question];

        public override bool Holds(Func<string, AnswerValue?> answerOf, Func<string, double?> scoreOf) => answerOf(Question) is not null;
    }

    /// <summary>The answer is, or contains, one of these option codes.</summary>
    public sealed record Is(string Question, IReadOnlyList<string> Codes) : Condition
    {
        public override IEnumerable<string> Questions => [Question];

        public override bool Holds(Func<string, AnswerValue?> answerOf, Func<string, double?> scoreOf) => answerOf(Question) switch
        {
            AnswerValue.Option option => Codes.Contains(option.Code),
            AnswerValue.Options options => options.Codes.Any(Codes.Contains),
            _ => false,
        };
    }

    public sealed record AtLeast(string Question, double Score) : Condition
    {
        public override IEnumerable<string> Questions => [Question];

        public override bool Holds(Func<string, AnswerValue?> answerOf, Func<string, double?> scoreOf) =>
            scoreOf(Question) is { } score && score >= Score - MaturityScale.Tolerance;
    }

    public sealed record All(IReadOnlyList<Condition> Conditions) : Condition
    {
        public override IEnumerable<string> Questions => Conditions.SelectMany(c => c.Questions);

        public override bool Holds(Func<string, AnswerValue?> answerOf, Func<string, double?> scoreOf) => Conditions.All(c => c.Holds(answerOf, scoreOf));
    }

    public sealed record Any(IReadOnlyList<Condition> Conditions) : Condition
    {
        public override IEnumerable<string> Questions => Conditions.SelectMany(c => c.Questions);

        public override bool Holds(Func<string, AnswerValue?> answerOf, Func<string, double?> scoreOf) => Conditions.Any(c => c.Holds(answerOf, scoreOf));
    }

    public sealed record Not(Condition Inner) : Condition
    {
        public override IEnumerable<string> Questions => Inner.Questions;

        public override bool Holds(Func<string, AnswerValue?> answerOf, Func<string, double?> scoreOf) => !Inner.Holds(answerOf, scoreOf);
    }
}
