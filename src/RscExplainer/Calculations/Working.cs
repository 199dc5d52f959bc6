namespace RscExplainer.Calculations;

/// <summary>Writes an expression for people, with the signs that they know from paper.</summary>
internal static class Working
{
    public static ImmutableArray<WorkingPart> Write(
        Expression expression,
        Func<NamedQuantity, string> words,
        ImmutableArray<NamedQuantity> used
    )
    {
        var parts = ImmutableArray.CreateBuilder<WorkingPart>();
        Write(expression);
        return parts.ToImmutable();

        void Write(Expression part)
        {
            switch (part)
            {
                case Expression.Literal literal:
                    Text(literal.Quantity.InFull);
                    break;
                case Expression.Date date:
                    Text(date.Day.InFull);
                    break;
                case Expression.Name name:
                    var named = used.First(quantity => quantity.Name == name.Of);
                    parts.Add(new(words(named), named));
                    break;
                case Expression.Negative negative:
                    Text("−");
                    Inside(negative.Of, Level(negative));
                    break;
                case Expression.Binary
                {
                    Operator: Operator.Power,
                    Right: Expression.Literal { Quantity: var power }
                } binary when power.Amount.IsWhole && Number.Abs(power.Amount) < 10_000:
                    Inside(binary.Left, Level(binary) + 1);
                    Text(NumberText.Superscript((int)power.Amount.Numerator));
                    break;
                case Expression.Binary binary:
                    // What is subtracted or divided by needs brackets at its own level, what stands before it doesn't.
                    var isPower = binary.Operator is Operator.Power;
                    Inside(binary.Left, Level(binary) + (isPower ? 1 : 0));
                    Text(Sign(binary.Operator));
                    Inside(
                        binary.Right,
                        Level(binary) + (binary.Operator is Operator.Subtract or Operator.Divide ? 1 : 0)
                    );
                    break;
                case Expression.Call call:
                    Text(Words(call.Function));
                    for (var i = 0; i < call.Arguments.Length; i++)
                    {
                        if (i > 0)
                            Text(i == call.Arguments.Length - 1 ? " and " : ", ");
                        Inside(call.Arguments[i], 3);
                    }
                    break;
            }
        }

        void Inside(Expression part, int level)
        {
            var needs = Level(part) < level;
            if (needs)
                Text("(");
            Write(part);
            if (needs)
                Text(")");
        }

        void Text(string text)
        {
            if (parts is [.., { Named: null } last])
                parts[^1] = new(last.Text + text, null);
            else
                parts.Add(new(text, null));
        }
    }

    private static string Sign(Operator sign) =>
        sign switch
        {
            Operator.Add => " + ",
            Operator.Subtract => " − ",
            Operator.Multiply => " × ",
            Operator.Divide => " ÷ ",
            _ => " to the power of ",
        };

    private static string Words(Function function) =>
        function switch
        {
            Function.Sqrt => "the square root of ",
            Function.Min => "the smallest of ",
            _ => "the largest of ",
        };

    // The higher, the closer it binds.
    private static int Level(Expression expression) =>
        expression switch
        {
            Expression.Binary { Operator: Operator.Add or Operator.Subtract } => 1,
            Expression.Binary { Operator: Operator.Multiply or Operator.Divide } => 2,
            Expression.Negative => 3,
            Expression.Call => 3,
            Expression.Binary => 4,
            _ => 5,
        };
}
