"""Invented articles by number: no real person or meeting is meant."""

from __future__ import annotations

from pathlib import Path

_SURNAMES, _TOPICS = "温陆卓计阮顾", ("港口运营", "古村保护", "山地农业", "算力网络", "航运人才")


def article(number: int, edition: int = 0) -> str:
    """A Markdown article. Another ``edition`` has the same URL and says something else."""
    topic, day = _TOPICS[(number + edition) % len(_TOPICS)], number % 27 + 1
    title = f"湖南省政府召开{topic}第{number}次专题会议"
    return (
        f"---\ntitle: {title}\nurl: https://invented.example/{number}\nsource: 三湘政声\ndate: 2024-05-{day:02d}\n---\n\n# {title}\n\n"
        f"5月{day}日，湖南省政府在长沙召开{topic}第{number}次专题会议。湖南省副省长{_SURNAMES[number % 6]}无咎主持会议并讲话。\n\n"
        f"会议强调，要推进{topic}，落实第{number}项任务{edition}。\n"
    )


def write(folder: Path, numbers: range, edition: int = 0) -> Path:
    """Writes articles into a folder, made if need be, one file each; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        (folder / f"{number:04d}.md").write_text(article(number, edition), encoding="utf-8")
    return folder
