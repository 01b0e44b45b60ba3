using MaturityAssessment.Domain.Comparisons;

namespace MaturityAssessment.Domain.Tests.Comparisons;

/// <summary>Each attack succeeds on unprotected figures, and fails on protected ones.</summary>
public class BenchmarkProtectionTests
{
    private static readonly int[] Twelve = [.. Enumerable.Range(0, 12)];

    [Fact]
    public void A_group_of_four_is_not_told_of_and_one_of_five_is()
    {
        Allowed(20, Span(0, 20), Span(0, 4)).ShouldBe([true, false]);
        Allowed(20, Span(0, 20), Span(0, 5)).ShouldBe([true, true]);
        Allowed(4, Span(0, 4)).ShouldBe([false]);
        Allowed(0).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_learns_of_a_small_group_by_taking_all_others_from_the_whole() =>
        ShouldProtect([Span(0, 20), Span(0, 8), Span(8, 9), Span(17, 3)], found: [17, 18, 19], kept: [true, false, true, false]);

    [Fact]
    public void Nobody_learns_of_a_single_agency_by_two_filters_that_overlap() =>
        ShouldProtect([Span(0, 20), Span(0, 9), Span(0, 8)], found: [8], kept: [true, true, false]);

    [Fact]
    public void Nobody_learns_of_what_two_filters_have_in_common() =>
        ShouldProtect([Span(0, 18), Span(0, 10), Span(8, 10)], found: [8, 9], kept: [true, true, false]);

    [Fact]
    public void Nobody_learns_of_a_cell_from_the_sums_of_rows_and_columns()
    {
        // sectors {0..5} and {6..11}; sizes {0..4, 6} and {5, 7..11}: a sector less a size leaves one agency of each
        ShouldProtect([Twelve, [0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11], [0, 1, 2, 3, 4, 6], [5, 7, 8, 9, 10, 11]], found: [5, 6], kept: [true, true, true, false, false]);
    }

    [Fact]
    public void Two_filters_that_overlap_widely_are_both_told_of()
    {
        // five agencies in each of the four cells
        IReadOnlyList<int>[] groups = [Span(0, 20), Span(0, 10), Span(10, 10), [.. Span(0, 5), .. Span(10, 5)], [.. Span(5, 5), .. Span(15, 5)]];

        Allowed(20, groups).ShouldAllBe(told => told);
    }

    [Fact]
    public void Nobody_learns_of_an_agency_from_the_figures_before_and_after_it_came()
    {
        IReadOnlyList<int> before = Span(0, 9), after = Span(0, 10);

        Attack.Combining([before, after], Numbers(10)).ShouldBe([9]);
        BenchmarkProtection.Allowed(Numbers(10), [before], [after]).ShouldBe([false]);
        BenchmarkProtection.Allowed(Numbers(14), [before], [Span(0, 14)]).ShouldBe([true]);
    }

    [Fact]
    public void An_agency_that_answered_again_is_one_agency_with_two_results()
    {
        // agencies 0 to 9; 8 and 9 have another result afterwards: four results differ, of two agencies
        int[] agencyOf = [.. Enumerable.Range(0, 10), 8, 9];
        IReadOnlyList<int> before = Span(0, 10), after = [.. Span(0, 8), 10, 11];

        Attack.Combining([before, after], agencyOf).ShouldBe([8, 9]);
        BenchmarkProtection.Allowed(agencyOf, [before], [after]).ShouldBe([false]);
        int[] fiveAgain = [.. Enumerable.Range(0, 10), 5, 6, 7, 8, 9];
        BenchmarkProtection.Allowed(fiveAgain, [before], [[.. Span(0, 5), .. Span(10, 5)]]).ShouldBe([true]);
    }

    [Fact]
    public void Five_changes_in_five_sectors_give_no_sector_away()
    {
        // five sectors of eight agencies; in each, one answers again
        int[] agencyOf = [.. Enumerable.Range(0, 40), 0, 8, 16, 24, 32];
        IReadOnlyList<int>[] before = [Span(0, 40), .. Enumerable.Range(0, 5).Select(s => Span(8 * s, 8))];
        IReadOnlyList<int>[] after = [.. before.Select(g => (IReadOnlyList<int>)[.. g.Select(a => a % 8 == 0 ? 40 + (a / 8) : a)])];

        Attack.Combining([.. before, .. after], agencyOf)!.Count.ShouldBeLessThan(5);
        var kept = BenchmarkProtection.Allowed(agencyOf, before, after);
        kept.ShouldBe([true, false, false, false, false, false]);
    }

    [Fact]
    public void What_is_known_already_may_be_told_again()
    {
        IReadOnlyList<int>[] told = [Span(0, 20), Span(0, 8)];

        BenchmarkProtection.Allowed(Numbers(20), told, [Span(0, 20), Span(0, 8), Span(0, 9)]).ShouldBe([true, true, false]);
    }

    [Fact]
    public void Whatever_the_units_look_like_no_combination_of_four_groups_gives_anybody_away()
    {
        var (broken, told) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var agencies = random.Next(5, 45);
            var groups = Groups(agencies, random);
            var allowed = BenchmarkProtection.Allowed(Numbers(agencies), [], groups);
            Attack.Combining([.. groups.Where((_, g) => allowed[g])], Numbers(agencies)).ShouldBeNull($"seed {seed}");
            broken += Attack.Combining([.. groups.Where(g => g.Count >= 5)], Numbers(agencies)) is null ? 0 : 1;
            told += allowed.Count(a => a);
        }

        // the attack works where nothing protects, and protection leaves something to tell
        broken.ShouldBeGreaterThan(100);
        told.ShouldBeGreaterThan(900);
    }

