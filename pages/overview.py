"""All targets at one glance: where each ends, whether it is reached, what it takes."""

from dakcong.ui import app
from dakcong.ui.frame import begin
from dakcong.ui.overview import overview

reader = begin(app.page_shown())
overview(reader)
