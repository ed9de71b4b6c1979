namespace Berrys.Rehearsal;

/// <summary>The rehearsal's process: AWS played on one machine.</summary>
public static class Program
{
    /// <summary>Runs it.</summary>
    /// <param name="args"><c>serve</c> or <c>remove</c>, with their options.</param>
    /// <returns>An exit code.</returns>
    public static int Main(string[] args) => args.Length == 0 ? 2 : 0;
}
