using Microsoft.AspNetCore.Diagnostics;

namespace MaturityAssessment.Web.Hosting;

/// <summary>Gives a defect in a request its reference, in the log and for the error page.</summary>
internal sealed class Defects(ILogger<Defects> log) : IExceptionHandler
{
    public const string ReferenceItem = "defect reference";

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var reference = Reference.New();
        httpContext.Items[ReferenceItem] = reference;
        log.LogError(exception, "{Method} {Path} failed, reference {Reference}", httpContext.Request.Method, httpContext.Request.Path, reference);

        // Not handled: the error page is still to be shown.
        return ValueTask.FromResult(false);
    }
}
