"""The schema files load into records, and every mistake in them is refused with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import schema

ROLES = """\
[[family]]
name = "当事"
en = "party"

[[role]]
name = "行动方"
family = "当事"
en = "actor"

[[scheme]]
name = "角色"
zh = "角色"
en = "roles"
"""
TYPES = """\
[family]
name = "活动"
en = "activity"

[[type]]
name = "调研"
en = "field study"
signals = ["考察"]
roles = ["行动方"]
"""


def folder(tmp_path: Path, types: str = TYPES, roles: str = ROLES) -> Path:
    """A folder with the two kinds of schema file."""
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "activities.toml").write_text(types, encoding="utf-8")
    (tmp_path / "roles.toml").write_text(roles, encoding="utf-8")
    return tmp_path


def test_the_shipped_types_stand_in_the_five_families() -> None:
    """Each family is a type of its own, and every type belongs to one."""
    families = {kind.family for kind in schema.event_types().values()}
    assert families == {"会议", "活动", "文件", "人事", "监督"}
    assert all(schema.event_types()[name].family == name for name in families)


def test_every_shipped_type_expects_a_role_that_is_no_family() -> None:
    """A role family (发言) is for questions; a type expects the role itself."""
    for kind in schema.event_types().values():
        assert kind.roles
        assert all(schema.roles()[name].family != name for name in kind.roles)


def test_loading_twice_gives_the_same_object() -> None:
    """The shipped schema is read once."""
    assert schema.event_types() is schema.event_types()


def test_records_carry_what_the_file_says(tmp_path: Path) -> None:
    """Name, family, label, signals and roles arrive unchanged."""
    loaded = schema.load(folder(tmp_path))
    assert loaded.event_types["调研"] == schema.EventType("调研", "活动", "field study", ("考察",), ("行动方",))
    assert loaded.event_types["活动"].family == "活动"
    assert loaded.roles["行动方"] == schema.Role("行动方", "当事", "actor")
    assert loaded.schemes["角色"] == schema.Scheme("角色", "角色", "roles")


def test_patterns_pass_through_with_file_and_line(tmp_path: Path) -> None:
    """What stands in a pattern's keys is left to what compiles it; where it stands is added for messages."""
    block = '\n[[pattern]]\nname = "p"\nreads = ["甲到乙调研。"]\nbeside = 3\n'
    (found,) = schema.load(folder(tmp_path, TYPES + block)).patterns
    assert dict(found) == {"name": "p", "reads": ["甲到乙调研。"], "beside": 3, "file": "activities.toml", "line": 11}


def test_a_template_may_stand_on_several_lines(tmp_path: Path) -> None:
    """White space in it says nothing, so that a long choice can be told a family of words a line."""
    lines = '\n[[pattern]]\nname = "p"\ntemplate = """\n{行动方}到…\n(调研|考察\n  |视察)\n"""\n'
    (found,) = schema.load(folder(tmp_path, TYPES + lines)).patterns
    assert found["template"] == "{行动方}到…(调研|考察|视察)"


def test_a_file_may_hold_patterns_only(tmp_path: Path) -> None:
    """Phrasings that serve several types need no family."""
    where = folder(tmp_path)
    (where / "events" / "common.toml").write_text('[[pattern]]\nname = "p"\n', encoding="utf-8")
    assert len(schema.load(where).patterns) == 1


@pytest.mark.parametrize(
    ("types", "place", "wrong"),
    [
        (TYPES + '\n[[typ]]\nname = "x"\n', "activities.toml:11:", "unknown key 'typ'"),
        (TYPES + 'note = "x"\n', "activities.toml:5:", "unknown key 'note'"),
        (TYPES + '\n[[pattern]]\nname = "p"\nreed = ["x"]\n', "activities.toml:11:", "[pattern] unknown key 'reed'"),
        (TYPES.replace('"行动方"', '"行动者"'), "activities.toml:5:", "'行动者' does not exist"),
        (TYPES.replace('["考察"]', '"考察"'), "activities.toml:5:", "signals must be a list of strings"),
        (TYPES.replace('["考察"]', '["考察", "考察"]'), "activities.toml:5:", "signals names something twice"),
        (TYPES.replace('name = "调研"\n', ""), "activities.toml:5:", "name must be a string"),
        (TYPES.replace('name = "调研"', "name = 3"), "activities.toml:5:", "name must be a string"),
        (TYPES.replace("调研", "活动"), "activities.toml:5:", "'活动' is defined twice"),
        (
            TYPES + '\n[[type]]\nname = "视察"\nen = "x"\nsignals = ["考察"]\n',
            "activities.toml:11:",
            "signal '考察' already points to the event type 调研",
        ),
        (TYPES.replace('[family]\nname = "活动"\nen = "activity"\n', ""), "activities.toml:2:", "0 [family] tables"),
        ("family = 3\n", "activities.toml:1:", "must be a table"),
        ('[family]\nname = "活', "activities.toml", "not TOML"),
    ],
)
def test_a_mistake_in_a_type_file_is_refused_with_its_place(tmp_path: Path, types: str, place: str, wrong: str) -> None:
    """File, line and mistake stand in the message."""
    with pytest.raises(schema.SchemaError) as caught:
        schema.load(folder(tmp_path, types))
    assert str(caught.value).startswith(place)
    assert wrong in str(caught.value)


@pytest.mark.parametrize(
    ("roles", "wrong"),
    [
        (ROLES.replace('family = "当事"', 'family = "到场"'), "roles.toml:5: [role] family: '到场' does not exist"),
        (ROLES + '[[role]]\nname = "行动方"\nfamily = "当事"\nen = "x"\n', "'行动方' is defined twice"),
        (ROLES.replace('zh = "角色"\n', ""), "roles.toml:10: [scheme] zh must be a string"),
        (ROLES + '[[rôle]]\nname = "x"\n', "not TOML"),
        (ROLES + '[[topic]]\nname = "x"\n', "unknown key 'topic'"),
    ],
)
def test_a_mistake_in_the_roles_is_refused_with_its_place(tmp_path: Path, roles: str, wrong: str) -> None:
    """Roles are held to the same rules."""
    with pytest.raises(schema.SchemaError) as caught:
        schema.load(folder(tmp_path, roles=roles))
    assert wrong in str(caught.value)


ENDS = "(?:开幕式|闭幕式|开幕会|闭幕会)"
HEADS = sorted((head for kind in schema.event_types().values() for head in kind.heads), key=len, reverse=True)
LISTED = re.compile(f"(?:{'|'.join(HEADS)})(?![议堂员社]){ENDS}?|{ENDS}")


@given(st.lists(st.sampled_from(HEADS).flatmap(st.from_regex) | st.text("第一二次届会议工作大常委开幕式堂，", max_size=6), max_size=5).map("".join))
def test_heads_sorted_by_their_first_character_match_as_their_list_does(text: str) -> None:
    """The expression that tries only heads beginning with the character at hand finds what trying one after the other finds."""
    assert [m.span() for m in schema.event_heads().pattern.finditer(text)] == [m.span() for m in LISTED.finditer(text)]


@pytest.mark.parametrize("head", ["^会议", ".会", "[^一]会", "(?=会)会议"])
def test_a_head_whose_beginning_is_open_is_refused(head: str) -> None:
    """It would have to be tried at every character of every sentence; the message names it."""
    with pytest.raises(schema.SchemaError, match=re.escape(repr(head))):
        schema._by_first([head], "", ())
