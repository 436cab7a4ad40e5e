"""What each method of PyPardot4 is put through: a function for each, under the method's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from attrs import define

from tests.interop.client import ClientError
from tests.interop.truth import decoded, differing, documented, missing_code, one_or_many, table_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.interop.client import PyPardot4
    from tests.interop.truth import Record, Truth

PAGE = 200
NO_ID = 99_999_999


@define
class Exercise:
    """A client, the account it talks to, and how many of its records were compared."""

    client: PyPardot4
    truth: Truth
    compared: int = 0

    @property
    def version(self) -> int:
        return self.truth.version

    def equal(self, answer: Any, expected: Any, *, records: int = 1) -> None:
        """Assert that an answer is what the rows say, to the last field."""
        differences = list(differing("", decoded(answer), expected))
        assert not differences, "\n".join(differences)
        self.compared += records

    def record(self, answer: Record, object_name: str, number: int, output: str = "full") -> Record:
        """Assert that an answer is the envelope of one record, and return the record's row."""
        node = documented(object_name)["node"]
        self.equal(answer, envelope({node: self.truth.record(object_name, number, output)}))
        return self.truth.row(table_of(object_name), number)

    def written(self, method: str, object_name: str, number: int, /, **keywords: Any) -> Record:
        """Call what changes a record, assert that the answer shows the record as it is now, and return its row."""
        return self.record(self.client(method, **keywords), object_name, number)

    def created(self, method: str, object_name: str, /, **keywords: Any) -> Record:
        """Call what adds a record, assert that the answer shows the one new row, and return that."""
        table = table_of(object_name)
        before = {row["id"] for row in self.truth.rows(table)}
        answer = self.client(method, **keywords)
        (number,) = {row["id"] for row in self.truth.rows(table)} - before
        return self.record(answer, object_name, number)

    def refused(self, code: int | None, method: str, /, **keywords: Any) -> ClientError:
        """Assert that a call is refused with this code of Pardot's; None stands for the client's own refusal."""
        with pytest.raises(ClientError) as caught:
            self.client(method, **keywords)
        assert caught.value.code == code, caught.value
        return caught.value


EXERCISES: dict[str, Callable[[Exercise], None]] = {}


def exercises(method: str) -> Callable[[Callable[[Exercise], None]], Callable[[Exercise], None]]:
    """Put a function down as the exercise of a method."""

    def put_down(function: Callable[[Exercise], None]) -> Callable[[Exercise], None]:
        assert method not in EXERCISES, method
        EXERCISES[method] = function
        return function

    return put_down


def envelope(content: Record) -> Record:
    return {"@attributes": {"stat": "ok", "version": 1}, **content}


# --- reading, of any object -------------------------------------------------------------------------------------------


def reads(method: str, object_name: str, *, outputs: tuple[str, ...] = (), key: str = "id") -> None:
    """Put down the exercise of a method that reads by id: every record, the other outputs, a missing record."""

    @exercises(method)
    def read(exercise: Exercise) -> None:
        ids = exercise.truth.ids(object_name)
        for number in ids[:60]:
            exercise.record(exercise.client(method, **{key: number}), object_name, number)
        for output in outputs:
            exercise.record(exercise.client(method, **{key: ids[0]}, output=output), object_name, ids[0], output)
        exercise.refused(missing_code(object_name), method, **{key: NO_ID})


def queries(method: str, object_name: str, *, reads_bulk: bool = False, **always: Any) -> None:
    """Put down the exercise of a method that queries: all pages of each output, one record, none, and one of many.

    The client makes sure of a list where the total is one or none; it needs the total for that, which bulk answers
    lack: most of its methods fail on them.
    """
    node = documented(object_name)["node"]

    def page(exercise: Exercise, ids: list[int], total: int | None, output: str) -> Any:
        records = [exercise.truth.record(object_name, number, output, "query") for number in ids]
        if total is None:
            return {node: one_or_many(records)}
        listed = total <= 1 and output == "full"
        shown = {node: records if listed else one_or_many(records)} if records or listed else {}
        return {"total_results": total} | shown

    @exercises(method)
    def query(exercise: Exercise) -> None:
        client, ids = exercise.client, exercise.truth.ids(object_name)
        for output in ("full", "simple", "mobile", "bulk"):
            wanted = always | ({} if output == "full" else {"output": output})
            if output == "bulk" and not reads_bulk:
                error = exercise.refused(None, method, **wanted)
                assert (error.kind, error.message) == ("KeyError", "'total_results'")
                continue
            for offset in range(0, len(ids), PAGE):
                found = client(method, **wanted, offset=offset, limit=PAGE, sort_by="id", sort_order="ascending")
                part = ids[offset : offset + PAGE]
                total = None if output == "bulk" else len(ids)
                exercise.equal(found, page(exercise, part, total, output), records=len(part))
        last_two = client(method, **always, id_greater_than=ids[-3])
        exercise.equal(last_two, page(exercise, ids[-2:], 2, "full"), records=2)
        exercise.equal(client(method, **always, id_greater_than=ids[-2]), page(exercise, ids[-1:], 1, "full"))
        exercise.equal(client(method, **always, id_greater_than=ids[-1]), page(exercise, [], 0, "full"), records=0)
        exercise.equal(client(method, **always, limit=1), page(exercise, ids[:1], len(ids), "full"))
