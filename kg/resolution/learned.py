"""What the tables of all reports teach about nodes, beyond what a vocabulary says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.model.facts import RELEASE_RULE
from kg.model.graph import Node, Value, filled
from kg.model.merge import NameDecisions
from kg.model.names import fold_name
from kg.model.report import ReportClaims
from kg.model.status import Status
from kg.resolution.entities import called
from kg.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Learned:
    """Printed names and further properties by node id.

    ``names`` are those of market tables, the one of the latest report first.
    """

    names: Mapping[str, tuple[str, ...]]
    properties: Mapping[str, Mapping[str, Value]]
    exchanges: Mapping[str, str]

    def add_to(self, node: Node, *, in_vocabulary: bool) -> Node:
        """Return a node with what was learned of it; the vocabulary's own values win."""
        learned = filled(self.properties.get(node.id, {}))
        node = replace(node, properties={**learned, **node.properties})
        code = node.properties.get("code")
        if node.label == "Company" and isinstance(code, str):
            exchange = self.exchanges.get(code.rpartition(".")[2], "")
            node = replace(node, properties=filled({**node.properties, "exchange": exchange}))
        names = self.names.get(node.id)
        return _named(node, names, in_vocabulary=in_vocabulary) if names else node


def learn(
    parts: Sequence[ReportClaims], vocabulary: Vocabulary, decisions: NameDecisions
) -> Learned:
    """Gather what the reports teach; the order of the parts does not show.

    What they teach of a name goes to the node that stands for it.
    """
    ordered = sorted(parts, key=lambda part: (part.report.date, part.report.name))
    properties: dict[str, dict[str, Value]] = defaultdict(dict)
    for identity, day in _releases(ordered, decisions).items():
        properties[identity]["released"] = day
    for identity, classes in _classes(ordered, decisions).items():
        properties[identity]["modelClass"] = tuple(sorted(classes))
    for identity, scores in _scores(ordered, decisions).items():
        properties[identity]["benchmarks"] = tuple(sorted(scores.values()))
    exchanges = {
        ending: concept.name
        for concept in vocabulary.scheme("exchange")
        for ending in concept.words
    }
    return Learned(_names(ordered, decisions), properties, exchanges)


def _names(ordered: Sequence[ReportClaims], decisions: NameDecisions) -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = defaultdict(list)
    for part in reversed(ordered):
        for listing in part.listings:
            names[decisions.standing_for(listing.company).id].append(listing.name)
    return {identity: tuple(dict.fromkeys(each)) for identity, each in names.items()}


def _releases(ordered: Sequence[ReportClaims], decisions: NameDecisions) -> dict[str, date]:
    """Return the earliest day on which each model is said to have come out."""
    days: dict[str, date] = {}
    for part in ordered:
        for claim in part.claims:
            if claim.rule == RELEASE_RULE and claim.status is Status.DONE and claim.date:
                model = decisions.standing_for(claim.object).id
                days[model] = min(days.get(model, claim.date), claim.date)
    return days


def _classes(ordered: Sequence[ReportClaims], decisions: NameDecisions) -> dict[str, set[str]]:
    classes: dict[str, set[str]] = defaultdict(set)
    for part in ordered:
        for each in part.model_classes:
            classes[decisions.standing_for(each.model).id].add(each.name)
    return classes


def _scores(ordered: Sequence[ReportClaims], decisions: NameDecisions) -> dict[str, dict[str, str]]:
    """Return the scores of each model by benchmark, those of the latest report."""
    scores: dict[str, dict[str, str]] = defaultdict(dict)
    for part in ordered:
        for each in part.scores:
            scores[decisions.standing_for(each.model).id][fold_name(each.benchmark)] = str(each)
    return scores


def _named(node: Node, names: Sequence[str], *, in_vocabulary: bool) -> Node:
    """Return a company with its printed names as aliases, the latest as name if none is known."""
    name = node.name if in_vocabulary else names[0]
    return called(node, name, (), (*names, node.name))
