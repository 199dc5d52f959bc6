namespace RscExplainer.Repeats;

/// <summary>A word, number or mark of a text that is checked.</summary>
/// <param name="Start">Where it begins in the text as it was given, markup and all.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Text">A word in small letters without its possessive ending, or the mark.</param>
/// <param name="Value">Of a number written in digits; NaN for words and marks.</param>
/// <param name="Shape">How it was written.</param>
internal readonly record struct Token(int Start, int End, string Text, double Value, TokenShape Shape)
{
    public bool IsWord => Is(TokenShape.Word);

    public bool IsNumber => Is(TokenShape.Number);

    public bool Is(TokenShape shape) => (Shape & shape) != TokenShape.None;
}

/// <summary>How a token was written.</summary>
[Flags]
internal enum TokenShape
{
    None = 0,
    Mark = 1,
    Word = 2,
    Number = 4,

    /// <summary>A word that begins with a capital.</summary>
    Capital = 8,

    /// <summary>A word with a capital inside or letters and digits mixed, as names of products have.</summary>
    Coined = 16,

    /// <summary>A word that ends in 's.</summary>
    Possessive = 32,

    /// <summary>The end of a paragraph, an item or a cell.</summary>
    Break = 64,

    /// <summary>Nothing stands between it and the token before.</summary>
    Joined = 128,

    /// <summary>A word all in capitals, of two letters or more.</summary>
    Shouted = 256,
}
