// Numbers and sentences as dakcong/texts/numbers.py writes them. A browser test holds them together.

const SPACE = "\u00a0";
const MINUS = "\u2212";
const DASH = "\u2013";
const LARGEST = 1e15;
const BILLION_FROM = 1000;

/** Rounded half to even on the exact value, as Python rounds; toFixed rounds half up. */
export function fixed(value, decimals) {
  const text = Math.abs(value).toFixed(decimals);
  const scaled = Math.abs(value) * 10 ** decimals;
  // Only so many halves can be written in binary; 8.65 stands a little above its own.
  const half = Number.isInteger(Math.abs(value) * 2 ** (decimals + 1)) && scaled % 1 === 0.5;
  if (!half || Math.floor(scaled) % 2 !== 0 || decimals > 3) return text;
  return (Math.floor(scaled) / 10 ** decimals).toFixed(decimals);
}

export class Words {
  constructor(fixed) {
    this.fixed = fixed;
    [this.group, this.point] = fixed.language === "vi" ? [".", ","] : [",", "."];
  }

  number(value, decimals = 0, signed = false) {
    if (!Number.isFinite(value) || Math.abs(value) >= LARGEST) return DASH;
    const [whole, rest] = fixed(value, decimals).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.group);
    const text = rest ? `${grouped}${this.point}${rest}` : grouped;
    const zero = !/[1-9]/.test(text);
    return (zero ? "" : value < 0 ? MINUS : signed ? "+" : "") + text;
  }

  share(fraction, decimals = 1, signed = false) {
    return fill(this.fixed.number.per_cent, { value: this.number(fraction * 100, decimals, signed) });
  }

  probability(value) {
    const [least, most] = this.fixed.probabilities;
    if (value >= 1) return this.fixed.met;
    if (value > most) return this.fixed.number.above_95;
    if (value < least) return this.fixed.number.below_5;
    const rounded = Number(fixed(value * 100, 0)) / 100;
    if (value < rounded && this.fixed.edges.includes(rounded)) {
      // Cut, not rounded, on the digits that the number is written with.
      const [whole, rest = ""] = String(value).split(".");
      return this.share(Number(`${whole}.${rest.padEnd(3, "0").slice(0, 3)}`), 1);
    }
    return this.share(value, 0);
  }

  amount(value, unit) {
    if (unit === "percent") return this.share(value - 1, 1, true);
    if (unit === "million USD" && Math.abs(value) >= BILLION_FROM) {
      return `${this.number(value / 1000, 2)}${SPACE}${this.fixed.units["billion USD"]}`;
    }
    return this.fine(value, unit);
  }

  fine(value, unit) {
    return `${this.number(value)}${SPACE}${this.fixed.units[unit]}`;
  }

  /** A distance, with more decimals where it would read as 0 without them. */
  gap(value, unit) {
    const [size, least] = unit === "percent" ? [value * 100, 1] : [value, 0];
    let digits = least;
    while (size && digits < 6 && !Number(fixed(size, digits))) digits += 1;
    const said = this.number(size, digits);
    if (unit === "percent") return fill(this.fixed.number.points, { value: said });
    return `${said}${SPACE}${this.fixed.units[unit]}`;
  }

  range(low, high, unit) {
    if (unit === "percent") return this.between(this.amount(low, unit), this.amount(high, unit));
    const billions = unit === "million USD" && Math.min(Math.abs(low), Math.abs(high)) >= BILLION_FROM;
    const [scale, digits, name] = billions ? [1000, 2, "billion USD"] : [1, 0, unit];
    const ends = [low, high].map((one) => this.number(one / scale, digits));
    return `${this.between(...ends)}${SPACE}${this.fixed.units[name]}`;
  }

  between(low, high) {
    return low === high ? low : fill(this.fixed.number.between, { low, high });
  }

  /** What months must do that need a growth, before its size. */
  way(growth) {
    return this.fixed.number[growth < 0 ? "may_fall" : "must_rise"];
  }

  growth(value, decimals = 1) {
    const words = this.fixed.number[value >= 0 ? "rises" : "falls"];
    return fill(words, { value: this.share(Math.abs(value), decimals) });
  }
}

/** How many decimals a number has, at most `most`. */
export function decimals(value, most) {
  for (let one = 0; one < most; one += 1) {
    if (Math.abs(Number(fixed(value, one)) - Math.abs(value)) < 5e-7) return one;
  }
  return most;
}

/** The words with their places filled in. */
export function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** What is said while the server is away: since when the browser has kept what it shows, and how many moves wait. */
export function away({ screen: { head: { release } }, fixed, since, waiting: count }) {
  const form = new Intl.DateTimeFormat(fixed.language === "en" ? "en-GB" : "vi-VN", { dateStyle: "short", timeStyle: "short" });
  const { name } = release.options.find(({ id }) => id === release.value);
  return [
    ...(since ? [fill(fixed.kept, { release: name, time: form.format(new Date(since)) })] : []),
    ...(count > 0 ? [fill(fixed.away, { count })] : []),
  ].join(" ");
}
