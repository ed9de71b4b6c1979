using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Berrys.Rehearsal.Gateway;

/// <summary>The access key ids that may call: the rehearsal's own, and those that STS and IAM handed out since. Safe for use from many threads.</summary>
internal sealed partial class AccessKeys
{
    private readonly Lock _gate = new();
    private readonly string _file;
    private ImmutableArray<byte[]> _known;

    /// <summary>Reads those that were handed out before.</summary>
    /// <param name="settings">The rehearsal.</param>
    /// <param name="keys">Its own keys.</param>
    public AccessKeys(RehearsalSettings settings, RehearsalKeys keys)
    {
        _file = settings.At("handed-out-keys");
        string[] handedOut = File.Exists(_file) ? File.ReadAllLines(_file) : [];
        _known = [Encoding.UTF8.GetBytes(keys.AccessKeyId), .. handedOut.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Whether a key id may call; takes the same time for every id of a length.</summary>
    /// <param name="id">The access key id.</param>
    public bool Knows(string id)
    {
        var asked = Encoding.UTF8.GetBytes(id);
        var known = false;
        foreach (var key in _known)
            known |= CryptographicOperations.FixedTimeEquals(key, asked);
        return known;
    }

    /// <summary>Learns the key that an answer hands out, if it does.</summary>
    /// <param name="call">The call.</param>
    /// <param name="answer">Its answer.</param>
    public void Learn(AwsCall call, AwsAnswer answer)
    {
        var handsOut = (call.Service, call.Action) is ("sts", "AssumeRole" or "AssumeRoleWithWebIdentity" or "AssumeRoleWithSAML" or "GetSessionToken" or "GetFederationToken")
            or ("iam", "CreateAccessKey");
        if (!handsOut || !answer.IsSuccess || Element().Match(Encoding.UTF8.GetString(answer.Body.Span)) is not { Success: true } match)
            return;
        lock (_gate)
        {
            if (Knows(match.Groups[1].Value))
                return;
            _known = _known.Add(Encoding.UTF8.GetBytes(match.Groups[1].Value));
            StateFile.Write(_file, string.Join('\n', _known.Skip(1).Select(Encoding.UTF8.GetString)));
        }
    }

    [GeneratedRegex("<AccessKeyId>([A-Z0-9]{16,128})</AccessKeyId>")]
    private static partial Regex Element();
}
