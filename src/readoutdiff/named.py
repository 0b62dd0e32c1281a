"""NamedTuple as typing has it, made in a fifth of the time.

In: a class body of annotated fields, with or without defaults. Out: a subclass of tuple with the same fields, constructor,
methods and errors as typing.NamedTuple makes, which is what mypy takes it for. A user waits for every type at start, and
typing.NamedTuple compiles a constructor for each from source and looks into each annotation: a quarter of a millisecond a
type, a fifth of a comparison for our hundred. Here one constructor is compiled for each number of fields, and a type gets a
copy of it with its own names; annotations are left as they stand. tests/contracts/test_named.py holds the two together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import CodeType, FunctionType

    class _Fields(tuple):
        """What all named tuples share: what collections.namedtuple gives each of its own."""

        __slots__ = ()

        @classmethod
        def _make(cls, iterable):
            """Make one from a sequence of its fields. Raises TypeError for another number of them."""
            made = tuple.__new__(cls, iterable)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **values):
            """Return a new one with some fields of other values. Raises ValueError for a name that is no field."""
            made = self._make(map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"Got unexpected field names: {list(values)!r}")
            return made

        def _asdict(self):
            """Return the fields by name."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{self.__class__.__name__}({fields})"

        def __getnewargs__(self):
            return tuple(self)

    @cache
    def _constructor(fields: int) -> CodeType:
        """Return the code that makes a tuple of so many arguments; names of the fields come with each type."""
        names = "".join(f"_{number}, " for number in range(fields))
        return eval(f"lambda _cls, {names}: _new(_cls, ({names}))").__code__

    _GLOBALS = {"_new": tuple.__new__, "__builtins__": {}}

    class _Maker(type):
        def __new__(maker, name, bases, body):
            if not bases:
                return type.__new__(maker, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with a default")
            code = _constructor(len(fields))
            code = code.replace(co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__")
            new = FunctionType(code, _GLOBALS, "__new__", tuple(defaults.values()) or None)
            new.__qualname__ = f"{name}.__new__"
            for place, field in enumerate(fields):
                body[field] = _tuplegetter(place, None)
            body |= {
                "__slots__": (), "__new__": new, "__match_args__": fields, "_fields": fields, "_field_defaults": defaults,
            }  # fmt: skip
            return type.__new__(type, name, (_Fields,), body)

    class NamedTuple(metaclass=_Maker):
        """The base that a class statement names; the class made is a subclass of tuple."""
