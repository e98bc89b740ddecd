// The answer in one line: it stays in sight while the cards have scrolled away from what moves them.

import { element, put, rich } from "./dom.js";
import { moved } from "./exhibits.js";
import { origin, underlined } from "./origin.js";
import { fill } from "./words.js";

const NARROW = matchMedia("(max-width: 640px)");
// Of a browser's number, what is too little to be a difference.
const NOTHING = 1e-9;
const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT] = [320, 44];
// How much of the page Streamlit's own header covers.
const HEADER = 60;

/** Shown while `cards` have gone out of sight; `draw` takes the words that the cards show. */
export function bar(cards) {
  const words = element("p", { translate: false });
  const picture = element("div", { className: "live-bar-fan" });
  const root = element("div", { className: "live-bar", hidden: true }, words, picture);
  let [latest, told] = [null, []];
  const redraw = () => {
    if (latest === null || root.hidden) return;
    const [store, { bar: pieces }] = latest;
    const [year, ...others] = pieces;
    told = write(words, [year, ...against(store), ...others], told);
    const fan = NARROW.matches ? store.frames.find(({ name }) => name === "fan") : null;
    picture.replaceChildren(...(fan && store.board.exhibits.fan ? [drawn(store, fan)] : []));
  };
  const look = () => {
    if (!root.isConnected) {
      removeEventListener("scroll", look, { capture: true });
      return;
    }
    const before = root.hidden;
    // A page without a board keeps the cards of before for a moment.
    root.hidden = latest === null || latest[0].board === null || cards.getBoundingClientRect().top >= HEADER;
    if (before && !root.hidden) redraw();
    if (root.hidden) for (const open of words.querySelectorAll("[open]")) open.open = false;
  };
  addEventListener("scroll", look, { capture: true, passive: true });
  return {
    root,
    draw(store, shown) {
      latest = shown.bar.length > 0 ? [store, shown] : null;
      // Under a finger nothing scrolls by itself; where the cards stand is known once all is drawn.
      if (!store.preview) requestAnimationFrame(look);
      redraw();
    },
  };
}

/** Writes the pieces, each with its origin, where they differ from those of before; returns them. */
function write(place, pieces, before) {
  const same = (name) => pieces.length === before.length && pieces.every((one, i) => one[name] === before[i][name]);
  if (same("words") && same("origin")) return before;
  const nodes = pieces.flatMap((one, i) => (i ? [" · ", piece(one)] : [piece(one)]));
  // A number that stays keeps what it opens.
  if (same("origin")) put(place, nodes);
  else place.replaceChildren(...nodes);
  return pieces;
}

function piece({ words, origin: name }) {
  const made = element("span", {}, ...rich(words));
  if (!name) return made;
  return made.querySelector("strong") ? underlined(made, name) : element("span", {}, origin(name, words));
}

/** How far the year end is from that of the defaults, and of what was pinned last. */
function against({ board: { against: others, unit }, preview, words }) {
  return others.map(({ other, now, more, less, same, origin: name }) => {
    const off = (preview ? preview.yearEnd() : now) - other;
    if (Math.abs(off) <= NOTHING * Math.abs(other)) return { words: same, origin: "" };
    return { words: fill(off > 0 ? more : less, { size: words.gap(Math.abs(off), unit) }), origin: name };
  });
}

/** The fan without its axes; as high as where the sliders last came to rest. */
function drawn(store, frame) {
  const ahead = (rows) => rows.filter(({ p50 }) => p50 !== undefined);
  const still = ahead(store.board.exhibits.fan.rows);
  const rows = store.preview ? ahead(moved(store, frame).rows) : still;
  const [low, top] = [0.85 * still[0].p50, 1.05 * Math.max(...still.flatMap((row) => [row.p97_5, row.target]))];
  const height = (amount) => HEIGHT * (1 - Math.max(0, Math.min((amount - low) / (top - low), 1)));
  const point = (field) => (row, i) => `${(i / (rows.length - 1)) * WIDTH},${height(row[field])}`;
  const line = (field) => rows.map(point(field)).join(" ");
  const band = (lower, upper) => `${line(lower)} ${rows.map(point(upper)).reverse().join(" ")}`;
  const picture = shape("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none" });
  picture.append(
    shape("polygon", { points: band("p2_5", "p97_5"), class: "live-bar-wide" }),
    shape("polygon", { points: band("p10", "p90"), class: "live-bar-narrow" }),
    shape("polyline", { points: line("target"), class: "live-bar-target" }),
    shape("polyline", { points: line("p50"), class: "live-bar-median" }));
  return picture;
}

function shape(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
