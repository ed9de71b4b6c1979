namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about a condition for a rule.</summary>
public sealed class RuleCondition
{
    /// <summary>The field in the HTTP request.</summary>
    public string? Field { get; set; }

    /// <summary>The condition value.</summary>
    public List<string>? Values { get; set; }

    /// <summary>Information for a host header condition.</summary>
    public HostHeaderConditionConfig? HostHeaderConfig { get; set; }

    /// <summary>Information for a path pattern condition.</summary>
    public PathPatternConditionConfig? PathPatternConfig { get; set; }

    /// <summary>Information for an HTTP header condition.</summary>
    public HttpHeaderConditionConfig? HttpHeaderConfig { get; set; }

    /// <summary>Information for a query string condition.</summary>
    public QueryStringConditionConfig? QueryStringConfig { get; set; }

    /// <summary>Information for an HTTP method condition.</summary>
    public HttpRequestMethodConditionConfig? HttpRequestMethodConfig { get; set; }

    /// <summary>Information for a source IP condition.</summary>
    public SourceIpConditionConfig? SourceIpConfig { get; set; }
}

/// <summary>Information about a host header condition.</summary>
public sealed class HostHeaderConditionConfig
{
    /// <summary>The host names.</summary>
    public List<string>? Values { get; set; }
}

/// <summary>Information about a path pattern condition.</summary>
public sealed class PathPatternConditionConfig
{
    /// <summary>The path patterns to compare against the request URL.</summary>
    public List<string>? Values { get; set; }
}

/// <summary>Information about an HTTP header condition.</summary>
public sealed class HttpHeaderConditionConfig
{
    /// <summary>The name of the HTTP header field.</summary>
    public string? HttpHeaderName { get; set; }

    /// <summary>The strings to compare against the value of the HTTP header.</summary>
    public List<string>? Values { get; set; }
}

/// <summary>Information about a query string condition.</summary>
public sealed class QueryStringConditionConfig
{
    /// <summary>The key/value pairs or values to find in the query string.</summary>
    public List<QueryStringKeyValuePair>? Values { get; set; }
}

/// <summary>Information about a key/value pair.</summary>
public sealed class QueryStringKeyValuePair
{
    /// <summary>The key.</summary>
    public string? Key { get; set; }

    /// <summary>The value.</summary>
    public string? Value { get; set; }
}

/// <summary>Information about an HTTP method condition.</summary>
public sealed class HttpRequestMethodConditionConfig
{
    /// <summary>The name of the request method.</summary>
    public List<string>? Values { get; set; }
}

/// <summary>Information about a source IP condition.</summary>
public sealed class SourceIpConditionConfig
{
    /// <summary>The source IP addresses, in CIDR format.</summary>
    public List<string>? Values { get; set; }
}
