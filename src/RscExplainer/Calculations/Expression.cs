using RscExplainer.Text;

namespace RscExplainer.Calculations;

/// <summary>What a formula says to calculate. Brackets are in its shape.</summary>
/// <param name="At">Where it stands.</param>
public abstract record Expression(Location At)
{
    /// <summary>A number, with its unit if it has one.</summary>
    public sealed record Literal(Quantity Quantity, Location At) : Expression(At);

    /// <summary>A quantity by its name.</summary>
    public sealed record Name(string Of, Location At) : Expression(At);

    public sealed record Date(CalendarDay Day, Location At) : Expression(At);

    public sealed record Negative(Expression Of, Location At) : Expression(At);

    public sealed record Binary(Operator Operator, Expression Left, Expression Right, Location At) : Expression(At);

    public sealed record Call(Function Function, ImmutableArray<Expression> Arguments, Location At) : Expression(At);

    /// <summary>The names in it, in order, each time that they stand there.</summary>
    public IEnumerable<Name> Names =>
        this switch
        {
            Name name => [name],
            Negative negative => negative.Of.Names,
            Binary binary => binary.Left.Names.Concat(binary.Right.Names),
            Call call => call.Arguments.SelectMany(argument => argument.Names),
            _ => [],
        };
}

public enum Operator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

public enum Function
{
    Sqrt,
    Min,
    Max,
}
