import pytest

from berrys_utils.settings import ConfigurationError, Settings


def test_absent_and_empty_settings_have_their_default():
    settings = Settings({"EMPTY": "  "})
    assert settings.text("EMPTY", "default") == "default"
    assert settings.number("EMPTY", 1.5) == 1.5
    assert settings.integer("ABSENT", 3) == 3
    assert settings.flag("ABSENT") is False
    assert settings.url("ABSENT", "http://host:8000") == "http://host:8000"


@pytest.mark.parametrize("text, flag", [("1", True), ("TRUE", True), ("0", False), ("no", False)])
def test_flags(text, flag):
    assert Settings({"F": text}).flag("F") is flag


@pytest.mark.parametrize("read", [
    lambda settings: settings.required("ABSENT"),
    lambda settings: settings.number("WORD", 0),
    lambda settings: settings.number("NAN", 0, 0, 1),
    lambda settings: settings.number("BIG", 0, 0, 1),
    lambda settings: settings.integer("HALF", 0),
    lambda settings: settings.flag("WORD"),
    lambda settings: settings.url("WORD", ""),
])
def test_a_wrong_setting_is_refused(read):
    settings = Settings({"WORD": "soon", "NAN": "nan", "BIG": "2", "HALF": "0.5"})
    with pytest.raises(ConfigurationError):
        read(settings)


def test_an_url_has_no_slash_at_its_end():
    assert Settings({"U": "http://host/"}).url("U", "") == "http://host"
