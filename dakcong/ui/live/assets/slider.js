// A slider with its typed value, default and badge; and a typed value alone.

import { element, helper, icon, ownId, say } from "./dom.js";
import { byKeys, byPointer } from "./hand.js";
import { decimals, fill } from "./words.js";

/** A field for a value that has none yet. */
export class Typed {
  constructor(control, { send }) {
    const id = ownId();
    this.field = field(control, send, { id });
    this.note = element("p", { className: "live-caption" });
    this.told = element("p", { role: "alert" });
    this.root = element("div", { className: `live-typed live-typed-${nameOf(control)}`, "data-code": control.code },
      element("div", { className: "live-label" }, element("label", { for: id }, control.label), helper(control.label, control.help)),
      element("div", { className: "live-row" }, this.field), this.told, this.note);
  }

  draw({ note }, told) {
    if (document.activeElement !== this.field) this.field.value = "";
    say(this.note, note ?? "");
    tell(this.told, this.field, told);
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
      type: "button", className: "live-default", translate: false, onclick: () => send({ kind: "reset", code: control.code }),
    });
    this.badge = element("span", { className: "live-badge live-orange" }, store.fixed.changed);
    this.unusual = element("p", { className: "live-unusual", id: `${id}-unusual` });
    this.nearest = element("button", {
      type: "button", className: "live-nearest",
      onclick: () => send({ kind: "set", code: control.code, value: this.control.nearest.value }),
    });
    this.told = element("p", { role: "alert" });
    this.note = element("p", { className: "live-caption" });
    this.track = element("div", { className: "live-track" }, this.range);
    this.root = element("div", { className: `live-slider live-slider-${nameOf(control)}`, "data-code": control.code },
      element("div", { className: "live-label" }, element("label", { for: id }, control.label), helper(control.label, control.help)),
      this.track,
      element("div", { className: "live-row" }, this.typed, this.reset, this.badge),
      this.told, this.unusual, this.nearest, this.note);
    byKeys(this.range);
    byPointer(this.track, this.range);
    this.listen();
  }

  listen() {
    const { range, track, store, control } = this;
    const { code } = control;
    track.addEventListener("pointerdown", () => { this.held = store.undone; });
    for (const one of ["pointerup", "pointercancel", "keydown"]) {
      // After what the release itself brings.
      track.addEventListener(one, () => setTimeout(() => { this.held = null; }));
    }
    range.addEventListener("input", () => {
      if (!this.lost()) store.move(code, this.value());
      this.follow();
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
    this.typed.removeAttribute("aria-invalid");
    this.badge.hidden = value === usual;
    this.reset.disabled = value === usual;
    this.default(usual ?? null);
  }

  /** Where the default stands on the track, and the way back to it. */
  default(value) {
    const { low, high, digits } = this.control;
    const { words, fixed } = this.store;
    this.reset.hidden = value === null;
    this.track.classList.toggle("live-marked", value !== null && value >= low && value <= high);
    this.track.style.setProperty("--default", (value - low) / (high - low));
    const shown = value === null ? "" : words.number(value, decimals(value, digits));
    const said = fill(fixed.default, { value: shown });
    if (this.reset.dataset.said === said) return;
    this.reset.dataset.said = said;
    this.reset.replaceChildren(icon("undo"), said);
  }

  draw(control, told) {
    this.control = control;
    this.shown = null;
    this.follow();
    say(this.unusual, control.unusual ?? "");
    this.nearest.hidden = !control.nearest;
    say(this.nearest, control.nearest?.words ?? "");
    say(this.note, control.note ?? "");
    tell(this.told, this.typed, told);
  }
}

/** What became of a value as it was typed; one that was refused stays, to be mended. */
function tell(place, typed, told) {
  place.className = !told ? "" : told.taken ? "live-caption live-rounded" : "live-refused";
  say(place, told?.words ?? "");
  if (!told || told.taken) return;
  typed.value = told.given;
  typed.setAttribute("aria-invalid", "true");
}

/** A field whose content is sent when it was changed and is left. */
function field({ code, low }, send, properties) {
  // The keys of a phone for decimals have no minus.
  const inputMode = low >= 0 ? "decimal" : "text";
  const made = element("input", { type: "text", inputMode, maxLength: 20, autocomplete: "off", ...properties });
  made.addEventListener("change", () => send({ kind: "typed", code, given: made.value }));
  made.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") made.blur();
  });
  return made;
}

function nameOf({ code }) {
  return code.replace(".", "_");
}
