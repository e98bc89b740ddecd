"""The page in Gradio: one function behind all sliders; its plots take Altair objects."""

import sys

import altair as alt
import gradio as gr

from benchmarks.latency.charts import altair_charts
from benchmarks.latency.page import NUMBERS, shown, sliders


def update(*values: float) -> list[str | alt.LayerChart | alt.Chart]:
    """Numbers and charts for the sliders' values."""
    found = shown(dict(zip((one.code for one in sliders()), values, strict=True)))
    return [*found.numbers, *altair_charts(found)]


with gr.Blocks(analytics_enabled=False) as page:
    with gr.Row():
        inputs = [
            gr.Slider(one.low, one.high, one.start, step=one.step, label=one.label)
            for one in sliders()
        ]
    start = update(*(one.start for one in sliders()))
    with gr.Row():
        numbers = [
            gr.Textbox(number, label=label, elem_classes=["number"])
            for label, number in zip(NUMBERS, start[:4], strict=True)
        ]
    with gr.Row():
        charts = [gr.Plot(chart, elem_classes=["chart"]) for chart in start[4:]]
    gr.on(
        [one.change for one in inputs],
        update,
        inputs,
        [*numbers, *charts],
        trigger_mode="always_last",
        show_progress="hidden",
    )

if __name__ == "__main__":
    page.launch(server_port=int(sys.argv[1]), quiet=True)
