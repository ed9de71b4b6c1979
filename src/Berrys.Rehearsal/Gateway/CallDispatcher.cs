using System.Collections.Immutable;
using Berrys.Rehearsal.Upstream;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal.Gateway;

/// <summary>Brings each call to the one who answers it; whatever happens there, there is an answer.</summary>
internal sealed class CallDispatcher(
    IEnumerable<IAwsHandler> handlers, IUpstream upstream, AccessKeys accessKeys, ILogger<CallDispatcher> log)
{
    private readonly ImmutableDictionary<string, IAwsHandler> _handlers = handlers.ToImmutableDictionary(handler => handler.Service);
    private readonly KeyCheck _keys = new(accessKeys);

    /// <summary>Answers a call.</summary>
    /// <param name="call">The call without its parameters.</param>
    /// <param name="scope">What its signature says, or <see langword="null"/> when it has none.</param>
    /// <param name="cancellationToken">Cancelled when the client goes away.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OperationCanceledException">The client has gone away.</exception>
    public async Task<AwsAnswer> AnswerAsync(AwsCall call, CredentialScope? scope, CancellationToken cancellationToken)
    {
        try
        {
            _keys.Check(call, scope);
            var read = CallReader.ReadParameters(CompressedBody.Decompress(call));
            var answer = _handlers.TryGetValue(read.Service, out var handler) ? await handler.HandleAsync(read, cancellationToken) : null;
            answer ??= await upstream.SendAsync(read, cancellationToken);
            accessKeys.Learn(read, answer);
            return answer;
        }
        catch (AwsException error)
        {
            return AwsErrors.Of(call, error);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // The client must get an answer, and the log the cause.
        catch (Exception error)
#pragma warning restore CA1031
        {
            var answer = AwsErrors.Of(call, new AwsException("InternalFailure", "The rehearsal failed; its log says why, under this request id.", 500));
            log.LogError(error, "{Service} {Action} failed, request id {Request}", call.Service, call.Action ?? call.Method, answer.Headers["x-amzn-RequestId"]);
            return answer;
        }
    }
}
