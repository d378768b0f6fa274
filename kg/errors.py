"""The error tree: every failure a user can meet, with its place and a next step.

::

    KGError
    ├── ReportError          a report file cannot be read or holds nothing to read
    ├── GraphFolderError     the graph folder is missing, foreign, half-written or busy
    ├── OntologyError        core.ttl or a vocabulary is broken
    ├── TemplateError        a Cypher template is broken, unknown or called wrongly
    ├── UnknownNameError     a company, model or other name is not in the graph
    ├── StoreError           a database refused or failed
    ├── JudgementError       an item cannot be decided as asked
    ├── SelectionError       what shall be shown cannot be selected, or is nothing
    ├── ComparisonError      what shall be compared is neither two dates nor two graphs
    ├── RdfError             an RDF file is broken or cannot be read back
    ├── ExportError          files cannot be written, or their format cannot hold a value
    ├── MissingPackageError  a package of others that is wanted is not installed
    ├── FloorError           a figure misses the floor it is held to
    └── GatheredError        several problems of one kind, told together
        ├── JudgementFileError   lines of the judgement files cannot be used
        ├── OpenReviewError      a strict build left something to a person
        ├── QuestionError        a question in words is none, or no template answers it
        ├── GoldError            lines of the labelled truth cannot be used
        ├── TemplateFileError    files of templates cannot be used (a TemplateError too)
        └── VocabularyError      vocabulary files cannot be used (an OntologyError too)

The command line turns a ``KGError`` into one line (and one for each gathered problem) and
an exit code; any other exception keeps its traceback, because it is a fault of ours.
"""

from __future__ import annotations


class KGError(Exception):
    """A failure told in one line: where, what is wrong, what to do next.

    >>> str(KGError("a.md line 3", '"13月2日" is not a date', "fix the cell"))
    'a.md line 3: "13月2日" is not a date; fix the cell'
    """

    def __init__(self, place: str, problem: str, next_step: str) -> None:
        super().__init__(place, problem, next_step)
        self.place = place
        self.problem = problem
        self.next_step = next_step

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}; {self.next_step}"


class ReportError(KGError):
    """A report file cannot be read, or holds nothing that could be loaded."""


class GraphFolderError(KGError):
    """The graph folder is missing, of another version, half-written or in use."""


class OntologyError(KGError):
    """The ontology or a vocabulary file is missing, broken or contradicts itself."""


class TemplateError(KGError):
    """A Cypher template is broken, does not exist, or got a wrong parameter."""


class StoreError(KGError):
    """A database could not be opened, read or written."""


class SelectionError(KGError):
    """A selection contradicts itself, asks for more than a page holds, or holds nothing."""


class UnknownNameError(KGError):
    """A name the graph, or ``where``, does not hold; ``suggestions`` are the nearest it does.

    ``otherwise`` is the next step where there is none, ``then`` what to do with the first.

    >>> UnknownNameError("model", "ChatGTP", ("ChatGPT",)).suggestions
    ('ChatGPT',)
    """

    def __init__(  # noqa: PLR0913 - the parts of the message
        self,
        kind: str,
        name: str,
        suggestions: tuple[str, ...],
        where: str = "in this graph",
        otherwise: str = "",
        *,
        then: str = "",
    ) -> None:
        step = otherwise or f"`kg query names label={kind.capitalize()}` lists those it holds"
        if suggestions:
            step = f"did you mean {', '.join(map(_on_one_line, suggestions))}?"
            step += f" Then: {then}" if then else ""
        super().__init__(f'{kind} "{_on_one_line(name)}"', f"no such name {where}", step)
        self.name = name
        self.suggestions = suggestions


class JudgementError(KGError):
    """An item of the review queue is unknown or ambiguous, or cannot be decided as asked."""


class ComparisonError(KGError):
    """What shall be compared cannot be: no date, no folder, one of each, or one twice."""


class RdfError(KGError):
    r"""An RDF file is missing, broken, or says what the ontology does not know.

    The value it tells may hold line breaks, the message never does.

    >>> str(RdfError("a.ttl line 3", 'grade is "A\nB"', "mend it"))
    'a.ttl line 3: grade is "A B"; mend it'
    """

    def __init__(self, place: str, problem: str, next_step: str) -> None:
        super().__init__(place, _on_one_line(problem), next_step)


class ExportError(KGError):
    """Files of an export cannot be written, or their format cannot hold what the graph does."""


class MissingPackageError(KGError):
    """A package that this installation does without is wanted: a data frame's."""


class FloorError(KGError):
    """A figure of an evaluation misses the floor it is held to."""


class GatheredError(KGError):
    """Several problems of one kind, each with its place and on a line of its own.

    >>> print(GatheredError("a.csv", "1 line cannot be used", ("a.csv:2: no company",), "mend it"))
    a.csv: 1 line cannot be used:
      a.csv:2: no company
    mend it
    """

    def __init__(self, place: str, problem: str, problems: tuple[str, ...], next_step: str) -> None:
        super().__init__(place, problem, next_step)
        self.problems = problems

    def __str__(self) -> str:
        listed = "\n  ".join((f"{self.place}: {self.problem}:", *self.problems))
        return f"{listed}\n{self.next_step}"


class JudgementFileError(GatheredError):
    """Lines of the judgement files that cannot be used."""


class OpenReviewError(GatheredError):
    """A strict build left rows or left-overs to a person."""


class GoldError(GatheredError):
    """Lines of the labelled truth that cannot be used."""


class TemplateFileError(GatheredError, TemplateError):
    """Files of Cypher templates have broken headers, or names that are taken."""


class QuestionError(GatheredError):
    """A question in words that no template answers, with the lines that come nearest, if any do."""

    def __str__(self) -> str:
        return super().__str__() if self.problems else KGError.__str__(self)


class VocabularyError(GatheredError, OntologyError):
    """Vocabulary files are missing or broken, or entries of them cannot be used."""


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
