"""What stands at the head of a clause before those who act in it, and the verb of speech that ends it."""

from __future__ import annotations

import re

from kg.extractors.pieces import Piece
from kg.fragments import NUMERAL
from kg.patterns import AGENT, FOLD, SUBJECT
from kg.text import any_of

_P, _B, _D, _E = (FOLD[k] for k in ("person", "body", "date", "event"))

_VERBS_OF_SPEECH = "指出 强调 表示 要求 说 认为 指示 提出 号召 介绍 介绍说 重申 呼吁 希望 透露 指示精神".split()
_VOICE = re.compile(
    "|".join(rf"{verb}(?<!的重点{verb})(?=[，：“\s]|$)" for verb in _VERBS_OF_SPEECH)
    + "|指出[说道称](?=[，：“])|强调[说道称](?=[，：“])|表示[说道称](?=[，：“])|代表[^，。]{0,30}(?:表示|致以)[^，。]{0,20}(?=[，。]|$)"
)
#: 按照省委关于…的要求，甲调研: a noun at the end of what is followed.
_PURPOSE = re.compile("(?:积极)?(?:响应|为|按照?|根据|贯彻|落实|对照|对标|围绕|严格按照|为了|依据|认真贯彻|认真落实)(?!此|期)")
_NOUNS_TOO = frozenset(("要求", "指示", "指示精神", "号召"))


def may_speak(folded: str) -> bool:
    """Whether a clause of the folded sentence may have a verb of speech."""
    return any_of(_VERBS_OF_SPEECH, folded) or "代表" in folded


def take_speech(piece: Piece) -> str:
    """The verb of speech of a clause, which is cut off with what follows it; "" if it has none."""
    voice = _VOICE.search(piece.text)
    if voice is None or (voice.group() in _NOUNS_TOO and _PURPOSE.match(piece.text)):
        return ""
    piece.cut(voice.end(), len(piece.text))
    return voice.group()


def is_whole(verb: str) -> bool:
    """Whether such words say all that is said (代表学校表示感谢), so that what follows is no speech."""
    return verb.startswith("代表")


#: 提出四项倡议：举办研讨会；…: what is to be done is no news.
_PROPOSES = re.compile("提出[^，。；]{0,12}(?:倡议|建议|主张|设想|构想)$")
#: Verbs by which a spokesman tells facts: 据介绍，某仪式将于9月8日举行.
_TELLERS = ("介绍", "介绍说", "透露")
#: What is told of a meeting to come, or that opens and closes, by its day, or of where a leader will go.
_TO_COME = re.compile(
    rf"^{_E}(?:将|定|拟)?[于在]?{_D}[^，。；]{{0,16}}?(?:举行|召开|开幕|举办|启动)|^{_D}闭幕"
    rf"|^{_P}(?:主席|总统|总理)?将[于在]?{_D}[^，。；]{{0,24}}?(?:访问|出席)"
)


def proposes(clause: str) -> bool:
    """Whether a clause announces proposals, which follow after a colon."""
    return _PROPOSES.search(clause) is not None


#: 鼓励社区用好资源，开展活动: what those encouraged are to do is no news.
_ENCOURAGING = ("鼓励", "勉励", "叮嘱", "嘱咐", "寄语")
_ENCOURAGES = re.compile(f"{AGENT}?(?:并|还|亲切|热情)*(?P<verb>{'|'.join(_ENCOURAGING)})(?!奖)")
#: What such a verb is called that only announces.
ASKING = "提出要求"
#: 就某项工作提出要求: what is asked for need not follow.
_ASKS = re.compile("提出?[^，。；：“”]{0,8}要求$")
#: Another who then acts at the meeting.
_ANOTHER_ACTS = re.compile(f"{AGENT}(?:同志)?(?:代表[^，。；]{{2,30}}?)?(?:主持|出席|参加|陪同|列席|作|宣读|传达|汇报|通报|致辞)")
#: With what the act of who encouraged goes on.
_GOES_ON = re.compile(f"并|还|随后|之后|最后|其间|期间|同时|向|为|与|同|参观|看望|慰问|考察|前往|来到|出席|会见|{AGENT}|{_D}")


def may_encourage(folded: str) -> bool:
    """Whether a clause of the folded sentence may encourage others."""
    return any_of(_ENCOURAGING, folded)


def encourages(clause: str) -> str:
    """The verb by which the subject of a clause encourages others, "" if it has none."""
    found = _ENCOURAGES.match(clause)
    return found["verb"] if found else ""


#: 某发言人表示，某主席将为某总统举行欢迎仪式，两国元首将举行会谈: with whom leaders will meet during a visit.
_ANNOUNCING = (*_TELLERS, "表示", "说", "宣布")
_WILL_MEET = re.compile(
    f"^(?:{_P}(?:主席|总理|总统|委员长)?|{FOLD['pair']})还?将(?:(?:为|同|与|和)[^，。；]*举行[^，。；]*|举行|(?:分别)?(?:同|与|和)[^，。；]*)?(?:会谈|会见|会晤|{_E})"
)


#: 某发言人介绍，今天上午，甲与乙举行了战略对话: who met whom, and when.
_MET = re.compile(f"{_D}$|{_P}(?:(?:同|与|和){_P}[^，。；]*(?:举行|进行)了?[^，。；]*(?:会谈|会晤|对话|磋商|通话)|[^，。；]{{0,8}}会见了?{_P})")


