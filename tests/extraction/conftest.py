"""A small vocabulary on disk, and an extractor that reads by it."""

import pytest

from kg.extraction import Extractor

VOCABULARY = """\
@prefix kg: <urn:ai-adoption-kg:ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix company: <urn:ai-adoption-kg:company:> .
@prefix org: <urn:ai-adoption-kg:organisation:> .
@prefix model: <urn:ai-adoption-kg:model:> .
@prefix use: <urn:ai-adoption-kg:use-case:> .
@prefix cue: <urn:ai-adoption-kg:cue:> .

company:jia a kg:Company ; skos:prefLabel "甲科技" .
org:yard a kg:Organisation ; skos:prefLabel "北塘船厂" .
model:nova a kg:Model ; skos:prefLabel "Nova" ; kg:providedBy org:yard ; skos:hiddenLabel "诺瓦" .
model:vega a kg:Model ; skos:prefLabel "Vega" .
model:own a kg:Model ; skos:prefLabel "甲航大模型" ; kg:providedBy company:jia .
use:route a skos:Concept ; skos:prefLabel "航线规划" .

cue:denied a skos:Concept ; skos:inScheme kg:useStatus ; kg:rank 1 ; skos:altLabel "未接入" .
cue:applied a skos:Concept ; skos:inScheme kg:useStatus ; kg:rank 3 ; skos:altLabel "审核中" .
cue:testing a skos:Concept ; skos:inScheme kg:useStatus ; kg:rank 4 ; skos:altLabel "试用" .
cue:in-use a skos:Concept ; skos:inScheme kg:useStatus ; kg:rank 7 ; skos:altLabel "接入", "基于" .
cue:comparison a skos:Concept ; skos:inScheme kg:noUse ; skos:altLabel "对标", "类" .
cue:partner a skos:Concept ; skos:inScheme kg:partnerCue ; skos:altLabel "合作", "签约" .
cue:no-partner a skos:Concept ; skos:inScheme kg:noPartnerCue ; skos:altLabel "没有合作" .
cue:talks a skos:Concept ; skos:inScheme kg:talksCue ; skos:altLabel "洽谈" .
cue:invest a skos:Concept ; skos:inScheme kg:investCue ; skos:altLabel "入股" .
cue:invest-plan a skos:Concept ; skos:inScheme kg:investPlanCue ; skos:altLabel "拟" .
cue:goes-on a skos:Concept ; skos:inScheme kg:goesOnCue ; skos:altLabel "目前", "现", "但" .
cue:frame a skos:Concept ; skos:inScheme kg:partnerFrame ; skos:altLabel "与", "和" .
cue:connect a skos:Concept ; skos:inScheme kg:connectCue ; skos:altLabel "接入" .
"""


@pytest.fixture(scope="session")
def extractor(tmp_path_factory: pytest.TempPathFactory) -> Extractor:
    """Return an extractor with a vocabulary of made-up names."""
    folder = tmp_path_factory.mktemp("vocabulary")
    (folder / "all.ttl").write_text(VOCABULARY, encoding="utf-8")
    return Extractor(folder)
