"""The container's health check: `python3 -m berrys_utils.healthcheck`.

A module rather than curl or wget, which a slim image does not have. It speaks HTTP on a plain
socket because importing an HTTP client takes longer than the check itself.
"""
import os
import socket
import sys


def healthy(port, timeout=2.0):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout) as connection:
            connection.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n"
                               b"Connection: close\r\n\r\n")
            with connection.makefile("rb") as answer:
                return answer.readline(100).split()[1:2] == [b"200"]
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(0 if healthy(int(os.environ.get("PORT") or 8000)) else 1)
