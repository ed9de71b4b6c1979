using System.Collections.Immutable;
using Berrys.Rehearsal.Gateway;
using Microsoft.AspNetCore.WebUtilities;

namespace Berrys.Rehearsal.Databases;

/// <summary>The form of a call of RDS as it came.</summary>
/// <param name="Fields">The fields by name, without <c>Action</c> and <c>Version</c>.</param>
internal sealed record RdsForm(ImmutableSortedDictionary<string, string> Fields)
{
    /// <summary>The value of a field, or <see langword="null"/>.</summary>
    /// <param name="name">Its name.</param>
    public string? this[string name] => Fields.GetValueOrDefault(name);

    /// <summary>The instance that the call is about; empty for none.</summary>
    public string Identifier => this["DBInstanceIdentifier"] ?? "";

    /// <summary>Reads the form.</summary>
    /// <param name="call">The call.</param>
    /// <returns>The form.</returns>
    public static RdsForm Of(AwsCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var text = System.Text.Encoding.UTF8.GetString(call.Body.Span);
        // A GET has its form in the address.
        var query = text.Length > 0 ? text : call.Path[(call.Path.IndexOf('?', StringComparison.Ordinal) + 1)..];
        var fields = QueryHelpers.ParseQuery(query).Where(field => field.Key is not ("Action" or "Version"));
        return new(fields.ToImmutableSortedDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));
    }

    /// <summary>Whether a field is set to true.</summary>
    /// <param name="name">Its name.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public bool IsTrue(string name) => string.Equals(this[name], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The form without the wish for a managed password: the upstream's secrets have other names whenever calls are replayed.</summary>
    /// <returns>The form.</returns>
    public RdsForm WithoutManagedPassword() =>
        new(Fields.RemoveRange(["ManageMasterUserPassword", "MasterUserSecretKmsKeyId", "RotateMasterUserPassword"]));

    /// <summary>
    /// Asks by identifier instead of by <c>DbiResourceId</c>, which the upstream has only one of for all instances
    /// (<c>Filters.Filter.1.Name</c>, <c>Filters.Filter.1.Values.Value.1</c>).
    /// </summary>
    /// <param name="identifierOf">The identifier of a resource id; <see langword="null"/> for one that is not ours.</param>
    /// <returns>The form.</returns>
    public RdsForm WithoutResourceIds(Func<string, string?> identifierOf)
    {
        var fields = Fields;
        foreach (var (name, _) in Fields.Where(field => field.Key.EndsWith(".Name", StringComparison.Ordinal) && field.Value == "dbi-resource-id"))
        {
            fields = fields.SetItem(name, "db-instance-id");
            var values = name[..^"Name".Length] + "Values.";
            foreach (var (key, id) in Fields.Where(field => field.Key.StartsWith(values, StringComparison.Ordinal)))
                fields = fields.SetItem(key, identifierOf(id) ?? id);
        }
        return new(fields);
    }
}
