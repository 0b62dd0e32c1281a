"""What a number in digits is worth, and how exactly it is given.

In: digits as written, or their value. Out: the value, or the place of the last digit that says something.
"""

from functools import lru_cache


@lru_cache(maxsize=4096)
def granularity(value: float) -> float:
    """Return the place of the last non-zero digit: 1200 -> 100, 3.25 -> 0.01, 0 -> 0."""
    if not value:
        return 0.0
    digits = f"{abs(value):.10g}"
    if "e" in digits:
        digits, _, power = digits.partition("e")
        return float(10 ** (int(power) - len(digits.rstrip("0").partition(".")[2])))
    whole, _, rest = digits.partition(".")
    if rest:
        return float(f"1e-{len(rest)}")
    return float(10 ** (len(whole) - len(whole.rstrip("0"))))


@lru_cache(maxsize=4096)
def digits_value(text: str) -> float | None:
    """Return the value of "1,200.50", "816", "3.2"; None for what is no number ("14:30", "1.2.3", "1,20")."""
    if ":" in text or not text or not text.isascii():
        return None
    whole, dot, rest = text.partition(".")
    if "." in rest or "," in rest or (dot and not rest):
        return None
    groups = whole.split(",")
    if len(groups) > 1 and (not 1 <= len(groups[0]) <= 3 or any(len(one) not in (2, 3) for one in groups[1:])):
        return None
    if len(groups) > 1 and len(groups[-1]) != 3:  # lakhs are grouped by two before the last three
        return None
    plain = "".join(groups)
    if not plain.isdigit() or (rest and not rest.isdigit()) or len(plain) > 18:
        return None
    return float(f"{plain}.{rest}" if rest else plain)
