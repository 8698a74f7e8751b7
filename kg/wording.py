"""What the words of a heading or a lead are about: its characters without names, numbers and the words that every read-out has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kg.lexicons import rows

__all__ = ["content", "pairs"]

#: Words of the genre, which tell no read-out from another; the titles of posts (lexicon ``titles``) are cut out too.
_GENRE = """
    央视网消息 新闻联播 本报 新华社 记者 今天 昨天 上午 下午 晚上 当地时间 北京 人民大会堂 钓鱼台国宾馆 中南海 在京 国家
    主席 总理 总统 副 委员长 书记 部长 外长 首相 中共中央政治局 中央政治局 政治局 常委 委员 中共中央 总书记 中央军委
    国务院 全国人大常委会 全国人大 全国政协 会见 会谈 举行 召开 出席 主持 会议 讲话 发表 重要 强调 指出 表示 致辞 致贺信
    贺信 致电 祝贺 的 了 座谈会 座谈 论坛 调研 考察 访问 来华 进行 正式 国事 工作 通电话 签署 发布 印发 指示 作出
    开幕 闭幕 开幕式 闭幕式 仪式 发布会 新闻 关于 抵达 双方 两国 关系 一行 国家主席 参加 以来 应邀 邀请
""".split()


@lru_cache(maxsize=1)
def _stops() -> re.Pattern[str]:
    words = {*_GENRE, *(row["title"] for row in rows("titles"))}
    heads = "".join(sorted({word[0] for word in words}))
    return re.compile(rf"(?=[{heads}])(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})|[0-9]+[年月日号届次]?|[\W_]+")


def content(text: str, names: Iterable[str]) -> str:
    """The runs of a text, of two characters or more, that are left between names, numbers and the genre's words, parted by spaces."""
    for name in sorted(names, key=lambda each: (-len(each), each)):
        text = text.replace(name, " ") if name else text
    return " ".join(run for run in _stops().split(text) if len(run) > 1)


def pairs(content: str) -> frozenset[str]:
    """The pairs of neighbouring characters in its runs, by which texts are compared."""
    return frozenset(run[at : at + 2] for run in content.split(" ") for at in range(len(run) - 1))
