namespace Berrys.Rehearsal.Gateway;

/// <summary>Whether everything is up.</summary>
internal sealed class Readiness
{
    private volatile bool _isReady;

    /// <summary>Whether calls can be answered.</summary>
    public bool IsReady => _isReady;

    /// <summary>Says that everything is up.</summary>
    public void Announce() => _isReady = true;
}
