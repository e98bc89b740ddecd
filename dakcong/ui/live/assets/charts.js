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
    Object.assign(this, { name, table, ...asked(specification) });
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
    if (!given) return; // the answer of another page, whose charts come to stand instead
    const live = preview && given.live ? LIVE[this.name](payload, preview, words) : given;
    say(this.title, live.title ?? given.title);
    say(this.caption, live.caption ?? given.caption);
    this.picture.setAttribute("aria-label", given.alt);
    this.words = words;
    // The answer of the server mostly says what the preview drew: then nothing is drawn again.
    const { language } = payload.said;
    if (language === this.language && same(live.rows, this.data)) return;
    this.language = language;
    this.data = live.rows;
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
      return embed(this.drawn, {
        ...this.specification,
        width: "container",
        autosize: { type: "fit", contains: "padding" },
        background: "transparent",
        // The drawing is hidden from who cannot see it: no words at each of its marks.
        config: { ...this.specification.config, aria: false, font: "inherit", view: { stroke: "transparent" } },
        data: { name: "source" },
        datasets: { source: structuredClone(this.data) },
      }, { ast: true, actions: false, renderer: "svg", tooltip: { theme: "custom", formatTooltip: this.tip.bind(this) } });
    }).then(({ view }) => {
      this.view = view;
      this.change();
      this.root.dataset.drawn = "true";
    });
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
    if (!this.details.open || !this.data) return;
    const cells = this.table.rows === "months" ? pivot(this.data) : this.data;
    const head = element("tr", {}, ...this.table.columns.map(({ label }) => element("th", { scope: "col" }, label)));
    const body = cells.map((row) => element("tr", {}, ...this.table.columns.map(({ field }) =>
      element("td", {}, field === "label" ? row.label : this.words.number(row[field], this.table.digits, this.table.signed)))));
    this.rows.replaceChildren(element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)));
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

// What a slider moves in each chart.
const LIVE = {
  rates,
  fan(payload, preview, words) {
    const { said, words: own, quantiles, charts } = payload;
    const paths = Object.fromEntries(
      ["p2_5", "p10", "p50", "p90", "p97_5"].map((name) => [name, preview.path(quantiles[name])]));
    if (seasonMoves(payload)) paths.last_year = preview.lastYearPath();
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
    const amounts = { projected: preview.months() };
    if (seasonMoves(payload)) Object.assign(amounts, { last_year: preview.lastYear(), needed: preview.needed() });
    let total = payload.table.value;
    const rows = payload.charts.months.rows.map((row) => {
      const amount = amounts[row.kind]?.[payload.table.months.indexOf(row.month)] ?? row.amount;
      return { ...row, amount, ...("path" in row ? { path: (total += amount) } : {}) };
    });
    return { rows };
  },
};

/** Whether the sliders move the season of last year: the shares of parts with seasons of their own. */
function seasonMoves({ table }) {
  return table.terms.some(({ share_driver: driver }) => driver);
}

/** One row a month from one row a month and series, with what the year must have brought by then. */
function pivot(rows) {
  const months = new Map();
  for (const { month, label, kind, amount } of rows) {
    months.set(month, { ...(months.get(month) ?? { label }), [kind]: amount });
  }
  return [...months.values()];
}
