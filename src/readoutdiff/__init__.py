"""Compare reports of one event."""

__version__ = "0.1.0"
