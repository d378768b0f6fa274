"""The use cases are imported when they are asked for, and all of them can be."""

import subprocess
import sys

import pytest

import kg.pipeline


@pytest.mark.parametrize("name", kg.pipeline.__all__)
def test_every_use_case_can_be_imported(name):
    """Each name that is promised is there, and is no module."""
    value = getattr(kg.pipeline, name)
    assert type(value).__name__ != "module"


def test_unknown_use_case_is_an_attribute_error():
    """A name that nobody promised is missing as from any module."""
    with pytest.raises(AttributeError, match="no_such"):
        kg.pipeline.no_such  # noqa: B018 - to be looked up is all it is here for


def test_look_up_imports_nothing_that_builds():
    """Who asks does not pay for what builds: loaders, resolution, vocabularies, numpy."""
    script = "import sys\nfrom kg.pipeline import ask, about_company, who_uses\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    imported = set(done.stdout.split())
    assert not imported & {"kg.loaders", "kg.resolution", "kg.vocabulary", "kg.pipeline.build"}
