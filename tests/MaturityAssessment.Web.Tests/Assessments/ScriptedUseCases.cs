using MediatR;

namespace MaturityAssessment.Web.Tests.Assessments;

/// <summary>Answers use cases as a test has scripted them, and remembers what was sent. What is not scripted fails the test.</summary>
internal sealed class ScriptedUseCases : IUseCases
{
    private readonly Dictionary<Type, Func<object, object>> _answers = [];
    private readonly Dictionary<Type, Queue<TaskCompletionSource>> _gates = [];

    public List<object> Sent { get; } = [];

    /// <summary>What was given up while it waited at a gate.</summary>
    public List<object> Stopped { get; } = [];

    public void Answer<TRequest, T>(T value) where TRequest : IRequest<T> => Answer<TRequest, T>(_ => value);

    public void Answer<TRequest, T>(Func<TRequest, T> answer) where TRequest : IRequest<T> =>
        _answers[typeof(TRequest)] = request => new Outcome<T> { Value = answer((TRequest)request) };

    public void Refuse<TRequest, T>(string refusal, bool isNotFound = false, IReadOnlyDictionary<string, string>? errors = null) where TRequest : IRequest<T> =>
        _answers[typeof(TRequest)] = _ => new Outcome<T> { Refusal = refusal, IsNotFound = isNotFound, Errors = errors ?? new Dictionary<string, string>() };

    public void ChangedMeanwhile<TRequest, T>(string refusal) where TRequest : IRequest<T> =>
        _answers[typeof(TRequest)] = _ => new Outcome<T> { Refusal = refusal, IsChangedMeanwhile = true };

    /// <summary>The next send of this kind waits until the gate is opened.</summary>
    public TaskCompletionSource Hold<TRequest>()
    {
        var gate = new TaskCompletionSource();
        if (!_gates.TryGetValue(typeof(TRequest), out var queue))
        {
            _gates[typeof(TRequest)] = queue = new();
        }

        queue.Enqueue(gate);
        return gate;
    }

    public async Task<Outcome<T>> Send<T>(IRequest<T> request, CancellationToken cancellationToken = default)
    {
        Sent.Add(request);
        if (_gates.TryGetValue(request.GetType(), out var queue) && queue.TryDequeue(out var gate))
        {
            try
            {
                await gate.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Stopped.Add(request);
                throw;
            }
        }

        return _answers.TryGetValue(request.GetType(), out var answer)
            ? (Outcome<T>)answer(request)
            : throw new InvalidOperationException($"The test has not said what {request.GetType().Name} answers.");
    }
}
