using System.Security.Claims;
using FluentValidation;
using FluentValidation.Results;
using MaturityAssessment.Application;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MaturityAssessment.Web.Tests;

public class UseCasesTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task An_answer_comes_back_as_it_is()
    {
        var (value, refusal) = await Send(null);

        value.ShouldBe("done");
        refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_broken_rule_is_told_in_its_own_words() =>
        (await Send(new RuleBrokenException("Three questions still need an answer."))).Refusal.ShouldBe("Three questions still need an answer.");

    [Fact]
    public async Task Missing_leave_is_told_in_its_own_words() =>
        (await Send(new AccessDeniedException("Your role does not allow this."))).Refusal.ShouldBe("Your role does not allow this.");

    [Fact]
    public async Task What_is_not_there_is_told_as_such()
    {
        var outcome = await Send(new NotFoundException("The assessment"));

        outcome.IsNotFound.ShouldBeTrue();
        outcome.Refusal.ShouldNotBeNull().ShouldStartWith("The assessment was not found.");
    }

    [Fact]
    public async Task A_clash_is_told_as_such()
    {
        (await Send(new ChangedMeanwhileException("Ben changed it."))).IsChangedMeanwhile.ShouldBeTrue();
        (await Send(new DbUpdateConcurrencyException("row version 7"))).ShouldSatisfyAllConditions(
            o => o.IsChangedMeanwhile.ShouldBeTrue(),
            o => o.Refusal.ShouldNotBeNull().ShouldNotContain("row version"));
    }

    [Fact]
    public async Task Wrong_input_is_told_per_field_and_as_a_whole()
    {
        var outcome = await Send(new ValidationException([new ValidationFailure("Name", "Enter a name."), new ValidationFailure("Name", "Second."), new ValidationFailure("Email", "Enter an address.")]));

        outcome.Errors["Name"].ShouldBe("Enter a name.");
        outcome.Errors["Email"].ShouldBe("Enter an address.");
        outcome.Refusal.ShouldBe("Enter a name. Enter an address.");
    }

    [Fact]
    public async Task A_defect_keeps_its_message_inside_and_can_be_found_in_the_log()
    {
        var outcome = await Send(new InvalidOperationException("secret of the house"));

        var refusal = outcome.Refusal.ShouldNotBeNull();
        refusal.ShouldNotContain("secret");
        var reference = refusal.TrimEnd('.').Split(' ')[^1];
        reference.Length.ShouldBe(8);
        _log.ShouldHaveSingleItem().ShouldContain(reference);
    }

    [Fact]
    public async Task Giving_up_is_no_defect()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(UseCases(new OperationCanceledException()).Send(new Ask(), given.Token));
        _log.ShouldBeEmpty();
    }

    private Task<Outcome<string>> Send(Exception? answer) => UseCases(answer).Send(new Ask());

    private UseCases UseCases(Exception? answer)
    {
        var services = new ServiceCollection().AddApplication().AddScoped<IRequestHandler<Ask, string>>(_ => new Answer(answer));
        return new(services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), new Nobody(), new Recorder(_log));
    }

    [AllowedToAnyone("It is a test.")]
    private sealed record Ask : IRequest<string>;

    private sealed class Answer(Exception? failure) : IRequestHandler<Ask, string>
    {
        public Task<string> Handle(Ask request, CancellationToken cancellationToken) => failure is null ? Task.FromResult("done") : Task.FromException<string>(failure);
    }

    private sealed class Nobody : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity())));
    }

    private sealed class Recorder(List<string> lines) : ILogger<UseCases>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Add(formatter(state, exception));
    }
}
