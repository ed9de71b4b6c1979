"""The socket side of a service: HTTP/1.1 on the standard library's threading server."""
import logging
import socketserver
import sys
import threading
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .connections import FRESH, IDLE, Connections
from .http import JSON, HttpError, Request, json_response

log = logging.getLogger(__name__)

MAX_BODY_BYTES = 1024 * 1024

# Longer than the 60 s after which a load balancer drops an idle connection: if the service
# closed first, a request could meet a connection that is just being closed.
KEEP_ALIVE_SECONDS = 65


class HttpServer(ThreadingHTTPServer):
    daemon_threads = True  # the drain decides how long to wait, not the interpreter's exit
    block_on_close = False
    request_queue_size = 128  # the default of 5 refuses connections in a burst

    def __init__(self, application, host, port=0):
        self.application = application
        self.connections = Connections()
        self._thread = None
        super().__init__((host, port), _Handler)

    def server_bind(self):
        # HTTPServer would ask DNS for the machine's full name here, which can take seconds.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def start(self):
        """Answer requests from now on, in threads of their own."""
        self._thread = threading.Thread(
            target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    def drain(self, grace_seconds, delay_seconds=0.0):
        """Stop without losing a request; returns how many were still unfinished at the end.

        Readiness turns 503 at once, yet requests are still accepted for `delay_seconds`, the
        time a load balancer needs to notice, and for as long as others are being answered.
        """
        deadline = time.monotonic() + grace_seconds
        self.application.health.start_draining()
        time.sleep(min(delay_seconds, grace_seconds))
        self.connections.wait_until_quiet(deadline)
        self.shutdown()
        self._accept_waiting()
        self.server_close()
        self.connections.stop_reading(IDLE)
        self.connections.wait_until_quiet(deadline)  # those just taken are about to ask
        self.connections.stop_reading(IDLE, FRESH)
        self.connections.wait_until_closed(deadline)
        return self.connections.unfinished()

    def _accept_waiting(self):
        """Take the connections that the kernel has accepted: closing would reset them."""
        self.socket.setblocking(False)
        while True:
            try:
                connection, address = self.get_request()
            except OSError:
                return
            self.process_request(connection, address)

    def process_request(self, request, client_address):
        self.connections.opened(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        super().shutdown_request(request)
        self.connections.closed(request)

    def handle_error(self, request, client_address):
        error = sys.exc_info()[1]
        if isinstance(error, ConnectionError):
            log.debug("the client has gone", extra={"fields": {"error": repr(error)}})
        else:
            log.error("connection failed", exc_info=error)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = KEEP_ALIVE_SECONDS
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body leave in one packet
    # For requests too broken to reach the application: a status line in any case, and JSON.
    default_request_version = "HTTP/1.0"
    error_content_type = JSON
    error_message_format = '{"error": {"code": "http_%(code)d", "message": "%(explain)s"}}\n'

    def handle_one_request(self):
        super().handle_one_request()
        self.server.connections.idle(self.connection)

    def parse_request(self):
        # The request line has arrived: from here on a drain waits for the answer.
        self.server.connections.busy(self.connection)
        return super().parse_request()

    def _serve(self):
        try:
            body = self._read_body()
        except HttpError as error:
            self.close_connection = True  # what follows on the connection is unread body
            self._send(json_response({"error": error.to_json()}, error.status))
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        self._send(self.server.application.handle(
            Request(self.command, self.path, headers, body)))

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = _serve

    def _read_body(self):
        if "Transfer-Encoding" in self.headers:
            raise HttpError(HTTPStatus.LENGTH_REQUIRED, "length_required",
                            "Send the body with a Content-Length.")
        text = self.headers.get("Content-Length", "0")
        if not (text.isascii() and text.isdigit()):
            raise HttpError(HTTPStatus.BAD_REQUEST, "bad_content_length",
                            "Content-Length is not a number.")
        if len(text) > 12 or int(text) > MAX_BODY_BYTES:
            raise HttpError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "body_too_large",
                            f"The body may have {MAX_BODY_BYTES} bytes at most.")
        body = self.rfile.read(int(text))
        if len(body) < int(text):
            raise ConnectionResetError("the client broke off the body")
        return body

    def _send(self, response):
        if self.server.application.health.draining:
            self.close_connection = True
        self.send_response(response.status)
        if response.status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Type", response.content_type)
            self.send_header("Content-Length", str(len(response.body)))
        for name, value in response.headers.items():
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)
        self.wfile.flush()

    def handle_expect_100(self):
        go_on = super().handle_expect_100()
        self.wfile.flush()  # the client sends its body only when it has seen this
        return go_on

    def version_string(self):
        return "berrys"  # not the exact Python version, which helps only an attacker

    def log_message(self, format, *args):
        # Requests are logged by the application; what comes here are malformed ones.
        log.info("malformed request", extra={"fields": {"detail": format % args}})

    def log_request(self, code="-", size="-"):
        pass
