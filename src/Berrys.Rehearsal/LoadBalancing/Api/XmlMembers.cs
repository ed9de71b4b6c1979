using System.Xml.Linq;

namespace Berrys.Rehearsal.LoadBalancing.Api;

/// <summary>Reads Query answers by local names.</summary>
internal static class XmlMembers
{
    /// <summary>A child.</summary>
    /// <param name="element">The parent.</param>
    /// <param name="name">The child's local name.</param>
    /// <returns>The first one, or <see langword="null"/>.</returns>
    public static XElement? Child(this XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>The text of a child.</summary>
    /// <param name="element">The parent.</param>
    /// <param name="name">The child's local name.</param>
    /// <param name="otherwise">What stands for a missing or empty one.</param>
    public static string Text(this XElement element, string name, string otherwise = "") =>
        element.Child(name)?.Value is { Length: > 0 } text ? text : otherwise;

    /// <summary>The members of a list.</summary>
    /// <param name="element">The list's parent.</param>
    /// <param name="name">The list's local name.</param>
    public static IEnumerable<XElement> Members(this XElement element, string name) => element.Child(name)?.Elements() ?? [];
}
