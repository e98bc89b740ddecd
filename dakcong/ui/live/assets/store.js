// What the page shows, shared by the parts of the panel: the server's answer, and the moves since.

import { defaultGrowth, evaluate } from "./model.js";
import { Words } from "./words.js";

class Store {
  constructor() {
    this.payload = null;
    this.moved = {};
    this.turns = {};
    this.turn = 0;
    this.listeners = new Set();
    this.asked = false;
    this.last = null;
  }

  /** The server's answer, which knows all moves up to `turn`; later ones stay on the screen. */
  take(payload, turn) {
    if (this.payload) this.last = this.changed(payload);
    this.payload = payload;
    this.words = new Words(payload.said);
    this.moved = Object.fromEntries(
      Object.entries(this.moved).filter(([code]) => this.turns[code] > turn));
    this.now();
  }

  /** The reader drags: a code to its value in the unit of its slider. Drawn once a frame. */
  move(code, value) {
    this.turn += 1;
    this.turns[code] = this.turn;
    this.moved = { ...this.moved, [code]: value };
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.now();
    });
  }

  /** Calls with the store whenever something is to be drawn, until the listener says false. */
  listen(listener) {
    this.listeners.add(listener);
    if (this.payload) listener(this);
  }

  now() {
    this.preview = this.outlook();
    for (const listener of [...this.listeners]) {
      if (listener(this) === false) this.listeners.delete(listener);
    }
  }

  /** The slider that the new answer moved, or the one before; null where those sliders are gone. */
  changed(payload) {
    const old = Object.fromEntries(this.payload.sliders.map(({ code, value }) => [code, value]));
    const moved = payload.sliders.find(({ code, value }) => code in old && old[code] !== value);
    if (moved) return { code: moved.code, from: old[moved.code], to: moved.value };
    return payload.sliders.some(({ code }) => code === this.last?.code) ? this.last : null;
  }

  /** Shows the last change again, from what stood before it; nothing is sent. */
  replay() {
    const { code, from, to } = this.last;
    const span = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 1200;
    const start = performance.now();
    const step = (time) => {
      const done = span === 0 ? 1 : Math.min((time - start) / span, 1);
      if (done < 1) {
        this.moved = { [code]: from + (to - from) * done };
        requestAnimationFrame(step);
      } else {
        this.moved = {};
      }
      this.now();
    };
    requestAnimationFrame(step);
  }

  /** The default of a slider: a growth's follows that of the first part. */
  default(one) {
    const { table } = this.payload;
    const soFar = this.moved[table?.so_far_driver];
    if (soFar === undefined || !one.follows) return one.default;
    return defaultGrowth(table, soFar / 100, one);
  }

  /** Where a slider stands: as moved, else where the server says, or on its default. */
  value(one) {
    const rests = this.payload.table?.resting.some(({ driver }) => driver === one.code);
    return this.moved[one.code] ?? (rests ? this.default(one) : one.value);
  }

  /** Where the year ends at the moves; null at rest, and where only the server can say. */
  outlook() {
    const { table, settings } = this.payload;
    if (!table) return null;
    const resting = table.resting.map(({ driver }) => driver);
    const known = Object.keys(this.moved).filter((code) => code in settings || resting.includes(code));
    if (known.length === 0) return null;
    const moved = Object.fromEntries(known.map((code) => [code, this.moved[code] / 100]));
    return evaluate(table, { ...settings, ...moved });
  }
}

export const store = new Store();
