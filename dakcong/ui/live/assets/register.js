// A register: a table to search, to choose in and to sort. All of its rows stand on the page, so that
// they are printed, translated and found; those that are not asked for are hidden.

import { element, ownId, rich } from "./dom.js";
import { files } from "./files.js";
import { fill } from "./words.js";

/** Columns that a sheet of paper takes side by side; of more, a row is printed as lines that name their cells. */
const SHEET = 15;

/** A register that stands on the page; `latest` gives what the page last said of it. */
export function registerAt(place, page, latest) {
  let [drawn, shape, made] = ["", "", null];
  return () => {
    const { text } = latest();
    if (text === drawn) return;
    drawn = text;
    const register = JSON.parse(text);
    const { chosen, sought, ...rest } = register;
    const now = JSON.stringify(rest);
    if (now !== shape) {
      shape = now;
      // Where no address says what is searched, it stays.
      const before = place.querySelector("[type=search]")?.value ?? "";
      made = new Register(register, page, register.kept[""] ? sought : before);
      place.replaceChildren(made.root);
    } else if (register.kept[""]) made.take(chosen, sought);
  };
}

class Register {
  constructor(given, { send }, sought) {
    Object.assign(this, { given, send, sorted: null });
    this.rows = given.lines.map((line) => this.row(line));
    this.body = element("tbody", {}, ...this.rows.map(({ root }) => root));
    this.heads = given.columns.map((column, i) => this.head(column, i));
    this.search = element("input", { type: "search", id: ownId(), value: sought, oninput: () => this.filter(), onchange: () => this.keep("", this.search.value.trim()) });
    this.lists = given.columns.map((column, i) => (column.form === "choice" ? this.list(column, i) : null));
    this.count = element("p", { className: "live-caption", role: "status" });
    this.root = element("div", { className: "live-register" },
      element("div", { className: "live-register-choices" },
        labelled(given.search, this.search),
        ...this.lists.map((list, i) => (list ? labelled(given.columns[i].label, list) : null))),
      this.count,
      element("div", { className: "live-rows", tabIndex: 0, role: "region", "aria-label": given.heading },
        this.table = element("table", given.columns.length > SHEET ? { className: "live-many" } : {}, element("thead", {}, element("tr", {}, ...this.heads)), this.body)),
      files(given.id, given.files));
    this.filter();
    new ResizeObserver(() => this.hold()).observe(this.root);
  }

  /** Columns as wide as all rows together ask for, whichever are shown: none jumps, and none is measured again. */
  hold() {
    if (this.root.clientWidth === this.width) return;
    this.width = this.root.clientWidth;
    this.table.removeAttribute("style");
    const hidden = this.rows.filter(({ root }) => root.hidden);
    for (const { root } of hidden) root.hidden = false;
    const widths = this.heads.map((head) => head.offsetWidth);
    for (const { root } of hidden) root.hidden = true;
    this.heads.forEach((head, i) => { head.style.width = `${widths[i]}px`; });
    Object.assign(this.table.style, { tableLayout: "fixed", width: `${widths.reduce((sum, one) => sum + one, 0)}px` });
  }

  row({ cells, order: given, marks, quoted, move }) {
    const { columns, button } = this.given;
    const order = given.map((one, i) => one ?? cells[i]);
    const made = cells.map((words, i) => {
      const { form, label } = columns[i];
      const cell = element("td", {
        className: `live-${form}`,
        ...(words && words !== "–" ? { "data-head": label } : {}),
        ...(form === "quoted" ? { lang: quoted, translate: false } : {}),
      }, ...rich(words));
      if (i && (form === "quoted" || form === "long")) clamp(cell);
      return cell;
    });
    // A name may be quoted, the mark is ours.
    for (const word of marks) made[0].append(" ", element("span", { lang: document.documentElement.lang, translate: true }, `(${word})`));
    if (move) {
      // In the cell that says what the figure is.
      const kind = columns.findIndex(({ form }) => form === "choice");
      made[kind].append(" ", element("button", {
        type: "button", className: "live-register-history", "aria-label": `${button}: ${cells[0]}, ${cells[kind]}`,
        onclick: () => this.send(move),
      }, button));
    }
    const numbers = order.filter((one) => typeof one === "number").map(String);
    const root = element("tr", { onclick: () => getSelection().isCollapsed && root.classList.toggle("live-whole") }, ...made);
    return { root, cells, order, sought: plain([...cells, ...numbers].join(" ")) };
  }

  head({ label, form }, i) {
    const press = element("button", { type: "button", onclick: () => this.sort(i) }, label);
    return element("th", { scope: "col", className: `live-${form}`, "data-head": label }, press);
  }

  /** A list of the words of a column, of which one chooses. */
  list(column, i) {
    const chosen = this.given.chosen[i] ?? "";
    const words = [...new Set([...this.rows.map(({ cells }) => cells[i]), ...(chosen ? [chosen] : [])])];
    const made = element("select", { id: ownId(), onchange: () => { this.filter(); this.keep(i, made.value); } },
      element("option", { value: "" }, this.given.every), ...words.map((one) => element("option", { value: one }, one)));
    made.value = chosen;
    return made;
  }

  /** Has the address say what is searched, or chosen in a column. */
  keep(place, words) {
    const { code, ids, every } = this.given.kept[place] ?? {};
    if (code) this.send({ kind: "show", code, value: words ? ids[words] ?? words : every });
  }

  /** The address says something else: after Back, or what was just chosen here. */
  take(chosen, sought) {
    if (this.search !== document.activeElement) this.search.value = sought;
    this.lists.forEach((list, i) => { if (list) list.value = chosen[i] ?? ""; });
    this.filter();
  }

  filter() {
    const { given } = this;
    const sought = plain(this.search.value).split(/\s+/).filter(Boolean);
    const chosen = this.lists.map((list, i) => [i, list?.value]).filter(([, word]) => word);
    let count = 0;
    for (const row of this.rows) {
      const shown = chosen.every(([i, word]) => row.cells[i] === word) && sought.every((one) => row.sought.includes(one));
      count += shown;
      if (row.root.hidden === shown) row.root.hidden = !shown;
    }
    const said = fill(given.count, { count, total: this.rows.length });
    this.count.textContent = count ? said : `${said} ${given.none}`;
  }

  /** By a column, upwards; by the same once more, downwards; what is not known stands last. */
  sort(i) {
    const down = this.sorted === i;
    this.sorted = down ? null : i;
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const lacks = ({ order }) => order[i] === "";
    const order = (row, next, [one, other] = [row.order[i], next.order[i]]) => lacks(row) - lacks(next)
      || (typeof one === "number" ? one - other : compare(one, other)) * (down ? -1 : 1);
    this.body.append(...[...this.rows].sort(order).map(({ root }) => root));
    this.heads.forEach((head, at) => {
      if (at === i) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  }
}

/** What a cell says in two lines, and in full under the pointer. */
function clamp(cell) {
  cell.title = cell.textContent;
  cell.replaceChildren(element("div", { className: "live-clamped" }, ...cell.childNodes));
}

/** A field under its name. */
function labelled(label, field) {
  return element("div", {}, element("label", { for: field.id }, label), field);
}

/** As it is searched: without marks, thousands, capitals. */
function plain(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/(?<=\d)[.,](?=\d{3})/g, "");
}
