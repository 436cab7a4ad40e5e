"""The values of a multi-select field behave as a list does."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from pardot_orm.errors import ValidationError
from pardot_orm.fields.kinds import MultiValueField
from pardot_orm.fields.multivalue import MultiValue

TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=3
)
INDICES = st.integers(-6, 6)
SLICES = st.slices(6)


def _same_outcome(act, value, plain):
    """Do the same to both; the same happens: a value, or an exception of the same class."""
    outcomes = []
    for target in (value, plain):
        try:
            outcomes.append((act(target), None))
        except (IndexError, ValueError) as error:
            outcomes.append((None, type(error)))
    assert outcomes[0][1] is outcomes[1][1]
    return outcomes


class AsAList(RuleBasedStateMachine):
    """Does the same to a MultiValue and to a list."""

    @initialize(values=st.lists(TEXTS, max_size=5))
    def begin(self, values):
        self.value, self.plain = MultiValue(values), list(values)

    @rule(text=TEXTS)
    def append(self, text):
        _same_outcome(lambda v: v.append(text), self.value, self.plain)

    @rule(index=INDICES, text=TEXTS)
    def insert(self, index, text):
        _same_outcome(lambda v: v.insert(index, text), self.value, self.plain)

    @rule(texts=st.lists(TEXTS, max_size=3))
    def extend(self, texts):
        _same_outcome(lambda v: v.extend(texts), self.value, self.plain)

    @rule(texts=st.lists(TEXTS, max_size=3))
    def add_in_place(self, texts):
        self.value += texts
        self.plain += texts

    @rule(index=INDICES)
    def pop(self, index):
        (mine, _), (theirs, _) = _same_outcome(lambda v: v.pop(index), self.value, self.plain)
        assert mine == theirs

    @rule(text=TEXTS)
    def remove(self, text):
        _same_outcome(lambda v: v.remove(text), self.value, self.plain)

    @rule(index=INDICES, text=TEXTS)
    def set_one(self, index, text):
        _same_outcome(lambda v: v.__setitem__(index, text), self.value, self.plain)

    @rule(index=SLICES, texts=st.lists(TEXTS, max_size=3))
    def set_several(self, index, texts):
        _same_outcome(lambda v: v.__setitem__(index, texts), self.value, self.plain)

    @rule(index=INDICES | SLICES)
    def delete(self, index):
        _same_outcome(lambda v: v.__delitem__(index), self.value, self.plain)

    @rule(reverse=st.booleans())
    def sort(self, reverse):
        self.value.sort(reverse=reverse)
        self.plain.sort(reverse=reverse)

    @rule()
    def sort_by_length(self):
        self.value.sort(key=len)
        self.plain.sort(key=len)

    @rule()
    def reverse(self):
        self.value.reverse()
        self.plain.reverse()

    @rule()
    def extend_by_itself(self):
        if len(self.plain) < 8:
            self.value.extend(self.value)
            self.plain.extend(self.plain)

    @rule()
    def clear(self):
        self.value.clear()
        self.plain.clear()

    @rule(text=TEXTS, index=INDICES | SLICES)
    def look(self, text, index):
        (mine, _), (theirs, _) = _same_outcome(lambda v: v[index], self.value, self.plain)
        assert mine == theirs
        (mine, _), (theirs, _) = _same_outcome(lambda v: v.index(text), self.value, self.plain)
        assert mine == theirs
        assert self.value.count(text) == self.plain.count(text)
        assert (text in self.value) is (text in self.plain)

    @invariant()
    def is_equal_all_round(self):
        if not hasattr(self, "plain"):
            return
        assert self.value == self.plain
        assert self.plain == self.value
        assert list(self.value) == self.plain
        assert list(reversed(self.value)) == self.plain[::-1]
        assert len(self.value) == len(self.plain)
        assert bool(self.value) is bool(self.plain)
        assert repr(self.value) == repr(self.plain)
        assert self.value.copy() == self.plain
        assert self.value + ["x"] == [*self.plain, "x"]  # noqa: RUF005 - the addition is what is tested
        assert ["x"] + self.value == ["x", *self.plain]  # noqa: RUF005
        assert MultiValue(self.plain) == self.value
        assert pickle.loads(pickle.dumps(self.value)) == self.value


TestAsAList = AsAList.TestCase
TestAsAList.settings = settings(max_examples=40, stateful_step_count=20)


def _checked() -> MultiValue:
    return MultiValueField(api_name="Interests", owner="Prospect.custom").clean(["a"])


@pytest.mark.parametrize("bad", [5, None, "", b"x", ["x"], "a\x00b"])
def test_what_is_put_in_is_checked_wherever_it_is_put(bad):
    for put in (
        lambda v: v.append(bad),
        lambda v: v.insert(0, bad),
        lambda v: v.extend(["fine", bad]),
        lambda v: v.__setitem__(0, bad),
        lambda v: v.__setitem__(slice(0, 1), ["fine", bad]),
        lambda v: v.__iadd__(["fine", bad]),
    ):
        value = _checked()
        with pytest.raises(ValidationError, match=r"Prospect\.custom\.Interests"):
            put(value)
        assert value == ["a"], "refused means not half done"


def test_it_differs_from_what_is_no_list_of_the_same_texts():
    assert MultiValue(["a"]) != ["b"]
    assert MultiValue(["a"]) != "a"
    assert MultiValue(["a", "b"]) != ["b", "a"]
    assert MultiValue([]) != None  # noqa: E711 - that is the question
    with pytest.raises(TypeError):
        hash(MultiValue())
