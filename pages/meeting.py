"""One indicator as large as the wall, for a meeting."""

from dakcong.ui import app
from dakcong.ui.frame import present

present(app.page_shown())
