using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Application.Reports;

/// <summary>The released benchmark as reports show it: beside whom the organisation stands.</summary>
internal static class ReportedPeers
{
    /// <summary>The first group about which enough may be told; null where there is none.</summary>
    public static PeerFigures? Of(GetBenchmark.View view)
    {
        foreach (var group in view.Groups)
        {
            var lines = new List<PeerLine>();
            foreach (var line in group.Lines)
            {
                if (line is { LowerQuartile: { } lower, Median: { } median, UpperQuartile: { } upper })
                {
                    lines.Add(new(line.Code, lower, median, upper, line.Place ?? ""));
                }
            }

            if (lines.Count > 0)
            {
                return new(group.Name, lines);
            }
        }

        return null;
    }
}
