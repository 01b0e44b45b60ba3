using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>The agencies by two measures at once.</summary>
[AllowedTo(Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer)]
public sealed record GetScatter(PortfolioFilter Filter, Measure X, Measure Y) : IRequest<GetScatter.View>
{
    /// <param name="Measures">All that can be asked for.</param>
    /// <param name="Points">In the order of names.</param>
    /// <param name="LeftOut">Agencies that lack one of the two.</param>
    /// <param name="Pearson">-1 to 1; null where it is not defined.</param>
    /// <param name="Spearman">Likewise, of the ranks.</param>
    /// <param name="Sentence">What the correlation says, and that it does not say why.</param>
    public sealed record View(
        PortfolioFilter Filter, string ModelTitle, Axis X, Axis Y, IReadOnlyList<Choice> Measures, IReadOnlyList<Point> Points, int LeftOut,
        double? Pearson, double? Spearman, string Sentence, Quadrants Quadrants);

    /// <param name="Median">As shown; null without points. The quadrants meet there.</param>
    /// <param name="Least">The end of the scale, or the least value where there is none.</param>
    public sealed record Axis(Measure Measure, string Title, int Decimals, double? Median, double Least, double Most);

    public sealed record Choice(Measure Measure, string Title);

    /// <summary>Values as people see them.</summary>
    public sealed record Point(AssessmentId Id, string Name, string Sector, double X, double Y, bool IsProvisional);

    /// <summary>What to call the four quarters, as in "Higher Data, lower Security".</summary>
    public sealed record Quadrants(string HighHigh, string LowHigh, string LowLow, string HighLow);

    internal sealed class Handler(PortfolioReader reader) : IRequestHandler<GetScatter, View>
    {
        private const int FewestForCorrelation = 3;

        public async Task<View> Handle(GetScatter query, CancellationToken cancellationToken)
        {
            if (await reader.ReadAsync(query.Filter, cancellationToken) is not { } compared)
            {
                return new(query.Filter, "", new(query.X, "", 0, null, 0, 0), new(query.Y, "", 0, null, 0, 0), [], [], 0, null, null, "There is nothing to compare yet.", new("", "", "", ""));
            }

            var measured = await MeasuredAgencies.ReadAsync(reader, compared, [query.X, query.Y], cancellationToken);
            var (xs, ys) = (measured.ValuesOf(query.X), measured.ValuesOf(query.Y));
            var both = compared.InOrder(new(PortfolioOrder.Name)).Where(i => xs[i] is not null && ys[i] is not null).ToList();
            double[] x = [.. both.Select(i => xs[i]!.Value)], y = [.. both.Select(i => ys[i]!.Value)];
            var (pearson, spearman) = (Correlation.Pearson(x, y), Correlation.Spearman(x, y));
            var (nameX, nameY) = (measured.NameOf(query.X), measured.NameOf(query.Y));
            return new(
                compared.Filter, compared.Model.Title, measured.AxisOf(query.X, x), measured.AxisOf(query.Y, y), measured.Choices,
                [.. both.Select((i, n) => new Point(compared.Agencies[i].Id, compared.Agencies[i].Name, compared.Agencies[i].Sector, x[n], y[n], compared.Agencies[i].IsProvisional))],
                compared.Agencies.Count - both.Count, pearson, spearman, SentenceOf(spearman, both.Count, Amount(query.X, nameX), Amount(query.Y, nameY)),
                new($"Higher {nameX}, higher {nameY}", $"Lower {nameX}, higher {nameY}", $"Lower {nameX}, lower {nameY}", $"Higher {nameX}, lower {nameY}"));
        }

        private static string Amount(Measure measure, string name) => measure is { Kind: MeasureKind.Score, Node.Length: > 0 } ? $"score in {name}" : name;

        private static string SentenceOf(double? correlation, int agencies, string x, string y) => correlation switch
        {
            _ when agencies == 0 => "No agency has both figures.",
            null => "Whether the two go together cannot be said: there are too few agencies, or they do not differ.",
            _ when agencies < FewestForCorrelation => "Two agencies are too few to say whether the two go together.",
            >= 0.7 => $"A higher {x} mostly goes with a higher {y}. That does not say that one brings the other.",
            >= 0.3 => $"A higher {x} tends to go with a higher {y}. That does not say that one brings the other.",
            <= -0.7 => $"A higher {x} mostly goes with a lower {y}. That does not say that one brings the other.",
            <= -0.3 => $"A higher {x} tends to go with a lower {y}. That does not say that one brings the other.",
            _ => $"The {x} and the {y} hardly go together.",
        };
    }
}
