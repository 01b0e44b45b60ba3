using Microsoft.AspNetCore.Identity;

namespace MaturityAssessment.Application.Data;

/// <summary>Which tables ASP.NET Core Identity has here.</summary>
/// <remarks>The context reads this from the services it is made with. One made without them silently has the oldest schema, so every database registration, the design-time one included, applies it.</remarks>
public static class IdentitySchema
{
    public static void Configure(IdentityOptions options)
    {
        // the one with passkeys
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.MaxLengthForKeys = 128;
    }
}
