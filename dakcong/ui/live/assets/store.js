// What the page shows, shared by its parts: the server's screen, and what was moved since.

import { defaultGrowth, defaultSpread, evaluate } from "./model.js";
import { Words } from "./words.js";

// Milliseconds that no reader sees. A browser hands over an answer only once it has painted what a
// key brought, so that a drawing before it would make it later by a frame.
const SOON = 50;

export class Store {
  constructor() {
    this.screen = this.board = this.fixed = this.words = this.frames = this.framed = this.notices = null;
    this.moved = {};
    this.turns = {};
    this.turn = 0;
    // How often the screen was the answer to a move; how often what was moved was undone.
    this.answers = this.undone = 0;
    this.waiting = 0;
    // When the browser kept what it shows because the server is away; else null.
    this.since = null;
    this.listeners = new Set();
    // The frame that is waited for; whether what was moved is not drawn yet.
    this.asked = null;
    this.stale = false;
    this.last = null;
    // The replay that runs.
    this.replaying = null;
  }

  /** The server's screen, which knows all moves up to `turn`; later ones stay on the screen. */
  take(screen, turn = this.turn) {
    if (this.board && screen.board) this.last = this.changed(screen.board);
    this.screen = screen;
    this.board = screen.board;
    this.fixed = screen.fixed;
    if (screen.frames) Object.assign(this, { frames: screen.frames, framed: screen.fixed.language });
    this.words = new Words(screen.fixed);
    this.forget(turn);
  }

  /** What was moved up to `turn` is no more, without a turn nothing is; what the reader holds is let go. */
  drop(turn) {
    if (turn === undefined) this.undone += 1;
    this.forget(turn ?? this.turn);
  }

  forget(turn) {
    this.replaying = null;
    this.moved = Object.fromEntries(
      Object.entries(this.moved).filter(([code]) => this.turns[code] > turn));
    this.now();
  }

  /** What an address or a release could not say stays until the reader has read it. */
  notice(notices) {
    const { lines, changed, newer } = notices;
    if (lines.length > 0 || changed.length > 0 || newer) this.notices = notices;
  }

  dismiss() {
    this.notices = null;
    this.now();
  }

  /** How many moves are kept for a server that is away. */
  wait(count) {
    this.waiting = count;
    this.now();
  }

  /** With the first move the results that a link brought are no more those of the screen. */
  answered() {
    this.answers += 1;
    const { changed = [], newer } = this.notices ?? {};
    if (changed.length > 0 || newer) this.notices = { ...this.notices, changed: [], newer: null };
  }

  /** The reader drags: a code to its value in the unit of its slider. Drawn once a frame. */
  move(code, value) {
    this.stop();
    this.turn += 1;
    this.turns[code] = this.turn;
    this.moved = { ...this.moved, [code]: value };
    this.stale = true;
    this.asked ??= requestAnimationFrame(() => this.redraw());
  }

  /** What was moved and let go of is drawn by the answer, or without it where that takes longer. */
  letGo() {
    cancelAnimationFrame(this.asked);
    this.asked = null;
    setTimeout(() => this.redraw(), SOON);
  }

  redraw() {
    this.asked = null;
    if (this.stale) this.now();
  }

  /** Calls with the store whenever something is to be drawn, until the listener says false. */
  listen(listener) {
    this.listeners.add(listener);
    if (this.screen) listener(this);
  }

  now() {
    this.stale = false;
    if (!this.screen) return;
    this.preview = this.outlook();
    for (const listener of [...this.listeners]) {
      if (listener(this) === false) this.listeners.delete(listener);
    }
  }

  /** The slider that the new answer moved, or the one before; null where those sliders are gone. */
  changed(board) {
    const old = Object.fromEntries(sliders(this.board).map(({ code, value }) => [code, value]));
    const now = sliders(board);
    const moved = now.find(({ code, value }) => code in old && old[code] !== value);
    if (moved) return { code: moved.code, from: old[moved.code], to: moved.value };
    return now.some(({ code }) => code === this.last?.code) ? this.last : null;
  }

  /** Shows the last change again, from what stood before it; nothing is sent. */
  replay() {
    const { code, from, to } = this.last;
    const span = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 1200;
    const start = performance.now();
    const mine = (this.replaying = {});
    const step = (time) => {
      if (this.replaying !== mine) return;
      const done = span === 0 ? 1 : Math.min((time - start) / span, 1);
      if (done < 1) {
        this.moved = { [code]: from + (to - from) * done };
        this.now();
        requestAnimationFrame(step);
      } else {
        this.stop();
      }
    };
    requestAnimationFrame(step);
  }

  /** A replay ends where the reader had left the slider. */
  stop() {
    if (this.replaying === null) return;
    this.replaying = null;
    this.moved = {};
    this.now();
  }

  /** The default of a slider: that of a growth and of the spread follows the growth of the first part. */
  default(control) {
    // A finger may hold a slider of a page that has gone.
    const table = this.board?.table;
    const soFar = this.moved[table?.so_far_driver];
    if (soFar === undefined || !control.follows) return control.default;
    const follow = control.follows === "spread" ? defaultSpread : defaultGrowth;
    return follow(table, soFar / 100, control);
  }

  /** Where a slider stands: as moved, else where the server says, or on its default. */
  value(control) {
    const { resting = [], resting_spread: spread } = this.board?.table ?? {};
    const rests = [...resting, spread].some((one) => one?.driver === control.code);
    return this.moved[control.code] ?? (rests ? this.default(control) : control.value);
  }

  /** Where the year ends at the moves; null at rest, and where only the server can say. */
  outlook() {
    const { table, settings } = this.board ?? {};
    if (!table) return null;
    const resting = table.resting.map(({ driver }) => driver);
    const known = Object.keys(this.moved).filter((code) => code in settings || resting.includes(code));
    if (known.length === 0) return null;
    const moved = Object.fromEntries(known.map((code) => [code, this.moved[code] / 100]));
    return evaluate(table, { ...settings, ...moved });
  }
}

function sliders(board) {
  return board.controls.filter(({ kind }) => kind === "slider");
}

export const store = new Store();
