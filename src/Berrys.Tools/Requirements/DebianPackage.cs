using System.Collections.Frozen;

namespace Berrys.Tools.Requirements;

/// <summary>Debian's names for Python distributions: <c>python3-NAME</c> with the exceptions listed here.</summary>
public static class DebianPackage
{
    // Checked against Debian 12's archive; where Debian's name follows from the distribution's, nothing is listed.
    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["attrs"] = "python3-attr",
        ["beautifulsoup4"] = "python3-bs4",
        ["black"] = "black",
        ["faker"] = "python3-fake-factory",
        ["gitpython"] = "python3-git",
        ["msgpack-python"] = "python3-msgpack",
        ["httpie"] = "httpie",
        ["mysqlclient"] = "python3-mysqldb",
        ["opencv-python"] = "python3-opencv",
        ["opencv-python-headless"] = "python3-opencv",
        ["pillow"] = "python3-pil",
        ["pre-commit"] = "pre-commit",
        ["psycopg-binary"] = "python3-psycopg",
        ["psycopg2-binary"] = "python3-psycopg2",
        ["pycryptodomex"] = "python3-pycryptodome",
        ["pylint"] = "pylint",
        ["pyjwt"] = "python3-jwt",
        ["pynacl"] = "python3-nacl",
        ["pyopenssl"] = "python3-openssl",
        ["pyserial"] = "python3-serial",
        ["pysocks"] = "python3-socks",
        ["python-json-logger"] = "python3-pythonjsonlogger",
        ["pyyaml"] = "python3-yaml",
        ["pyzmq"] = "python3-zmq",
        ["ruamel-yaml"] = "python3-ruamel.yaml",
        ["scikit-learn"] = "python3-sklearn",
        ["tox"] = "tox",
        ["uwsgi"] = "uwsgi-plugin-python3",
        ["zope-interface"] = "python3-zope.interface",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The Debian package that serves a requirement.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="packages">Packages that pipeline.yaml names, by normalised name of the distribution; they come first.</param>
    /// <returns>The package's name; whether the archive has it is for apt to say.</returns>
    public static string Of(Requirement requirement, IReadOnlyDictionary<string, string> packages) =>
        packages.GetValueOrDefault(requirement.NormalizedName) ?? Of(requirement.Name);

    /// <summary>The Debian package of a distribution.</summary>
    /// <param name="distribution">The distribution's name, in any spelling.</param>
    /// <returns>The package's name; whether the archive has it is for apt to say.</returns>
    public static string Of(string distribution)
    {
        var name = PackageName.Normalize(distribution);
        if (Exceptions.TryGetValue(name, out var package))
            return package;
        // python-dateutil is python3-dateutil, not python3-python-dateutil.
        return "python3-" + (name.StartsWith("python-", StringComparison.Ordinal) ? name["python-".Length..] : name);
    }
}
