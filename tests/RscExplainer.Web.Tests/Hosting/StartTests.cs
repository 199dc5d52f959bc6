using System.Net;
using System.Net.Sockets;
using RscExplainer.Web.Tests.Commands;
using Xunit;

namespace RscExplainer.Web.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task Production_does_not_start_on_wrong_content_and_prints_what_is_wrong()
    {
        using var content = SmallContent.Wrong();

        var run = await TheProgram.In(content.Folder, []);

        Assert.Equal(1, run.Status);
        Assert.StartsWith("content/claims/ready-2022.md:4:10: error ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 error, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_does_not_start_without_a_content_folder()
    {
        using var content = new SmallContent();

        var run = await TheProgram.In(content.Folder, ["--content", "contents"]);

        Assert.Equal(1, run.Status);
        Assert.StartsWith("contents:1:1: error ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("ftp://example.org")]
    [InlineData("/site")]
    public async Task A_wrong_base_address_is_a_message_and_status_2(string address)
    {
        using var content = new SmallContent();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["Site__BaseUrl"] = address };

        var run = await TheProgram.In(content.Folder, [], environment);

        Assert.Equal(
            new Run(
                2,
                "",
                $"The setting Site:BaseUrl, '{address}', isn't an http or https address.{Environment.NewLine}"
            ),
            run
        );
    }

    [Fact]
    public async Task An_address_in_use_is_a_message_and_status_1()
    {
        using var content = new SmallContent();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var run = await TheProgram.In(content.Folder, ["--urls", address]);

        Assert.Equal(1, run.Status);
        Assert.Contains(
            "address already in use. Choose another address with --urls.",
            run.Errors,
            StringComparison.Ordinal
        );
    }
}
