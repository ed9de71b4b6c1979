using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Berrys.Tools.Tests.Caches;

/// <summary>A real nginx that keeps files over WebDAV, for a name and password where they are given.</summary>
internal sealed class NginxServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("berrys-nginx-").FullName;
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="login">A line of an htpasswd file, or <see langword="null"/> for everyone.</param>
    public NginxServer(string? login = null)
    {
        var port = FreePort();
        Address = new($"http://127.0.0.1:{port}/berrys");
        Directory.CreateDirectory(Path.Combine(_folder, "files"));
        File.WriteAllText(Path.Combine(_folder, "users"), (login ?? "") + "\n");
        var access = login is null ? "" : $"auth_basic cache; auth_basic_user_file {_folder}/users;";
        File.WriteAllText(Path.Combine(_folder, "nginx.conf"), $$"""
            daemon off;
            master_process off;
            worker_processes 1;
            pid {{_folder}}/pid;
            error_log {{_folder}}/error.log;
            events {}
            http {
              access_log off;
              client_body_temp_path {{_folder}}/body;
              proxy_temp_path {{_folder}}/proxy;
              fastcgi_temp_path {{_folder}}/fastcgi;
              uwsgi_temp_path {{_folder}}/uwsgi;
              scgi_temp_path {{_folder}}/scgi;
              client_max_body_size 0;
              server {
                listen 127.0.0.1:{{port}};
                location /berrys/ {
                  alias {{_folder}}/files/;
                  dav_methods PUT;
                  create_full_put_path on;
                  {{access}}
                }
              }
            }

            """);
        var start = new ProcessStartInfo(File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx", ["-c", Path.Combine(_folder, "nginx.conf"), "-p", _folder, "-e", Path.Combine(_folder, "error.log")])
        {
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
    }

    /// <summary>Its address.</summary>
    public Uri Address { get; }

    /// <summary>The files that it keeps, relative to its folder.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(FilesFolder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(FilesFolder, file)).Order(StringComparer.Ordinal);

    /// <summary>Where it keeps them.</summary>
    public string FilesFolder => Path.Combine(_folder, "files");

    /// <summary>Waits until it answers.</summary>
    public async Task<NginxServer> StartedAsync()
    {
        var deadline = Stopwatch.StartNew();
        while (deadline.Elapsed < TimeSpan.FromSeconds(20) && !_process.HasExited)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(Address.Host, Address.Port);
                return this;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }

        throw new AssertionException($"nginx does not answer: {await _process.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
