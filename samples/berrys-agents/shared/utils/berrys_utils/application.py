"""A service without its socket: routes, error answers, health, version, metrics, faults, logs."""
import logging
import re
import time
import uuid
from http import HTTPStatus

from . import logs
from .faults import FaultInjector, FaultSettings, InjectedFault
from .health import Health
from .http import HttpError, Response, Router, json_response
from .metrics import Metrics
from .release import Release
from .settings import Settings

log = logging.getLogger("http")

OPERATIONAL = ("/health", "/health/ready", "/version", "/metrics")

# A request id from outside is taken over only if it is harmless in logs and headers.
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


class Application:
    def __init__(self, env=None, *, clock=time.monotonic, faults=None):
        settings = Settings(env or {})
        self._clock = clock
        self.release = Release.from_settings(settings)
        self.metrics = Metrics(self.release)
        self.health = Health()
        self.faults = faults or FaultInjector(FaultSettings.from_settings(settings))
        self._errors = {}
        self._router = Router()
        self._at_start = []
        self._at_stop = []
        self.route("GET", "/health", lambda _: json_response({"status": "ok"}))
        self.route("GET", "/health/ready", self._ready)
        self.route("GET", "/version", lambda _: json_response(self.release.to_json()))
        self.route("GET", "/metrics", lambda _: Response(
            200, self.metrics.exposition(), self.metrics.content_type))

    def route(self, method, template, handler):
        """`handler` takes a Request and returns a Response."""
        self._router.add(method, template, handler)

    def on_error(self, kind, to_http_error):
        """Answer exceptions of this kind with the HttpError that `to_http_error` makes of them."""
        self._errors[kind] = to_http_error

    def at_start(self, action):
        """Run when the service begins to listen; must return at once."""
        self._at_start.append(action)

    def at_stop(self, action):
        """Run when the last request has been answered."""
        self._at_stop.append(action)

    def start(self):
        for action in self._at_start:
            action()

    def stop(self):
        for action in reversed(self._at_stop):
            action()

    def handle(self, request):
        """Answer one request; never raises."""
        given = request.headers.get("x-request-id", "")
        request_id = given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        token = logs.request_id.set(request_id)
        started = self._clock()
        self.metrics.request_started()
        try:
            response = self._answer(request, request_id)
            response.headers.setdefault("X-Request-ID", request_id)
            seconds = self._clock() - started
            route = request.route or "unmatched"
            self.metrics.request_finished(request.method, route, response.status, seconds)
            quiet = route in OPERATIONAL and response.status < 400
            log.log(logging.DEBUG if quiet else logging.INFO, "request", extra={"fields": {
                "method": request.method, "path": request.path, "route": route,
                "status": response.status, "duration_ms": round(seconds * 1000, 2)}})
            return response
        finally:
            logs.request_id.reset(token)

    def _answer(self, request, request_id):
        try:
            handler, request.route, request.params = self._router.match(
                request.method, request.path)
            self.faults.before(request.path, operational=request.route in OPERATIONAL)
            return handler(request)
        except Exception as error:
            failure = self._to_http_error(error)
        payload = {"error": failure.to_json(), "request_id": request_id}
        return json_response(payload, failure.status, failure.headers)

    def _to_http_error(self, error):
        if isinstance(error, HttpError):
            if error.status >= 500:
                cause = error.__cause__
                log.warning(error.message, extra={"fields": {
                    "code": error.code, "cause": repr(cause) if cause else None}})
            return error
        for kind, convert in self._errors.items():
            if isinstance(error, kind):
                return self._to_http_error(convert(error))
        if isinstance(error, InjectedFault):
            return HttpError(HTTPStatus.INTERNAL_SERVER_ERROR, "injected_fault",
                             "This failure was asked for by a FAULT_ setting.")
        # What went wrong goes to the log only: the text could hold something private.
        log.error("unexpected error", exc_info=error)
        return HttpError(HTTPStatus.INTERNAL_SERVER_ERROR, "internal_error",
                         "Something went wrong here.")

    def _ready(self, _):
        reasons = self.health.reasons()
        if reasons:
            return json_response({"status": "not ready", "reasons": reasons},
                                 HTTPStatus.SERVICE_UNAVAILABLE)
        return json_response({"status": "ready"})
