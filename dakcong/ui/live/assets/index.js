// What an index says while its sliders are dragged: the sentence, the cards, the chart of its rates.

import { decimals, fill } from "./words.js";

/** Whether the growth of the first part is the reader's assumption, not a published figure. */
function assumed({ words, table }, preview) {
  return words.published === null || Math.abs(preview.soFar() * 100 - words.published) > 1e-6;
}

/** The growth of the first part in words, with the decimals that it has. */
function soFarWords(preview, words) {
  const growth = preview.soFar();
  return words.growth(growth, decimals(growth * 100, 2));
}

/** Median growth of the remaining months with which the target is met at 80 %; none when it is met. */
function growthFor80(payload, preview) {
  const needed = 1 + preview.required();
  return needed > 0 ? needed * Math.exp(-payload.table.spread * payload.quantiles.fair_80) - 1 : NaN;
}

/** The answer of the server with all that the sliders move written anew. */
export function previewed({ payload, preview, words }) {
  const { said, words: own, quantiles, answer: given, looks } = payload;
  const probability = preview.probability();
  const met = preview.missing() <= 0;
  const name = met ? "met" : said.rule.find(([edge]) => probability >= edge)[1];
  const status = { ...said.status[name], ...looks[name] };
  const doubtful = assumed(payload, preview);
  const low = !met && preview.required() < 0 && probability >= said.low_plan_from;
  const end = (quantile) => words.amount(preview.yearEnd(quantile), own.unit);
  const fair = Object.fromEntries([50, 80, 95].map((level) => [`fair_${level}`, end(quantiles[`fair_${level}`])]));
  const range = words.range(preview.yearEnd(quantiles.p10), preview.yearEnd(quantiles.p90), own.unit);
  const required = {
    value: met ? own.required.met : words.share(preview.required(), 1, true),
    below: met ? "" : (!doubtful && own.required.range)
      || fill(own.required.sure, { value: words.share(growthFor80(payload, preview), 1, true) }),
  };
  const [first, second, third] = given.cards;
  return {
    badges: [
      doubtful ? { ...status, colour: looks.missing.colour } : status,
      ...(doubtful ? [{ ...looks.missing, word: own.assumed_badge }] : []),
      ...(low ? [{ ...looks.low, word: own.low_badge }] : []),
    ],
    sentence: fill(doubtful ? own.assumed_sentence : own.sentence, {
      median: words.growth(preview.yearGrowth()), status: status.sentence, assumed: soFarWords(preview, words),
    }),
    remarks: [
      ...(low ? [fill(own.low_plan, { ...fair, share: words.share(1 + preview.required()) })] : []),
      ...own.remarks,
    ],
    cards: [
      { ...first, value: end(0), below: fill(said.year_end_range, { range }) },
      { ...second, value: words.probability(probability), below: status.word },
      { ...third, ...required },
    ],
  };
}

/** The three rates: of the first part, of the rest, of the year. */
export function rates(payload, preview, words) {
  const { words: own, quantiles, charts } = payload;
  const rest = (quantile) => preview.remainder(quantile) / payload.table.base - 1;
  const parts = [() => preview.soFar(), rest, (quantile) => preview.yearGrowth(quantile)];
  const rows = charts.rates.rows.map((row, i) => ({
    ...row,
    growth: parts[i](0) * 100, low: parts[i](quantiles.p10) * 100, high: parts[i](quantiles.p90) * 100,
  }));
  rows[0].kind = own.kinds[assumed(payload, preview) ? "assumed" : "actual"];
  const above = preview.yearEnd() >= payload.table.target;
  return { title: own.titles[above ? "above" : "below"], caption: caption(payload, preview, words), rows };
}

function caption(payload, preview, words) {
  const { said, words: own, quantiles, table } = payload;
  const ends = (low, high) => words.range(preview.yearEnd(quantiles[low]), preview.yearEnd(quantiles[high]), own.unit);
  const ahead = preview.value - (table.target * table.same_period) / table.previous_year >= 0;
  return [
    takes(payload, preview, words),
    fill(own.takes[ahead ? "path_ahead_index" : "path_behind_index"], { value: soFarWords(preview, words) }),
    fill(said.ranges, { range_80: ends("p10", "p90"), range_95: ends("p2_5", "p97_5") }),
    own.coverage,
  ].join(" ");
}

function takes(payload, preview, words) {
  const { takes: own } = payload.words;
  if (preview.missing() <= 0) return fill(own.met, { excess: words.share(-preview.missing(), 2) });
  const required = preview.required();
  const first = fill(own[required >= 0 ? "rise_index" : "fall_index"], { required: words.share(Math.abs(required)) });
  const sure = growthFor80(payload, preview);
  if (Number.isNaN(sure)) return first;
  return `${first} ${fill(own[sure >= 0 ? "sure" : "sure_fall"], { value: words.share(Math.abs(sure)) })}`;
}
