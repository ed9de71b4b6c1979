using Amazon.Runtime;
using Amazon.SecretsManager.Model;
using Berrys.Aws.Core;

namespace Amazon.SecretsManager;

/// <summary>The typed exceptions by their codes on the wire.</summary>
internal static class SecretsManagerErrors
{
    public static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "DecryptionFailure" => new DecryptionFailureException(error),
        "EncryptionFailure" => new EncryptionFailureException(error),
        "InternalServiceError" => new InternalServiceErrorException(error),
        "InvalidNextTokenException" => new InvalidNextTokenException(error),
        "InvalidParameterException" => new InvalidParameterException(error),
        "InvalidRequestException" => new InvalidRequestException(error),
        "LimitExceededException" => new LimitExceededException(error),
        "MalformedPolicyDocumentException" => new MalformedPolicyDocumentException(error),
        "PreconditionNotMetException" => new PreconditionNotMetException(error),
        "ResourceExistsException" => new ResourceExistsException(error),
        "ResourceNotFoundException" => new ResourceNotFoundException(error),
        _ => new AmazonSecretsManagerException(error),
    };
}
