"""Coroutines in tests."""

import asyncio
import threading
from typing import Any


def in_a_loop_of_its_own(task: Any) -> Any:
    """The result of a coroutine; the loop of a browser may be running in this thread."""
    found: list[Any] = []
    thread = threading.Thread(target=lambda: found.append(asyncio.run(task)))
    thread.start()
    thread.join(timeout=60)
    return found[0]
