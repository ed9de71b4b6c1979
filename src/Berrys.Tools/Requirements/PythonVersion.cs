using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Berrys.Tools.Requirements;

/// <summary>A version of a Python distribution (PEP 440), ordered as that says. Equality is equality of versions: <c>1.0</c> is <c>1</c>.</summary>
public sealed partial class PythonVersion : IComparable<PythonVersion>, IEquatable<PythonVersion>
{
    private readonly string _text;
    private readonly BigInteger _epoch;
    private readonly (int Phase, BigInteger Number)? _pre;
    private readonly BigInteger? _post;
    private readonly BigInteger? _dev;
    private readonly ImmutableArray<string> _local;

    private PythonVersion(Match match)
    {
        _text = match.Value.Trim();
        _epoch = Number(match, "epoch") ?? 0;
        Release = [.. match.Groups["release"].Value.Split('.').Select(part => BigInteger.Parse(part, CultureInfo.InvariantCulture))];
        if (match.Groups["pre"].Success)
            _pre = (Phase(match.Groups["pre"].Value), Number(match, "preNumber") ?? 0);
        if (match.Groups["post"].Success)
            _post = Number(match, "postNumber") ?? 0;
        if (match.Groups["dev"].Success)
            _dev = Number(match, "devNumber") ?? 0;
        _local = match.Groups["local"].Success ? [.. match.Groups["local"].Value.ToLowerInvariant().Split('-', '_', '.')] : [];
    }

    /// <summary>The numbers of the release, as many as were written.</summary>
    public ImmutableArray<BigInteger> Release { get; }

    /// <summary>Whether it is an alpha, beta, release candidate or development version.</summary>
    public bool IsPrerelease => _pre is not null || _dev is not null;

    /// <summary>Whether it is a post-release.</summary>
    public bool IsPostRelease => _post is not null;

    /// <summary>Whether it carries a local label (<c>+…</c>).</summary>
    public bool IsLocal => !_local.IsEmpty;

    /// <summary>Parses a version, in any of PEP 440's spellings.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The version, or <see langword="null"/> when it is none.</returns>
    public static PythonVersion? Parse(string text) => Pattern().Match(text) is { Success: true } match ? new(match) : null;

    /// <summary>The same version without its local label.</summary>
    /// <returns>The public version.</returns>
    public PythonVersion Public() => IsLocal ? Parse(_text[.._text.IndexOf('+', StringComparison.Ordinal)])! : this;

    /// <summary>The release alone: no pre, post, dev or local part.</summary>
    /// <returns>The base version.</returns>
    public PythonVersion Base() => Parse($"{_epoch}!{string.Join('.', Release)}")!;

    /// <summary>Whether epoch and release begin with the given one's (<c>==1.2.*</c>).</summary>
    /// <param name="prefix">The version before the star.</param>
    /// <returns>True when they do; a shorter release is filled with zeros.</returns>
    public bool StartsWith(PythonVersion prefix) =>
        _epoch == prefix._epoch && prefix.Release.Select((number, index) => number == At(Release, index)).All(same => same);

    /// <inheritdoc />
    public int CompareTo(PythonVersion? other)
    {
        if (other is null)
            return 1;
        var order = _epoch.CompareTo(other._epoch);
        for (var index = 0; order == 0 && index < Math.Max(Release.Length, other.Release.Length); index++)
            order = At(Release, index).CompareTo(At(other.Release, index));
        if (order == 0)
            order = PreKey.CompareTo(other.PreKey);
        if (order == 0)
            order = (_post ?? -1).CompareTo(other._post ?? -1);
        if (order == 0)
            order = (_dev is null).CompareTo(other._dev is null) is var known and not 0 ? known : (_dev ?? 0).CompareTo(other._dev ?? 0);
        return order != 0 ? order : LocalLabel.Compare(_local, other._local);
    }

    /// <inheritdoc />
    public bool Equals(PythonVersion? other) => CompareTo(other) == 0;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PythonVersion);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_epoch, Release[0], PreKey, _post, _dev, _local.Length);

    /// <inheritdoc />
    public override string ToString() => _text;

    /// <summary>Equal.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether left == right.</returns>
    public static bool operator ==(PythonVersion? left, PythonVersion? right) => Equals(left, right);

    /// <summary>Different.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether left != right.</returns>
    public static bool operator !=(PythonVersion? left, PythonVersion? right) => !Equals(left, right);

    /// <summary>Older.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether left &lt; right.</returns>
    public static bool operator <(PythonVersion? left, PythonVersion? right) => Comparer<PythonVersion>.Default.Compare(left, right) < 0;

    /// <summary>Older or equal.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether left &lt;= right.</returns>
    public static bool operator <=(PythonVersion? left, PythonVersion? right) => Comparer<PythonVersion>.Default.Compare(left, right) <= 0;

    /// <summary>Newer.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether left &gt; right.</returns>
    public static bool operator >(PythonVersion? left, PythonVersion? right) => Comparer<PythonVersion>.Default.Compare(left, right) > 0;

    /// <summary>Newer or equal.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether left &gt;= right.</returns>
    public static bool operator >=(PythonVersion? left, PythonVersion? right) => Comparer<PythonVersion>.Default.Compare(left, right) >= 0;

    /// <summary>Before a release come its development versions, then alpha, beta, candidate; without any of them it is last.</summary>
    private (int, BigInteger) PreKey => _pre ?? (_post is null && _dev is not null ? (-1, 0) : (3, 0));

    private static BigInteger At(ImmutableArray<BigInteger> release, int index) => index < release.Length ? release[index] : 0;

    private static BigInteger? Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Length: > 0 } found ? BigInteger.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    private static int Phase(string word) => char.ToLowerInvariant(word[0]) switch
    {
        'a' => 0,
        'b' => 1,
        _ => 2,
    };

    [GeneratedRegex(
        """
        ^\s*v?
        (?:(?<epoch>\d+)!)?
        (?<release>\d+(?:\.\d+)*)
        (?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d+)?)?
        (?<post>-(?<postNumber>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d+)?)?
        (?<dev>[-_.]?dev[-_.]?(?<devNumber>\d+)?)?
        (?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?
        \s*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
