using System.Collections.Immutable;

namespace Berrys.Tools.Debian;

/// <summary>The recipes of the images that can be made from Debian's archive.</summary>
public static class DebianImages
{
    private const string SystemPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    // The extract variant unpacks without configuring, so what package scripts would set up is done here.
    private const string Accounts =
        """cp "$1/usr/share/base-passwd/passwd.master" "$1/etc/passwd"; cp "$1/usr/share/base-passwd/group.master" "$1/etc/group" """;

    // Nor does it keep a list of packages, without which nobody can tell what is in the image: one file each, as distroless images have it.
    private const string PackageList =
        """mkdir -p "$1/var/lib/dpkg/status.d"; for deb in "$1"/var/cache/apt/archives/*.deb; do dpkg-deb --field "$deb" > "$1/var/lib/dpkg/status.d/$(dpkg-deb --field "$deb" Package)"; done""";

    private const string Slim =
        """for d in doc man locale info lintian; do rm -rf "$1/usr/share/$d"; done; rm -rf "$1/var/cache/apt" "$1/var/lib/apt" "$1"/var/log/*""";

    /// <summary>A Python image, the standard library compiled ahead: else every start of a service costs a second.</summary>
    /// <param name="suite">Debian's release.</param>
    /// <param name="distributions">Debian packages of the Python distributions that it must hold.</param>
    /// <returns>The recipe.</returns>
    public static DebianImage Python(string suite, IEnumerable<string> distributions) => new()
    {
        Name = "python",
        Suite = suite,
        Packages =
        [
            "python3", "libpython3-stdlib", "dash", "coreutils", "libc-bin", "base-files", "base-passwd", "libc6",
            "libgcc-s1", "ca-certificates", "openssl", .. distributions,
        ],
        Hooks =
        [
            Accounts,
            PackageList,
            Slim,
            """chroot "$1" /usr/bin/python3 -m compileall -q --invalidation-mode unchecked-hash /usr/lib/python3.* /usr/lib/python3/dist-packages || true""",
        ],
        Changes = [$"ENV PATH={SystemPath}", "ENV LANG=C.UTF-8", "CMD [\"python3\"]"],
    };

    /// <summary>A PostgreSQL image that takes the official one's POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DB.</summary>
    /// <param name="suite">Debian's release.</param>
    /// <returns>The recipe.</returns>
    public static DebianImage Postgres(string suite) => new()
    {
        Name = "postgres",
        Suite = suite,
        Packages =
        [
            "postgresql-15", "dash", "coreutils", "sed", "libc-bin", "base-files", "base-passwd", "libc6", "libgcc-s1", "tzdata",
        ],
        Hooks =
        [
            Accounts,
            """echo "postgres:x:999:999:PostgreSQL:/var/lib/postgresql:/bin/sh" >> "$1/etc/passwd"; echo "postgres:x:999:" >> "$1/etc/group" """,
            Slim,
            """rm -rf "$1/usr/share/perl" "$1/usr/share/perl5" "$1/usr/bin/perl" "$1"/usr/lib/*/perl "$1"/usr/lib/*/perl-base "$1"/usr/lib/*/libperl.so* "$1"/usr/lib/*/libLLVM* "$1"/usr/lib/*/libz3.so* "$1/usr/lib/postgresql/15/lib/bitcode" "$1"/usr/lib/postgresql/15/lib/llvmjit* "$1/var/run" """,
            """ln -s /run "$1/var/run"; mkdir -p "$1/run/postgresql" "$1/var/lib/postgresql/data"; chown -R 999:999 "$1/run/postgresql" "$1/var/lib/postgresql"; chmod 700 "$1/var/lib/postgresql/data" """,
        ],
        Files = ImmutableSortedDictionary<string, string>.Empty.Add("/usr/local/bin/postgres-entrypoint.sh", Entrypoint()),
        Changes =
        [
            $"ENV PATH=/usr/lib/postgresql/15/bin:{SystemPath}",
            "ENV LANG=C.UTF-8",
            "ENV TZ=UTC",
            "ENV PGDATA=/var/lib/postgresql/data/cluster",
            "VOLUME /var/lib/postgresql/data",
            "USER 999:999",
            "EXPOSE 5432",
            "ENTRYPOINT [\"/usr/local/bin/postgres-entrypoint.sh\"]",
            "CMD [\"postgres\"]",
        ],
    };

    private static string Entrypoint()
    {
        using var stream = typeof(DebianImages).Assembly.GetManifestResourceStream("Berrys.Tools.Debian.postgres-entrypoint.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
