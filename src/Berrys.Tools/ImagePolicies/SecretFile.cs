using System.Text;
using System.Text.RegularExpressions;

namespace Berrys.Tools.ImagePolicies;

/// <summary>Says whether a file holds a secret, by its name and by what it begins with.</summary>
internal static partial class SecretFile
{
    /// <summary>What to look for in files of a name: any content when the pattern is <see langword="null"/>.</summary>
    private static readonly (Func<Regex> Name, Func<Regex>? Content, string Kind)[] Known =
    [
        (() => KeyName, null, "a private key of SSH"),
        (() => KeyStoreName, null, "a store of private keys"),
        (() => AwsName, () => AwsContent, "credentials of AWS"),
        (() => NetrcName, () => NetrcContent, "passwords of hosts"),
        (() => NpmName, () => NpmContent, "a token for a registry of npm"),
        (() => PypiName, () => PypiContent, "a password for a registry of Python packages"),
        (() => DockerName, () => DockerContent, "a login of Docker"),
        (() => KubeName, () => KubeContent, "a login of Kubernetes"),
        (() => PasswordFileName, null, "passwords"),
        (() => EnvironmentName, () => EnvironmentContent, "settings that may be secret"),
        (() => StateName, null, "a state of Terraform, which holds secrets in clear"),
        (() => RepositoryName, null, "a git repository with all its history"),
    ];

    /// <summary>Looks at a file.</summary>
    /// <param name="path">Its path in the image, relative to the root.</param>
    /// <param name="head">What it begins with.</param>
    /// <returns>What it holds and the line, where that is known; <see langword="null"/> for nothing.</returns>
    public static (string Kind, int? Line)? In(string path, ReadOnlySpan<byte> head)
    {
        // Packages bring keys for their tests, which everybody knows.
        if (head.IsEmpty || TestOfPackage.IsMatch(path))
            return null;
        var text = Encoding.Latin1.GetString(head);
        foreach (var (name, content, kind) in Known)
        {
            if (!name().IsMatch(path))
                continue;
            if (content is null)
                return (kind, null);
            if (content().Match(text) is { Success: true } match)
                return (kind, LineAt(text, match.Index));
        }

        if (AddressName.IsMatch(path) && SecretShape.FindAddress(text) is { } address)
            return ("an address with a password", LineAt(text, address));
        return SecretShape.Find(text) is { } shape ? (shape.Kind, LineAt(text, shape.Index)) : null;
    }

    private static int LineAt(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"(^|/)(site|dist)-packages/(.*/)?(tests?|testing|test_data|testdata)/|(^|/)lib/python[0-9.]+/test/")]
    private static partial Regex TestOfPackage { get; }

    [GeneratedRegex(@"(^|/)id_(rsa|dsa|ecdsa|ed25519)(_sk)?$")]
    private static partial Regex KeyName { get; }

    [GeneratedRegex(@"\.(p12|pfx|ppk)$", RegexOptions.IgnoreCase)]
    private static partial Regex KeyStoreName { get; }

    [GeneratedRegex(@"(^|/)\.aws/credentials$")]
    private static partial Regex AwsName { get; }

    [GeneratedRegex(@"aws_(secret_access_key|session_token)[ \t]*=[ \t]*\S", RegexOptions.IgnoreCase)]
    private static partial Regex AwsContent { get; }

    [GeneratedRegex(@"(^|/)[._]netrc$")]
    private static partial Regex NetrcName { get; }

    [GeneratedRegex(@"\bpassword\s+\S")]
    private static partial Regex NetrcContent { get; }

    [GeneratedRegex(@"(^|/)\.?npmrc$")]
    private static partial Regex NpmName { get; }

    [GeneratedRegex(@"(_authToken|_auth|_password)[ \t]*=[ \t]*[""']?[^\s""'$]")]
    private static partial Regex NpmContent { get; }

    [GeneratedRegex(@"(^|/)(\.pypirc|poetry/auth\.toml)$")]
    private static partial Regex PypiName { get; }

    [GeneratedRegex(@"^[ \t]*password[ \t]*[=:][ \t]*[^\s$]", RegexOptions.Multiline)]
    private static partial Regex PypiContent { get; }

    [GeneratedRegex(@"(^|/)(\.docker/config\.json|\.dockercfg|\.dockerconfigjson)$")]
    private static partial Regex DockerName { get; }

    [GeneratedRegex(@"""(auth|password|identitytoken)""\s*:\s*""[^""]")]
    private static partial Regex DockerContent { get; }

    [GeneratedRegex(@"(^|/)(\.kube/config|kubeconfig)$")]
    private static partial Regex KubeName { get; }

    [GeneratedRegex(@"\b(token|client-key-data|password):\s*\S")]
    private static partial Regex KubeContent { get; }

    [GeneratedRegex(@"(^|/)(\.pgpass|\.git-credentials|\.my\.cnf|\.vault-token)$")]
    private static partial Regex PasswordFileName { get; }

    [GeneratedRegex(@"(^|/)\.env(\.(?!example|sample|template|dist|defaults?)[\w.-]+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex EnvironmentName { get; }

    [GeneratedRegex(@"^[ \t]*(export[ \t]+)?[A-Za-z_]\w*[ \t]*=[ \t]*\S", RegexOptions.Multiline)]
    private static partial Regex EnvironmentContent { get; }

    [GeneratedRegex(@"\.tfstate(\.backup)?$")]
    private static partial Regex StateName { get; }

    // One file that every repository has, lest each of them is a finding.
    [GeneratedRegex(@"(^|/)\.git/HEAD$")]
    private static partial Regex RepositoryName { get; }

    [GeneratedRegex(@"(^|/)(pip\.(conf|ini)|\.git/config|\.gitconfig|uv\.toml|\.condarc|sources\.list|[^/]*requirements[^/]*\.txt)$")]
    private static partial Regex AddressName { get; }
}
