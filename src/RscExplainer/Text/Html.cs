using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace RscExplainer.Text;

/// <summary>Text in HTML: what could be markup is escaped, letters of all languages stay letters.</summary>
public static class Html
{
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Escape(string text) => Encoder.Encode(text);
}
