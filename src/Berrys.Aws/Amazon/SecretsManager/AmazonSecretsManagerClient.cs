using Amazon.Runtime;
using Amazon.SecretsManager.Model;
using Berrys.Aws.Core;

namespace Amazon.SecretsManager;

/// <summary>Calls Secrets Manager.</summary>
public class AmazonSecretsManagerClient : ServiceClient
{
    /// <summary>A client with credentials from the default chain.</summary>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonSecretsManagerClient(AmazonSecretsManagerConfig config)
        : base(null, config)
    {
    }

    /// <summary>A client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonSecretsManagerClient(AWSCredentials credentials, AmazonSecretsManagerConfig config)
        : base(credentials, config)
    {
    }

    /// <summary>Listings over all their pages.</summary>
    public SecretsManagerPaginatorFactory Paginators => field ??= new(this);

    /// <summary>Retrieves the contents of the encrypted fields SecretString or SecretBinary from the specified version of a secret, whichever contains content.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<GetSecretValueResponse> GetSecretValueAsync(GetSecretValueRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(SecretsManagerOperations.GetSecretValue, request, cancellationToken);

    /// <summary>Creates a new secret.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<CreateSecretResponse> CreateSecretAsync(CreateSecretRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(SecretsManagerOperations.CreateSecret, request, cancellationToken);

    /// <summary>Creates a new version of your secret by creating a new encrypted value and attaching it to the secret. version can contain a new SecretString value or a new.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<PutSecretValueResponse> PutSecretValueAsync(PutSecretValueRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(SecretsManagerOperations.PutSecretValue, request, cancellationToken);

    /// <summary>Retrieves the details of a secret.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeSecretResponse> DescribeSecretAsync(DescribeSecretRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(SecretsManagerOperations.DescribeSecret, request, cancellationToken);

    /// <summary>Lists the versions of a secret.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ListSecretVersionIdsResponse> ListSecretVersionIdsAsync(ListSecretVersionIdsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(SecretsManagerOperations.ListSecretVersionIds, request, cancellationToken);
}
