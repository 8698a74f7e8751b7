"""Persons whom an occupation introduces: 村民张三."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.alternation import one_of
from kg.mentions.context import Context
from kg.mentions.spans import left_edge
from kg.mentions.speakers import SPEECH
from kg.mentions.taken import Taken
from kg.mentions.titled import as_person, sharing_title
from kg.mentions.tokens import Token, near
from kg.mentions.wordhood import (
    CONJUNCTIONS,
    CROWDS,
    ENDS_LIST,
    FUNCTION_WORDS,
    LIKELY,
    OCCUPATION_START,
    is_word,
    leads_names,
)
from kg.model import Mention
from kg.values import chinese_names, foreign_names, name_edges, names, native_names

#: Other crowds after a crowd: 领导班子和…, 领导干部树立…, 儿童青少年.
_CROWD_START = re.compile(f"{CROWDS}|师傅|青少年|班子|家长|家属")
_NOT_AFTER_CROWDS = frozenset("性有占让来楼品包家和与及")
_OCCUPATION_WORD = one_of("""
    领导 专家(?!组|学者|们|委|库|团|评|论|意|建|认|表|指|介|解)
    村民 居民 职工
    工人 钳工 焊工 电工 技师
    乡村医生 校友(?!会|企|代表|分会|总会|工作|捐|们|办) 学生 教师 老师(?!傅) 医生 护士
    农户 农民 牧民 渔民 果农 菜农 茶农 种植户 养殖户 大户
    司机 消防员 民警 辅警 警察 党员 战士 志愿者
    店主 店长 老板 市民 游客 业主 代表 负责人
    劳模 劳动模范 道德模范 先进工作者
    烈属 军属 遗属
    优抚军人 优抚对象 村干部 离休干部 退休干部 困难群众 困难户 贫困户 脱贫户 低保户 五保户 监测户 老兵 退役军人 退伍军人
    工匠 选手 运动员 球员 冠军
    演员 导演 歌手 作家 诗人 画家 科学家 经济学家 企业家
    烈士 英雄 航天员 飞行员
    嫌疑人 被告人 罪犯
    岁的 名叫 叫做
    夫人 妻子 丈夫 儿子 女儿 父亲 母亲 大爷 大娘 阿姨 青年
    姑娘 女孩 男孩 小伙子
    员工 传承人 技术员 船长 机长 列车长 快递员 讲解员 管理员
    老同志 老领导 老红军 老战士 老干部 县级领导干部 县级干部 县处级领导干部 处级领导干部 处级干部
    项目官员 网格员 协管员 调解员 联络员 引导员 裁判员 售货员 饲养员 护林员 保洁员 外卖员
    驻村第一书记 经营者 获得者 获奖者 责任人员 责任人
    元勋 院士专家
    者” 楷模” 英雄” 标兵” 工匠” 卫士” 先锋” 模范” 好人” 之父” 战士”
