"""Candidates for the name of a model, and the family of a version nobody lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.resolution.blocking import Blocks, near_keys
from kg.resolution.matching import EXACT, Found, best_of_each
from kg.resolution.model_names import (
    Key,
    ModelReading,
    families,
    makers_of,
    model_key,
    numbers,
    read_model_name,
)
from kg.resolution.named import Named
from kg.vocabulary import Vocabulary

_SPELLING, _FILLER, _MAKER, _DOUBT = 0.99, 0.97, 0.95, 0.8
_NEAR_WEIGHT = 0.9


class ModelNames:
    """The names of all models; ``compared`` counts the pairs weighed."""

    def __init__(self, entities: Sequence[Named], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._by_id = {each.id: each for each in entities}
        self._read = {each.id: self._readings(each) for each in entities}
        self._by_key = Blocks((r.key, (each, r)) for each in entities for r in self._read[each.id])
        spelled = (
            ("".join(reading.key), each, numbers(reading.key))
            for each in entities
            for reading in self._read[each.id]
            if reading.is_whole
        )
        self._by_near = Blocks((key, one) for one in spelled for key in near_keys(one[0]))
        self.compared = 0

    def meant(self, entity: Named) -> list[Found]:
        """Return what a name may mean by a reading of it; the best first."""
        found = [*self._by_exact_name(entity), *self._same_readings(entity)]
        return best_of_each(each for each in found if each.entity.id != entity.id)

    def alike(self, entity: Named) -> list[Found]:
        """Return the models whose names differ in one letter, the numbers being the same."""
        from rapidfuzz.distance import OSA

        found = []
        for own in self._read[entity.id]:
            name = "".join(own.key)
            for key in near_keys(name) if own.is_whole else ():
                for near, other, its_numbers in self._by_near.get(key):
                    self.compared += 1
                    if its_numbers == numbers(own.key) and OSA.distance(near, name) == 1:
                        score = round(_NEAR_WEIGHT * OSA.normalized_similarity(near, name), 2)
                        reason = f"{name} and {near} differ in one letter"
                        found.append(Found(other, "near-name", reason, score))
        return best_of_each(each for each in found if each.entity.id != entity.id)

    def family(self, entity: Named) -> Named | None:
        """Return the nearest family that the vocabulary lists of a version it does not list."""
        for name in entity.names:
            for reading in families(name, self._vocabulary):
                fitting = {
                    other.id: other
                    for other, its in self._by_key.get(reading.key)
                    if other.term and not its.maker and self._is_maker(reading, other)
                }
                if len(fitting) == 1 and entity.id not in fitting:
                    return next(iter(fitting.values()))
        return None

    def _readings(self, entity: Named) -> list[ModelReading]:
        """Return how an entity's names are read; of an entry, only its main names are cut."""
        vocabulary = self._vocabulary
        whole = [ModelReading(model_key(name, vocabulary)) for name in entity.names]
        read = [
            each for name in entity.main_spellings for each in read_model_name(name, vocabulary)
        ]
        if entity.term:
            read = [each for each in read if not each.maker]
        return [each for each in dict.fromkeys([*whole, *read]) if each.key]

    def _by_exact_name(self, entity: Named) -> Iterator[Found]:
        for name in entity.names:
            term = self._vocabulary.find(name, "Model")
            if term and term.id in self._by_id:
                known = self._by_id[term.id]
                yield Found(known, "same-name", f"{name} is a name of it", EXACT, is_sure=True)

    def _same_readings(self, entity: Named) -> Iterator[Found]:
        own_numbers = {numbers(each.key) for each in self._read[entity.id] if each.is_whole}
        for own in self._read[entity.id]:
            for other, its in self._by_key.get(own.key):
                self.compared += 1
                found = self._weigh(own, its, other)
                # Two spellings of one folded name may be two versions: Nova 2 70B, Nova-270B.
                yield found if len(own_numbers) == 1 else _doubted(found)

    def _weigh(self, own: ModelReading, its: ModelReading, other: Named) -> Found:
        if own.is_whole and its.is_whole:
            reason = f"both read {_shown(own.key)}"
            return Found(other, "same-spelling", reason, _SPELLING, is_sure=True)
        if own.maker or its.maker:
            reason = f"both read {_shown(own.key)} behind the maker's name"
            is_sure = other.term is not None and self._is_maker(own, other)
            return Found(
                other, "same-name-of-maker", reason, _MAKER if is_sure else _DOUBT, is_sure
            )
        reason = f"both read {_shown(own.key)} without words that are no part of a name"
        # What only unknown names share may be a plain word: 教育大模型, 教育模型.
        is_sure = other.term is not None or any(part.isascii() for part in own.key)
        return Found(other, "same-bare-name", reason, _FILLER if is_sure else _DOUBT, is_sure)

    def _is_maker(self, reading: ModelReading, model: Named) -> bool:
        if not reading.maker:
            return True
        return model.term is not None and reading.maker in makers_of(model.term, self._vocabulary)


def _shown(key: Key) -> str:
    return " ".join(key)


def _doubted(found: Found) -> Found:
    return Found(found.entity, found.rule, found.reason, _DOUBT)
