"""The app with a stopwatch: prints the processor time of every run of a page, in milliseconds.

Started by speed.py; the same settings and start as `dakcong serve`, one line a run on stdout.
"""

import time
from typing import Any

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner

from dakcong import server
from dakcong.settings import app_folder

_run = ScriptRunner._run_script


def _timed(runner: ScriptRunner, *arguments: Any, **options: Any) -> None:
    start = time.thread_time()
    _run(runner, *arguments, **options)
    print(f"run {1000 * (time.thread_time() - start):.3f}", flush=True)  # noqa: T201 read by speed.py


ScriptRunner._run_script = _timed
PagesManager.uses_pages_directory = False
app = st.App(
    app_folder() / "streamlit_app.py",
    lifespan=server.lifespan,
    routes=server.ROUTES,
    middleware=server.MIDDLEWARE,
)
