"""Children of this process: forked while threads hold locks, spawned, and those of a fork server."""

from __future__ import annotations

import ast
import gc
import multiprocessing
import os
import pickle
import re
import signal
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import pytest

import pardot_orm
from pardot_orm import List, Prospect, connect, connections, unit_of_work
from pardot_orm.changes import save as saving
from pardot_orm.limits import file_locks as locks
from pardot_orm.query.walking import look_ahead as ahead
from pardot_orm.sandbox import Sandbox
from tests import processes
from tests.tiers import first_fast

PACKAGE = Path(pardot_orm.__file__).parent
MODULES = [path for path in PACKAGE.rglob("*.py") if "sandbox" not in path.relative_to(PACKAGE).parts]

# What a thread may hold, or what is of threads that a child lacks.
SHARED = {"Lock", "RLock", "Condition", "Semaphore", "BoundedSemaphore", "Event", "Barrier", "Timer", "Thread"}
SHARED |= {"Queue", "LifoQueue", "SimpleQueue", "ThreadPoolExecutor", "cached_property", "allocate_lock"}
SOURCES = {"threading", "_thread", "queue", "functools", "multiprocessing", "concurrent.futures"}
# Threads of a walk: a test of its own, below.
ELSEWHERE = {("query/walking/look_ahead.py", "ThreadPoolExecutor")}
# Those of the pool, which `requests` makes: another one, too.
ELSEWHERE |= {("http/session_locks.py", kind) for kind in ("Lock", "RLock", "Condition", "Queue")}

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")


class _Finder(ast.NodeVisitor):
    """Finds what threads share, and which class's method makes it."""

    def __init__(self, name, imported):
        self.name = name
        self.imported = imported
        self.place = []
        self.made = []  # (class, method, attribute, kind)

    def visit_ClassDef(self, node):
        self.place.append(node.name)
        self.generic_visit(node)
        self.place.pop()

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef  # noqa: N815

    def visit_AnnAssign(self, node):
        if node.value is not None:
            self._found(node.value, node.target)

    def visit_Assign(self, node):
        self._found(node.value, node.targets[0])

    def visit_Name(self, node):
        self._found(node, None)

    visit_Attribute = visit_Name  # noqa: N815

    def visit_arguments(self, node):
        for default in (*node.defaults, *filter(None, node.kw_defaults)):
            self.visit(default)

    def _found(self, value, target):
        for node in ast.walk(value):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in SOURCES:
                kind = node.attr
            else:
                kind = node.id if isinstance(node, ast.Name) and node.id in self.imported else ""
            if kind in SHARED and (self.name, kind) not in ELSEWHERE:
                self.made.append((*self.place[-2:], getattr(target, "attr", None), kind))


def made_in(source, name):
    """Return what threads share as a module makes it: class, method, attribute, kind."""
    tree = ast.parse(source)
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module in SOURCES]
    finder = _Finder(name, {alias.name for node in imports for alias in node.names})
    finder.visit(tree)
    return finder.made


MADE = [(path, *made) for path in MODULES for made in made_in(path.read_text(), path.relative_to(PACKAGE).as_posix())]
LOCKS = sorted({(made[1], made[3]) for made in MADE if len(made) == 5})


def test_whatever_threads_share_is_made_where_it_begins_anew_in_a_child():
    assert len(LOCKS) >= 10
    wrong = [made for made in MADE if len(made) != 5 or made[2].lstrip("_") != "begin_anew" or made[3] is None]
    assert not wrong, "make it in begin_anew(), and hand that to begins_anew_in_child()"


@pytest.mark.parametrize(
    "source",
    [
        "lock = threading.Lock()",
        "from threading import Lock\nclass A:\n    lock = Lock()",
        "class A:\n    def __init__(self):\n        self.lock = threading.RLock()",
        "@define\nclass A:\n    lock: Any = field(factory=threading.Condition)",
        "from queue import Queue\ndef f():\n    return Queue()",
        "def f(lock=threading.Lock()):\n    pass",
        "from functools import cached_property\nclass A:\n    @cached_property\n    def value(self):\n        pass",
    ],
)
def test_a_lock_made_elsewhere_is_found(source):
    [made] = made_in(source, "new.py")
    assert len(made) != 4 or made[1] != "begin_anew"


