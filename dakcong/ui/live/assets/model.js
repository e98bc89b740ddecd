// The formula of dakcong/engine/live.py in JavaScript. A browser test holds the two together.

import { fixed } from "./words.js";

const DIGITS = 9;

/** Rounded to nine significant digits, as every result of the engine. */
export function significant(value) {
  return value === 0 || !Number.isFinite(value) ? value || 0 : Number(value.toExponential(DIGITS - 1));
}

/** A growth that is asked for, up to the step on which it can be set. */
export function asked(growth, digits) {
  const scale = 10 ** digits;
  return significant(Math.ceil(Number((growth * 100 * scale).toFixed(6))) / scale / 100);
}

/** Probability that a t(3) variable is at most `value`. */
export function below(value) {
  const u = value / Math.sqrt(3);
  if (u > -1) return 0.5 + (u / (1 + u * u) + Math.atan(u)) / Math.PI;
  return upper(-1 / u) / Math.PI;
}

// arctan(w) - w / (1 + w^2) for w = 1 / |u|: as a series where the two nearly cancel.
function upper(w) {
  if (w > 0.05) return Math.atan(w) - w / (1 + w * w);
  let sum = 0;
  for (let k = 1, power = w ** 3; k < 12; k += 1, power *= -w * w) sum += ((2 * k) / (2 * k + 1)) * power;
  return sum;
}

/** How the remaining months usually grow after a growth of the first part. */
export function usualGrowth({ same_period, persistence: { intercept, slope, season }, trend }, soFar) {
  const reached = Math.log((same_period * (1 + soFar)) / same_period);
  const centre = trend === null ? intercept + slope * reached : trend + slope * (reached - trend);
  return significant(Math.expm1(centre + season));
}

/** The default growth of the remaining months at a growth of the first part, in per cent, on the step. */
export function defaultGrowth(table, soFar, one) {
  return onStep(usualGrowth(table, soFar), one);
}

/** The default spread of the remaining months at a growth of the first part, likewise. */
export function defaultSpread({ same_period, persistence: { base, widening, usual } }, soFar, one) {
  const away = Math.abs(Math.log((same_period * (1 + soFar)) / same_period) - usual);
  return onStep(significant(base + widening * away), one);
}

function onStep(value, { low, high, digits }) {
  const held = Math.min(Math.max(value * 100, low), high);
  return Number(fixed(held, digits)) * (held < 0 ? -1 : 1) || 0;
}

/** Where the year ends at the settings: code to fraction; a resting driver may be left out. Null
    where there is no answer. */
export function evaluate(table, given) {
  const soFar = given[table.so_far_driver];
  const value = table.so_far_driver ? table.same_period * (1 + soFar) : table.value;
  const settings = { ...given };
  for (const one of table.resting) settings[one.driver] ??= defaultGrowth(table, soFar, one) / 100;
  const shares = sharesOf(table.terms, settings);
  if (shares === null) return null;
  const growth = table.terms.map((term) => growthOf(term, settings));
  const before = significant(growth.reduce((sum, one, k) => sum + shares[k] * one, 0));
  let amounts = table.months.map((_, i) =>
    table.terms.reduce((sum, term, k) => sum + shares[k] * term.season[i] * (1 + growth[k]), 0));
  const losses = [...table.losses];
  const more = added(table, settings, shares);
  if (more === null) return null;
  const kept = table.kept.map((one, i) => one * (1 + more[i]));
  if (kept.some((one) => one !== 1)) {
    const lost = amounts.reduce((sum, one, i) => sum + one * (1 - kept[i]), 0);
    losses.push(significant(lost / amounts.reduce((sum, one) => sum + one, 0)));
    amounts = amounts.map((one, i) => one * kept[i]);
  }
  const total = amounts.reduce((sum, one) => sum + one, 0);
  const usual = table.months.map((_, i) => table.terms.reduce((sum, term, k) => sum + shares[k] * term.season[i], 0));
  const after = significant(losses.reduce((kept, loss) => kept * (1 - loss), 1 + before) - 1);
  if (!(after > -1 && total > 0)) return null;
  const resting = table.resting_spread;
  const spread = resting ? defaultSpread(table, soFar, resting) / 100 : table.spread;
  return new Outlook(table, { value, growth: after, spread, shares: amounts.map((one) => one / total), usual });
}

