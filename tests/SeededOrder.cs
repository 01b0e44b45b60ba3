using System.Security.Cryptography;
using System.Text;
using MaturityAssessment.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestClassOrderer(typeof(SeededOrder))]
[assembly: TestMethodOrderer(typeof(SeededOrder))]
[assembly: TestCaseOrderer(typeof(SeededOrder))]

namespace MaturityAssessment.Tests;

/// <summary>Another order of the tests for each value of TEST_ORDER_SEED; without it, the order that xunit gives them.</summary>
/// <remarks>xunit's own order depends on the folder of the build and its --seed moves collections alone. This one is the same in every folder, so that whatever fails under a seed fails under it elsewhere.</remarks>
public sealed class SeededOrder : ITestClassOrderer, ITestMethodOrderer, ITestCaseOrderer
{
    private static readonly string? Seed = Environment.GetEnvironmentVariable("TEST_ORDER_SEED");

    public IReadOnlyCollection<T?> OrderTestClasses<T>(IReadOnlyCollection<T?> testClasses) where T : notnull, ITestClass =>
        Seed is null ? DefaultTestClassOrderer.Instance.OrderTestClasses(testClasses) : Shuffled(testClasses, c => c?.TestClassName);

    public IReadOnlyCollection<T?> OrderTestMethods<T>(IReadOnlyCollection<T?> testMethods) where T : notnull, ITestMethod =>
        Seed is null ? DefaultTestMethodOrderer.Instance.OrderTestMethods(testMethods) : Shuffled(testMethods, m => m?.MethodName);

    public IReadOnlyCollection<T> OrderTestCases<T>(IReadOnlyCollection<T> testCases) where T : notnull, ITestCase =>
        Seed is null ? DefaultTestCaseOrderer.Instance.OrderTestCases(testCases) : Shuffled(testCases, c => c.TestCaseDisplayName);

    private static IReadOnlyCollection<T> Shuffled<T>(IReadOnlyCollection<T> tests, Func<T, string?> name) =>
        [.. tests.OrderBy(t => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed} {name(t)}"))), StringComparer.Ordinal)];
}
