"""The page in Dash: one callback; specifications are constant, only their rows change."""

import sys

from dash import Dash, Input, Output, callback, dcc, html
from dash_vega_components import Vega

from benchmarks.latency.charts import filled
from benchmarks.latency.page import NUMBERS, shown, sliders

OPTIONS = {"renderer": "svg", "actions": False}
start = shown({})
app = Dash(__name__)
app.layout = html.Div(
    [
        *(
            html.Div(
                [
                    html.Label(one.label),
                    dcc.Slider(
                        one.low,
                        one.high,
                        one.step,
                        value=one.start,
                        marks=None,
                        id=one.name,
                        updatemode="drag",
                    ),
                ]
            )
            for one in sliders()
        ),
        html.Div(
            [
                html.Div([html.Small(label), html.H3(number, id=f"number-{place}")])
                for place, (label, number) in enumerate(zip(NUMBERS, start.numbers, strict=True))
            ],
            style={"display": "flex", "gap": "3rem"},
        ),
        html.Div(
            [
                html.Div(Vega(id=f"chart-{place}", spec=one, opt=OPTIONS), className="chart")
                for place, one in enumerate(filled(start))
            ],
            style={"display": "flex"},
        ),
    ]
)


@callback(
    [
        *(Output(f"number-{place}", "children") for place in range(4)),
        *(Output(f"chart-{place}", "spec") for place in range(3)),
    ],
    [Input(one.name, "value") for one in sliders()],
)
def update(*values: float) -> list[str | dict[str, object]]:
    """Numbers and charts for the sliders' values."""
    found = shown(dict(zip((one.code for one in sliders()), values, strict=True)))
    return [*found.numbers, *filled(found)]


if __name__ == "__main__":
    app.run(port=int(sys.argv[1]), debug=False)
