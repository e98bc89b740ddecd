// A slider with its typed value, default and badge; and a typed value alone.

import { element, helper, icon, ownId, say } from "./dom.js";
import { decimals, fill } from "./words.js";

/** A field for a value that has none yet. */
export class Typed {
  constructor(control, { send }) {
    const id = ownId();
    this.field = field(control, send, { id });
    this.note = element("p", { className: "live-caption" });
    this.root = element("div", { className: `live-typed live-typed-${nameOf(control)}`, "data-code": control.code },
      element("div", { className: "live-label" }, element("label", { for: id }, control.label), helper(control.label, control.help)),
      element("div", { className: "live-row" }, this.field), this.note);
  }

  draw({ note }) {
    if (document.activeElement !== this.field) this.field.value = "";
    say(this.note, note ?? "");
  }

  follow() {}
}

export class Slider {
  constructor(control, { send, store }) {
    const id = ownId();
    Object.assign(this, { control, store, send, held: null });
    this.range = element("input", {
      type: "range", id, min: control.low, max: control.high, step: control.step, "aria-describedby": `${id}-unusual`,
    });
    this.typed = field(control, send, { "aria-label": control.typed, "aria-describedby": `${id}-unusual` });
    this.reset = element("button", {
      type: "button", className: "live-default", onclick: () => send({ kind: "reset", code: control.code }),
    });
    this.badge = element("span", { className: "live-badge live-orange" }, store.fixed.changed);
    this.unusual = element("p", { className: "live-unusual", id: `${id}-unusual` });
    this.nearest = element("button", {
      type: "button", className: "live-nearest",
      onclick: () => send({ kind: "set", code: control.code, value: this.control.nearest.value }),
    });
    this.note = element("p", { className: "live-caption" });
    this.track = element("div", { className: "live-track" }, this.range);
    this.root = element("div", { className: `live-slider live-slider-${nameOf(control)}`, "data-code": control.code },
      element("div", { className: "live-label" }, element("label", { for: id }, control.label), helper(control.label, control.help)),
      this.track,
      element("div", { className: "live-row" }, this.typed, this.reset, this.badge),
      this.unusual, this.nearest, this.note);
    this.listen();
  }

  listen() {
    const { range, store, control } = this;
    const { code } = control;
    range.addEventListener("pointerdown", () => { this.held = store.undone; });
    for (const one of ["pointerup", "pointercancel", "keydown"]) {
      // After what the release itself brings.
      range.addEventListener(one, () => setTimeout(() => { this.held = null; }));
    }
    range.addEventListener("input", () => {
      if (this.lost()) this.follow();
      else store.move(code, this.value());
    });
    range.addEventListener("change", () => {
      if (this.lost()) this.follow();
      else this.send({ kind: "set", code, value: this.value() });
    });
  }

  /** Whether what the finger still holds has been undone by Back. */
  lost() {
    return this.held !== null && this.held !== this.store.undone;
  }

  /** The value on the digits of the step: a browser adds steps up with a remainder. */
  value() {
    return Number(Number(this.range.value).toFixed(this.control.digits));
  }

  /** Shows where the slider is moved to, and its default with it. */
  follow() {
    const { store, control } = this;
    const value = store.value(control);
    const usual = store.default(control);
    if (this.value() !== value) this.range.value = value;
    if (this.shown?.value === value && this.shown.usual === usual) return;
    this.shown = { value, usual };
    const words = store.words.number(value, decimals(value, control.digits));
    this.range.setAttribute("aria-valuetext", words);
    if (document.activeElement !== this.typed) this.typed.value = words;
    this.badge.hidden = value === usual;
    this.reset.disabled = value === usual;
    this.default(usual ?? null);
  }

  /** Where the default stands on the track, and the way back to it. */
  default(value) {
    const { low, high, digits } = this.control;
    const { words, fixed } = this.store;
    this.reset.hidden = value === null;
    this.track.style.setProperty("--default", value === null ? -9 : (value - low) / (high - low));
    const shown = value === null ? "" : words.number(value, decimals(value, digits));
    const said = fill(fixed.default, { value: shown });
    if (this.reset.dataset.said === said) return;
    this.reset.dataset.said = said;
    this.reset.replaceChildren(icon("undo"), said);
  }

  draw(control) {
    this.control = control;
    this.shown = null;
    this.follow();
    say(this.unusual, control.unusual ?? "");
    this.nearest.hidden = !control.nearest;
    say(this.nearest, control.nearest?.words ?? "");
    say(this.note, control.note ?? "");
  }
}

/** A field whose content is sent when it was changed and is left. */
function field({ code }, send, properties) {
  const made = element("input", { type: "text", inputMode: "decimal", maxLength: 20, autocomplete: "off", ...properties });
  made.addEventListener("change", () => send({ kind: "typed", code, given: made.value }));
  made.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") made.blur();
  });
  return made;
}

function nameOf({ code }) {
  return code.replace(".", "_");
}
