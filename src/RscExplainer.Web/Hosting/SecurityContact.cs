using System.Globalization;

namespace RscExplainer.Web.Hosting;

/// <summary>`/.well-known/security.txt` (RFC 9116), where the operator has named a contact.</summary>
public static class SecurityContact
{
    public static void MapSecurityContact(this WebApplication app, Settings settings)
    {
        if (settings.SecurityContact is not { } contact)
            return;
        app.MapGet(
            "/.well-known/security.txt",
            (TimeProvider clock) =>
                Results.Text($"Contact: {contact}\nExpires: {Expires(clock.Today())}\nPreferred-Languages: en\n")
        );
    }

    // The first of the month after the next two: at least two months off, and the same on every instance.
    private static string Expires(DateOnly today) =>
        new DateOnly(today.Year, today.Month, 1)
            .AddMonths(3)
            .ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
