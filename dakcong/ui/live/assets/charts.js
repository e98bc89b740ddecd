// The charts beside the sliders: kept Vega views that are only given other rows.

import { attribute, element, say } from "./dom.js";
import { moved } from "./exhibits.js";
import { files, pictures } from "./files.js";
import { table, tabulate } from "./tables.js";

// Loaded once, while the words and the sliders already stand. Each makes itself known to the next.
const drawing = import("./vendor/vega-6.4.0.js")
  .then(() => import("./vendor/vega-lite-6.4.3.js"))
  .then(() => import("./vendor/vega-embed-7.3.0.js"))
  .then(() => globalThis.vegaEmbed);

// Charts by what they were made of, two a page and language: who comes back finds them drawn.
const kept = new Map();

/** Draws into `place`; returns how to redraw. */
export function charts(place) {
  const pictures = element("div");
  const tables = element("div", { className: "live-tables" });
  place.replaceChildren(pictures, tables);
  let [frames, made, board] = [null, [], null];
  return (store) => {
    // A change of language is answered before the page has made its charts anew.
    if (!store.board || store.framed !== store.fixed.language) return;
    if (frames !== store.frames) {
      frames = store.frames;
      made = frames.map(keptOrNew);
      pictures.replaceChildren(...made.map(({ root }) => root));
    }
    for (const one of made) one.draw(store);
    // They are the server's: under a finger they are those of before.
    tables.classList.toggle("live-before", store.preview !== null);
    if (board === store.board) return;
    board = store.board;
    tables.replaceChildren(...board.tables.map(table));
  };
}

/** Draws the charts of the page anew for a sheet, in pixels; done when the promise is. */
export function fitTo({ full, beside }) {
  const shown = drawn();
  return Promise.all(shown.map(({ name, view }) => {
    const [width, height] = shown.length > 1 ? beside[name] : full;
    if (height) view.height(height);
    return view.width(width).runAsync();
  }));
}

/** Draws them again as high as they were, and as wide as their place. */
export function fitBack() {
  for (const one of drawn()) {
    const { view, specification: { height } } = one;
    if (typeof height === "number") view.height(height);
    one.width = 0;
    one.fit();
  }
}

function drawn() {
  return [...kept.values()].filter(({ root, view }) => view && root.isConnected);
}

function keptOrNew(frame) {
  const key = JSON.stringify(frame);
  if (!kept.has(key)) kept.set(key, new Chart(frame));
  return kept.get(key);
}

class Chart {
  constructor(frame) {
    const { name, specification, legend, table: label } = frame;
    Object.assign(this, { frame, name, ...asked(specification) });
    this.title = element("p", { className: "live-chart-title" });
    this.marks = legend.map(({ glyph, colour, word }) => element("span", {},
      element("span", { className: "live-glyph", style: `--mark:${colour}`, "data-glyph": glyph, "aria-hidden": "true" }, glyph), word));
    // Vega names the element that it draws into, so the words for who cannot see stand around it.
    this.drawn = element("div", { "aria-hidden": "true" });
    this.picture = element("div", { className: "live-picture", role: "img", translate: false }, this.drawn);
    new ResizeObserver(() => this.fit()).observe(this.drawn);
    [this.sight, this.late] = [true, null];
    this.caption = element("p", { className: "live-caption" });
    this.rows = element("div", { className: "live-rows", translate: false, tabIndex: 0, role: "region", "aria-label": label });
    // The table scrolls sideways: what opened in it would be cut off.
    this.origin = element("div", { className: "live-origin-beside" });
    this.origin.addEventListener("click", (event) => event.stopPropagation());
    this.details = element("details", { className: "live-table" },
      element("summary", {}, label), this.rows, this.origin, files(name));
    this.details.addEventListener("toggle", () => this.tabulate());
    this.root = element("section", { className: `live-chart live-chart-${name}` },
      this.title,
      element("p", { className: "live-legend" }, ...this.marks),
      this.picture, this.caption, pictures(name), this.details);
    new IntersectionObserver(([{ isIntersecting }]) => this.see(isIntersecting)).observe(this.root);
  }

  /** It has come into sight or gone out of it; what a finger moved meanwhile is drawn now. */
  see(sight) {
    this.sight = sight;
    if (sight && this.late) this.draw(this.late);
  }

