using System.Text.Json.Nodes;
using System.Xml.Linq;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>The simulator behind the gateway that keeps whatever is only data. Changing calls are journaled, so that it is the same again after a restart.</summary>
public interface IUpstream
{
    /// <summary>Sends a call on as it is.</summary>
    /// <param name="call">The call; changing ones go one at a time.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The simulator's answer.</returns>
    Task<AwsAnswer> SendAsync(AwsCall call, CancellationToken cancellationToken);

    /// <summary>Asks something on the rehearsal's own behalf in JSON.</summary>
    /// <param name="service">The signing name.</param>
    /// <param name="target">The whole <c>X-Amz-Target</c>, such as <c>secretsmanager.GetSecretValue</c>.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="AwsException">It is refused.</exception>
    Task<JsonObject> AskJsonAsync(string service, string target, JsonObject parameters, CancellationToken cancellationToken);

    /// <summary>Asks something on the rehearsal's own behalf in the Query protocol.</summary>
    /// <param name="service">The signing name.</param>
    /// <param name="version">The API version, such as <c>2015-12-01</c>.</param>
    /// <param name="action">The action.</param>
    /// <param name="parameters">The form's other fields.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The answer's root element.</returns>
    /// <exception cref="AwsException">It is refused.</exception>
    Task<XElement> AskQueryAsync(
        string service, string version, string action, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken);
}
