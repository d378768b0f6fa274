"""Candidates for the name of a company or organisation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.resolution.blocking import Blocks, company_readings, near_keys, stems
from kg.resolution.matching import EXACT, Found, best_of_each
from kg.resolution.named import Named
from kg.resolution.resolve import node_id
from kg.vocabulary import MARK, PLACE, Vocabulary, match

_CODE = re.compile(r"[(（]\s*(\d{4,6}(?:\.[A-Za-z]{1,2})?)\s*[)）]")
_STEM_SCORE, _SHORTENED_SCORE, _NEAR_WEIGHT = 0.8, 0.75, 0.9
_LONGEST_SHORTENED = 3
_LEAST_AMONG_UNKNOWN = 0.7
"""Below this, two names nobody knows that are one edit apart are not worth a person's time."""


class CompanyNames:
    """The names of all companies and organisations; ``compared`` counts the pairs weighed."""

    def __init__(self, entities: Sequence[Named], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._by_id = {each.id: each for each in entities}
        self._readings = {each.id: company_readings(each, vocabulary) for each in entities}
        read = [(each, self._readings[each.id]) for each in entities]
        self._own_stems = {each.id: stems(rs, vocabulary) for each, rs in read}
        stemmed = [(stem, each) for each, _ in read for stem in self._own_stems[each.id]]
        self._by_reading = Blocks((r.key, (each, r)) for each, rs in read for r in rs)
        self._by_stem = Blocks(stemmed)
        self._by_near = Blocks((k, (stem, each)) for stem, each in stemmed for k in near_keys(stem))
        self._by_opening = Blocks(
            (r.key[:end], each)
            for each, rs in read
            if each.code
            for r in rs
            if r.is_whole
            for end in range(2, min(_LONGEST_SHORTENED, len(r.key) - 1) + 1)
        )
        self.compared = 0

    def meant(self, entity: Named) -> list[Found]:
        """Return what a name may mean by its code or by a reading; the best first."""
        found = [*self._by_code(entity), *self._by_exact_name(entity)]
        if not entity.code:
            found.extend(self._same_readings(entity))
        return best_of_each(each for each in found if each.entity.id != entity.id)

    def alike(self, entity: Named) -> list[Found]:
        """Return what a person may find it to mean: the same stem, or one edit apart."""
        if entity.code:
            return []
        found = [*self._same_stems(entity), *self._near_stems(entity), *self._shortened(entity)]
        return best_of_each(each for each in found if each.entity.id != entity.id)

    def _by_code(self, entity: Named) -> Iterator[Found]:
        printed = [code for name in entity.names for code in _CODE.findall(name)]
        for code in dict.fromkeys([entity.code, *printed]):
            term = self._vocabulary.find(code, "Company") if code else None
            if term and node_id(term) in self._by_id:
                reason = f"the code {code} is that of both"
                yield Found(self._by_id[node_id(term)], "same-code", reason, EXACT, is_sure=True)

    def _by_exact_name(self, entity: Named) -> Iterator[Found]:
        for name in () if entity.code else entity.names:
            term = self._vocabulary.find(name, "Company", "Organisation")
            if term and node_id(term) in self._by_id:
                known = self._by_id[node_id(term)]
                yield Found(known, "same-name", f"{name} is a name of it", EXACT, is_sure=True)

    def _same_readings(self, entity: Named) -> Iterator[Found]:
        for own in self._readings[entity.id]:
            for other, reading in self._by_reading.get(own.key):
                self.compared += 1
                found = match(
                    own,
                    reading,
                    is_listed=bool(other.code),
                    is_main=other.is_anchored and own.key in other.main_names,
                )
                if found:
                    place = own.place if PLACE in own.taken else reading.place
                    rule = "same-bare-name" if {*own.taken, *reading.taken} else "same-name"
                    yield Found(other, rule, found.reason, found.score, found.is_sure, place)

    def _same_stems(self, entity: Named) -> Iterator[Found]:
        for stem in self._own_stems[entity.id]:
            for other in self._by_stem.get(stem):
                self.compared += 1
                if not self._contradict(entity, other):
                    yield Found(other, "same-stem", f"the same stem {stem}", _STEM_SCORE)

    def _near_stems(self, entity: Named) -> Iterator[Found]:
        from rapidfuzz.distance import OSA

        for stem in self._own_stems[entity.id]:
            for key in near_keys(stem):
                for near, other in self._by_near.get(key):
                    self.compared += 1
                    score = round(_NEAR_WEIGHT * OSA.normalized_similarity(near, stem), 2)
                    is_worth = other.is_anchored or score >= _LEAST_AMONG_UNKNOWN
                    if is_worth and OSA.distance(near, stem) == 1:
                        reason = f"{stem} and {near} differ in one place"
                        yield Found(other, "near-name", reason, score)

    def _shortened(self, entity: Named) -> Iterator[Found]:
        """Yield the listed companies whose name a mark of warning may have cut short."""
        for own in self._readings[entity.id]:
            if MARK in own.taken and len(own.key) <= _LONGEST_SHORTENED:
                for other in self._by_opening.get(own.key):
                    self.compared += 1
                    reason = f"{own.key}, cut short behind its mark, opens its name"
                    yield Found(other, "cut-short", reason, _SHORTENED_SCORE)

    def _contradict(self, entity: Named, other: Named) -> bool:
        """Tell whether two names name places that differ."""
        own, others = (
            {reading.place for reading in self._readings[each.id] if reading.place}
            for each in (entity, other)
        )
        return bool(own and others and not own & others)
