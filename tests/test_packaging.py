"""The wheel: it brings all its data, collides with nobody, and does the main job anywhere."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the project's wheel, built from the source distribution of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_wheel_installs_one_package_only(wheel):
    """Only ``kg`` lands in site-packages: no loaders, queries or ontology of everybody's name."""
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"kg", "ai_adoption_kg"}


@pytest.mark.slow
def test_wheel_holds_every_file_of_the_mapped_folders(wheel):
    """The loaders, the ontology and the queries are in the wheel, file by file."""
    names = set(zipfile.ZipFile(wheel).namelist())
    mapped = {"loaders": "kg/loaders", "ontology": "kg/data/ontology", "queries": "kg/data/queries"}
    wanted = {
        f"{target}/{file.relative_to(ROOT / source)}"
        for source, target in mapped.items()
        for file in (ROOT / source).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert wanted <= names


@pytest.mark.slow
def test_installed_wheel_does_the_main_job_from_another_folder(wheel, examples, tmp_path):
    """In a fresh environment, elsewhere: reports are built, asked about and drawn."""
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def kg(*arguments: str) -> str:
        command = [str(python.with_name("kg")), *arguments]
        done = subprocess.run(
            command, cwd=elsewhere, env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    kg("build", str(examples))
    assert "300364.SZ" in kg("who-uses", "ChatGPT", "--format", "csv")
    assert kg("view", "-o", "page.html").startswith("wrote")
