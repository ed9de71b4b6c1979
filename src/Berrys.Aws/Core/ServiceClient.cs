using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Berrys.Aws.Core;

/// <summary>A client on AWSSDK.Core's own pipeline: credentials, signatures, retries, timeouts and telemetry are the SDK's.</summary>
public abstract class ServiceClient : AmazonServiceClient
{
    /// <summary>A client.</summary>
    /// <param name="credentials">The credentials, or <see langword="null"/> for the default chain.</param>
    /// <param name="config">The configuration.</param>
    private protected ServiceClient(AWSCredentials? credentials, ServiceConfig config)
        : base(credentials, config)
    {
    }

    // Called by the base constructor, before fields of this class exist.
    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => ((ServiceConfig)Config).Service;

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        pipeline.AddHandlerAfter<Marshaller>(new SigV4Handler());

    /// <summary>Calls an operation within the configuration's deadline.</summary>
    /// <exception cref="TimeoutException">The deadline passed, or an attempt's timeout after all attempts.</exception>
    private protected async Task<TResponse> CallAsync<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new()
    {
        var config = (ServiceConfig)Config;
        if (config.CallDeadline is not { } limit)
            return await InvokeAsync<TResponse>(request, operation, cancellationToken);

        using var deadline = new CancellationTokenSource(limit, config.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            // The credential chain blocks its thread while it looks around: the deadline is kept all the same.
            return await Task.Run(() => InvokeAsync<TResponse>(request, operation, both.Token), both.Token).WaitAsync(both.Token);
        }
        catch (OperationCanceledException cancelled) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{config.ServiceId} {operation.Name} was not answered within {limit.TotalSeconds:0.###} s.", cancelled);
        }
    }
}
