using RscExplainer.Snapshots;

namespace RscExplainer.Web.Hosting;

/// <summary>The pages of the view that is current. Old ones go with their view when the last request lets go of them.</summary>
public sealed class CurrentPages(ContentHost content, TimeProvider clock, IHostEnvironment environment) : IDisposable
{
    private PageCache? current;

    /// <summary>The pages from which a request is answered; null where it isn't answered from pages that are kept.</summary>
    public PageCache? For(HttpRequest request) =>
        content.Current is not { } snapshot
        // Problems come and go on the pages of one view.
        || (environment.IsDevelopment() && content.ErrorCount > 0)
        || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            ? null
            : Of(snapshot.Today(clock.Today()));

    public void Dispose() => current?.Dispose();

    private PageCache Of(SnapshotAsOf view)
    {
        var known = Volatile.Read(ref current);
        if (known?.View == view)
            return known;
        var made = new PageCache(view);
        return Interlocked.CompareExchange(ref current, made, known) == known ? made : Of(view);
    }
}
