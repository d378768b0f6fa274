"""The page of the shipped sample, opened in a real Chromium."""

from pathlib import Path

import pytest

from kg.pipeline import view_graph


@pytest.mark.browser
def test_page_of_the_sample_opens_without_a_request_or_an_error(sample_graph, browser, tmp_path):
    """The sample's page draws its graph, asks for nothing but itself, and logs nothing."""
    file: Path = tmp_path / "page.html"
    file.write_text(view_graph(sample_graph).page, encoding="utf-8")
    page = browser.new_page()
    asked: list[str] = []
    logged: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: logged.append(message.text))
    page.goto(file.as_uri())
    page.wait_for_function("window.kgPage !== undefined")
    assert page.title() == "AI adoption"
    assert (asked, logged) == ([file.as_uri()], [])
