// What Python leaves open in its words, for where the sliders stand; see PLACES in dakcong/shows.py.

import { usualGrowth } from "./model.js";
import { decimals } from "./words.js";

/** Every place with its words, each made when it is asked for. */
export function places({ board: { unit, table, doubts }, fixed: { quantiles, months }, preview, words }) {
  const end = (quantile) => words.amount(preview.yearEnd(quantile), unit);
  const range = (low, high) =>
    words.range(preview.yearEnd(quantiles[low]), preview.yearEnd(quantiles[high]), unit);
  return {
    get year_end() { return end(0); },
    get year_growth() { return words.growth(preview.yearGrowth()); },
    get range_80() { return range("p10", "p90"); },
    get range_95() { return range("p2_5", "p97_5"); },
    get probability() { return words.probability(preview.probability()); },
    get fair_50() { return end(quantiles.fair_50); },
    get fair_80() { return end(quantiles.fair_80); },
    get fair_95() { return end(quantiles.fair_95); },
    get month() { return months[reached(preview, table) - 1]; },
    get gap() { return words.gap(table.target - preview.yearEnd(), unit); },
    get over() { return words.gap(preview.yearEnd() - table.target, unit); },
    get excess() { return words.gap(-preview.missing(), unit); },
    get so_far() { return soFar(preview, words); },
    get so_far_rate() { return words.share(preview.soFar(), decimals(preview.soFar() * 100, 2)); },
    get required_way() { return words.way(preview.required()); },
    get required_size() { return words.share(Math.abs(preview.required())); },
    get sure_way() { return words.way(preview.sure(quantiles.fair_80)); },
    get sure_size() { return words.share(Math.abs(preview.sure(quantiles.fair_80))); },
    get share() { return words.share(1 + preview.required()); },
    get coverage() { return doubts.findLast(({ least }) => least <= preview.soFar()).words; },
    get default() { return words.growth(usualGrowth(table, preview.soFar())); },
  };
}

/** The month in which the target is passed; undefined where the year ends below it. */
export function reached(preview, { target, months }) {
  return months[preview.path(0).findIndex((amount) => amount >= target)];
}

/** Growth of the first part, with the decimals that it has. */
function soFar(preview, words) {
  const growth = preview.soFar();
  return words.growth(growth, decimals(growth * 100, 2));
}

/** Whether the growth so far is the reader's assumption, not a published figure. */
export function assumed({ published }, preview) {
  return published === null || Math.abs(preview.soFar() * 100 - published) > 1e-6;
}
