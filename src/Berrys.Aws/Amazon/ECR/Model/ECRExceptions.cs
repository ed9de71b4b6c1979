using Berrys.Aws.Core;

namespace Amazon.ECR.Model;

/// <summary>The specified image has already been pushed, and there were no changes to the manifest or image tag after the last push.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ImageAlreadyExistsException(ServiceError error) : AmazonECRException(error);

/// <summary>The specified image digest does not match the digest that Amazon ECR calculated for the image.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ImageDigestDoesNotMatchException(ServiceError error) : AmazonECRException(error);

/// <summary>The image requested does not exist in the specified repository.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ImageNotFoundException(ServiceError error) : AmazonECRException(error);

/// <summary>The specified image is tagged with a tag that already exists.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ImageTagAlreadyExistsException(ServiceError error) : AmazonECRException(error);

/// <summary>The specified parameter is invalid.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidParameterException(ServiceError error) : AmazonECRException(error);

/// <summary>An invalid parameter has been specified.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidTagParameterException(ServiceError error) : AmazonECRException(error);

/// <summary>The operation failed due to a KMS exception.</summary>
/// <param name="error">What the service answered.</param>
public sealed class KmsException(ServiceError error) : AmazonECRException(error);

/// <summary>The specified layers could not be found, or the specified layer is not valid for this repository.</summary>
/// <param name="error">What the service answered.</param>
public sealed class LayersNotFoundException(ServiceError error) : AmazonECRException(error);

/// <summary>The operation did not succeed because it would have exceeded a service limit for your account.</summary>
/// <param name="error">What the service answered.</param>
public sealed class LimitExceededException(ServiceError error) : AmazonECRException(error);

/// <summary>The manifest list is referencing an image that does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ReferencedImagesNotFoundException(ServiceError error) : AmazonECRException(error);

/// <summary>The specified repository already exists in the specified registry.</summary>
/// <param name="error">What the service answered.</param>
public sealed class RepositoryAlreadyExistsException(ServiceError error) : AmazonECRException(error);

/// <summary>The specified repository could not be found.</summary>
/// <param name="error">What the service answered.</param>
public sealed class RepositoryNotFoundException(ServiceError error) : AmazonECRException(error);

/// <summary>These errors are usually caused by a server-side issue.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ServerException(ServiceError error) : AmazonECRException(error);

/// <summary>The list of tags on the repository is over the limit.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TooManyTagsException(ServiceError error) : AmazonECRException(error);

/// <summary>The image or images were unable to be pulled using the pull through cache rule.</summary>
/// <param name="error">What the service answered.</param>
public sealed class UnableToGetUpstreamImageException(ServiceError error) : AmazonECRException(error);

/// <summary>A parameter of the request does not have the form that the service asks for.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ValidationException(ServiceError error) : AmazonECRException(error);
