using System.Text.Json;
using System.Xml;
using Amazon.Runtime;

namespace Berrys.Aws.Core;

/// <summary>Answers that cannot be decoded.</summary>
internal static class Undecodable
{
    /// <summary>Reads an answer; one that is not in the service's form is an error that nobody sends again.</summary>
    /// <exception cref="AmazonClientException">The answer is not in the service's form.</exception>
    public static AmazonWebServiceResponse Guard(ServiceDescription service, string operation, Func<AmazonWebServiceResponse> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is JsonException or XmlException or FormatException or InvalidOperationException)
        {
            throw new AmazonClientException($"{service.ServiceId} {operation} was carried out, but its answer cannot be read: {error.Message}", error);
        }
    }
}
