using BenchmarkDotNet.Running;
using MaturityAssessment.Benchmarks;

// planning is measured by the quality that a time limit buys, not by repeating it
if (args is ["planning", ..])
{
    PlanningFigures.Print(args.Length > 1 ? double.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5);
    return;
}

if (args is ["reports", ..])
{
    ReportFigures.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10_000);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
