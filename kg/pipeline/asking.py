"""Answers a question in words: finds the template that fits it, and runs that."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kg.config import GraphSource
from kg.errors import KGError, QuestionError, UnknownNameError
from kg.pipeline.finding import in_words, look_up, named_nodes, unknown_name
from kg.pipeline.lookup import Answer, answer, list_templates, run_template
from kg.pipeline.opening import open_graph
from kg.questions import NameIndex, choose, read_patterns, read_question, read_words
from kg.questions.choosing import Chosen
from kg.questions.matching import Match
from kg.questions.telling import parts_found, remarks
from kg.questions.text import named
from kg.store.protocol import QueryRunner
from kg.templates import LABELS, Parameter


@dataclass(frozen=True, slots=True)
class AskRules:
    """How a question is read.

    ``today`` is the day that what is relative counts from, that of the latest report where it
    is ``None``; ``templates`` are folders of a person's own; ``is_run`` is false where it is
    enough to say what was understood.
    """

    today: date | None = None
    templates: tuple[Path, ...] = ()
    is_run: bool = True


@dataclass(frozen=True, slots=True)
class Understood:
    """What a question was understood as, and the answer, ``None`` where it was not run.

    ``parts`` tell what was found in it, ``remarks`` what was chosen and left out in doing so,
    ``near`` are the lines of `kg query` that nearly fit.
    """

    question: str
    template: str
    parameters: Mapping[str, str]
    score: float
    parts: tuple[str, ...]
    remarks: tuple[str, ...]
    near: tuple[str, ...]
    answer: Answer | None

    @property
    def line(self) -> str:
        """The line of `kg query` that asks the same."""
        return query_line(self.template, self.parameters)


_DEFAULT = AskRules()

_PLAIN = re.compile(r"[\w.,+:=@%/-]+")
"""What no shell takes apart, Chinese too."""


def answer_question(source: GraphSource, question: str, rules: AskRules = _DEFAULT) -> Understood:
    """Answer a question in Chinese or English by the template that fits it best.

    Raises :class:`QuestionError` where none does, with those that come nearest,
    :class:`UnknownNameError` for a name that the graph does not hold, and as
    :func:`kg.pipeline.lookup.ask` does.
    """
    words = read_words()
    asked = read_patterns(list_templates(rules.templates), words)
    with open_graph(source) as runner:
        today = cache(lambda: rules.today or _latest(runner, question))
        names = NameIndex(named_nodes(runner, LABELS))
        taken_apart = read_question(question, words, names, today)
        chosen = choose(taken_apart, asked)
        best = _checked(runner, question, chosen)
        found = None
        if rules.is_run:
            template = best.template
            found, _ = run_template(runner, template, template.values(best.given))
    return Understood(
        question=" ".join(question.split()),
        template=best.template.name,
        parameters=best.given,
        score=round(best.score, 2),
        parts=parts_found(taken_apart, best),
        remarks=remarks(taken_apart, best),
        near=_lines(chosen.near),
        answer=found,
    )


def query_line(template: str, given: Mapping[str, str]) -> str:
    """Return the line that runs a template, to be typed into a shell.

    >>> query_line("path-between", {"from": "Star 2", "to": "Moon"})
    "kg query path-between 'from=Star 2' to=Moon"
    """
    pairs = (f"{key}={value}" for key, value in given.items())
    quoted = (each if _PLAIN.fullmatch(each) else shlex.quote(each) for each in pairs)
    return " ".join(("kg query", template, *quoted))


def _latest(runner: QueryRunner, question: str) -> date:
    """Return the day of the latest report that has one."""
    rows = answer(runner, "reports-read", {}).rows
    days = [str(row["date"]) for row in rows if row["date"]]
    if not days:
        problem = "counts from the latest report, and no report has a date"
        raise QuestionError(named(question), problem, (), "name a day with --date")
    return date.fromisoformat(max(days))


def _checked(runner: QueryRunner, question: str, chosen: Chosen) -> Match:
    """Return the best match if it is an answer; else raise what is wrong, with what comes near."""
    best = chosen.best
    if best is None:
        problem, step = "is like none that a template answers", "`kg templates` lists them"
        raise QuestionError(named(question), problem, _lines(chosen.near), step)
    if best.unknown:
        raise _unknown(runner, [each for each in chosen.alike if each.unknown])
    if best.missing:
        wanted = " and ".join(f"{each.name} ({each.meaning})" for each in best.missing)
        problem = f"is read as {best.template.name}, which needs {wanted}"
        step = f"name it, as in {_example(best)}"
        raise QuestionError(named(question), problem, _lines(chosen.near), step)
    return best


def _unknown(runner: QueryRunner, alike: Sequence[Match]) -> KGError:
    """Return that a name is unknown, with the nearest, and the line that asks for the first."""
    wanted = [(each, _first_unknown(each)) for each in alike]
    text = alike[0].unknown[wanted[0][1].name]
    labels = tuple(dict.fromkeys(label for _, each in wanted for label in each.labels))
    found = unknown_name(runner, labels, text)
    for match, parameter in wanted:
        for name in found.suggestions[:1]:
            if any(look_up(runner, label, name) for label in parameter.labels):
                line = query_line(match.template.name, {parameter.name: name, **match.given})
                return UnknownNameError(in_words(labels), text, found.suggestions, then=line)
    return found


def _first_unknown(match: Match) -> Parameter:
    return next(each for each in match.template.parameters if each.name in match.unknown)


def _example(best: Match) -> str:
    given = {each.name: each.example for each in best.missing}
    return query_line(best.template.name, {**given, **best.given})


def _lines(matches: Sequence[Match]) -> tuple[str, ...]:
    return tuple(query_line(each.template.name, each.given) for each in matches if not each.missing)
