using System.Globalization;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>The changing calls that were carried out, one file each, numbered. One writer at a time.</summary>
/// <param name="settings">The rehearsal.</param>
internal sealed class CallJournal(RehearsalSettings settings)
{
    private readonly string _folder = settings.At("journal");
    private int? _last;

    /// <summary>The number of the next call; also the seed it is carried out with.</summary>
    public int Next => (_last ??= Entries() is [.., var last] ? last.Number : 0) + 1;

    /// <summary>Keeps a call under the number <see cref="Next"/>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="status">The status that it was answered with.</param>
    public void Append(AwsCall call, int status)
    {
        var number = Next;
        StoredCall.Write(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{number:D8}.call")), call, status);
        _last = number;
    }

    /// <summary>Lists the calls.</summary>
    /// <returns>Numbers and files in their order.</returns>
    public IReadOnlyList<(int Number, string File)> Entries() => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFiles(_folder, "*.call").Select(file => (Number(file), file)).Order()]
        : [];

    private static int Number(string file) => int.Parse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture);
}
