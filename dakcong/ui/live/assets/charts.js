// The charts beside the sliders: kept Vega views that are only given other rows.

import { element, say } from "./dom.js";
import { rates } from "./index.js";
import { fill } from "./words.js";

// Loaded once, while the words and the sliders already stand. Each makes itself known to the next.
const drawing = import("./vendor/vega-6.4.0.js")
  .then(() => import("./vendor/vega-lite-6.4.3.js"))
  .then(() => import("./vendor/vega-embed-7.3.0.js"))
  .then(() => globalThis.vegaEmbed);

// Charts by what they were made of, two a page and language: who comes back finds them drawn.
const kept = new Map();

/** Draws into `place` the charts of `data`; returns how to redraw. */
export function charts(place, data) {
  const made = data.charts.map(keptOrNew);
  place.replaceChildren(...made.map((one) => one.root));
  return (store) => made.forEach((one) => one.draw(store));
}

function keptOrNew(one) {
  const key = JSON.stringify(one);
  if (!kept.has(key)) kept.set(key, new Chart(one));
  return kept.get(key);
}

class Chart {
  constructor({ name, specification, legend, table }) {
    Object.assign(this, { name, specification, table });
    this.title = element("p", { className: "live-chart-title" });
    // Vega names the element that it draws into, so the words for who cannot see stand around it.
    this.drawn = element("div", { "aria-hidden": "true" });
    this.picture = element("div", { className: "live-picture", role: "img" }, this.drawn);
    this.caption = element("p", { className: "live-caption" });
    this.rows = element("div", { className: "live-rows", tabIndex: 0, role: "region" });
    this.details = element("details", { className: "live-table" }, element("summary", {}, table.label), this.rows);
    this.rows.setAttribute("aria-label", table.label);
    this.details.addEventListener("toggle", () => this.tabulate());
    this.root = element("section", { className: `live-chart live-chart-${name}` },
      this.title,
      element("p", { className: "live-legend" }, ...legend.map(({ glyph, colour, word }) =>
        element("span", {}, element("span", { className: "live-glyph", style: `color:${colour}`, "aria-hidden": "true" }, glyph), word))),
      this.picture, this.caption, this.details);
  }

  draw({ payload, preview, words }) {
    const given = payload.charts[this.name];
    const live = preview && given.live ? LIVE[this.name](payload, preview, words) : given;
    say(this.title, live.title ?? given.title);
    say(this.caption, live.caption ?? given.caption);
    this.picture.setAttribute("aria-label", given.alt);
    this.words = words;
    // The answer of the server mostly says what the preview drew: then nothing is drawn again.
    const rows = JSON.stringify([payload.said.language, live.rows]);
    if (rows === this.shown) return;
    this.shown = rows;
    this.data = live.rows;
    this.show();
    this.tabulate();
  }

  show() {
    // Vega marks the rows that it is given as its own, and takes a marked row for one it has drawn.
    const rows = structuredClone(this.data);
    if (this.view) {
      this.view.data("source", rows).run();
      return;
    }
    this.making ??= drawing.then((embed) => embed(this.drawn, {
      ...this.specification,
      width: "container",
      autosize: { type: "fit", contains: "padding" },
      background: "transparent",
      config: { ...this.specification.config, font: "inherit", view: { stroke: "transparent" } },
      data: { name: "source" },
      datasets: { source: rows },
    }, { ast: true, actions: false, renderer: "svg", tooltip: { theme: "custom" } })).then(({ view }) => {
      this.view = view;
      this.show();
      this.root.dataset.drawn = "true";
    });
  }

  tabulate() {
    if (!this.details.open || !this.data) return;
    const cells = this.table.rows === "months" ? pivot(this.data) : this.data;
    const head = element("tr", {}, ...this.table.columns.map(({ label }) => element("th", { scope: "col" }, label)));
    const body = cells.map((row) => element("tr", {}, ...this.table.columns.map(({ field }) =>
      element("td", {}, field === "label" ? row.label : this.words.number(row[field], this.table.digits, this.table.signed)))));
    this.rows.replaceChildren(element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)));
  }
}

// What a slider moves in each chart.
const LIVE = {
  rates,
  fan(payload, preview, words) {
    const { said, words: own, quantiles, charts } = payload;
    const paths = Object.fromEntries(
      ["p2_5", "p10", "p50", "p90", "p97_5"].map((name) => [name, preview.path(quantiles[name])]));
    const rows = charts.fan.rows.map((row, i) => (i === 0 ? row : {
      ...row, ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, path[i - 1]])),
    }));
    const reached = rows.find((row) => row.p50 >= payload.table.target);
    const gap = words.fine(payload.table.target - preview.yearEnd(), own.unit);
    const title = own.met ? said.fan_met
      : reached ? fill(said.fan_reach, { month: said.months[reached.month - 1] })
      : fill(said.fan_short, { gap });
    const ends = (low, high) => words.range(preview.yearEnd(quantiles[low]), preview.yearEnd(quantiles[high]), own.unit);
    const ranges = fill(said.ranges, { range_80: ends("p10", "p90"), range_95: ends("p2_5", "p97_5") });
    return { title, caption: `${ranges} ${own.coverage}`, rows };
  },
  months(payload, preview) {
    const amounts = preview.months();
    const rows = payload.charts.months.rows.map((row) =>
      row.kind === "projected" ? { ...row, amount: amounts[payload.table.months.indexOf(row.month)] } : row);
    return { rows };
  },
};

/** One row a month from one row a month and series, with what the year must have brought by then. */
function pivot(rows) {
  const months = new Map();
  for (const { month, label, kind, amount } of rows) {
    months.set(month, { ...(months.get(month) ?? { label }), [kind]: amount });
  }
  return [...months.values()];
}
