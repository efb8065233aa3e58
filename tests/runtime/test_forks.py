"""A lock that a forked child has of its own."""

from __future__ import annotations

import gc
import weakref

from tests.support.forking import forks, run

from cjdropshipping_runtime.forks import LocalLock

HELD = """
from cjdropshipping_runtime.forks import LocalLock, wait_from_now_on

wait_from_now_on()
lock, held, free = LocalLock(brief=sys.argv[1] == "brief"), threading.Event(), threading.Event()
changes = []

def hold():
    with lock.here:
        changes.append("begun")
        held.set()
        free.wait(20)
        changes.append("done")

def ask():
    assert lock.here.acquire(timeout=10)
    print(*changes, flush=True)

thread = threading.Thread(target=hold)
thread.start()
held.wait(20)
"""


@forks
def test_the_lock_of_a_child_is_free_though_a_thread_of_its_parent_holds_its_own() -> None:
    said = run(HELD + "child = in_child(ask); free.set(); well(child)", "long")
    assert said == "begun\n"


@forks
def test_a_fork_waits_for_who_holds_a_brief_lock() -> None:
    said = run(HELD + "threading.Timer(0.05, free.set).start(); well(in_child(ask))", "brief")
    assert said == "begun done\n"


@forks
def test_who_forks_while_it_holds_a_lock_lets_go_of_it_on_both_sides() -> None:
    program = """
    from cjdropshipping_runtime.forks import LocalLock

    lock = LocalLock(brief=False)
    with lock.here:
        child = os.fork()
    assert not lock.here.locked()
    if child:
        well(child)
    """
    run(program)


def test_a_lock_is_not_kept() -> None:
    lock = weakref.ref(LocalLock())
    gc.collect()
    assert lock() is None