    [Fact]
    public void Whatever_changes_between_releases_no_combination_over_all_of_them_gives_anybody_away()
    {
        var broken = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var agencies = random.Next(12, 30);
            List<int> agencyOf = [.. Numbers(agencies)];
            var current = Enumerable.Range(0, agencies).ToList();
            var groups = Groups(agencies, random);
            var (told, naive) = (new List<IReadOnlyList<int>>(), new List<IReadOnlyList<int>>());
            for (var release = 0; release < 2; release++)
            {
                IReadOnlyList<int>[] wanted = [.. groups.Select(g => (IReadOnlyList<int>)[.. g.Select(a => current[a])])];
                var allowed = BenchmarkProtection.Allowed(agencyOf, told, wanted);
                told.AddRange(wanted.Where((_, g) => allowed[g]));
                naive.AddRange(wanted.Where(g => g.Count >= 5));
                foreach (var agency in Enumerable.Range(0, agencies).OrderBy(_ => random.Next()).Take(6).ToList())
                {
                    current[agency] = agencyOf.Count;
                    agencyOf.Add(agency);
                }
            }

            Attack.Combining(told, agencyOf).ShouldBeNull($"seed {seed}");
            broken += Attack.Combining(naive, agencyOf) is null ? 0 : 1;
        }

