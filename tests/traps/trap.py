"""A trap: a mistake of other clients, and the check that this library passes and the mistake fails."""

from __future__ import annotations

import functools
import inspect
import re
from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@frozen
class Trap:
    """A mistake with its test.

    Attributes:
        told: The mistake, in words.
        test: The name of its test.
        module: The module of the test.
        naive: The names of the naive implementations that the test catches.
    """

    told: str
    test: str
    module: str
    naive: tuple[str, ...]


TRAPS: list[Trap] = []


@frozen
class Crash:
    """What an implementation that raised has returned: something that is no right answer."""

    error: Exception


def trap(told: str, *, ours: Callable[..., Any], naive: Mapping[Callable[..., Any], str]) -> Callable[..., Any]:
    """Make a check into a test of our implementation, and of naive ones that must fail it.

    The check takes the implementation as the argument `implementation`, its other arguments are fixtures.

    Args:
        told: The mistake, in words.
        ours: What the library does.
        naive: What others do, and words of the assertion that must catch it.
    """

    def decorate(check: Callable[..., Any]) -> Callable[..., Any]:
        variants = [pytest.param(ours, None, id="ours")]
        variants += [pytest.param(each, words, id=each.__name__) for each, words in naive.items()]

        @pytest.mark.parametrize(("implementation", "caught_by"), variants)
        @functools.wraps(check)
        def test(*, caught_by: str | None, implementation: Callable[..., Any], **fixtures: Any) -> None:
            if caught_by is None:
                check(implementation=implementation, **fixtures)
            else:
                with pytest.raises(AssertionError, match=re.escape(caught_by)):
                    check(implementation=_crashing_quietly(implementation), **fixtures)

        test.__signature__ = _with_parameter(check, "caught_by")  # type: ignore[attr-defined]
        TRAPS.append(Trap(told, check.__name__, check.__module__, tuple(each.__name__ for each in naive)))
        return test

    return decorate


def _crashing_quietly(implementation: Callable[..., Any]) -> Callable[..., Any]:
    """Let the check, not the exception, be what fails: an `AssertionError` of the check's own is meant."""

    @functools.wraps(implementation)
    def run(*args: Any, **options: Any) -> Any:
        try:
            return implementation(*args, **options)
        except AssertionError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is
            return Crash(error)

    return run


def _with_parameter(check: Callable[..., Any], name: str) -> inspect.Signature:
    parameters = list(inspect.signature(check).parameters.values())
    return inspect.Signature([*parameters, inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY)])
