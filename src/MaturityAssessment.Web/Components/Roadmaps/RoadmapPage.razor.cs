using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting;
using MaturityAssessment.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace MaturityAssessment.Web.Components.Roadmaps;

public sealed partial class RoadmapPage : IDisposable
{
    private readonly FormErrors _errors = new();
    private readonly CancellationTokenSource _leaving = new();
    private GetRoadmap.View? _view;
    private GetPlanningRun.View _run = GetPlanningRun.View.Nothing;
    private RoadmapForm? _form;
    private RoadmapSettings? _formOf;
    private int _formVersion;
    private WhatIf? _whatIf;
    private OptimisePanel? _optimise;
    private PlanningWatch? _watch;
    private string? _refusal;
    private string? _changedMeanwhile;
    private string? _startRefusal;
    private string _told = "";
    private string _saved = "";
    private bool _isNotFound;
    private bool _isSaving;

    [Inject] private IUseCases UseCases { get; set; } = null!;

    [Parameter] public Guid AssessmentId { get; set; }

    private AssessmentId Assessment => new(AssessmentId);

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Id.Value != AssessmentId)
        {
            await LoadAnew();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _watch = new(UseCases, () => Assessment, run => InvokeAsync(() => Hear(run))) { IsRunning = _run.State == PlanningState.Running };
            _ = _watch.WatchAsync();
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        _watch?.Dispose();
    }

    private async Task LoadAnew()
    {
        (_form, _whatIf) = (null, null);
        await Load();
        _run = (await UseCases.Send(new GetPlanningRun(Assessment))).Value ?? _run;
        Watch();
    }

    /// <summary>What is typed, and what is being tried, stays.</summary>
    private async Task Load()
    {
        var outcome = await UseCases.Send(new GetRoadmap(Assessment));
        if (_view is not null && !outcome.Succeeded && !outcome.IsNotFound && _form is not null)
        {
            _startRefusal = outcome.Refusal;
            return;
        }

        (_view, _refusal, _isNotFound, _changedMeanwhile) = (outcome.Value, outcome.Refusal, outcome.IsNotFound, null);
        if (_view is null)
        {
            return;
        }

        var isTouched = _form is not null && _form.Read(new FormErrors())?.IsSameAs(_formOf!) != true;
        if (!isTouched)
        {
            (_form, _formOf, _formVersion) = (new(_view.Settings, _view.Roles), _view.Settings, _view.Version);
            _errors.Clear();
        }

        _whatIf = _whatIf is not null && _whatIf.IsAgainst(_view.Settings) ? _whatIf : new(_view.Settings, _view.Trial?.Settings);
    }

    private void Watch()
    {
        if (_watch is not null)
        {
            _watch.IsRunning = _run.State == PlanningState.Running;
        }
    }

    /// <summary>News about the search, from the server.</summary>
    private async Task Hear(GetPlanningRun.View run)
    {
        var before = _run;
        _run = run;
        var hasEnded = run.State is not (PlanningState.Running or PlanningState.None) && (before.State == PlanningState.Running || before.StartedAt != run.StartedAt);
        if (run.State == PlanningState.Running)
        {
            _told = run.Stage == before.Stage && before.State == PlanningState.Running ? _told : run.Stage;
            StateHasChanged();
        }
        else if (hasEnded)
        {
            await End(run);
            StateHasChanged();
        }
        else if (before.State == PlanningState.Running)
        {
            // the server has forgotten it, as after a restart
            await Load();
            StateHasChanged();
        }
    }

    private async Task End(GetPlanningRun.View run)
    {
        if (_again)
        {
            _again = false;
            await Try();
            return;
        }

        _isMine = false;
        _told = run.Sentence ?? "";
        await Load();
    }

    private async Task Start(PlanningWish wish)
    {
        (_startRefusal, _isMine) = (null, false);
        var outcome = await UseCases.Send(new StartPlanning(Assessment, wish));
        _startRefusal = outcome.Refusal;
        if (outcome.Succeeded)
        {
            await Look();
        }
    }

    private async Task Cancel()
    {
        await UseCases.Send(new CancelPlanning(Assessment));
        await Look();
    }

    private async Task Look()
    {
        if ((await UseCases.Send(new GetPlanningRun(Assessment))).Value is { } run)
        {
            await Hear(run);
            Watch();
        }
    }

    private async Task SaveAndOptimise()
    {
        if (await SaveSettings())
        {
            await Start(_optimise?.Wish ?? new());
        }
    }

    private Task Save() => SaveSettings();

    private async Task<bool> SaveSettings()
    {
        (_told, _saved, _changedMeanwhile) = ("", "", null);
        if (_isSaving || _form!.Read(_errors) is not { } settings)
        {
            return false;
        }

        _isSaving = true;
        var outcome = await UseCases.Send(new ChangeRoadmap(Assessment, settings.Budget, settings.Periods, settings.StartsOn, settings.Pinned, settings.Forbidden, _formVersion)
        {
            PinnedAt = settings.PinnedAt,
            PeriodBudgets = settings.PeriodBudgets,
            Capacity = settings.Capacity,
            CapacityIn = settings.CapacityIn,
            Aim = settings.Aim,
        });
        _isSaving = false;
        if (outcome.Succeeded)
        {
            _form = null;
            await Load();
            _told = _saved = _view?.Current is { } plan ? $"Saved. {Shown.AsSentence(Shown.Count(plan.Initiatives, "initiative"))} for {Shown.Money(plan.Cost, "")}. {PlanWords.Status(plan).Lead}." : "";
        }
        else if (outcome.IsChangedMeanwhile)
        {
            _changedMeanwhile = outcome.Refusal;
        }
        else
        {
            _errors.Take(outcome);
        }

        return outcome.Succeeded;
    }
}
