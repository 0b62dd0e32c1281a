"""readoutdiff.named.NamedTuple against typing.NamedTuple."""

import copy
import pickle
import re
import subprocess
import sys
import typing
from pathlib import Path

import pytest

import readoutdiff
from readoutdiff.named import NamedTuple


class Mine(NamedTuple):
    """A pair."""

    one: int
    two: "str | None" = None
    three: tuple[int, ...] = ()

    @property
    def double(self) -> int:
        """Twice the first."""
        return self.one * 2


class Theirs(typing.NamedTuple):
    """A pair."""

    one: int
    two: "str | None" = None
    three: tuple[int, ...] = ()

    @property
    def double(self) -> int:
        """Twice the first."""
        return self.one * 2


BOTH = pytest.mark.parametrize("kind", [Mine, Theirs])


@BOTH
def test_what_can_be_done_with_one(kind):
    made = kind(1, three=(2,))
    assert made == (1, None, (2,)) and hash(made) == hash((1, None, (2,))) and made < (2,)
    assert (made.one, made.two, made.three, made.double, made[2], len(made)) == (1, None, (2,), 2, (2,), 3)
    assert made._replace(two="b") == (1, "b", (2,)) and type(made._replace(one=3)) is kind
    assert made._asdict() == {"one": 1, "two": None, "three": (2,)}
    assert kind._make([1, 2, 3]) == (1, 2, 3) and type(kind._make([1, 2, 3])) is kind
    assert kind._fields == kind.__match_args__ == ("one", "two", "three")
    assert kind._field_defaults == {"two": None, "three": ()}
    assert kind.__doc__ == "A pair." and kind.__mro__[-2:] == (tuple, object) and type(kind) is type
    assert repr(made) == f"{kind.__name__}(one=1, two=None, three=(2,))"
    assert pickle.loads(pickle.dumps(made)) == made and type(copy.copy(made)) is kind
    assert isinstance(made, tuple) and not hasattr(made, "__dict__")
    match made:
        case kind(one, two="x"):
            raise AssertionError
        case kind(one):
            assert one == 1


@pytest.mark.parametrize(
    ("arguments", "named"), [((), {}), ((1, 2, 3, 4), {}), ((1,), {"four": 4}), ((1,), {"one": 2})]
)
def test_wrong_arguments_are_refused_in_the_same_words(arguments, named):
    said = []
    for kind in (Mine, Theirs):
        with pytest.raises(TypeError) as caught:
            kind(*arguments, **named)
        said.append(str(caught.value).replace(kind.__name__, "X"))
    assert said[0] == said[1]


@BOTH
def test_other_errors(kind):
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        kind._make([1])
    with pytest.raises(ValueError, match="unexpected field names: \\['four'\\]"):
        kind(1)._replace(four=4)
    with pytest.raises(AttributeError):
        kind(1).one = 2


def test_a_field_without_a_default_after_one_with_is_refused():
    with pytest.raises(TypeError, match="follows one with a default"):

        class _Broken(NamedTuple):
            one: int = 1
            two: int


def test_no_field_at_all():
    class Empty(NamedTuple):
        pass

    assert Empty() == () and Empty._fields == ()


def test_every_type_of_the_package_is_made_so():
    folder = Path(readoutdiff.__file__).parent
    slow = [
        path.name
        for path in folder.rglob("*.py")
        if path.name != "named.py" and re.search(r"from typing import[^\n]*\bNamedTuple\b", path.read_text(encoding="utf-8"))
    ]
    assert not slow, "import NamedTuple from readoutdiff.named: typing's takes five times as long at start"


def test_it_works_where_it_is_imported_first():
    code = "from readoutdiff.named import NamedTuple\nclass A(NamedTuple):\n    b: int\nprint(A(1))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "A(b=1)\n"
