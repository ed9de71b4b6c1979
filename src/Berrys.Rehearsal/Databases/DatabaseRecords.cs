using System.Collections.Immutable;
using System.Text.Json;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Databases;

/// <summary>The remembered instances, one file each. Safe to use from many threads.</summary>
/// <param name="folder">The folder of the files, absolute.</param>
internal sealed class DatabaseRecords(string folder)
{
    private readonly Lock _gate = new();
    private ImmutableSortedDictionary<string, DatabaseRecord>? _records;

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<DatabaseRecord> All
    {
        get
        {
            lock (_gate)
                return [.. Records.Values];
        }
    }

    private ImmutableSortedDictionary<string, DatabaseRecord> Records => _records ??= Read(folder).ToImmutableSortedDictionary(record => record.Identifier, record => record, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the records of a folder.</summary>
    /// <param name="folder">The folder; there may be none.</param>
    /// <returns>The records.</returns>
    public static IReadOnlyList<DatabaseRecord> Read(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*.json").Select(file => JsonSerializer.Deserialize<DatabaseRecord>(File.ReadAllText(file))).OfType<DatabaseRecord>()];

    /// <summary>Finds an instance.</summary>
    /// <param name="identifier">Its identifier, in any case.</param>
    /// <returns>The instance, or <see langword="null"/> when it is not ours.</returns>
    public DatabaseRecord? Find(string identifier)
    {
        lock (_gate)
            return Records.GetValueOrDefault(identifier);
    }

    /// <summary>Remembers an instance.</summary>
    /// <param name="record">The instance.</param>
    public void Save(DatabaseRecord record)
    {
        lock (_gate)
        {
            _records = Records.SetItem(record.Identifier, record);
            StateFile.Write(FileOf(record.Identifier), JsonSerializer.Serialize(record));
        }
    }

    /// <summary>Changes an instance.</summary>
    /// <param name="identifier">Its identifier.</param>
    /// <param name="change">The change.</param>
    /// <returns>The instance afterwards, or <see langword="null"/> when it is gone.</returns>
    public DatabaseRecord? Change(string identifier, Func<DatabaseRecord, DatabaseRecord> change)
    {
        lock (_gate)
        {
            if (Find(identifier) is not { } record)
                return null;
            Save(change(record));
            return Find(identifier);
        }
    }

    /// <summary>Forgets an instance.</summary>
    /// <param name="identifier">Its identifier.</param>
    public void Remove(string identifier)
    {
        lock (_gate)
        {
            _records = Records.Remove(identifier);
            File.Delete(FileOf(identifier));
        }
    }

    private string FileOf(string identifier) => Path.Combine(folder, $"{identifier}.json");
}
