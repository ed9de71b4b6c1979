namespace Berrys.Tools.Dockerfiles;

/// <summary>What a part of a pattern matches.</summary>
internal enum PatternKind
{
    /// <summary>One given character.</summary>
    Literal,

    /// <summary>One character but a slash.</summary>
    Any,

    /// <summary>One character of a set.</summary>
    Set,

    /// <summary>Any number of characters but a slash.</summary>
    Star,

    /// <summary>Nothing, or anything that ends with a slash.</summary>
    Folders,

    /// <summary>Anything to the end.</summary>
    Rest,
}

/// <summary>A part of a pattern.</summary>
/// <param name="Kind">What it matches.</param>
/// <param name="Text">The character or the set.</param>
internal sealed record PatternPart(PatternKind Kind, string Text = "")
{
    /// <summary>Moves all places forward over this part.</summary>
    /// <param name="places">Whether the parts before may end at each place of the path.</param>
    /// <param name="path">The path.</param>
    /// <returns>The same after this part.</returns>
    public bool[] Advance(bool[] places, string path)
    {
        var next = new bool[places.Length];
        var reached = false;
        for (var i = 0; i < places.Length; i++)
        {
            reached |= places[i];
            next[i] = Kind switch
            {
                PatternKind.Rest => reached,
                PatternKind.Folders => places[i] || (i > 0 && reached && path[i - 1] == '/'),
                PatternKind.Star => places[i] || (i > 0 && next[i - 1] && path[i - 1] != '/'),
                _ => i > 0 && places[i - 1] && MatchesOne(path[i - 1]),
            };
        }

        return next;
    }

    private bool MatchesOne(char c) => Kind switch
    {
        PatternKind.Any => c != '/',
        PatternKind.Set => c != '/' && InSet(c),
        _ => c == Text[0],
    };

    private bool InSet(char c)
    {
        var negated = Text[0] == '^';
        for (var i = negated ? 1 : 0; i < Text.Length; i++)
        {
            if (Text[i] == '\\' && i + 1 < Text.Length)
                i++;
            var low = Text[i];
            var high = low;
            if (i + 2 < Text.Length && Text[i + 1] == '-')
            {
                high = Text[i + 2];
                i += 2;
            }

            if (c >= low && c <= high)
                return !negated;
        }

        return negated;
    }
}
