using MaturityAssessment.Application.Pipeline;
using MediatR;

namespace MaturityAssessment.Application.Tests.Pipeline;

public class UseCaseTests
{
    public static TheoryData<string> Names => new(UseCases.All.Select(u => u.FullName!));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_says_who_may_run_it(string name)
    {
        var useCase = typeof(ApplicationServices).Assembly.GetType(name)!;

        (useCase.IsDefined(typeof(AllowedToAttribute), false) ^ useCase.IsDefined(typeof(AllowedToAnyoneAttribute), false)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_one_handler_of_its_own_that_nobody_else_can_call(string name)
    {
        var useCase = typeof(ApplicationServices).Assembly.GetType(name)!;

        var handler = typeof(ApplicationServices).Assembly.GetTypes()
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) && i.GenericTypeArguments[0] == useCase))
            .ShouldHaveSingleItem();
        handler.DeclaringType.ShouldBe(useCase);
        handler.IsNestedAssembly.ShouldBeTrue();
        handler.IsSealed.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_listed_for_the_tests_that_try_to_reach_other_peoples_things(string name)
    {
        var useCase = typeof(ApplicationServices).Assembly.GetType(name)!;

        (UseCases.Aimed.ContainsKey(useCase) || UseCases.Listing.ContainsKey(useCase) || UseCases.Own.ContainsKey(useCase) || UseCases.IsForAnyone(useCase)).ShouldBeTrue(
            $"Add {useCase.Name} to {nameof(UseCases)}: aimed at things of another tenant, as a listing that must hold nothing of theirs, or as a change of one's own.");
    }

    [Fact]
    public void There_are_use_cases_at_all() => UseCases.All.Count.ShouldBeGreaterThan(20);
}
