"""``kg export --format neo4j-csv`` and ``neo4j-parquet`` on the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main


def kg(*arguments: str, graph: Path) -> Result:
    """Run a command; the graph folder goes in as $KG_GRAPH."""
    return CliRunner().invoke(main, arguments, env={"KG_GRAPH": str(graph)})


@pytest.mark.parametrize(("file_format", "ending"), [("csv", ".csv"), ("parquet", ".parquet")])
def test_folder_is_written_and_only_the_command_is_printed(
    sample_graph, tmp_path, file_format, ending
):
    """What goes to stdout can be run as it is; the rest is said on stderr."""
    folder = tmp_path / "files"

    result = kg("export", "--format", f"neo4j-{file_format}", "-o", str(folder), graph=sample_graph)

    assert result.stdout.startswith(f"cd {folder} && neo4j-admin database import full neo4j \\\n")
    assert f"./nodes-Company{ending}" in result.stdout
    assert {each.suffix for each in folder.iterdir()} == {ending}
    assert f"wrote {folder}" in result.stderr


def test_database_stands_in_the_command(sample_graph, tmp_path):
    """--database names what the command fills."""
    options = ("--format", "neo4j-csv", "--database", "adoption", "-o", str(tmp_path / "files"))

    assert " import full adoption \\\n" in kg("export", *options, graph=sample_graph).stdout


def test_folder_that_is_not_empty_needs_force(sample_graph, tmp_path):
    """An earlier export is refused in one line, and replaced when told."""
    export = ("export", "--format", "neo4j-csv", "-o", str(tmp_path / "files"))
    kg(*export, graph=sample_graph)

    refused = kg(*export, graph=sample_graph)

    assert refused.exit_code == 1
    assert refused.stderr.endswith(
        "is not empty; name a fresh folder with -o, or say --force to replace it\n"
    )
    assert kg(*export, "--force", graph=sample_graph).exit_code == 0


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--force",), "--force goes with -o"),
        (("--database", "x"), "--database goes with neo4j-csv and neo4j-parquet"),
    ],
    ids=["force", "database"],
)
def test_option_that_would_do_nothing_is_refused(sample_graph, option, said):
    """What goes to stdout replaces nothing, and only an import fills a database."""
    result = kg("export", "--format", "turtle", *option, graph=sample_graph)

    assert result.exit_code == 2
    assert said in result.stderr


def test_missing_graph_leaves_no_folder(tmp_path):
    """Where there is no graph nothing is begun."""
    result = kg(
        "export", "--format", "neo4j-csv", "-o", str(tmp_path / "files"), graph=tmp_path / "no"
    )

    assert result.exit_code == 1
    assert list(tmp_path.iterdir()) == []
