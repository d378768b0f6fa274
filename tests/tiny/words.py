"""Four invented companies, one that sells a model, and the few words rules look for."""

from kg.model.company import CompanyRef
from kg.vocabulary import Concept, Term, Vocabulary

ANCHOR = CompanyRef("锚地船务", "999001.SH")
MAST = CompanyRef("桅杆海运", "999002.SH")
HARBOUR = CompanyRef("北塘港务", "999003.SH")
VENDOR = CompanyRef("云帆智算", "999009.SH")
DOCK = CompanyRef("船坞重工", "999104.SH")
"""A company that no vocabulary knows."""

VOCABULARY = Vocabulary(
    (
        Term(
            ANCHOR.id,
            "Company",
            ANCHOR.name,
            code=ANCHOR.code,
            brands=("锚语",),
            categories=("AI+航运",),
        ),
        Term(
            MAST.id,
            "Company",
            MAST.name,
            code=MAST.code,
            brands=("桅灯",),
            categories=("AI+航运",),
        ),
        Term(
            HARBOUR.id,
            "Company",
            HARBOUR.name,
            code=HARBOUR.code,
            subsidiaries=("塘桥码头",),
            categories=("AI+港口",),
        ),
        Term(VENDOR.id, "Company", VENDOR.name, code=VENDOR.code),
        Term("model:yunfan", "Model", "云帆智算大模型", provider=VENDOR.id),
        Term("model:heyu", "Model", "鹤语"),
    ),
    (
        Concept("voiceFrame", "with", ("与", "加入")),
        Concept("ownerCue", "owns", ("旗下", "子公司")),
        Concept("companyEnding", "ending", ("船务", "海运", "港务", "重工", "科技")),
        Concept("subjectCue", "verb", ("发布", "推出")),
        Concept("commonStem", "stem", ("远洋",)),
        Concept("category", "AI+航运", ("AI+航运",), rank=1),
        Concept("category", "AI+港口", ("AI+港口",), rank=2),
        Concept("category", "AI+船厂", ("AI+船厂",), rank=3),
    ),
)
