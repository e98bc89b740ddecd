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
    return `${this.number(fraction * 100, decimals, signed)}${SPACE}%`;
  }

  probability(value) {
    if (value < 1 && value > 0.99) return this.fixed.number.more_than_99;
    if (value > 0 && value < 0.01) return this.fixed.number.less_than_1;
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
    const [size, least, name] = unit === "percent" ? [value * 100, 2, "%"] : [value, 0, this.fixed.units[unit]];
    let digits = least;
    while (size && digits < 6 && !Number(fixed(size, digits))) digits += 1;
    return `${this.number(size, digits)}${SPACE}${name}`;
  }

  range(low, high, unit) {
    if (unit === "percent") return `${this.amount(low, unit)} ${this.fixed.number.to} ${this.amount(high, unit)}`;
    if (unit === "million USD" && Math.min(Math.abs(low), Math.abs(high)) >= BILLION_FROM) {
      const ends = [low, high].map((one) => this.number(one / 1000, 2));
      return `${ends.join(DASH)}${SPACE}${this.fixed.units["billion USD"]}`;
    }
    return `${this.number(low)}${DASH}${this.number(high)}${SPACE}${this.fixed.units[unit]}`;
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
