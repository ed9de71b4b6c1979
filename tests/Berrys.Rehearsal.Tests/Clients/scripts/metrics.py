"""CloudWatch's metrics in its three protocols: what is put by one is read by all the same; alarms, too."""
import datetime
import json

import botocore.session

from rehearsal import CONFIG, main, run, say, unique


def speaking(protocol):
    """A client that is made to speak one protocol of those that the service model names."""
    session = botocore.session.get_session()
    loader = session.get_component("data_loader")
    load = loader.load_service_model

    def only(service, kind, *rest, **more):
        model = load(service, kind, *rest, **more)
        if service == "cloudwatch" and kind == "service-2":
            model = json.loads(json.dumps(model))
            model["metadata"]["protocols"] = [protocol]
            model["metadata"]["protocol"] = protocol
        return model
    loader.load_service_model = only
    client = session.create_client("cloudwatch", config=CONFIG)
    assert client.meta.service_model.resolved_protocol == protocol
    return client


def scenario():
    clients = {p: speaking(p) for p in ("query", "json", "smithy-rpc-v2-cbor")}
    now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
    minute = now.replace(second=0)
    start, end = minute, minute + datetime.timedelta(minutes=2)
    space = unique("Clients")
    for protocol, client in clients.items():
        dimensions = [{"Name": "Protocol", "Value": protocol}]
        metric = {"Namespace": space, "MetricName": "Latency", "Dimensions": dimensions}
        client.put_metric_data(Namespace=space, MetricData=[
            {"MetricName": "Latency", "Dimensions": dimensions, "Timestamp": now, "Values": [float(v) for v in range(1, 101)], "Unit": "Milliseconds"},
            {"MetricName": "Errors", "Dimensions": dimensions, "Timestamp": now, "Value": 5, "Unit": "Count"},
            {"MetricName": "Summed", "Dimensions": dimensions, "Timestamp": now,
             "StatisticValues": {"SampleCount": 4, "Sum": 10, "Minimum": 1, "Maximum": 4}}])
        # Large enough that SDKs compress it.
        client.put_metric_data(Namespace=space, MetricData=[
            {"MetricName": "Many", "Dimensions": dimensions, "Timestamp": now, "Value": 1.0, "Unit": "Count"} for _ in range(1000)])
        for reader, reading in clients.items():
            stat = lambda name, s: {"Metric": {**metric, "MetricName": name}, "Period": 60, "Stat": s}  # noqa: E731
            results = reading.get_metric_data(StartTime=start, EndTime=end, MetricDataQueries=[
                {"Id": "p95", "MetricStat": stat("Latency", "p95"), "Label": "95th"},
                {"Id": "n", "MetricStat": stat("Latency", "SampleCount"), "ReturnData": False},
                {"Id": "errors", "MetricStat": stat("Errors", "Sum"), "ReturnData": False},
                {"Id": "many", "MetricStat": stat("Many", "SampleCount")},
                {"Id": "rate", "Expression": "100 * FILL(errors, 0) / n"},
                {"Id": "none", "MetricStat": stat("Absent", "Sum")}])["MetricDataResults"]
            found = {r["Id"]: r for r in results}
            assert {k: v["Values"] for k, v in found.items()} == {"p95": [95.0], "many": [1000.0], "rate": [5.0], "none": []}, results
            assert found["p95"]["Timestamps"] == [minute], found
            assert (found["p95"]["Label"], found["p95"]["StatusCode"]) == ("95th", "Complete"), found
            points = reading.get_metric_statistics(
                **metric, StartTime=start, EndTime=end, Period=60, Statistics=["Average", "Maximum"], ExtendedStatistics=["p50"])["Datapoints"]
            assert [(p["Average"], p["Maximum"], p["ExtendedStatistics"], p["Unit"], p["Timestamp"]) for p in points] == [
                (50.5, 100.0, {"p50": 50.0}, "Milliseconds", minute)], points
            summed = reading.get_metric_statistics(
                **{**metric, "MetricName": "Summed"}, StartTime=start, EndTime=end, Period=60, Statistics=["Sum", "Average"])["Datapoints"]
            assert [(p["Sum"], p["Average"]) for p in summed] == [(10.0, 2.5)], summed
            names = [m["MetricName"] for m in reading.list_metrics(Namespace=space, Dimensions=dimensions)["Metrics"]]
            assert sorted(names) == ["Errors", "Latency", "Many", "Summed"], names
            try:
                reading.get_metric_data(StartTime=start, EndTime=end, MetricDataQueries=[{"Id": "e", "Expression": "1 +"}])
                raise AssertionError("a wrong expression was accepted")
            except reading.exceptions.ClientError as error:
                assert error.response["Error"]["Code"] == "ValidationError" and "character" in str(error), error
            say(f"   put by {protocol}, read by {reader}")
        alarm = unique("alarm")
        client.put_metric_alarm(AlarmName=alarm, Namespace=space, MetricName="Errors", Statistic="Sum", Period=60, EvaluationPeriods=1,
                                Threshold=1.0, ComparisonOperator="GreaterThanThreshold")
        assert [a["AlarmName"] for a in client.describe_alarms(AlarmNames=[alarm])["MetricAlarms"]] == [alarm]
        client.delete_alarms(AlarmNames=[alarm])
    listed = json.loads(run("aws", "cloudwatch", "list-metrics", "--namespace", space, "--output", "json"))["Metrics"]
    assert len(listed) == 12, listed


main(scenario)
