using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Pipeline;

/// <summary>Who may run a use case. Every use case carries this or <see cref="AllowedToAnyoneAttribute"/>; one that carries neither cannot run.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToAttribute(Role roles) : Attribute
{
    public Role Roles { get; } = roles;
}

/// <summary>A use case for people who are not signed in. It reaches no tenant's rows, except through what it states.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToAnyoneAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
