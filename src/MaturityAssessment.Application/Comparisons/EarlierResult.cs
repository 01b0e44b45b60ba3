using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Reporting;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>What a unit submitted in an earlier cycle, perhaps with another version of the model.</summary>
internal sealed record EarlierResult(AssessmentId Id, MaturityModel Model, double[] Scores);

/// <summary>How the compared agencies moved since an earlier cycle.</summary>
/// <param name="ByAgency">By place in <see cref="ComparedAgencies.Agencies"/>; only those that have a score both times.</param>
/// <param name="Notes">Sentences: what could not be compared, and why.</param>
internal sealed record Movements(IReadOnlyDictionary<int, Movements.Movement> ByAgency, IReadOnlyList<string> Notes)
{
    private const int MostNamed = 12;

    public sealed record Movement(EarlierResult Before, Trend Trend)
    {
        public double Change => Trend.Change!.Value;
    }

    public static Movements Between(IReadOnlyDictionary<UnitId, EarlierResult> before, ComparedAgencies now)
    {
        var (moved, notes, links) = (new Dictionary<int, Movement>(), new List<string>(), new Dictionary<string, VersionLink?>(StringComparer.Ordinal));
        for (var i = 0; i < now.Agencies.Count; i++)
        {
            var agency = now.Agencies[i];
            if (before.TryGetValue(agency.Unit, out var earlier) && TrendOf(earlier, agency) is { Change: not null } trend)
            {
                moved.Add(i, new(earlier, trend));
            }
        }

        return new(moved, notes);

        Trend? TrendOf(EarlierResult earlier, ComparedAgency agency)
        {
            if (earlier.Model.Version == now.Model.Version)
            {
                return Trend.Between(now.Model, earlier.Scores, agency.Scores);
            }

            if (!links.TryGetValue(earlier.Model.Version, out var link))
            {
                link = links[earlier.Model.Version] = LinkOf(earlier.Model);
            }

            return link is null ? null : Trend.Between(link, earlier.Scores, agency.Scores);
        }

        VersionLink? LinkOf(MaturityModel older)
        {
            try
            {
                var link = VersionLink.Between(older, now.Model);
                notes.Add($"Version {older.Version} is compared with version {now.Model.Version} over what its map links, before caps.");
                AddLeftOut(link.LeftOutOfOlder, older);
                AddLeftOut(link.LeftOutOfNewer, now.Model);
                return link;
            }
            catch (RuleBrokenException refusal)
            {
                notes.Add(refusal.Message);
                return null;
            }
        }

        void AddLeftOut(IReadOnlyList<string> codes, MaturityModel model)
        {
            if (codes.Count > 0)
            {
                string[] named = [.. codes.Take(MostNamed).Select(c => $"{c} ({model.FindNode(c)?.Title ?? Shown.Shortened(model.FindQuestion(c)!.Text, 60)})")];
                notes.Add($"Left out of version {model.Version}: {Shown.List(codes.Count > MostNamed ? [.. named, $"{codes.Count - MostNamed} more"] : named)}.");
            }
        }
    }
}
