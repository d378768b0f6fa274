"""Renders a subgraph as one HTML file that loads nothing from anywhere."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from kg.errors import KGError
from kg.model.graph import Subgraph
from kg.visualise.captions import read_captions
from kg.visualise.data import graph_data, to_json
from kg.visualise.layout import place_nodes

_SCRIPTS = (
    "data.js",
    "calendar.js",
    "known.js",
    "words.js",
    "looks.js",
    "elements.js",
    "icons.js",
    "labels.js",
    "courses.js",
    "lines.js",
    "shapes.js",
    "picture.js",
    "sieve.js",
    "focus.js",
    "scheme.js",
    "legend.js",
    "timebar.js",
    "search.js",
    "claims.js",
    "panel.js",
    "chips.js",
    "address.js",
    "csv.js",
    "snapshot.js",
    "saving.js",
    "sharing.js",
    "keys.js",
    "page.js",
    "surface.js",
)
"""Our scripts in the order in which they are joined: when one runs, those before it are there."""

_PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")


def render_page(subgraph: Subgraph) -> str:
    """Return the page as HTML text, to be written as UTF-8.

    The same subgraph gives the same text. No request leaves the page, and its policy
    forbids any; names and texts of the subgraph stay text. Raises :class:`KGError` when
    pyvis, which ships vis-network, is missing, or an edge names a node that is not shown.
    """
    style = _read_template("page.css")
    library = _read_library()
    script = _join_scripts()
    words = {**json.loads(_read_template("words.json")), "captions": read_captions()}
    parts = {
        "title": html.escape(subgraph.title.en.encode("utf-8", "replace").decode()),
        "policy": _policy(style, library, script),
        "style": style,
        "library": library,
        "script": script,
        "words": to_json(words),
        "data": graph_data(subgraph, place_nodes(subgraph)),
    }
    # One pass, so that a placeholder in the data is left alone.
    return _PLACEHOLDER.sub(lambda match: parts[match.group(1)], _read_template("page.html"))


def _policy(style: str, *scripts: str) -> str:
    """Return a Content-Security-Policy that runs just these scripts and loads nothing.

    vis-network sets styles through the object model only, which the policy lets pass, so
    that one style needs no more than its hash either.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(_source_hash(script) for script in scripts)}",
            f"style-src {_source_hash(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _source_hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _read_template(name: str) -> str:
    return (files("kg.visualise") / "template" / name).read_text(encoding="utf-8")


def _join_scripts() -> str:
    """Return our scripts as one, out of reach of other scripts but for ``window.kgPage``."""
    body = "\n".join(_read_template(name) for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{body}\n}})();'


def _read_library() -> str:
    """Return the newest vis-network that pyvis ships, ready to be inlined.

    Its style is not taken: all 220 kB of it is for parts we do not switch on.
    """
    # Looked up, not imported: importing pyvis would pull in IPython and jinja2 for nothing.
    spec = find_spec("pyvis")
    folders = spec.submodule_search_locations if spec else None
    found = [
        path
        for folder in folders or ()
        for path in Path(folder).glob("templates/lib/vis-*/vis-network.min.js")
    ]
    if not found:
        raise KGError(
            "package pyvis",
            "holds no vis-network.min.js, which the page needs",
            'reinstall it: pip install --force-reinstall "pyvis>=0.3.2"',
        )
    newest = max(found, key=_version)
    text = newest.read_text(encoding="utf-8")
    # The map is not there; looking for it would be a request.
    text = re.sub(r"^//# sourceMappingURL=.*$", "", text, flags=re.MULTILINE)
    if re.search(r"</script|<!--", text, flags=re.IGNORECASE):
        raise KGError(str(newest), "cannot be put inside an HTML page", "use pyvis 0.3.2")
    return text


def _version(path: Path) -> tuple[int, ...]:
    """Return the version in a folder's name, so that 9.10 comes after 9.9.

    >>> _version(Path("vis-9.1.2/vis-network.min.js"))
    (9, 1, 2)
    """
    return tuple(int(number) for number in re.findall(r"\d+", path.parent.name))
