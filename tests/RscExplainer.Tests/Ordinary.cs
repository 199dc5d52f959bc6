using System.Runtime.InteropServices;

namespace RscExplainer.Tests;

/// <summary>Reads files with the rights of an ordinary user, also where the tests run as root, from whom none can be taken.</summary>
internal static partial class Ordinary
{
    private const uint Nobody = 65534;

    /// <summary>Runs an action on a thread of its own, since Linux keeps the user for files by thread.</summary>
    public static T Run<T>(Func<T> action)
    {
        if (!Environment.IsPrivilegedProcess)
            return action();
        T? result = default;
        var thread = new Thread(() =>
        {
            var before = SetFileUser(Nobody);
            result = action();
            _ = SetFileUser((uint)before);
        });
        thread.Start();
        thread.Join();
        return result!;
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetFileUser(uint user);
}
