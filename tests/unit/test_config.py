from __future__ import annotations

import pytest

from kgraph import config
from kgraph.errors import UsageError


def test_environment_wins_over_the_file(tmp_path):
    path = tmp_path / "kgraph.toml"
    path.write_text('email = "a@example.org"\napi_key = "k"\npatience = 5\n', encoding="utf-8")
    settings = config.load(path, {"NCBI_EMAIL": "b@example.org", "KGRAPH_EUTILS_URL": "http://127.0.0.1:1/"})
    assert (settings.email, settings.api_key, settings.patience) == ("b@example.org", "k", 5)
    assert settings.eutils_url == "http://127.0.0.1:1/"


def test_defaults_need_nothing():
    assert config.load(None, {}).eutils_url == config.EUTILS_URL


@pytest.mark.parametrize(
    ("text", "named"),
    [("emial = 'x'", "unknown setting 'emial'"), ("email = 3", "email must be a string"), ("x", "not TOML"),
     ("patience = true", "patience must be a number")],
)  # fmt: skip
def test_a_bad_file_is_one_clear_line(tmp_path, text, named):
    path = tmp_path / "kgraph.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=named) as caught:
        config.load(path, {})
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UsageError, match=r"nowhere\.toml"):
        config.load(tmp_path / "nowhere.toml", {})


def test_an_address_is_checked():
    with pytest.raises(UsageError, match="not an e-mail"):
        config.with_email(config.Settings(), "me")


def test_no_color_is_kept():
    assert not config.wants_colour({"NO_COLOR": "1"})
    assert config.wants_colour({"TERM": "xterm"})
