using MaturityAssessment.Application.Pipeline;
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
    public sealed record Group(string Name, int Agencies, Spread? Spread, MaturityLevel? MedianLevel);
}
