"""The page in Panel: bound numbers, panes of Vega whose object is replaced."""

import sys

import panel as pn

from benchmarks.latency.charts import filled
from benchmarks.latency.page import NUMBERS, shown, sliders

pn.extension("vega")


def page() -> pn.Column:
    """The page of one visitor."""
    inputs = {
        one.code: pn.widgets.FloatSlider(
            name=one.label, start=one.low, end=one.high, step=one.step, value=one.start
        )
        for one in sliders()
    }
    start = shown({})
    numbers = [
        pn.pane.Str(number, css_classes=["number"], styles={"font-size": "1.6rem"})
        for number in start.numbers
    ]
    charts = [pn.pane.Vega(one, css_classes=["chart"]) for one in filled(start)]

    def update(*values: float) -> None:
        found = shown(dict(zip(inputs, values, strict=True)))
        for pane, number in zip(numbers, found.numbers, strict=True):
            pane.object = number
        for pane, chart in zip(charts, filled(found), strict=True):
            pane.object = chart

    pn.bind(update, *inputs.values(), watch=True)
    labelled = [pn.Column(label, pane) for label, pane in zip(NUMBERS, numbers, strict=True)]
    return pn.Column(pn.FlexBox(*inputs.values()), pn.Row(*labelled), pn.Row(*charts))


if __name__ == "__main__":
    port = int(sys.argv[1])
    pn.serve(
        page,
        port=port,
        address="127.0.0.1",
        websocket_origin=f"127.0.0.1:{port}",
        show=False,
    )
