"""Clean adoption tables: invented companies, or rows a test brings along."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_CATEGORIES = ("AI+内容制作", "AI+游戏", "AI+视频", "AI+电商", "AI+营销", "数字人", "AI+教育")
_FIRST = "云星海山晨明华宏瑞启拓锐嘉恒盛腾鼎远博雅思智汇创卓越凌飞鸿翔"
_SECOND = "帆岚汐川曜澜桥舟岭湖谷泉峰野林松竹梅兰菊荷枫柏桐杉棠榕槐"
_ENDINGS = ("科技", "股份", "网络", "文化", "传媒", "软件", "教育", "互动")
_PRODUCTS = ("助手", "平台", "引擎", "小站", "工坊", "画板", "讲堂", "导购", "剪影", "书房")
_MODELS = ("ChatGPT", "文心一言", "通义千问", "Stable Diffusion", "讯飞星火", "Kimi", "GPT-4")
_SELF = (
    "{name}发布{product}新版本",
    "{name}：{product}已上线{feature}功能",
    "{name}与{partner}达成合作",
)
_PRODUCT = (
    "公司旗下{product}接入{model}，用于{feature}",
    "子公司推出的{product}开始{feature}的内测",
    "{product}本月新增{feature}能力，用户反馈良好",
)
_PLAIN = (
    "公司正在{feature}方面做技术储备，暂未形成收入",
    "公司已在{feature}环节使用{model}，效率有所提升",
    "公司关注{feature}的进展，将视市场情况投入",
    "与{partner}签署协议，共同推进{feature}",
    "公司表示{feature}仍处于早期，对业绩影响有限",
)
_DATE_STYLES = ("{month}月{day}日", "2024/{month}/{day}", "{month}.{day:02}", "{month:02}-{day:02}")
_FEATURES = (
    "自动写稿", "智能配音", "图片生成", "剧本评估", "商品文案", "客服问答", "作业批改", "虚拟主播",
    "短片剪辑", "代码补全", "多语翻译", "选品分析", "广告投放", "角色对话", "课堂分析", "内容审核",
)  # fmt: skip
_PARTNERS = ("某云服务商", "一家研究院", "多所高校", "海外发行商", "地方广电")


@dataclass(frozen=True, slots=True)
class CleanCompany:
    """A company with its rows, oldest first: (date as printed, text)."""

    name: str
    code: str
    category: str
    rows: tuple[tuple[str, str], ...]
    model: str = ""


@dataclass(frozen=True, slots=True)
class CleanTable:
    """Companies in printed order, and the report's date (ISO)."""

    report_date: str
    companies: tuple[CleanCompany, ...]


def invent_table(random: Random, companies: int = 12) -> CleanTable:
    """Return a table of invented companies: dates ascend within each, texts say who speaks.

    About a third of the rows name the company, a quarter one of its products.
    """
    codes = random.sample(range(309000, 309999), companies)
    names = _names(random, companies)
    steps = sorted(random.randrange(len(_CATEGORIES)) for _ in range(companies))
    numbers = {step: number for number, step in enumerate(sorted(set(steps)), start=1)}
    style = random.choice(_DATE_STYLES)
    made = [
        _company(name, f"{code}.SZ", f"{numbers[step]}) {_CATEGORIES[step]}", style, random)
        for name, code, step in zip(names, codes, steps, strict=True)
    ]
    return CleanTable("2024-07-31", tuple(made))


def _names(random: Random, count: int) -> list[str]:
    names: dict[str, None] = {}
    while len(names) < count:
        stem = random.choice(_FIRST) + random.choice(_SECOND)
        if all(stem != name[:2] for name in names):
            names[stem + random.choice(_ENDINGS)] = None
    return list(names)


def _company(name: str, code: str, category: str, style: str, random: Random) -> CleanCompany:
    product = name[:2] + random.choice(_PRODUCTS)
    count = random.choice((1, 2, 3, 4, 5, 6, 8, 10, 14, 20))
    days = sorted(random.sample(range(1, 197), count))
    rows = tuple((_day(day, style), _text(name, product, random)) for day in days)
    return CleanCompany(name, code, category, rows, "、".join(random.sample(_MODELS, 2)))


def _day(day: int, style: str) -> str:
    """Print a day of a year whose months have 28 days, so that days and dates ascend alike."""
    return style.format(month=(day - 1) // 28 + 1, day=(day - 1) % 28 + 1)


def _text(name: str, product: str, random: Random) -> str:
    pattern = random.choice(random.choices((_SELF, _PRODUCT, _PLAIN), weights=(30, 25, 45))[0])
    text = pattern.format(
        name=name,
        product=product,
        model=random.choice(_MODELS),
        feature=random.choice(_FEATURES),
        partner=random.choice(_PARTNERS),
    )
    return f"{text}（第{random.randrange(10, 99)}号）"
