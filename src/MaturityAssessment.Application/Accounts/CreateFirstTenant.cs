using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

/// <summary>Sets up a fresh installation: its organisation, the units at the top, and an administrator. Can be done once.</summary>
[AllowedToAnyone("Before there is an organisation nobody can be signed in; the setup code from the server's log is asked for.")]
public sealed record CreateFirstTenant(string Code, string Organisation, IReadOnlyList<string> Units, string Name, string Email, string Password) : IRequest<CreateFirstTenant.Created>
{
    public sealed record Created(Guid Administrator, TenantId Tenant);

    internal sealed class Validator : AbstractValidator<CreateFirstTenant>
    {
        public Validator()
        {
            RuleFor(x => x.Code).NotEmpty().WithMessage("Enter the setup code from the server's log.");
            RuleFor(x => x.Organisation).NotEmpty().WithMessage("Enter the name of the organisation.")
                .MaximumLength(Tenant.LongestName).WithMessage($"The name of the organisation may have at most {Tenant.LongestName} characters.");
            RuleFor(x => x.Units).Must(u => u.All(name => name.Trim().Length <= OrganisationalUnit.LongestName))
                .WithMessage($"The name of a unit may have at most {OrganisationalUnit.LongestName} characters.");
            RuleFor(x => x.Name).PersonName();
            RuleFor(x => x.Email).MailAddress();
            RuleFor(x => x.Password).NewPassword();
        }
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user, UserManager<User> users, SetupCode code, TimeProvider clock) : IRequestHandler<CreateFirstTenant, Created>
    {
        public async Task<Created> Handle(CreateFirstTenant command, CancellationToken cancellationToken)
        {
            await code.OneAtATime.WaitAsync(cancellationToken);
            try
            {
                return await Create(command, cancellationToken);
            }
            finally
            {
                code.OneAtATime.Release();
            }
        }

        private async Task<Created> Create(CreateFirstTenant command, CancellationToken cancellationToken)
        {
            if (await db.Tenants.AnyAsync(cancellationToken))
            {
                throw new NotFoundException("The page");
            }

            RuleBrokenException.ThrowIf(!code.Matches(command.Code), "The setup code is not right. It is in the server's log, in the lines written when it last started.");
            var tenant = new Tenant(TenantId.New(), command.Organisation, clock.GetUtcNow().UtcDateTime);
            user.EnterNew(tenant);
            db.Add(tenant);
            db.AddRange(command.Units.Select(u => u.Trim()).Where(u => u.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Select(u => OrganisationalUnit.Create(tenant.Id, parent: null, u)));

            // Saving the account saves all of it: a set-up that fails half-way leaves nothing behind.
            var email = command.Email.Trim();
            var administrator = new User { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, Name = command.Name.Trim(), CurrentTenant = tenant.Id };
            db.Add(Membership.Grant(tenant.Id, administrator.Id, Role.Administrator, unit: null));
            (await users.CreateAsync(administrator, command.Password)).ThrowIfFailed();
            return new(administrator.Id, tenant.Id);
        }
    }
}
