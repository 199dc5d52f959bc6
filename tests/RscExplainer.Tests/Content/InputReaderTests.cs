using CsCheck;
using RscExplainer.Calculations;
using RscExplainer.Content;

namespace RscExplainer.Tests.Content;

public sealed class InputReaderTests
{
    private static readonly Explainer Trillion = RealContent.Snapshot.Explainers.Single(one =>
        one.Id.Value == "training-a-trillion"
    );

    private static ImmutableArray<InputValue> Read(string name, string value) =>
        InputReader.From(Trillion, key => key == name ? value : null);

    private static InputValue Gpus(string value) => Read("gpus", value).Single(input => input.Input.Name == "gpus");

    [Theory]
    [InlineData("16000", "16000")]
    [InlineData("16,000", "16000")]
    [InlineData(" 1.6e4 ", "16000")]
    [InlineData("16_000", "16000")]
    [InlineData("512.50", "512.5")]
    [InlineData("200000", "200000")]
    [InlineData("500", "500")]
    public void A_number_can_be_written_as_people_write_it(string written, string canonical)
    {
        var input = Gpus(written);

        Assert.Null(input.Problem);
        Assert.Equal(canonical, input.Written);
    }

    [Theory]
    [InlineData("499.999", "It must be from 500 to 200,000\u00A0GPUs.")]
    [InlineData("200001", "It must be from 500 to 200,000\u00A0GPUs.")]
    [InlineData("-500", "It must be from 500 to 200,000\u00A0GPUs.")]
    [InlineData("1e400", "It must be from 500 to 200,000\u00A0GPUs.")]
    [InlineData("many", "“many” isn’t a number. Write one as 16000, without its unit.")]
    [InlineData("16000 GPU", "“16000 GPU” isn’t a number. Write one as 16000, without its unit.")]
    [InlineData("1,2,3", "“1,2,3” isn’t a number. Write one as 16000, without its unit.")]
    [InlineData("-", "“-” isn’t a number. Write one as 16000, without its unit.")]
    [InlineData("NaN", "“NaN” isn’t a number. Write one as 16000, without its unit.")]
    public void What_cannot_be_used_keeps_its_field_gets_a_message_and_counts_as_the_default(
        string written,
        string problem
    )
    {
        var input = Gpus(written);

        Assert.Equal((written, problem), (input.Written, input.Problem));
        Assert.Equal(16_000, input.Value);
    }

    [Fact]
    public void An_empty_field_is_the_default() => Assert.Equal((null, true), (Gpus(" ").Problem, Gpus(" ").IsDefault));

    [Fact]
    public void Whatever_is_written_is_shown_short()
    {
        var input = Gpus(new string('x', 5000));

        Assert.True(input.Written.Length <= 45 && input.Problem!.Length < 120);
    }

    [Theory]
    [InlineData("gpus", "16000", "/explain/training-a-trillion")]
    [InlineData("gpus", "2e4", "/explain/training-a-trillion?gpus=20000")]
    [InlineData("parameters", "5000000000", "/explain/training-a-trillion?parameters=5e9")]
    [InlineData("tokens", "0.30", "/explain/training-a-trillion?tokens=0.3")]
    public void The_address_has_what_differs_from_the_defaults(string name, string value, string address) =>
        Assert.Equal(address, InputReader.Address(Trillion, Read(name, value)));

    [Fact]
    public void The_address_has_the_inputs_in_their_order()
    {
        var given = new Dictionary<string, string>
        {
            ["reached"] = "0.5",
            ["gpus"] = "512",
            ["parameters"] = "7e10",
        };

        Assert.Equal(
            "/explain/training-a-trillion?parameters=7e10&gpus=512&reached=0.5",
            InputReader.Address(Trillion, InputReader.From(Trillion, given.GetValueOrDefault))
        );
    }

    [Fact]
    public void A_number_that_is_written_is_read_as_the_same() =>
        Gen.Select(Gen.Long[1, 999_999_999_999_999], Gen.Int[-20, 20], Gen.Bool)
            .Sample(
                (digits, power, isNegative) =>
                {
                    var number = (Number)digits * Number.TenTo(power) * (isNegative ? -1 : 1);
                    var written = InputReader.Write(number);
                    var read = NumberText.Parse(written.TrimStart('-'), out _)!.Value;

                    Assert.Equal(number, isNegative ? -read : read);
                    Assert.DoesNotContain('+', written);
                }
            );
}
