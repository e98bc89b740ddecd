"""The page in Shiny for Python: kept Vega views, whose rows a custom message replaces."""

import sys
from pathlib import Path

import uvicorn
from shiny import App, Inputs, Outputs, Session, reactive, render, ui

from benchmarks.latency.charts import specifications
from benchmarks.latency.page import NUMBERS, Shown, shown, sliders

VEGA = Path(sys.argv[2])
page = ui.page_fluid(
    ui.head_content(
        *(ui.tags.script(src=name, type="module") for name in ("vega.js", "kept_views.js"))
    ),
    ui.layout_columns(
        *(ui.input_slider(s.name, s.label, s.low, s.high, s.start, step=s.step) for s in sliders())
    ),
    ui.layout_columns(
        *(
            ui.value_box(label, ui.output_text(f"number_{place}"))
            for place, label in enumerate(NUMBERS)
        )
    ),
    ui.layout_columns(*(ui.div(id=f"chart-{place}", class_="chart") for place in range(3))),
)


def server(given: Inputs, output: Outputs, session: Session) -> None:
    """One visitor."""

    @reactive.calc
    def found() -> Shown:
        return shown({one.code: given[one.name]() for one in sliders()})

    def number(place: int) -> None:
        @output(id=f"number_{place}")
        @render.text
        def text() -> str:
            return found().numbers[place]

    for place in range(len(NUMBERS)):
        number(place)

    @reactive.effect
    async def charts() -> None:
        message = {"specifications": specifications(), "rows": found().rows}
        await session.send_custom_message("charts", message)


if __name__ == "__main__":
    app = App(page, server, static_assets=VEGA)
    uvicorn.run(app, port=int(sys.argv[1]), log_level="warning")
