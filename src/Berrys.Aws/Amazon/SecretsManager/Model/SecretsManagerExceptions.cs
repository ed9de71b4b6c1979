using Berrys.Aws.Core;

namespace Amazon.SecretsManager.Model;

/// <summary>Secrets Manager can't decrypt the protected secret text using the provided KMS key.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DecryptionFailureException(ServiceError error) : AmazonSecretsManagerException(error);

/// <summary>Secrets Manager can't encrypt the protected secret text using the provided KMS key.</summary>
/// <param name="error">What the service answered.</param>
public sealed class EncryptionFailureException(ServiceError error) : AmazonSecretsManagerException(error);

/// <summary>An error occurred on the server side.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InternalServiceErrorException(ServiceError error) : AmazonSecretsManagerException(error);

/// <summary>The NextToken value is invalid.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidNextTokenException(ServiceError error) : AmazonSecretsManagerException(error);

/// <summary>The parameter name or value is invalid.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidParameterException(ServiceError error) : AmazonSecretsManagerException(error);

/// <summary>A parameter value is not valid for the current state of the resource.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidRequestException(ServiceError error) : AmazonSecretsManagerException(error);

/// <summary>The request failed because it would exceed one of the Secrets Manager quotas.</summary>
/// <param name="error">What the service answered.</param>
public sealed class LimitExceededException(ServiceError error) : AmazonSecretsManagerException(error);

/// <summary>The resource policy has syntax errors.</summary>
/// <param name="error">What the service answered.</param>
public sealed class MalformedPolicyDocumentException(ServiceError error) : AmazonSecretsManagerException(error);

/// <summary>The request failed because you did not complete all the prerequisite steps.</summary>
/// <param name="error">What the service answered.</param>
public sealed class PreconditionNotMetException(ServiceError error) : AmazonSecretsManagerException(error);

/// <summary>A resource with the ID you requested already exists.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ResourceExistsException(ServiceError error) : AmazonSecretsManagerException(error);

/// <summary>Secrets Manager can't find the resource that you asked for.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ResourceNotFoundException(ServiceError error) : AmazonSecretsManagerException(error);
