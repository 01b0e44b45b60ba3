using MaturityAssessment.Application.Assessments;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MaturityAssessment.Web.Components.Assessments;

public sealed partial class QuestionPage : IQuestionPage, IAsyncDisposable
{
    private readonly List<QuestionSheet> _sheets = [];
    private GetQuestions.View? _view;
    private string? _refusal;
    private bool _isNotFound;
    private string _announcement = "";
    private (Guid, string)? _asked;
    private bool _hasArrived;
    private ElementReference _root;
    private ElementReference _heading;
    private IJSObjectReference? _script;

    [Inject] private IUseCases UseCases { get; set; } = null!;
    [Inject] private IJSRuntime Script { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public Guid AssessmentId { get; set; }
    [Parameter] public string Capability { get; set; } = "";

    /// <summary>Of the whole assessment: what this page knows best, and the rest as it was told.</summary>
    private Progress Overall => new(_view!.Elsewhere.Answered + Here.Answered, _view.Elsewhere.Applicable + Here.Applicable);

    private Progress Here => new(_sheets.Count(s => s is { Applies: true, Stored: not null }), _sheets.Count(s => s.Applies));

    private IReadOnlyList<Section> Sections => [.. _view!.Sections.Select(s => s.Code == _view.DimensionCode ? WithHere(s) : s)];

    protected override Task OnParametersSetAsync() => _asked == (AssessmentId, Capability) ? Task.CompletedTask : Load();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_hasArrived)
        {
            return;
        }

        _hasArrived = false;
        await FocusAsync();
        await RestoreDrafts();
    }

    void IQuestionPage.Refresh() => StateHasChanged();

    async Task IQuestionPage.Apply(IReadOnlyList<AnswerQuestion.ApplicabilityChange> changes)
    {
        var elsewhere = false;
        foreach (var change in changes)
        {
            if (_sheets.Find(s => s.Question.Code == change.Question) is { } sheet)
            {
                sheet.Applies = change.Applies;
                _announcement = change.Applies ? $"One more question on this page: {sheet.Question.Text}" : $"No longer asked: {sheet.Question.Text}";
            }
            else
            {
                elsewhere = true;
            }
        }

        if (elsewhere && _view is { } view)
        {
            var fresh = (await UseCases.Send(new GetQuestions(view.Id, view.CapabilityCode))).Value;
            if (fresh is not null && _view?.CapabilityCode == fresh.CapabilityCode)
            {
                _view = _view with { Sections = fresh.Sections, Elsewhere = fresh.Elsewhere, Previous = fresh.Previous, Next = fresh.Next };
            }
        }

        StateHasChanged();
    }

    async Task IQuestionPage.Forget(QuestionSheet sheet, DraftKind kind, string text) =>
        await InBrowser("forget", AssessmentId, kind.ToString(), sheet.Question.Code, text);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the script with it.
        }
    }

    private async Task Load()
    {
        var asked = (AssessmentId, Capability);
        _asked = asked;
        var outcome = await UseCases.Send(new GetQuestions(new(AssessmentId), Capability));
        if (_asked != asked)
        {
            return;
        }

        (_view, _refusal, _isNotFound, _announcement) = (outcome.Value, outcome.Refusal, outcome.IsNotFound, "");
        _sheets.Clear();
        _sheets.AddRange((_view?.Items ?? []).Select(item => new QuestionSheet(new(AssessmentId), item, UseCases, this)));
        _hasArrived = _view is not null;
    }

    private Section WithHere(Section section)
    {
        var before = section.Capabilities.FirstOrDefault(c => c.Code == _view!.CapabilityCode)?.Progress ?? new Progress(0, 0);
        return section with
        {
            Progress = new(section.Progress.Answered - before.Answered + Here.Answered, section.Progress.Applicable - before.Applicable + Here.Applicable),
            Capabilities = [.. section.Capabilities.Select(c => c.Code == _view!.CapabilityCode ? c with { Progress = Here } : c)],
        };
    }

    /// <summary>After going on to another capability the reader starts at its heading, or at the question that a link named.</summary>
    private async Task FocusAsync()
    {
        var mark = Navigation.Uri.IndexOf('#', StringComparison.Ordinal);
        await InBrowser("arrive", _heading, mark < 0 ? "" : Uri.UnescapeDataString(Navigation.Uri[(mark + 1)..]));
    }

    /// <summary>What was typed and not stored when the page was lost is stored now.</summary>
    private async Task RestoreDrafts()
    {
        if (_view is not { IsReadOnly: false })
        {
            return;
        }

        foreach (var draft in await InBrowser<Draft[]>("keep", _root, AssessmentId) ?? [])
        {
            if (_sheets.Find(s => s.Question.Code == draft.Question) is not { } sheet)
            {
                continue;
            }

            if (draft.Kind == nameof(DraftKind.Comment) && draft.Text.Trim() != sheet.Comment && draft.Text.Trim() != draft.Seen)
            {
                await sheet.RestoreComment(draft.Text, draft.Seen);
            }
            else if (draft.Kind == nameof(DraftKind.Reason) && sheet.Question.AllowsNotApplicable && draft.Text.Trim() != sheet.Reason && int.TryParse(draft.Seen, out var version))
            {
                await sheet.RestoreReason(draft.Text, version);
            }
            else
            {
                await InBrowser("forget", AssessmentId, draft.Kind, draft.Question, draft.Text);
            }
        }
    }

    private async Task InBrowser(string function, params object?[] arguments) => await InBrowser<object>(function, arguments);

    private async Task<T?> InBrowser<T>(string function, params object?[] arguments)
    {
        try
        {
            _script ??= await Script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Components/Assessments/QuestionPage.razor.js"]);
            return await _script.InvokeAsync<T>(function, arguments);
        }
        catch (Exception lost) when (lost is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The page works without its script; and what the browser keeps, it keeps until the page comes back.
            return default;
        }
    }

    internal sealed record Draft(string Kind, string Question, string Text, string Seen);
}
