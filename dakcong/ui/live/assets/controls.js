// All that moves an answer: presets, sliders and choices, resets.

import { addressOf } from "./address.js";
import { actionOf, choice, shapeOf } from "./choices.js";
import { attribute, element, helper, icon, rebuild, say } from "./dom.js";
import { places } from "./places.js";
import { Slider, Typed } from "./slider.js";
import { fill } from "./words.js";

const KINDS = {
  slider: (control, page) => new Slider(control, page),
  typed: (control, page) => new Typed(control, page),
  choice,
  switch: choice,
};

/** Draws into `place`; `send` tells the server. Returns how to redraw. */
export function controls(place, send) {
  let parts = [];
  let drawn = "";
  let answered = null;
  return (store) => {
    const { board, fixed } = store;
    if (!board) return;
    // Between two answers only the moved values change.
    if (board !== answered) {
      answered = board;
      attribute(place, "lang", fixed.language);
      const shape = JSON.stringify([fixed.language, board.indicator, board.presets.options, board.shocks, board.more,
        board.controls.map(shapeOf), board.resets.map(({ id }) => id), board.actions, board.table === null]);
      if (shape !== drawn) {
        drawn = shape;
        parts = build(place, store, send);
      }
      refresh(place, store);
      board.controls.forEach((control, i) =>
        parts[i].draw(control, board.told?.code === control.code ? board.told : null));
    }
    press(place, store);
    for (const one of parts) one.follow();
    say(place.querySelector(".live-base"), baseEffect(store));
  };
}

function build(place, store, send) {
  const { board, fixed } = store;
  const parts = board.controls.map((control) => KINDS[control.kind](control, { send, store }));
  const of = (where) => parts.filter((_, i) => board.controls[i].place === where).map(({ root }) => root);
  const actions = board.actions.map((one) => actionOf(one, send));
  const [shocks, folded] = [of("shocks"), of("more")];
  const open = place.querySelector(".live-more")?.open ?? false;
  rebuild(place,
    presets(board.presets, send),
    element("p", { className: "live-caption live-marker" }),
    // Where a figure lacks, the one that is offered stands before the field for another.
    ...(board.table ? [...of("main"), ...actions] : [...actions, ...of("main")]),
    ...(shocks.length ? [element("section", { className: "live-shocks" },
      element("p", { className: "live-label" }, board.shocks), ...shocks)] : []),
    element("p", { className: "live-caption live-elsewhere" },
      element("span", { className: "live-badge live-orange" }, fixed.changed), " ", element("span")),
    element("div", { className: "live-resets" },
      ...board.resets.map(({ id, icon: shape, label, help }) =>
        element("button", { type: "button", "data-reset": id, title: help, onclick: () => send({ kind: id }) }, icon(shape), label)),
      element("button", { type: "button", className: "live-replay", onclick: () => store.replay() },
        icon("replay"), fixed.replay)),
    element("div", { className: "live-pinning" },
      element("button", { type: "button", "data-pin": "", onclick: () => send({ kind: "pin" }) }),
      element("a", {}), element("p", { className: "live-caption" })),
    element("p", { className: "live-caption live-base" }),
    ...(folded.length ? [element("details", { className: "live-more", open },
      element("summary", {}, board.more), element("div", { className: "live-folded" }, ...folded))] : []),
  );
  return parts;
}

/** The named settings as pills. */
export function presets({ label, help, options }, send) {
  return element("fieldset", { className: "live-pills live-presets", hidden: options.length === 0 },
    element("legend", {}, label, " ", helper(label, help)),
    ...options.map(({ id, name }) => element("button", {
      type: "button", className: "live-pill", "data-preset": id, onclick: () => send({ kind: "preset", preset: id }),
    }, name)));
}

/** What last year's base means, at the growth of the first part that the slider stands on. */
function baseEffect(store) {
  const { board, preview } = store;
  if (!preview?.table.so_far_driver) return board.base_effect;
  return fill(board.base_effect_live, places(store));
}

/** A preset stands pressed until a slider is moved. */
export function press(place, { board, moved }) {
  const active = Object.keys(moved).length === 0 ? board.presets.active : null;
  for (const pill of place.querySelectorAll("[data-preset]")) {
    attribute(pill, "aria-pressed", String(pill.dataset.preset === active));
  }
}

function refresh(place, { board, screen, last }) {
  const marker = place.querySelector(".live-marker");
  marker.hidden = board.presets.options.length === 0;
  say(marker, board.presets.note);
  say(place.querySelector(".live-elsewhere span:last-child"), board.elsewhere);
  place.querySelector(".live-elsewhere").hidden = board.elsewhere === "";
  const replay = place.querySelector(".live-replay");
  replay.hidden = board.table === null;
  replay.disabled = last === null;
  for (const { id, enabled } of board.resets) place.querySelector(`[data-reset=${id}]`).disabled = !enabled;
  pin(place.querySelector(".live-pinning"), board.pinning, screen.query);
}

/** What keeps the scenario for the comparison, and the way there once there is one. */
function pin(place, { label, help, enabled, note, link }, query) {
  const [button, way, kept] = place.children;
  if (button.lastChild?.data !== label) button.replaceChildren(icon("keep"), label);
  button.title = help;
  button.disabled = !enabled;
  way.hidden = link === "";
  way.href = addressOf("compare", query);
  say(way, link);
  say(kept, note);
}
