using RscExplainer.Markup;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>Something as it stands in a file, perhaps wrong in what it says of others.</summary>
public interface IDrafted
{
    /// <summary>All its prose, whose citations and links lead to others.</summary>
    IEnumerable<Prose> Texts { get; }
}

/// <summary>An entry of a list, with the name that makes it one of a kind there.</summary>
public interface IListed : IDrafted
{
    Located<string> Name { get; }
}
