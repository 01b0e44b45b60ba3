using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Reporting;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>Trying another budget or another start, and using or forgetting what came of it.</summary>
public sealed partial class RoadmapPage
{
    /// <summary>Whoever presses an arrow key three times means the third place.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    private string? _tryRefusal;
    private int _turn;

    /// <summary>The trial that is running was started here.</summary>
    private bool _isMine;

    /// <summary>When the running trial has ended, what is wanted now is tried.</summary>
    private bool _again;

    private Task Move((string Code, int Start) to)
    {
        var item = _view!.Current!.Phases.SelectMany(p => p.Initiatives).First(i => i.Initiative.Code == to.Code);
        _told = $"{item.Initiative.Title} would start in {_view.PeriodPoints[to.Start - 1].Label}.";
        if (to.Start == item.Start && !_view.Settings.PinnedAt.ContainsKey(to.Code))
        {
            _whatIf!.Forget(to.Code);
        }
        else
        {
            _whatIf!.Choose(to.Code, Wish.StartIn(to.Start));
        }

        return TryLater();
    }

    private Task TryBudget(decimal budget)
    {
        _whatIf!.Budget = budget;
        _told = $"Trying a budget of {Shown.Money(budget, "")}.";
        return TryLater();
    }

    private Task TryWish((string Code, Wish Wish) wanted)
    {
        _whatIf!.Choose(wanted.Code, wanted.Wish);
        return TryLater();
    }

    private Task ForgetWish(string code)
    {
        _whatIf!.Forget(code);
        return TryLater();
    }

    private async Task TryLater()
    {
        (_tryRefusal, var turn) = (null, ++_turn);
        StateHasChanged();
        try
        {
            await Task.Delay(Pause, _leaving.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (turn == _turn)
        {
            await Try();
        }
    }

    private async Task Try()
    {
        if (!_whatIf!.IsAny)
        {
            await Discard();
            return;
        }

        if (_run.State == PlanningState.Running && _isMine)
        {
            // what was tried a moment ago is of no interest any more
            _again = true;
            await Cancel();
            return;
        }

        var outcome = await UseCases.Send(new StartPlanning(Assessment, new() { Thoroughness = Thoroughness.Quick, Trial = _whatIf.ToTry() }));
        (_tryRefusal, _isMine) = (outcome.Refusal, outcome.Succeeded);
        if (outcome.Succeeded)
        {
            await Look();
        }
    }

    private async Task Adopt()
    {
        if (await Sent(new AdoptTrial(Assessment)))
        {
            _form = null;
            _whatIf = null;
            await Load();
            _told = "The plan that you tried is the plan of this roadmap now.";
        }
    }

    private async Task Discard()
    {
        if (await Sent(new DiscardTrial(Assessment)))
        {
            _whatIf = null;
            _again = false;
            await Load();
            _told = "What you tried is forgotten. The plan is as before.";
        }
    }

    private async Task<bool> Sent<T>(MediatR.IRequest<T> command)
    {
        if (_isSaving)
        {
            return false;
        }

        _isSaving = true;
        var outcome = await UseCases.Send(command);
        _isSaving = false;
        _tryRefusal = outcome.Refusal;
        return outcome.Succeeded;
    }
}
