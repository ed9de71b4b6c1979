using System.Text.Json.Serialization.Metadata;

namespace Berrys.Aws.Core;

/// <summary>What an operation says of itself; the contract test holds it against botocore's service models.</summary>
internal interface IOperation
{
    /// <summary>The operation's name on the wire.</summary>
    string Name { get; }

    /// <summary>The service.</summary>
    ServiceDescription Service { get; }

    /// <summary>The request's members.</summary>
    JsonTypeInfo Request { get; }

    /// <summary>The response's members.</summary>
    JsonTypeInfo Response { get; }
}
