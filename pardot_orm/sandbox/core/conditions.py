"""Which rows are meant, as SQL with its values."""

from __future__ import annotations

from attrs import Factory, define


@define
class Condition:
    """The WHERE of a statement as it grows."""

    clauses: list[str] = Factory(list)
    values: list[object] = Factory(list)

    def add(self, clause: str, *values: object) -> None:
        """Require one thing more."""
        self.clauses.append(clause)
        self.values.extend(values)

    def __str__(self) -> str:
        return " AND ".join(self.clauses) or "1"