class Outlook {
  /** `shares` of the remaining months as projected, `usual` as last year had them. */
  constructor(table, known) {
    Object.assign(this, { table, ...known });
  }

  /** Growth of the first part. */
  soFar() {
    return this.value / this.table.same_period - 1;
  }

  /** Amount of the remaining months at one of the handed quantiles of t(3). */
  remainder(quantile) {
    return this.table.base * (1 + this.growth) * Math.exp(this.spread * quantile);
  }

  yearEnd(quantile = 0) {
    return significant(this.value + this.remainder(quantile));
  }

  yearGrowth(quantile = 0) {
    return significant((this.value + this.remainder(quantile)) / this.table.previous_year - 1);
  }

  /** Growth that the remaining months need for the target, as it is asked for; null when it is met. */
  required() {
    return this.missing() <= 0 ? null : asked(this.needs(), this.table.digits);
  }

  /** Median growth at which the target is met with a probability, by its fair quantile; likewise. */
  sure(quantile) {
    if (this.missing() <= 0) return null;
    const grown = (1 + this.needs()) * Math.exp(-this.spread * quantile);
    return asked(significant(grown - 1), this.table.digits);
  }

  /** Growth to end exactly on the target. */
  needs() {
    return significant(this.missing() / this.table.base - 1);
  }

  /** What is missing to the target; zero or less when it is met. */
  missing() {
    return this.table.target - this.value;
  }

  probability() {
    const missing = this.missing();
    if (missing <= 0) return 1;
    const median = this.remainder(0);
    if (this.spread === 0) return median >= missing ? 1 : 0;
    return significant(below(Math.log(median / missing) / this.spread));
  }

  /** Cumulative amount at the end of each remaining month. */
  path(quantile) {
    const rest = this.remainder(quantile);
    let total = this.value;
    return this.shares.map((share) => significant((total += rest * share)));
  }

  /** Amount of each remaining month at the median. */
  months() {
    const rest = this.remainder(0);
    return this.shares.map((share) => significant(rest * share));
  }

  /** What last year's remaining months were, by month. */
  lastYear() {
    return this.usual.map((share) => significant(this.table.base * share));
  }

  /** What each remaining month must bring to end on the target. */
  needed() {
    const gap = Math.max(this.missing(), 0);
    return this.usual.map((share) => significant(gap * share));
  }

  /** Last year's cumulative amount at the end of each remaining month. */
  lastYearPath() {
    let total = this.table.same_period;
    return this.usual.map((share) => significant((total += share * this.table.base)));
  }
}

function growthOf(term, settings) {
  const [first, second] = term.drivers.map((code) => settings[code]);
  return second === undefined ? first : significant(first + second + first * second);
}

/** Part of each month that actions add (dakcong/engine/gains.py); null where weights exceed the whole. */
function added({ gains, months }, settings, shares) {
  const found = months.map(() => 0);
  for (const one of gains) {
    const named = significant(one.weights.reduce((sum, code) => sum + settings[code], 0));
    if (one.rest && named > 1) return null;
    const share = one.section === null ? (one.rest ? significant(1 - named) : named) : shares[one.section];
    const part = share * one.products.reduce((sum, { scale, drivers }) =>
      sum + drivers.reduce((value, code) => value * settings[code], scale), 0);
    const start = Math.max(0, ...one.starts.map((code) => settings[code]));
    const first = Math.round((start + (one.starts.length && one.delay ? settings[one.delay] : 0)) * 100);
    months.forEach((month, i) => { if (month >= first) found[i] += part; });
  }
  return found;
}

function sharesOf(terms, settings) {
  const driven = terms.filter((term) => term.share_driver).map((term) => settings[term.share_driver]);
  const named = significant(driven.reduce((sum, one) => sum + one, 0));
  if (named > 1) return null;
  const shares = terms.map((term) =>
    term.share ?? (term.share_driver ? settings[term.share_driver] : significant(1 - named)));
  if (!terms.some((term) => term.level_driver)) return shares;
  const weighed = terms.map((term, k) => shares[k] * settings[term.level_driver]);
  const whole = weighed.reduce((sum, one) => sum + one, 0);
  return weighed.map((part) => part / whole);
}
