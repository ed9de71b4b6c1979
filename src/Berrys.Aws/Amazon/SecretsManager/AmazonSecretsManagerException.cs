using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.SecretsManager;

/// <summary>An error that Secrets Manager answered.</summary>
/// <param name="error">What the service answered.</param>
public class AmazonSecretsManagerException(ServiceError error)
    : AmazonServiceException(error.Message, error.Cause, error.Type, error.Code, error.RequestId, error.Status);
