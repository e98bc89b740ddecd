// What a slider moves in each chart: its rows, its title, its caption.

import { assumed, places, reached } from "./places.js";
import { fill } from "./words.js";

const BANDS = ["p2_5", "p10", "p50", "p90", "p97_5"];

/** The chart of a frame where the sliders stand. */
export function moved(store, frame) {
  const given = store.board.exhibits[frame.name];
  const filled = places(store);
  const { rows, title, caption } = MOVED[frame.name](store, given, frame);
  return {
    rows,
    title: fill(given.titles[title] ?? given.title, filled),
    caption: fill(given.captions[caption] ?? given.caption, filled),
  };
}

const MOVED = {
  fan({ board, fixed: { quantiles }, preview }, { rows }) {
    const { table } = board;
    const paths = Object.fromEntries(BANDS.map((name) => [name, preview.path(quantiles[name])]));
    if (seasonMoves(table)) paths.last_year = preview.lastYearPath();
    const title = preview.missing() <= 0 ? "met" : reached(preview, table) ? "reach" : "short";
    return {
      title,
      caption: "fan",
      rows: rows.map((row) => {
        const ahead = table.months.indexOf(row.month);
        return ahead < 0 ? row : {
          ...row, ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, path[ahead]])),
        };
      }),
    };
  },

  months({ board: { table }, preview }, { rows }) {
    const amounts = { projected: preview.months() };
    if (seasonMoves(table)) Object.assign(amounts, { last_year: preview.lastYear(), needed: preview.needed() });
    let total = table.value;
    return {
      rows: rows.map((row) => {
        const amount = amounts[row.kind]?.[table.months.indexOf(row.month)] ?? row.amount;
        return { ...row, amount, ...("path" in row ? { path: (total += amount) } : {}) };
      }),
    };
  },

  /** The rates: of the first part, of the rest, of the year. */
  rates({ board, fixed: { quantiles }, preview }, { rows }, { legend }) {
    const { table } = board;
    const rest = (quantile) => preview.remainder(quantile) / table.base - 1;
    const parts = { so_far: () => preview.soFar(), rest, year: (quantile) => preview.yearGrowth(quantile) };
    const required = preview.required();
    const [published, supposed] = legend;
    const ahead = preview.value - (table.target * table.same_period) / table.previous_year >= 0;
    return {
      title: preview.yearEnd() >= table.target ? "above" : "below",
      caption: `${takes(preview, quantiles)}-${ahead ? "ahead" : "behind"}`,
      rows: rows.map((row) => {
        const part = parts[row.name];
        return part === undefined ? row : {
          ...row,
          ...(row.name === "so_far" ? { kind: (assumed(board, preview) ? supposed : published).word } : {}),
          ...(row.name === "rest" ? { target: required === null ? null : required * 100 } : {}),
          growth: part(0) * 100, low: part(quantiles.p10) * 100, high: part(quantiles.p90) * 100,
        };
      }),
    };
  },
};

/** What it takes to meet the target: at the median, and with 80 %. */
function takes(preview, quantiles) {
  if (preview.missing() <= 0) return "met";
  const direction = preview.required() > 0 ? "rise" : "fall";
  return `${direction}_${preview.sure(quantiles.fair_80) >= 0 ? "sure" : "sure_fall"}`;
}

/** Whether the sliders move the season of last year: the shares of parts with seasons of their own. */
function seasonMoves({ terms }) {
  return terms.some(({ share_driver: driver }) => driver);
}
