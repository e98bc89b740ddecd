// The rows of the overview: verdict, bar and what it takes, an indicator each.

import { addressOf } from "./address.js";
import { actionOf } from "./choices.js";
import { badge, element, icon, rebuild, rich } from "./dom.js";
import { origin, underlined } from "./origin.js";

/** Draws into `place`; returns how to redraw. */
export function overview(place, { send }) {
  let drawn = "";
  return ({ screen }) => {
    const now = screen.overview && JSON.stringify([screen.overview, screen.query]);
    // A page without an overview keeps that of before for a moment.
    if (!now || now === drawn) return;
    drawn = now;
    const { tiles, legend, changed, back } = screen.overview;
    const note = changed ? [element("div", { className: "live-changed" },
      element("p", {}, ...rich(changed)), actionOf(back, send))] : [];
    const marks = Object.entries(legend).map(([name, word]) => element("span", {},
      element("span", { className: `meter-mark meter-${name}`, "aria-hidden": "true" }), word));
    rebuild(place, ...note, ...tiles.map((one) => tile(one, screen.query)),
      element("p", { className: "live-legend meter meter-legend", hidden: !marks.length }, ...marks));
  };
}

function tile({ indicator, heading, said, meter, note, page, label }, query) {
  const { badges, sentence, remarks } = said;
  const words = badges.length ? {} : { className: "live-wrong", role: "alert" };
  return element("section", { className: "live-tile", "data-tile": page },
    element("div", { className: "live-tile-head" },
      element("h2", {}, heading, ...badges.flatMap((one) => [" ", badge(one)])),
      element("a", { href: addressOf(page, query), "data-page": page }, label, icon("arrow_forward"))),
    meter && drawnMeter(meter, indicator),
    underlined(element("p", words, ...rich([sentence, ...remarks].join(" "))), "probability", indicator),
    note ? element("p", { className: "live-caption" }, note) : null);
}

/** As wide as its place, on paper too; its words say all that it shows. */
function drawnMeter(one, indicator) {
  const length = (part) => `${(100 * part).toFixed(2)}%`;
  const bar = (name, from, width) => {
    const made = element("div", { className: `meter-${name}` });
    Object.assign(made.style, { left: length(from), width: width === null ? "" : length(width) });
    return made;
  };
  const range = bar("range", one.low, one.high - one.low);
  // It goes on below nothing, where the bar begins.
  range.classList.toggle("meter-open", one.low === 0);
  const target = element("div", { className: "meter-target" }, origin("target", one.target_words, indicator));
  target.style.left = length(one.target);
  const words = element("div", { className: "meter-words" },
    underlined(element("span", {}, ...rich(one.so_far_words)), "so_far", indicator),
    underlined(element("span", {}, ...rich(one.year_end_words)), "year_end", indicator));
  words.style.setProperty("--behind", length(1 - one.year_end));
  return element("div", { className: "meter" }, target,
    element("div", { className: "meter-track", "aria-hidden": "true" },
      bar("so-far", 0, one.so_far),
      bar("rest", one.so_far, Math.max(one.year_end - one.so_far, 0)),
      range,
      bar("line", one.target, null)),
    words);
}
