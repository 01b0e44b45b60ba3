using System.Globalization;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace MaturityAssessment.Web.Components.Comparisons;

/// <summary>What every view of the portfolio does alike: it reads its question from the address, asks it, and has something to show, a refusal, or neither yet.</summary>
/// <remarks>An address that somebody mangled gives the default: the settings are read as text and never refused by the framework.</remarks>
public abstract class PortfolioView<TView> : ComponentBase, IDisposable
    where TView : class
{
    private CancellationTokenSource _asking = new();
    private object? _asked;
    private PortfolioFilter? _askedAround;

    [SupplyParameterFromQuery] public string? Model { get; set; }
    [SupplyParameterFromQuery] public string? Version { get; set; }
    [SupplyParameterFromQuery] public string? Cycle { get; set; }
    [SupplyParameterFromQuery] public string? Sector { get; set; }
    [SupplyParameterFromQuery] public string? Size { get; set; }
    [SupplyParameterFromQuery] public string? Under { get; set; }
    [SupplyParameterFromQuery] public string? Open { get; set; }
    [SupplyParameterFromQuery(Name = "page")] public string? PageNumber { get; set; }
    [CascadingParameter] public Browser Browser { get; set; } = new(Browser.System, SystemIsDark: false, TimeZoneInfo.Utc.Id);

    [Inject] protected IUseCases UseCases { get; set; } = null!;
    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>What is shown; the last answer stays while the next one is on its way.</summary>
    protected TView? View { get; private set; }

    protected string? Refusal { get; private set; }
    protected bool IsLoading { get; private set; }

    /// <summary>What can be filtered by, and how many agencies there are; null until known.</summary>
    protected GetPortfolio.View? Around { get; private set; }

    /// <summary>The question that the address asks.</summary>
    protected abstract IRequest<TView> Wanted { get; }

    /// <summary>As the address has it; what it leaves out is for the use case to choose.</summary>
    protected PortfolioFilter Filter => new(
        Given(Model), Given(Version), Given(Cycle), Given(Sector), Given(Size),
        Guid.TryParse(Under, out var unit) ? new UnitId(unit) : null,
        IsTrue(Open));

    protected int Page => int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    protected CancellationToken Leaving => _asking.Token;

    protected static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    protected static bool IsTrue(string? text) => bool.TryParse(text, out var value) && value;

    protected override Task OnParametersSetAsync() => Wanted.Equals(_asked) ? Task.CompletedTask : Ask();

    protected async Task Ask()
    {
        await _asking.CancelAsync();
        _asking.Dispose();
        _asking = new();
        var (wanted, stop) = (Wanted, _asking.Token);
        (_asked, IsLoading) = (wanted, true);
        try
        {
            var around = AskAround(stop);
            var outcome = await UseCases.Send(wanted, stop);
            await around;
            if (!stop.IsCancellationRequested)
            {
                (View, Refusal, IsLoading) = (outcome.Value, outcome.Refusal, false);
                Around = View as GetPortfolio.View ?? Around;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Somebody went on to another view, or away: nobody waits for this answer.
        }
    }

    private async Task AskAround(CancellationToken stop)
    {
        var filter = Filter;
        if (typeof(TView) != typeof(GetPortfolio.View) && filter != _askedAround)
        {
            Around = (await UseCases.Send(new GetPortfolio(filter, PageSize: 1), stop)).Value;
            _askedAround = filter;
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _asking.Cancel();
            _asking.Dispose();
        }
    }
}
