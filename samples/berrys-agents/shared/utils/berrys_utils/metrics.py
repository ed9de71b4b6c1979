"""Prometheus metrics of one service, in a registry of its own so that tests do not share counts."""
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

# Seconds. Finer than the library's defaults where a healthy service lies, up to the time-outs.
DURATION_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    content_type = CONTENT_TYPE_LATEST

    def __init__(self, release):
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        labels = ["service", "method", "route", "status"]
        self._requests = Counter(
            "http_requests", "Requests answered.", labels, registry=self._registry)
        self._duration = Histogram(
            "http_request_duration_seconds", "Time from request to answer.",
            ["service", "method", "route"], buckets=DURATION_BUCKETS, registry=self._registry)
        self._in_flight = Gauge(
            "http_requests_in_flight", "Requests being answered now.",
            ["service"], registry=self._registry)
        build = Gauge("berrys_build_info", "What is running; the value is always 1.",
                      ["service", "release", "digest", "commit"], registry=self._registry)
        build.labels(**release.to_json()).set(1)
        self._service = release.service
        self._in_flight.labels(self._service).set(0)

    @property
    def registry(self):
        """For a service's own metrics."""
        return self._registry

    def request_started(self):
        self._in_flight.labels(self._service).inc()

    def request_finished(self, method, route, status, seconds):
        # `route` is the template: the raw path would make one time series per id.
        self._in_flight.labels(self._service).dec()
        self._requests.labels(self._service, method, route, str(status)).inc()
        self._duration.labels(self._service, method, route).observe(seconds)

    def exposition(self):
        return generate_latest(self._registry)