""")
#: Who are told of in crowds, so that a verb follows more often than a name: 20万居民清洁温暖过冬.
_IN_CROWDS = re.compile("居民|村民|市民|游客|职工|员工|工人|农民|牧民|渔民|学生|教师|选手|运动员|业主|农户")
#: Each word begins with a plain character, so that the engine passes over all others at once.
OCCUPATION = re.compile(rf"(?:{_OCCUPATION_WORD})")


def introduced(context: Context, taken: Taken) -> Iterator[Mention]:
    """村民张三, 64岁的李四: an occupation gives a name but no post."""
    text, tokens, known = context.text, context.tokens, context.known
    for match in OCCUPATION.finditer(text):
        abroad = _is_of_abroad(tokens, match.start())
        length, score = names.titled_name(text, match.end(), known, abroad)
        length -= _ends_in_home(text, match.end(), length)
        name = text[match.end() : match.end() + length]
        dotted = "·" in name
        if _CROWD_START.match(name):
            continue
        likely = name[:1] not in FUNCTION_WORDS | _NOT_AFTER_CROWDS and chinese_names.given_odds(name[1:]) >= LIKELY
        heads = match.group() == "领导" and length == 3 and _before_a_name(text, match.end() + length)
        likely = likely and (name[-1:] not in "内中上下里外" or heads)
        spouse = (match.group() in _SPOUSES or abroad) and foreign_names.looks_foreign(name) and not is_word(name, known, 0)
        listed = (
            name[:1] in CONJUNCTIONS and text[match.end() + length : match.end() + length + 1] == "、" and chinese_names.given_odds(name[1:]) >= 1
        )
        listed = listed and match.group() == "领导" and not OCCUPATION_START.match(name, 1)
        at_home = _AT_HOME.match(text, match.end() + length) is not None
        if score < 3 and _IN_CROWDS.match(match.group()) and name_edges.is_predicate(name[:2]):
            continue
        native = length > 2 and native_names.native_length(text, match.end()) == length
        plain = dotted or spouse or native or (chinese_names.looks_chinese(name, common=False) and (likely or listed or heads))
        if (
            plain
            and (
                score >= 3
                or heads
                or (spouse and score >= 1.6)
                or (score >= 2.2 and (match.group() == "岁的" or (at_home and chinese_names.given_odds(name[1:]) >= 0)))
                or (score >= 1.6 and length == 3 and chinese_names.given_odds(name[1:]) >= (-3 if _AND_ANOTHER.match(text, match.end() + 3) else 0))
            )
            and (at_home or length > 2 or _clear_cut(text, match.end() + length) or _acts_clearly(text, match.end(), length))
            and not is_word(name, known, 3.0 if at_home or _stands_out(text, match, length) else 0)
        ):
            begin = left_edge(text, [t for t in tokens if t.end <= match.start()], match.start(), 0)
            begin = match.end() if match.group() in _SPOUSES else begin  # whose spouse she is may be named too
            yield as_person(text, begin, match.end(), match.end() + length, (), "persons.introduced")
            yield from sharing_title(text, tokens, match.end() + length, (), known, abroad)


def _before_a_name(text: str, end: int) -> bool:
    """Whether a list goes on at ``end`` with a name beyond doubt: 市领导周卫中、甲、乙."""
    length, score = chinese_names.chinese_name(text, end + 1) if text[end : end + 1] == "、" else (0, 0.0)
    return score >= 3 and not is_word(text[end + 1 : end + 1 + length], names.NOBODY, 0)


def _is_of_abroad(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a foreign country stands right before an occupation: 法国队球员, 肯尼亚选手."""
    return any(t.kind == "country" and t.name != "中国" and t.end >= begin - 2 for t in near(tokens, begin - 2, begin))


#: 劳模甲和困难职工乙: the next of a list whom an occupation introduces too.
_AND_ANOTHER = re.compile(f"[、和与及][一-龥]{{0,4}}?(?:{_OCCUPATION_WORD})(?=[一-龥]{{2}})")
#: 走访劳模甲家中, 在劳模甲家，: whose home is visited.
_AT_HOME = re.compile("家(?:[中里](?!人)|(?=[，。、；]))")
#: 在劳模甲家，: what goes before one whose home it is.
_COMES_TO = re.compile("(?:在|来到|走进|前往|到了?)[^，。；]{0,16}$")
_SPOUSES = frozenset(("夫人", "妻子", "丈夫"))


def _ends_in_home(text: str, begin: int, length: int) -> bool:
    """Whether what looks like the last character of a name is the home to which somebody comes: 在劳模惠新家，."""
    home = begin + length - 1
    whole = length > 2 and text[home] == "家" and _AT_HOME.match(text, home) is not None
    return whole and _COMES_TO.search(text, max(0, begin - 20), begin) is not None


def _acts_clearly(text: str, begin: int, length: int) -> bool:
    """Whether a name of two characters with a likely given one stands before what only people do: 牧民代表那顺作了发言."""
    odds = chinese_names.given_odds(text[begin + 1 : begin + length])
    return odds >= 3 and not name_edges.is_predicate(text[begin : begin + length]) and SPEECH.match(text, begin + length) is not None


def _stands_out(text: str, occupation: re.Match[str], length: int) -> bool:
    """Whether a word with a likely given character stands alone after one person's occupation (消防员高山，…), or heads a list of leaders."""
    name = text[occupation.end() : occupation.end() + length]
    end = occupation.end() + length
    if occupation.group() == "领导" and text[end : end + 1] == "、" and leads_names(name, text, end + 1):
        return True
    return (
        occupation.group().endswith(("员", "师", "长", "人", "户", "民"))
        and (_clear_cut(text, occupation.end() + length) or text.startswith("说", occupation.end() + length))
        and chinese_names.given_odds(name[1:]) >= 3
        and not name_edges.is_predicate(name)
    )


def _clear_cut(text: str, end: int) -> bool:
    """Whether punctuation ends the name, so that even a word is one: 种粮大户成立、…."""
    return text[end : end + 1] in ENDS_LIST


def after_occupations(text: str) -> tuple[int, ...]:
    """Offsets at which the name of someone may begin whom an occupation introduces."""
    return tuple(match.end() for match in OCCUPATION.finditer(text))