  draw(store) {
    // Under a finger only what is seen is drawn: each chart takes a part of the frame.
    this.late = store.preview && !this.sight ? store : null;
    if (this.late) return;
    const given = store.board.exhibits[this.name];
    this.root.hidden = !given;
    if (!given) return; // without an answer
    const shown = store.preview ? moved(store, this.frame) : given;
    say(this.title, shown.title);
    say(this.caption, shown.caption);
    attribute(this.picture, "aria-label", given.alt);
    this.frame.legend.forEach(({ word }, i) => { this.marks[i].hidden = given.absent.includes(word); });
    this.words = store.words;
    // The answer of the server mostly says what the preview drew: then nothing is drawn again.
    if (same(shown.rows, this.data)) return;
    this.data = shown.rows;
    this.show();
    this.tabulate();
  }

  show() {
    // Vega adds the months of another release behind those that it knows.
    if (this.view && !alike(this.data, this.taken)) {
      this.view.finalize();
      this.view = this.making = null;
    }
    if (this.view) {
      this.change();
      return;
    }
    this.making ??= drawing.then((embed) => {
      this.taken = this.data;
      this.width = this.drawn.clientWidth;
      return embed(this.drawn, {
        width: "container",
        ...this.specification,
        autosize: { type: "fit", contains: "padding" },
        background: "transparent",
        // The drawing is hidden from who cannot see it: no words at each of its marks.
        config: { ...this.specification.config, aria: false, font: "inherit", view: { stroke: "transparent" } },
        data: { name: "source" },
        datasets: { source: structuredClone(this.data) },
      }, { ast: true, actions: false, renderer: "svg", tooltip: { theme: "custom", formatTooltip: this.tip.bind(this) } });
    }).then(({ view }) => {
      this.view = view;
      this.fit();
      this.show();
      this.root.dataset.drawn = "true";
    });
  }

  /** Vega looks how wide its place is when it begins and when the window changes; both may come while it stands nowhere. */
  fit() {
    const { drawn, view, specification: { width: wall, config } } = this;
    // On a wall it fills its place, with words as large as those around it.
    const scale = wall ? parseFloat(getComputedStyle(drawn).fontSize) / config.axis.labelFontSize : 1;
    const [width, height] = [drawn.clientWidth, drawn.clientHeight].map((one) => Math.floor(one / scale));
    const size = wall ? `${width} ${height}` : width;
    if (!view || size === this.width) return;
    this.width = size;
    if (!width) return;
    // Forced: Vega keeps there how wide the axes are, and takes the same for nothing new.
    if (wall) view.signal("height", height, { force: true });
    view.signal("width", width, { force: true }).resize().runAsync();
  }

  /** What a mark says of its row when it is pointed at. */
  tip(row, clean) {
    const said = this.tips.map(({ field, title, format }) =>
      [title, format ? this.words.number(row[field], Number(format.match(/\.(\d)f$/)[1])) : row[field]]);
    return `<table>${said.map(([key, value]) =>
      `<tr><td class="key">${clean(key)}</td><td class="value">${clean(value)}</td></tr>`).join("")}</table>`;
  }

  /** Tells Vega what differs from the rows it has taken: marks that stay are only moved. */
  change() {
    const { data, taken } = this;
    this.taken = data;
    const stays = (row, i) => Object.entries(row).every(([field, value]) =>
      typeof value !== "string" || value === taken[i][field]);
    if (!data.every(stays)) {
      // Vega marks the rows that it is given as its own, and takes a marked row for one it has drawn.
      this.view.data("source", structuredClone(data)).run();
      return;
    }
    const changes = globalThis.vega.changeset();
    const own = this.view.data("source");
    data.forEach((row, i) => {
      for (const [field, value] of Object.entries(row)) {
        if (value !== taken[i][field]) changes.modify(own[i], field, value);
      }
    });
    this.view.change("source", changes).run();
  }

  tabulate() {
    if (this.details.open && this.data) this.rows.replaceChildren(tabulate(this.frame, this.data, this.words, this.origin));
  }
}

/** Whether rows are of the same months or parts, in the same order. */
function alike(rows, others) {
  return rows.length === others.length && rows.every(({ label }, i) => label === others[i].label);
}

/** A specification whose marks keep their rows, to be worded when asked; one of its marks speaks. */
function asked(specification) {
  let tips = [];
  const keep = (one) => {
    if (!Array.isArray(one.encoding?.tooltip)) return one;
    const { tooltip, ...encoding } = one.encoding;
    tips = tooltip;
    return { ...one, mark: { ...one.mark, tooltip: { content: "data" } }, encoding };
  };
  const { layer } = specification;
  const kept = layer ? { ...specification, layer: layer.map(keep) } : keep(specification);
  return { specification: kept, tips };
}

/** Whether two lists of flat rows say the same. */
function same(rows, others) {
  return rows.length === others?.length && rows.every((row, i) =>
    row === others[i] || Object.entries(row).every(([field, value]) => value === others[i][field]));
}