def test_a_lock_in_an_annotation_is_none():
    assert not made_in(
        "class A:\n    lock: threading.Lock\n    def f(self, lock: threading.Lock) -> None: ...", "new.py"
    )


@contextmanager
def held(enter):
    """Be in a block, in another thread."""
    taken, over = threading.Event(), threading.Event()

    def hold():
        with enter():
            taken.set()
            over.wait(60)

    thread = threading.Thread(target=hold)
    thread.start()
    assert taken.wait(30)
    try:
        yield
    finally:
        over.set()
        thread.join()


def exit_of_child(work, seconds=30):
    """Fork, let the child work, and return its exit status: 0 if it did, a negative number if it hung."""
    child = os.fork()
    if not child:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(seconds)
        status = 1
        try:
            work()
            status = 0
        except BaseException as error:  # noqa: BLE001 - told to the one who reads the output
            sys.stderr.write(f"{error!r}\n")
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def use_everything(sandbox):
    """Read, write and create over the connection that was there, renew its token, and go by its limits."""
    connection = connections["default"]
    connection.facts.forget_custom_fields()
    assert connection.custom_fields
    with connection.budget(100):
        assert Prospect.objects.count() >= 0
    prospect = Prospect.objects.first()
    prospect.city = "Bath"
    prospect.save()
    connection._exchange.auth.renew(connection._exchange.auth.signer())
    Prospect.objects.create(email="child@example.com")
    List(name="Of a child").save()
    assert connection.quota.used
    assert connection.slots.in_use >= 0
    connection.slots.refused()
    connection.slots.answered()


@forks
@pytest.mark.slow
@pytest.mark.parametrize(("owner", "attribute"), LOCKS)
def test_no_child_hangs_on_a_lock_that_a_thread_of_its_parent_holds(account, owner, attribute):
    Prospect.objects.create(email="parent@example.com")
    kept = [unit_of_work(), Prospect.objects.all()]  # these have a lock each, as long as there are any
    assert len(kept[1]) > 0
    shared = [
        each
        for each in gc.get_objects()
        if re.match(r"pardot_orm\.(?!sandbox)", str(type(each).__module__))
        and owner in {base.__name__ for base in type(each).__mro__}
        and hasattr(each, attribute)
    ]
    assert shared
    with ExitStack() as stack:
        for each in shared:
            stack.enter_context(held(partial(getattr, each, attribute)))
        assert exit_of_child(lambda: use_everything(account.sandbox)) == 0
    assert account.column("select email from prospect where email = 'child@example.com'")
    assert account.one("select count(*) from list where name = 'Of a child'") == 1


@pytest.mark.slow
@forks
@pytest.mark.parametrize(
    "what", ["a slot", "a create", "a new record", "the login", "the quota's file", "the gate's file"]
)
def test_no_child_hangs_on_what_a_thread_of_its_parent_is_about(account, what, tmp_path):
    connection = account.connection
    Prospect.objects.create(email="parent@example.com")
    record = List(name="Both")
    [state] = (tmp_path / "state" / "pardot-orm").iterdir()
    blocks = {
        "a slot": connection.slots.taken,
        "a create": lambda: connection.creating(["child@example.com"]),
        "a new record": lambda: saving._being_saved.alone([id(record)], 60),
        "the login": lambda: connection._exchange.auth._lock,
        "the quota's file": lambda: locks.lock(state / "quota.json", 5),
        "the gate's file": lambda: locks.lock(state / "slots-gate", 5),
    }
    with held(blocks[what]):
        began = time.monotonic()
        work = record.save if what == "a new record" else lambda: use_everything(account.sandbox)
        if "file" in what:  # the parent holds it on, and the child waits as another process does
            connection._limits.daily._path = None
            connection.slots.shared = None
        assert exit_of_child(work) == 0
        assert time.monotonic() - began < 20


