namespace Berrys.Pipeline.Rollouts;

/// <summary>Both colours of a service as they are observed.</summary>
/// <param name="Service">The service.</param>
/// <param name="Blue">The one colour.</param>
/// <param name="Green">The other one.</param>
public sealed record ServiceState(string Service, ColourState Blue, ColourState Green)
{
    /// <summary>The colour that users reach: most of the traffic goes to it and it has tasks; <see langword="null"/> before the first deployment.</summary>
    public Colour? Live
    {
        get
        {
            var first = Blue.Weight >= Green.Weight ? Colour.Blue : Colour.Green;
            return Serves(first) ? first : Serves(first.Other()) ? first.Other() : null;
        }
    }

    /// <summary>A colour's state.</summary>
    /// <param name="colour">The colour.</param>
    public ColourState this[Colour colour] => colour == Colour.Blue ? Blue : Green;

    private bool Serves(Colour colour) => this[colour] is { Weight: > 0, Desired: > 0 };
}
