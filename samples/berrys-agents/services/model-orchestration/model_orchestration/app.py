from http import HTTPStatus

from berrys_models.fields import Problems, ValidationError, take
from berrys_utils.application import Application
from berrys_utils.http import HttpError, json_response

from .models import CATALOGUE, NoModel, answer, pick


def create_application(env):
    application = Application(env)
    application.on_error(ValidationError, lambda error: HttpError(
        HTTPStatus.UNPROCESSABLE_ENTITY, "invalid", "Some fields are not valid.", error.problems))
    application.on_error(NoModel, lambda error: HttpError(
        HTTPStatus.UNPROCESSABLE_ENTITY, "no_model", str(error)))
    application.route("GET", "/models", _list)
    application.route("POST", "/models/answers", _answer)
    application.route("GET", "/models/{name}", _one)
    return application


def _list(_):
    return json_response({"models": [model.to_json() for model in CATALOGUE]})


def _one(request):
    for model in CATALOGUE:
        if model.name == request.params["name"]:
            return json_response(model.to_json())
    raise HttpError(HTTPStatus.NOT_FOUND, "not_found", "There is no such model.")


def _answer(request):
    values = take(request.json(), required=("purpose", "prompt"))
    problems = Problems()
    problems.text("purpose", values["purpose"], 50)
    problems.text("prompt", values["prompt"], 100_000)
    problems.raise_any()
    model = pick(values["purpose"], values["prompt"])
    return json_response({"model": model.name, "cost": model.cost,
                          "answer": answer(model, values["purpose"], values["prompt"])})
