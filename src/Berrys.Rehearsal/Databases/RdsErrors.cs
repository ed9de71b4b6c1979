using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Databases;

/// <summary>RDS's refusals in its own words, and some of ours.</summary>
internal static class RdsErrors
{
    private const int ShortestPassword = 8;
    private const int LongestPassword = 128;

    public static AwsException NotAvailable(string identifier) =>
        new("InvalidDBInstanceState", $"Database instance {identifier} is not in available state.");

    public static AwsException NotPlayed(string what) =>
        new("InvalidParameterCombination", $"The rehearsal does not play {what}.");

    public static AwsException BothPasswords() =>
        new("InvalidParameterCombination", "You can't specify MasterUserPassword for an instance whose master user password is managed in Secrets Manager.");

    public static AwsException OtherEngine(string? engine) =>
        new("InvalidParameterValue", $"The rehearsal runs the engine postgres only, not {engine ?? "none"}.");

    public static AwsException ReservedUser(string? user) =>
        new("InvalidParameterValue", $"MasterUsername {user} cannot be used as it is a reserved word used by the engine");

    /// <summary>Refuses a password that RDS would not take.</summary>
    /// <param name="password">The password; never part of the message.</param>
    public static void ThrowIfBadPassword(string password)
    {
        if (password.Length is < ShortestPassword or > LongestPassword)
            throw new AwsException("InvalidParameterValue", $"The parameter MasterUserPassword is not a valid password because it is shorter than {ShortestPassword} or longer than {LongestPassword} characters.");
        if (password.Any(letter => letter is '/' or '@' or '"' or ' ' || !char.IsAscii(letter) || char.IsControl(letter)))
            throw new AwsException("InvalidParameterValue", "The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.");
    }
}