        broken.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void It_finds_exactly_what_can_be_found_with_any_factors()
    {
        var (safe, unsafeOnes) = (0, 0);
        for (var seed = 0; seed < 250; seed++)
        {
            var random = new Random(seed);
            var agencies = random.Next(8, 17);
            IReadOnlyList<int>[] groups = [.. Groups(agencies, random).Where(g => g.Count >= 5)];
            var canBeFound = Attack.WithAnyFactors(groups, Numbers(agencies));
            BenchmarkProtection.Allowed(Numbers(agencies), [], groups).All(a => a).ShouldBe(!canBeFound, $"seed {seed}");
            (safe, unsafeOnes) = canBeFound ? (safe, unsafeOnes + 1) : (safe + 1, unsafeOnes);
        }

        safe.ShouldBeGreaterThan(20);
        unsafeOnes.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_thousand_agencies_in_thirty_groups_are_told_of_almost_all()
    {
        var random = new Random(1);
        IReadOnlyList<int>[] groups = [Span(0, 1_000), .. Partition(1_000, 10, random), .. Partition(1_000, 4, random), .. Partition(1_000, 15, random)];

        BenchmarkProtection.Allowed(Numbers(1_000), [], groups).ShouldAllBe(told => told);
    }

    [Fact]
    public void Where_the_search_would_take_too_long_nothing_new_is_told()
    {
        IReadOnlyList<int>[] groups = [Span(0, 20), Span(0, 10)];

        BenchmarkProtection.Allowed(Numbers(20), [], groups, work: 1).ShouldBe([false, false]);
        BenchmarkProtection.Allowed(Numbers(20), [Span(0, 20)], groups, work: 1).ShouldBe([true, false]);
        BenchmarkProtection.Allowed(Numbers(20), [], groups, work: 10_000).ShouldBe([true, true]);
    }

    [Fact]
    public void Six_releases_of_one_cycle_are_weighed_in_time_and_give_nobody_away()
    {
        var random = new Random(2);
        var (agencyOf, told) = (new List<int>(Numbers(120)), new List<IReadOnlyList<int>>());
        var current = Enumerable.Range(0, 120).ToList();
        IReadOnlyList<IReadOnlyList<int>> groups = [Span(0, 120), .. Partition(120, 6, random), .. Partition(120, 4, random), .. Partition(120, 5, random)];
        for (var release = 0; release < 6; release++)
        {
            IReadOnlyList<int>[] wanted = [.. groups.Select(g => (IReadOnlyList<int>)[.. g.Select(a => current[a])])];
            var allowed = BenchmarkProtection.Allowed(agencyOf, told, wanted);
            told.AddRange(wanted.Where((_, g) => allowed[g]));
            foreach (var agency in Enumerable.Range(0, 120).OrderBy(_ => random.Next()).Take(30).ToList())
            {
                current[agency] = agencyOf.Count;
                agencyOf.Add(agency);
            }
        }

        told.Count.ShouldBeGreaterThan(groups.Count / 2);
        Attack.Combining(told, agencyOf, most: 3).ShouldBeNull();
    }

    /// <summary>All, then three ways to divide them, in which some belong nowhere.</summary>
    private static IReadOnlyList<IReadOnlyList<int>> Groups(int agencies, Random random) =>
        [Span(0, agencies), .. Partition(agencies, random.Next(1, 5), random), .. Partition(agencies, random.Next(1, 4), random), .. Partition(agencies, random.Next(1, 5), random)];

    private static List<IReadOnlyList<int>> Partition(int agencies, int parts, Random random)
    {
        var none = random.NextDouble() < 0.3 ? 0.15 : 0;
        return [.. Enumerable.Range(0, agencies).Where(_ => random.NextDouble() >= none).GroupBy(_ => random.Next(parts)).OrderBy(g => g.Key).Select(g => (IReadOnlyList<int>)[.. g])];
    }

    private static void ShouldProtect(IReadOnlyList<int>[] groups, int[] found, bool[] kept)
    {
        var agencies = groups.Max(g => g.Max()) + 1;
        Attack.Combining([.. groups.Where(g => g.Count >= BenchmarkProtection.FewestAgencies)], Numbers(agencies)).ShouldBe(found, ignoreOrder: true);

        var allowed = Allowed(agencies, groups);

        allowed.ShouldBe(kept);
        Attack.Combining([.. groups.Where((_, g) => allowed[g])], Numbers(agencies)).ShouldBeNull();
    }

    private static IReadOnlyList<bool> Allowed(int agencies, params IReadOnlyList<int>[] groups) => BenchmarkProtection.Allowed(Numbers(agencies), [], groups);

    private static int[] Numbers(int agencies) => [.. Enumerable.Range(0, agencies)];

    private static int[] Span(int first, int count) => [.. Enumerable.Range(first, count)];
}
