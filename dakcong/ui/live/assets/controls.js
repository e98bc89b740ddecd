// Presets, sliders with their typed values, defaults, badges and resets.

import { element, icon, paragraphs, say } from "./dom.js";
import { usualGrowth } from "./model.js";
import { decimals, fill } from "./words.js";

/** Draws into `place`; `send` tells the server. Returns how to redraw. */
export function controls(place, send) {
  const sliders = new Map();
  let drawn = "";
  let answered = null;
  return (store) => {
    const { payload } = store;
    // Between two answers only the moved values change.
    if (payload === answered) {
      press(place, store);
      for (const one of sliders.values()) one.follow(store);
      if (payload.table?.so_far_driver) say(place.querySelector(".live-base"), baseEffect(store));
      return;
    }
    answered = payload;
    place.lang = payload.said.language;
    const shape = JSON.stringify([payload.said.language, payload.presets.options.map((one) => one.id),
      payload.sliders.map(({ code, low, high, step, label, help }) => [code, low, high, step, label, help])]);
    if (shape !== drawn) {
      drawn = shape;
      build(place, payload, sliders, store, send);
    }
    refresh(place, payload, sliders, store);
  };
}

function build(place, payload, sliders, store, send) {
  sliders.clear();
  const rows = payload.sliders.map((one) => {
    const made = new Slider(one, store, send);
    sliders.set(one.code, made);
    return made.root;
  });
  place.replaceChildren(
    presets(payload.presets, send),
    element("p", { className: "live-caption live-marker" }),
    element("p", { className: "live-refused", role: "alert" }),
    ...rows,
    element("p", { className: "live-caption live-elsewhere" },
      element("span", { className: "live-badge live-orange" }, payload.changed_word), " ", element("span")),
    element("div", { className: "live-resets" },
      ...payload.resets.map((one) =>
        element("button", { type: "button", "data-reset": one.id, title: one.help ?? "", onclick: () => send({ kind: one.id }) },
          icon(one.icon), one.label)),
      element("button", { type: "button", className: "live-replay", onclick: () => store.replay() },
        icon("replay"), payload.replay)),
    element("p", { className: "live-caption live-base" }),
  );
}

/** What last year's base means, at the growth of the first part that the slider stands on. */
function baseEffect({ payload, preview, words }) {
  if (!preview || !payload.table.so_far_driver) return payload.base_effect;
  const soFar = preview.soFar();
  return fill(payload.words.base_effect,
    { growth: words.growth(soFar), default: words.growth(usualGrowth(payload.table, soFar)) });
}

function presets({ label, help, options }, send) {
  return element("fieldset", { className: "live-presets" },
    element("legend", {}, label, " ", helper(label, help)),
    ...options.map((one) => element("button", {
      type: "button", className: "live-pill", "data-preset": one.id,
      onclick: () => send({ kind: "preset", preset: one.id }),
    }, one.name)));
}

function helper(label, words) {
  return words ? element("details", { className: "live-help" },
    element("summary", { "aria-label": `? ${label}` }, "?"), element("div", {}, ...paragraphs(words))) : "";
}

/** A preset stands pressed until a slider is moved. */
function press(place, { payload, moved }) {
  const active = Object.keys(moved).length === 0 ? payload.presets.active : null;
  for (const pill of place.querySelectorAll("[data-preset]")) {
    const on = String(pill.dataset.preset === active);
    if (pill.getAttribute("aria-pressed") !== on) pill.setAttribute("aria-pressed", on);
  }
}

function refresh(place, payload, sliders, store) {
  press(place, store);
  say(place.querySelector(".live-marker"), payload.presets.note);
  say(place.querySelector(".live-refused"), payload.refused);
  say(place.querySelector(".live-elsewhere span:last-child"), payload.elsewhere);
  place.querySelector(".live-elsewhere").hidden = payload.elsewhere === "";
  say(place.querySelector(".live-base"), baseEffect(store));
  place.querySelector(".live-replay").disabled = store.last === null;
  for (const one of payload.resets) place.querySelector(`[data-reset=${one.id}]`).disabled = !one.enabled;
  for (const one of payload.sliders) sliders.get(one.code).draw(one, store);
}

class Slider {
  constructor(one, store, send) {
    const id = `live-${one.code.replace(".", "_")}`;
    this.one = one;
    this.range = element("input", { type: "range", id, min: one.low, max: one.high, step: one.step });
    this.typed = element("input", { type: "text", inputMode: "decimal", maxLength: 20, "aria-label": one.typed, "aria-describedby": `${id}-unusual` });
    this.reset = element("button", { type: "button", className: "live-default", onclick: () => send({ kind: "reset", code: one.code }) });
    this.badge = element("span", { className: "live-badge live-orange" }, store.payload.changed_word);
    this.unusual = element("p", { className: "live-unusual", id: `${id}-unusual` });
    this.nearest = element("button", {
      type: "button", className: "live-nearest",
      onclick: () => send({ kind: "set", code: one.code, value: this.one.nearest.value }),
    });
    const track = element("div", { className: "live-track" }, this.range);
    this.track = track;
    this.root = element("div", { className: `live-slider live-slider-${one.code.replace(".", "_")}`, "data-code": one.code },
      element("div", { className: "live-label" }, element("label", { for: id }, one.label), helper(one.label, one.help)),
      track,
      element("div", { className: "live-row" }, this.typed, this.reset, this.badge),
      this.unusual, this.nearest);
    this.range.addEventListener("input", () => store.move(one.code, this.value()));
    this.range.addEventListener("change", () => send({ kind: "set", code: one.code, value: this.value() }));
    this.typed.addEventListener("change", () => send({ kind: "typed", code: one.code, given: this.typed.value }));
    this.typed.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.typed.blur();
    });
  }

  /** The value on the digits of the step: a browser adds steps up with a remainder. */
  value() {
    return Number(Number(this.range.value).toFixed(this.one.digits));
  }

  /** Shows where the slider is moved to, and its default with it. */
  follow(store) {
    const value = store.value(this.one);
    const usual = store.default(this.one);
    if (this.value() !== value) this.range.value = value;
    if (this.shown?.value === value && this.shown.usual === usual) return;
    this.shown = { value, usual };
    const words = store.words.number(value, decimals(value, this.one.digits));
    this.range.setAttribute("aria-valuetext", words);
    if (document.activeElement !== this.typed) this.typed.value = words;
    this.badge.hidden = value === usual;
    this.reset.disabled = value === usual;
    this.default(usual, store);
  }

  /** Where the default stands on the track, and the way back to it. */
  default(value, { words, payload }) {
    const { low, high, digits } = this.one;
    this.reset.hidden = value === null;
    this.track.style.setProperty("--default", value === null ? -9 : (value - low) / (high - low));
    const shown = value === null ? "" : words.number(value, decimals(value, digits));
    const said = fill(payload.said.default, { value: shown });
    if (this.reset.dataset.said === said) return;
    this.reset.dataset.said = said;
    this.reset.replaceChildren(icon("undo"), said);
  }

  draw(one, store) {
    this.one = one;
    this.shown = null;
    this.follow(store);
    say(this.unusual, one.unusual);
    this.nearest.hidden = one.nearest === null;
    say(this.nearest, one.nearest?.words ?? "");
  }
}
