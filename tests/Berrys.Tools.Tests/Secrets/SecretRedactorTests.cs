using System.Net;
using System.Text;
using System.Text.Json;
using Berrys.Tools.Secrets;
using CsCheck;

namespace Berrys.Tools.Tests.Secrets;

public sealed class SecretRedactorTests
{
    private static SecretRedactor Knowing(string value) => SecretRedactor.None.With("secret", value);

    [TestCase("s3cr3t!", "a s3cr3t! b s3cr3t!", "a *** b ***")]
    [TestCase("abcabc", "abcabcabc", "***")]
    [TestCase("a/b c", "x=a%2fb%20c&", "x=***&")]
    [TestCase("say \"hi\"", """{"v":"say \"hi\""}""", """{"v":"***"}""")]
    [TestCase("gr\u00fc\u00dfe", """{"v":"gr\u00fc\u00dfe"}""", """{"v":"***"}""")]
    [TestCase("it's me", @"'it'\''s me'", "'***'")]
    [TestCase("a<b>&c", "<v>a&lt;b&gt;&amp;c</v>", "<v>***</v>")]
    [TestCase("first line\nsecond line", "x first line\ny second line", "x ***\ny ***")]
    [TestCase("hunter22", "\u001b[31mhun\u001b[1mter22\u001b[0m", "\u001b[31m***\u001b[1m\u001b[0m")]
    [TestCase("0123456789abcdef", "key: 0123456789\n  abcdef rest", "key: ***\n  abcdef rest")]
    [TestCase("0123456789abcdef", "key: 01234567\n89abcdef rest", "key: ***\n*** rest")]
    [TestCase("0123456789abcdef", "ordinary 0123", "ordinary 0123")]
    public void Redacts(string secret, string text, string redacted) => Knowing(secret).Redact(text).ShouldBe(redacted);

    [Test]
    public void Finds_base64_inside_a_longer_encoded_text()
    {
        foreach (var user in (string[])["", "u", "me", "you", "four"])
        {
            var header = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:correct horse:"));
            var redacted = Knowing("correct horse").Redact($"Authorization: Basic {header}");
            redacted.ShouldContain(SecretRedactor.Mask);
            redacted.Length.ShouldBeLessThan($"Authorization: Basic {header}".Length - 8);
        }
    }

    [Test]
    public void Finds_base64_wrapped_over_lines()
    {
        var secret = string.Concat(Enumerable.Range(0, 40).Select(index => (char)('a' + (index * 7 % 26))));
        var wrapped = string.Join('\n', Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).Chunk(20).Select(chunk => new string(chunk)));
        Knowing(secret).Redact(wrapped).Split('\n')[..^1].ShouldAllBe(line => line == SecretRedactor.Mask);
    }

    [Test]
    public void Ignores_short_values_and_says_so()
    {
        var redactor = SecretRedactor.None.With("PIN", "123").With("PIN", "124");
        redactor.Redact("123").ShouldBe("123");
        redactor.Ignored.ShouldBe([new("PIN", "The value of PIN has fewer than 4 characters and is not redacted.")]);
    }

    [Test]
    public void A_canary_never_survives_in_any_form()
    {
        var letters = Gen.OneOf(Gen.Char['!', '~'], Gen.Char["'\"\\<>&/+=%$ "], Gen.Char['à', 'ÿ']);
        var secrets = Gen.String[letters, 6, 30].Where(text => text.Trim().Length >= 6);
        Gen.Select(secrets, Gen.String[Gen.Char[' ', '~'], 0, 10], Gen.String[Gen.Char[' ', '~'], 0, 10]).Sample((secret, before, after) =>
        {
            var redactor = Knowing(secret);
            foreach (var form in Forms(secret))
                if (redactor.Redact($"{before}{form}{after}").Contains(form, StringComparison.Ordinal))
                    return false;
            return true;
        });

        static IEnumerable<string> Forms(string secret) =>
        [
            secret,
            secret.Trim(),
            JsonSerializer.Serialize(secret)[1..^1],
            Uri.EscapeDataString(secret),
            WebUtility.UrlEncode(secret),
            WebUtility.HtmlEncode(secret),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{secret}:y")),
        ];
    }

    [Test]
    public void Text_without_secrets_stays_as_it_is() =>
        Gen.String.Sample(text => SecretRedactor.None.Redact(text) == text && Knowing("\u2603\u2603\u2603\u2603").Redact(text) == text);
}
