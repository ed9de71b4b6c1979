namespace Cake.Frosting.Internal.CommandLine;

/// <summary>What an argument, or a part of it, is.</summary>
internal enum TokenKind
{
    /// <summary>A value, or an argument without a leading dash.</summary>
    Value,

    /// <summary><c>--name</c>.</summary>
    Long,

    /// <summary><c>-n</c>.</summary>
    Short,

    /// <summary><c>--</c> alone: what follows is never an option of Cake's own.</summary>
    Separator,
}

/// <summary>A part of the command line. A class, because lists of a structure are compiled anew at every start.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The name without dashes, or the value.</param>
/// <param name="Attached">Whether a value was joined to its option by <c>=</c> or <c>:</c>.</param>
/// <param name="Grouped">Whether a short option was written together with others, as in <c>-ev</c>.</param>
internal sealed record Token(TokenKind Kind, string Text, bool Attached = false, bool Grouped = false)
{
    /// <summary>Whether it names an option.</summary>
    public bool IsOption => Kind is TokenKind.Long or TokenKind.Short;

    /// <summary>The token as it was written.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.Long => "--" + Text,
        TokenKind.Short => "-" + Text,
        TokenKind.Separator => "--",
        _ => Text,
    };
}
