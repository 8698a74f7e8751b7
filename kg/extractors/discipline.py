"""Investigations and sanctions of persons: 涉嫌…接受…审查调查, 开除党籍 and the like, 约谈 excepted (a template reads it)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.fragments import COUNT
from kg.model import Frame, Mention, PartialDate

_PERSON = "\ue000"
_UNDER_REVIEW = re.compile(
    rf"(?P<who>{_PERSON}(?:[、，和]{_PERSON})*)(?:同志)?[^。；{_PERSON}]{{0,12}}?涉嫌[^。；]{{0,60}}?接受(?P<by>[^。；]{{0,24}}?)(?:纪律审查|监察调查|审查调查|审查|调查)"
)
#: 甲涉嫌…，某纪委监委已对其展开调查: who is meant by 其 stands before.
_HE_IS_INVESTIGATED = re.compile(
    rf"(?P<who>{_PERSON})[^。；{_PERSON}]{{0,60}}?涉嫌[^。；{_PERSON}]{{0,60}}?(?P<by>[\ue001\ue002])[^。；，{_PERSON}]{{0,6}}?对其[^。；，]{{0,8}}?(?:审查|调查|立案查处)"
)
_INVESTIGATED = re.compile(
    rf"(?P<by>[\ue001\ue002])对[^。；\ue000-\ue008]{{0,60}}?(?P<who>{_PERSON})[^。；]{{0,30}}?(?:立案审查调查|立案审查|立案调查|立案检查|审查调查|监察调查)"
)
_SANCTIONED = re.compile(
    rf"(?P<who>{_PERSON}(?:同志)?(?:[、，和]{_PERSON}(?:同志)?)*)(?:(?!强调|指出|要求|表示|要给予|应当)[^。]){{0,80}}?(?:被)?(?:开除党籍|开除公职|双开|给予[^。；{_PERSON}]{{0,20}}(?:处分|警告|撤职|降级)|受到[^。；{_PERSON}]{{0,20}}处分|党内(?:严重)?警告|政务(?:处分|撤职|记过|警告))"
    rf"|给予(?P<who2>{_PERSON})[^。；{_PERSON}]{{0,30}}?(?:处分|警告|撤职)"
)
#: 甲涉嫌受贿一案，由乙监委调查终结，…，由丙检察院向丁法院提起公诉.
_CASE = re.compile(rf"(?P<who>{_PERSON})[^。；]{{0,60}}?案，?(?:[^。；]{{0,8}}由(?P<by>[\ue001\ue002])[^。；]{{0,8}}调查终结)?")
_PROSECUTED = re.compile("(?P<by>[\ue001\ue002])(?:依法)?(?:(?:向[^。；]{1,8}?|对[^。；]{1,20}?)?提起公诉|审查起诉)")
#: 甲检察院以受贿罪依法对乙提起公诉: without the word 案.
_ACCUSED = re.compile(
    rf"(?P<by>[\ue001\ue002])[^。；{_PERSON}\ue001\ue002]{{0,30}}?对[^。；{_PERSON}]{{0,40}}?(?P<who>{_PERSON})[^。；]{{0,8}}?提起公诉"
)
_ARRESTED = re.compile(
    rf"(?P<by>[\ue001\ue002])[^。；]{{0,30}}?对(?P<who>{_PERSON})[^。；]{{0,12}}?(?:作出逮捕决定|决定逮捕|批准逮捕|采取留置|予以逮捕)"
)
#: 某局原局长甲等人违规接受宴请问题；: one of the cases that a circular lists.
_CITED = re.compile(rf"(?P<who>{_PERSON}(?:[、和]{_PERSON})*)(?:等(?:{COUNT})?人)?[^。；，{_PERSON}]{{4,60}}?问题[；。]?$")
#: 甲检察院依法对乙涉嫌受贿罪立案侦查: also with what stands between the office and 对.
_PROBED = re.compile(
    rf"(?P<by>[\ue001\ue002])[^。；{_PERSON}\ue001\ue002]{{0,30}}?对[^。；{_PERSON}]{{0,60}}?(?P<who>{_PERSON})[^。；{_PERSON}]{{0,24}}?立案侦查"
)
_GATE = re.compile("公诉|逮捕|终结|留置|涉嫌|立案|审查调查|开除|处分|双开|警告|撤职")
#: The body that sanctions, or considers it (经省纪委审议并报省委批准); the one that approves does not.
_ACTOR = re.compile("(?:(?<!经)(?<!报)(?<!请)[\ue001\ue002](?!批准|同意)|(?<=经)[\ue001\ue002](?=[^，。；]{0,12}?(?:审议|研究|讨论)))")


def possible(folded: str) -> bool:
    """Whether the folded sentence names a person and has a word of investigation or sanction, or ends like a case of a circular."""
    return _PERSON in folded and (folded.endswith(_ENDS_OF_CASES) or _GATE.search(folded) is not None)


_ENDS_OF_CASES = ("问题；", "问题。", "问题")


def find(folded: str, mentions: Mapping[int, Mention], sentence: int, date: PartialDate | None) -> Iterator[Frame]:
    """The frames of one folded sentence, one that is ``possible``."""
    for match in _UNDER_REVIEW.finditer(folded):
        bodies = [mentions[i] for i in range(*match.span("by")) if i in mentions and mentions[i].kind == "body"]
        accused = [mentions[i] for i in range(*match.span("who")) if i in mentions]
        roles = [*(("被处分人", person) for person in accused), *(("行动方", body) for body in bodies)]
        yield Frame("审查调查", "discipline.under_review", sentence, match.start(), tuple(roles), date=date)
    yield from _cases(folded, mentions, sentence, date)
    if folded.endswith(_ENDS_OF_CASES) and (cited := _CITED.search(folded)):
        people = tuple(("被处分人", mentions[at]) for at in range(*cited.span("who")) if at in mentions)
        yield Frame("", "discipline.cited", sentence, cited.start(), people, head="通报文件")
    for match in (*_INVESTIGATED.finditer(folded), *(_HE_IS_INVESTIGATED.finditer(folded) if "对其" in folded else ())):
        who, by = mentions[match.start("who")], mentions[match.start("by")]
        yield Frame("审查调查", "discipline.investigated", sentence, match.start(), (("被处分人", who), ("行动方", by)), date=date)
    for match in _PROBED.finditer(folded) if "立案侦查" in folded else ():
        roles = [("被处分人", mentions[match.start("who")]), ("行动方", mentions[match.start("by")])]
        yield Frame("审查调查", "discipline.investigated", sentence, match.start(), tuple(roles), date=date)
    for match in _SANCTIONED.finditer(folded):
        sanctioned = [mentions[i] for i in range(*match.span("who" if match["who"] else "who2")) if i in mentions]
        before = [_whole(mentions[m.start()]) for m in _ACTOR.finditer(folded, 0, match.end()) if m.start() in mentions][:1]
        roles = [*(("被处分人", person) for person in sanctioned), *(("行动方", body) for body in before)]
        yield Frame("处分", "discipline.sanctioned", sentence, match.start(), tuple(roles), date=date)


def _whole(body: Mention) -> Mention:
    """经省纪委常委会会议研究: the commission sanctions whose standing committee meets."""
    return body._replace(name=body.name.removesuffix("常委会")) if body.name.endswith("纪委常委会") else body


def _cases(folded: str, mentions: Mapping[int, Mention], sentence: int, date: PartialDate | None) -> Iterator[Frame]:
    """Cases that end an inquiry, arrests and prosecutions: one frame for a case, that of the court if it is prosecuted."""
    for match in _ARRESTED.finditer(folded):
        roles = (("被处分人", mentions[match.start("who")]), ("行动方", mentions[match.start("by")]))
        yield Frame("审查调查", "discipline.arrested", sentence, match.start(), roles, date=date)
    case = _CASE.search(folded) if "终结" in folded or "提起公诉" in folded or "审查起诉" in folded else None
    if case is None:
        if accused := _ACCUSED.search(folded) if "提起公诉" in folded else None:
            parties = (("被处分人", mentions[accused.start("who")]), ("行动方", mentions[accused.start("by")]))
            yield Frame("审判", "discipline.prosecuted", sentence, accused.start(), parties, date=date)
        return
    who, charged = mentions[case.start("who")], _PROSECUTED.search(folded)
    by = charged["by"] and mentions[charged.start("by")] if charged else mentions[case.start("by")] if case["by"] else None
    kind, rule = ("审判", "discipline.prosecuted") if charged else ("审查调查", "discipline.concluded")
    yield Frame(kind, rule, sentence, case.start(), (("被处分人", who), *((("行动方", by),) if by else ())), date=date)
