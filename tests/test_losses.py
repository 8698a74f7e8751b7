"""What is not kept is counted once and told twice: for people and for programs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.losses import Loss, counted, lines, report

LOSSES = st.builds(Loss, st.sampled_from(["edges", "nodes"]), st.sampled_from(["dropped", "joined"]), st.integers(0, 5), st.sampled_from(["", "why"]))


@given(st.lists(LOSSES))
def test_losses_of_a_kind_are_added_up(losses: list[Loss]) -> None:
    """No thing lost is forgotten or counted twice, nothing is told of what was not lost, and the order does not matter."""
    sums = counted(losses)
    assert sum(loss.count for loss in sums) == sum(loss.count for loss in losses)
    assert len({(loss.what, loss.how, loss.why) for loss in sums}) == len(sums) and all(loss.count for loss in sums)
    assert counted(reversed(losses)) == sums == counted(sums)


def test_a_loss_is_a_line_and_an_object() -> None:
    """What, how many, what happened to it, why."""
    loss = Loss("parallel edges", "joined", 1200, "one line a pair")
    assert list(lines([loss])) == ["1,200 parallel edges joined: one line a pair"]
    assert report({"format": "pajek"}, [loss]) == {
        "format": "pajek",
        "losses": [{"what": "parallel edges", "how": "joined", "count": 1200, "why": "one line a pair"}],
    }
