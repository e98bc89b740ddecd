// A board: the answer, and below it what moves it beside the charts that it moves.

import { answer } from "./answer.js";
import { charts } from "./charts.js";
import { controls } from "./controls.js";
import { element } from "./dom.js";

/** Draws into `place`; returns how to redraw. */
export function board(place, send) {
  const [said, moving, drawn] = ["answer", "controls", "charts"].map((part) =>
    element("div", { className: `live-${part}` }));
  place.append(said, element("div", { className: "live-columns" }, moving, drawn));
  const parts = [answer(said, send), controls(moving, send), charts(drawn)];
  return (now) => parts.forEach((redraw) => redraw(now));
}