@pytest.mark.slow
@forks
@pytest.mark.parametrize("own_session", first_fast([False, True]))
def test_no_child_hangs_on_the_pool_that_a_thread_of_its_parent_takes_a_connection_of(own_session):
    import requests

    session = requests.Session() if own_session else None
    with Sandbox(prospects=3) as sandbox, connect(sandbox=sandbox, wait=0, session=session) as connection:
        there = Prospect.objects.count()
        session = connection._exchange._transport._session
        manager = session.get_adapter("http://").poolmanager
        [pool] = manager.pools._container.values()

        def ask():
            assert Prospect.objects.count() == there
            gc.collect()
            pool.close()  # as at the end of the interpreter

        mutex = [pool.pool.mutex] if own_session else []  # ours have none
        for lock in (*mutex, manager.pools.lock, session.cookies._cookies_lock):
            with held(lambda lock=lock: lock):
                assert exit_of_child(ask) == 0
        assert Prospect.objects.count() == there


@pytest.mark.slow
@forks
def test_a_walk_that_looks_ahead_goes_on_in_a_child_without_its_parents_threads(make_account):
    account = make_account(prospects=3_000)
    alive = account.column("select id from prospect where is_archived = 0 order by id")
    looked = []

    class Watched(ahead.LookAhead):
        def pages(self, *arguments):
            looked.append((self, arguments))
            return super().pages(*arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pardot_orm.query.walking.paging.LookAhead", Watched)
        assert len(list(Prospect.objects.only("id", "updated_at").order_by("updated_at"))) == len(alive)
    looking, (last, *rest) = looked[0]
    pages = ahead.LookAhead.pages(looking, last, *rest)
    seen = [int(record["id"]) for record in next(pages)[1]]

    def go_on():
        further = [int(record["id"]) for _, page in pages for record in page]
        assert further
        assert seen + further == [each for each in alive if each > last]

    assert exit_of_child(go_on) == 0
    go_on()


@forks
def test_a_child_amid_its_parents_block_leaves_what_the_parent_holds(account):
    slots = account.connection.slots
    with slots.taken():

        def leave():
            with slots.taken(5):
                pass

        slots.shared, shared = None, slots.shared
        assert exit_of_child(leave) == 0
        slots.shared = shared
        assert slots.in_use == 1
    assert slots.in_use == 0


# --- other ways to begin a process ----------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("method", ["fork", "forkserver", "spawn"])
def test_processes_of_every_kind_share_one_account(account, method, tmp_path):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip("not on this system")
    prospects = list(Prospect.objects.all()[:6])
    settings = {**account.sandbox.credentials, "wait": 60}
    state = str(tmp_path / "state")
    with ProcessPoolExecutor(2, multiprocessing.get_context(method)) as pool:
        jobs = [pool.submit(processes.move, settings, state, prospect) for prospect in prospects]
        moved = [job.result(60) for job in jobs]
    assert moved == [prospect.id for prospect in prospects]
    assert account.column("select id from prospect where city = 'Bath' order by id") == sorted(moved)
    used = account.connection.known_quota.used
    assert used == len([r for r in account.sandbox.requests if r.object]), "all of them are counted in one file"


@pytest.mark.parametrize("method", ["forkserver", "spawn"])
def test_what_can_not_go_to_another_process_says_so(account, method):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip("not on this system")
    pool = ProcessPoolExecutor(1, multiprocessing.get_context(method))
    with pool, pytest.raises(TypeError, match="connect\\(\\) anew"):
        pool.submit(repr, account.connection).result(60)
    with pytest.raises(TypeError, match="connect\\(\\) anew"):
        pickle.dumps(account.connection)
