using Berrys.Pipeline;
using Berrys.Tools.Catalog;

namespace Berrys.Rehearsal.Databases;

/// <summary>Finds PostgreSQL on this machine.</summary>
internal static class PostgresInstallation
{
    private const string User = "postgres";

    /// <summary>Finds it.</summary>
    /// <returns>Its commands.</returns>
    /// <exception cref="BerrysException">It is not here (exit code 3).</exception>
    public static PostgresCommands Find()
    {
        var server = ToolCatalog.PostgreSql.Find(ExecutableSearch.OfThisMachine())
            ?? throw new BerrysException(ExitCode.MissingPrerequisite, "PostgreSQL, which plays RDS, is not on this machine.", "Install it: apt-get install -y postgresql");
        var file = new FileInfo(server);
        // PATH often has links to only some of the programs; the others lie beside the one that it leads to.
        var target = file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
        return new(Path.GetDirectoryName(target)!, Environment.IsPrivilegedProcess ? User : null);
    }
}
