using System.Collections.Immutable;

namespace Berrys.Tools.Debian;

/// <summary>
/// Keeps packages from starting services while they are installed: HAProxy, the registry and PostgreSQL are run by us, and
/// would take ports otherwise. Maintainer scripts ask <c>policy-rc.d</c> (https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt).
/// </summary>
public static class ServicePolicy
{
    /// <summary>The file that maintainer scripts ask.</summary>
    public const string File = "/usr/sbin/policy-rc.d";

    // A machine's own policy stays; one of ours that a killed run left behind is taken over. Exit code 101 forbids.
    private const string Script = """
        policy=$1; shift
        if [ ! -e "$policy" ] || grep -q berrys-build "$policy"; then
          trap 'rm -f "$policy"' EXIT
          trap 'exit 130' HUP INT TERM
          cat >"$policy" <<'END'
        #!/bin/sh
        # berrys-build: only while packages are installed
        case "$1" in haproxy*|docker-registry*|postgresql*) exit 101 ;; esac
        exit 0
        END
          chmod 755 "$policy"
        fi
        "$@"
        """;

    /// <summary>Puts the policy around a command.</summary>
    /// <param name="file">The policy's file, absolute.</param>
    /// <param name="words">The command.</param>
    /// <returns>A command that ends as the given one does; the policy is gone afterwards however it ends.</returns>
    public static ImmutableArray<string> Around(string file, IEnumerable<string> words) => ["sh", "-c", Script, "sh", file, .. words];
}
