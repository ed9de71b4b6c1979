namespace Berrys.Pipeline.Rollouts;

/// <summary>One of the two sides of a service; traffic is moved from one to the other.</summary>
public enum Colour
{
    /// <summary>The one that a first deployment takes.</summary>
    Blue,

    /// <summary>The other one.</summary>
    Green,
}

/// <summary>What can be said of colours.</summary>
public static class Colours
{
    /// <summary>The other colour.</summary>
    /// <param name="colour">A colour.</param>
    /// <returns>The other one.</returns>
    public static Colour Other(this Colour colour) => colour == Colour.Blue ? Colour.Green : Colour.Blue;

    /// <summary>The colour as names and messages spell it.</summary>
    /// <param name="colour">A colour.</param>
    /// <returns><c>blue</c> or <c>green</c>.</returns>
    public static string Name(this Colour colour) => colour == Colour.Blue ? "blue" : "green";
}
