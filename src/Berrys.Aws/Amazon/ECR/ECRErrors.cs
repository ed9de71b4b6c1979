using Amazon.ECR.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ECR;

/// <summary>The typed exceptions by their codes on the wire.</summary>
internal static class ECRErrors
{
    public static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "ImageAlreadyExistsException" => new ImageAlreadyExistsException(error),
        "ImageDigestDoesNotMatchException" => new ImageDigestDoesNotMatchException(error),
        "ImageNotFoundException" => new ImageNotFoundException(error),
        "ImageTagAlreadyExistsException" => new ImageTagAlreadyExistsException(error),
        "InvalidParameterException" => new InvalidParameterException(error),
        "InvalidTagParameterException" => new InvalidTagParameterException(error),
        "KmsException" => new KmsException(error),
        "LayersNotFoundException" => new LayersNotFoundException(error),
        "LimitExceededException" => new LimitExceededException(error),
        "ReferencedImagesNotFoundException" => new ReferencedImagesNotFoundException(error),
        "RepositoryAlreadyExistsException" => new RepositoryAlreadyExistsException(error),
        "RepositoryNotFoundException" => new RepositoryNotFoundException(error),
        "ServerException" => new ServerException(error),
        "TooManyTagsException" => new TooManyTagsException(error),
        "UnableToGetUpstreamImageException" => new UnableToGetUpstreamImageException(error),
        "ValidationException" => new ValidationException(error),
        _ => new AmazonECRException(error),
    };
}