#: How a clause begins that tells something after such a verb.
_TOLD_AFTER = {ASKING: _ANOTHER_ACTS, **dict.fromkeys(_TELLERS, _TO_COME), **dict.fromkeys(_ENCOURAGING, _GOES_ON)}


def asks(clause: str) -> bool:
    """Whether a clause tells that somebody asks for something, and maybe no more (提出要求)."""
    return _ASKS.search(clause) is not None


def is_told(verb: str, clause: str) -> bool:
    """Whether a clause after a verb of speech tells all the same what happened: who met whom, whom leaders will meet, or what who
    asked or encouraged did next."""
    if verb in _TELLERS and _MET.match(clause) is not None:
        return True
    if "将" in clause and verb in _ANNOUNCING and _WILL_MEET.match(clause) is not None:
        return True
    after = _TOLD_AFTER.get(verb)
    return after is not None and after.match(clause) is not None


#: 来自约旦的客商代表甲: where someone comes from.
_ORIGIN = re.compile(f"来自[^，。；的]{{1,12}}的(?={AGENT})")
#: 一是甲传达…；二是乙讲话: the points of an agenda.
_POINT = re.compile(f"(?:{NUMERAL}|首先|接着|随后|最后)是(?={AGENT})")
#: 邀请甲、乙介绍情况, 会议邀请丙作报告: who is asked is the subject of what follows.
_INVITES = re.compile(f"{_E}?(?:并|还|特|专门)*(?:邀请|特邀|请)(?={AGENT})")
#: 由甲率领的考察组一行, 以甲为团长的代表团: who leads it acts, and the team. Without the latter a comma parts 以甲为组长 from more of the kind.
_LED = re.compile(
    f"[由以]?(?P<who>{_P}(?:[、和与及]{_P})*)(?:同志)?(?:(?:率领|带领|带队|为(?:[团组队]长|领队))的|为副(?:[团组队]长)的)(?P<team>[{_B}{FOLD['group']}]|[^，。；的{_P}{_B}{_E}]{{1,12}}?[组团队])(?:一行)?"
    f"|以(?P<head>{_P})(?:同志)?为(?:[团组队]长|领队)$"
)
_LED_BY = frozenset(f"由以{_P}")


#: 另据某办公室消息，…印发《…》: whose news it is acts in what follows.
_TOLD_BY = re.compile(f"(?:另|又|再)?据(?P<who>[{_B}])(?:官方|网站)?消息$")
#: 据某部网站消息，部长甲主持召开…: the clause after it has those who act.
_ACTS_HIMSELF = re.compile(f"(?:{_D}，?)?{AGENT}")
#: 同日召开的董事会会议选举…: the event is the subject, the verb before it only places it.
_RELATIVE = re.compile(rf"^(?:{_D}，?)?(?P<verb>(?:随后|上月|同时)?(?:召开|举行)的)(?={_E})")


#: 介绍某主席访问某国并出席某峰会有关情况: all of it is what is told of.
_TELLS_OF = re.compile(f"{SUBJECT}?介绍{_P}[^，。；]*情况$")


def tells_of(clause: str) -> bool:
    """Whether nothing that a clause tells is an act of its subject, who only reports on it."""
    return _TELLS_OF.match(clause) is not None


#: 某部就某主席将出席某峰会举行发布会: what an event tells of, which is no act of who holds it.
_ABOUT = re.compile(f"^{_B}{_D}?(?P<topic>就[^，。；]*出席{_E}[^，。；]{{0,6}})(?=(?:举行|召开|举办){_E})")


def trim(piece: Piece, following: str) -> None:
    """Takes out what an event tells of, what a lecturer is called, where those who act come from, the number of a point, who invites them, who leads
    them, and a verb that only places the event."""
    if "就" in piece.text and "出席" in piece.text and (about := _ABOUT.match(piece.text)):
        piece.cut(*about.span("topic"))
    if piece.text.startswith("主讲人") and piece.text[3:4] == _P:
        piece.cut(0, 3)
    if piece.text.startswith("来自") and (origin := _ORIGIN.match(piece.text)):
        piece.cut(0, origin.end())
    if "是" in piece.text[1:3] and (point := _POINT.match(piece.text)):
        piece.cut(0, point.end())
    if "请" in piece.text and (invites := _INVITES.match(piece.text)):
        piece.cut(0, invites.end())
    if piece.text[:1] in _LED_BY and (led := _LED.match(piece.text)):
        _lead(piece, led)
    if piece.text.endswith("消息") and (told := _TOLD_BY.match(piece.text)):
        piece.cut(told.end("who"), len(piece.text))
        piece.cut(0, told.end("who") if _ACTS_HIMSELF.match(following) else told.start("who"))
    if "的" in piece.text and (relative := _RELATIVE.match(piece.text)):
        piece.cut(*relative.span("verb"))


def _lead(piece: Piece, led: re.Match[str]) -> None:
    """Makes who leads a team, and the team if it has a name, the list of agents that the clause begins with."""
    kept = [at for group in ("who", "head", "team") for at in range(*led.span(group)) if piece.mentions[at] is not None]
    text, mentions = "、".join(piece.text[at] for at in kept), [m for at in kept for m in (None, piece.mentions[at])][1:]
    rest, others = piece.part(led.end(), len(piece.text))
    piece.text, piece.mentions = text + rest, mentions + others
