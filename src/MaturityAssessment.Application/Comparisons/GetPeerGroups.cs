using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

public enum PeerGrouping
{
    Sector,
    Size,

    /// <summary>The unit directly above.</summary>
    Parent,
}

/// <summary>How groups of agencies stand against each other.</summary>
/// <param name="Node">What is compared: a node's code, empty for the whole.</param>
[AllowedTo(Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer)]
public sealed record GetPeerGroups(PortfolioFilter Filter, PeerGrouping By, string Node = "") : IRequest<GetPeerGroups.View>
{
    /// <param name="Groups">By name, sizes from small to large; "Not stated" last.</param>
    public sealed record View(PortfolioFilter Filter, string ModelTitle, MaturityScale? Scale, PeerGrouping By, string NodeTitle, IReadOnlyList<Group> Groups);

    /// <param name="Agencies">All of the group.</param>
    /// <param name="Spread">Of those with a score, normalised; null without any.</param>
    public sealed record Group(string Name, int Agencies, Distribution? Spread, MaturityLevel? MedianLevel);

    internal sealed class Handler(PortfolioReader reader) : IRequestHandler<GetPeerGroups, View>
    {
        public async Task<View> Handle(GetPeerGroups query, CancellationToken cancellationToken)
        {
            if (await reader.ReadAsync(query.Filter, cancellationToken) is not { } compared)
            {
                return new(query.Filter, "", null, query.By, "", []);
            }

            var node = compared.FindNode(query.Node) ?? throw new NotFoundException("The part of the model");
            var peers = PeerGroups.Of(compared.Portfolio.Entries);
            var groups = query.By switch
            {
                PeerGrouping.Sector => peers.BySector.Select(g => (g.Name, g.Entries)),
                PeerGrouping.Size => peers.BySize.Select(g => (g.Name, g.Entries)),
                _ => Enumerable.Range(0, compared.Agencies.Count)
                    .GroupBy(i => compared.Agencies[i].ParentName, StringComparer.Ordinal)
                    .OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.CurrentCultureIgnoreCase)
                    .Select(g => (Name: g.Key, Entries: (IReadOnlyList<int>)[.. g])),
            };
            var unnamed = query.By == PeerGrouping.Parent ? "At the top" : "Not stated";
            var standings = compared.Portfolio.Of(node.Code);
            return new(
                compared.Filter, compared.Model.Title, compared.Scale, query.By, ComparedAgencies.TitleOf(node),
                [.. groups.Select(g =>
                {
                    var spread = Distribution.Of(g.Entries.Select(i => standings[i].Score ?? double.NaN));
                    return new Group(g.Name.Length == 0 ? unnamed : g.Name, g.Entries.Count, spread, spread is null ? null : compared.Scale.LevelOf(spread.Median));
                })]);
        }
    }
}
