using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>The compared agencies by any measure there is.</summary>
internal sealed class MeasuredAgencies
{
    private readonly ComparedAgencies _compared;
    private readonly Movements? _movements;

    private MeasuredAgencies(ComparedAgencies compared, Movements? movements) => (_compared, _movements) = (compared, movements);

    /// <summary>All that can be asked for, of the whole and the dimensions; scores of deeper nodes can be asked for as well.</summary>
    public IReadOnlyList<GetScatter.Choice> Choices =>
    [
        .. _compared.Model.Dimensions.Prepend(_compared.Model.Root).Select(n => new Measure(MeasureKind.Score, n.Code))
            .Concat(_compared.Model.Dimensions.SelectMany(d => d.Nodes).Select(n => new Measure(MeasureKind.Score, n.Code)))
            .Append(new(MeasureKind.Completeness)).Append(new(MeasureKind.Staff))
            .Concat(_compared.Model.Dimensions.Prepend(_compared.Model.Root).Select(n => new Measure(MeasureKind.Change, n.Code)))
            .Select(m => new GetScatter.Choice(m, TitleOf(m))),
    ];

    /// <summary>Earlier results are read only where a measure asks for them.</summary>
    public static async Task<MeasuredAgencies> ReadAsync(PortfolioReader reader, ComparedAgencies compared, IReadOnlyList<Measure> measures, CancellationToken cancellationToken)
    {
        if (measures.Any(m => !Enum.IsDefined(m.Kind) || compared.FindNode(m.Node) is null))
        {
            throw new NotFoundException("The measure");
        }

        Movements? movements = null;
        if (measures.Any(m => m.Kind == MeasureKind.Change)
            && (await reader.EarlierCyclesAsync(compared.Filter.ModelCode!, compared.Filter.Cycle!, cancellationToken)) is [var earlier, ..])
        {
            movements = Movements.Between(await reader.SubmittedAsync(compared.Filter, earlier, cancellationToken), compared);
        }

        return new(compared, movements);
    }

    public string TitleOf(Measure measure) => measure.Kind switch
    {
        MeasureKind.Score when measure.Node.Length == 0 => "Overall score",
        MeasureKind.Score => NodeOf(measure).Title,
        MeasureKind.Change when measure.Node.Length == 0 => "Change of the overall score",
        MeasureKind.Change => $"Change in {NodeOf(measure).Title}",
        MeasureKind.Completeness => "Completeness (%)",
        _ => "Staff",
    };

    /// <summary>As it stands within a sentence: what is no name of the model's own begins small.</summary>
    public string NameOf(Measure measure) => measure.Kind switch
    {
        MeasureKind.Score when measure.Node.Length > 0 => TitleOf(measure),
        MeasureKind.Completeness => "completeness",
        MeasureKind.Staff => "number of staff",
        _ => char.ToLowerInvariant(TitleOf(measure)[0]) + TitleOf(measure)[1..],
    };

    /// <summary>As people see them; null where an agency has none.</summary>
    public IReadOnlyList<double?> ValuesOf(Measure measure) => [.. Enumerable.Range(0, _compared.Agencies.Count).Select(i => ValueOf(measure, i))];

    public GetScatter.Axis AxisOf(Measure measure, IReadOnlyList<double> values)
    {
        var display = NodeOf(measure).Display ?? _compared.Scale.Display;
        var (least, most) = measure.Kind switch
        {
            MeasureKind.Score => (Math.Min(display.Min, display.Max), Math.Max(display.Min, display.Max)),
            MeasureKind.Completeness => (0, 100),
            _ => (values.DefaultIfEmpty().Min(), values.DefaultIfEmpty().Max()),
        };
        return new(
            measure, TitleOf(measure), DecimalsOf(measure), Distribution.Of(values)?.Median,
            values.DefaultIfEmpty(least).Min() < least ? values.Min() : least, values.DefaultIfEmpty(most).Max() > most ? values.Max() : most);
    }

    private int DecimalsOf(Measure measure) => measure.Kind is MeasureKind.Score or MeasureKind.Change ? _compared.Scale.Decimals : 0;

    private double? ValueOf(Measure measure, int agency) => measure.Kind switch
    {
        MeasureKind.Score => _compared.CellOf(NodeOf(measure), agency).Shown,
        MeasureKind.Change => ChangeOf(NodeOf(measure), agency),
        MeasureKind.Completeness => _compared.Agencies[agency].Completeness is { } share ? Math.Round(100 * share, MidpointRounding.AwayFromZero) : null,
        _ => _compared.Agencies[agency].Staff,
    };

    /// <summary>The difference of what is shown, so that nobody's subtraction disagrees.</summary>
    private double? ChangeOf(ModelNode node, int agency)
    {
        if (_movements is null || !_movements.ByAgency.TryGetValue(agency, out var movement))
        {
            return null;
        }

        var (before, after) = node.Code.Length == 0
            ? (movement.Trend.Before, movement.Trend.After)
            : movement.Trend.Parts.FirstOrDefault(p => p.Code == node.Code) is { } part ? (part.Before, part.After) : ((double?)null, (double?)null);
        return before is { } was && after is { } became ? Math.Round(_compared.Shown(node, became) - _compared.Shown(node, was), _compared.Scale.Decimals, MidpointRounding.AwayFromZero) : null;
    }

    private ModelNode NodeOf(Measure measure) => _compared.FindNode(measure.Node)!;
}
