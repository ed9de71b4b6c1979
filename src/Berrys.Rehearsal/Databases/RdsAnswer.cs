using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Berrys.Rehearsal.Databases;

/// <summary>Puts what is real into the upstream's answers.</summary>
internal static class RdsAnswer
{
    /// <summary>The namespace of RDS's answers.</summary>
    public static XNamespace Space { get; } = "http://rds.amazonaws.com/doc/2014-10-31/";

    /// <summary>Reads an answer.</summary>
    /// <param name="body">The body.</param>
    /// <returns>Its root.</returns>
    public static XElement Read(ReadOnlyMemory<byte> body)
    {
        using var stream = new MemoryStream(body.ToArray());
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }

    /// <summary>The first instance of an answer.</summary>
    /// <param name="root">The answer.</param>
    /// <returns>The instance, or <see langword="null"/>.</returns>
    public static XElement? Instance(XElement root) => root.Descendants(Space + "DBInstance").FirstOrDefault();

    /// <summary>The secret that an answer's instance has its password in.</summary>
    /// <param name="instance">The instance.</param>
    /// <returns>Its ARN, or <see langword="null"/>.</returns>
    public static string? SecretOf(XElement? instance) => (string?)instance?.Element(Space + "MasterUserSecret")?.Element(Space + "SecretArn");

    /// <summary>Mends every instance of an answer that is ours.</summary>
    /// <param name="root">The answer, changed in place.</param>
    /// <param name="find">Finds an instance's record.</param>
    /// <param name="address">The address that servers are reached at from everywhere.</param>
    public static void Mend(XElement root, Func<string, DatabaseRecord?> find, string address)
    {
        foreach (var instance in root.Descendants(Space + "DBInstance"))
            if (find((string?)instance.Element(Space + "DBInstanceIdentifier") ?? "") is { } record)
                Mend(instance, record, address);
    }

    private static void Mend(XElement instance, DatabaseRecord record, string address)
    {
        instance.SetElementValue(Space + "DbiResourceId", record.ResourceId);
        if (record.SecretArn is not null)
            AddSecret(instance, record);
        instance.SetElementValue(Space + "DBInstanceStatus", record.State.ToString().ToLowerInvariant());
        if (!string.IsNullOrEmpty(record.EngineVersion))
            instance.SetElementValue(Space + "EngineVersion", record.EngineVersion);
        // As on RDS there is no endpoint before there is a server.
        if (record.State == DatabaseState.Creating)
        {
            instance.Element(Space + "Endpoint")?.Remove();
            return;
        }

        var endpoint = instance.Element(Space + "Endpoint");
        if (endpoint is null)
            instance.Add(endpoint = new XElement(Space + "Endpoint"));
        endpoint.SetElementValue(Space + "Address", address);
        endpoint.SetElementValue(Space + "Port", record.Port.ToString(CultureInfo.InvariantCulture));
    }

    private static void AddSecret(XElement instance, DatabaseRecord record)
    {
        var status = record.PendingPassword is null ? "active" : record.State == DatabaseState.Creating ? "creating" : "rotating";
        instance.Element(Space + "MasterUserSecret")?.Remove();
        instance.Add(new XElement(
            Space + "MasterUserSecret",
            new XElement(Space + "SecretArn", record.SecretArn),
            new XElement(Space + "SecretStatus", status),
            new XElement(Space + "KmsKeyId", record.SecretKey)));
    }
}
