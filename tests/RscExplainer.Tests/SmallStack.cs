using System.Runtime.ExceptionServices;

namespace RscExplainer.Tests;

/// <summary>Runs something where deep recursion would end the process: a stack of 192 KiB, smaller than any thread of the server.</summary>
internal static class SmallStack
{
    public static T Run<T>(Func<T> work)
    {
        var result = default(T);
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            192 * 1024
        );
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
