// Tables: those that stand in words, and the rows of a chart in the reader's language.

import { element, rich } from "./dom.js";
import { files } from "./files.js";
import { origin } from "./origin.js";

/** A table of the board with its heading; scrolled sideways where it is too wide. */
export function table({ id, heading, columns, rows }) {
  return element("section", { className: "live-words-table" },
    element("p", { className: "live-chart-title" }, heading),
    element("div", { className: "live-rows", tabIndex: 0, role: "region", "aria-label": heading },
      drawn(columns, rows.map((cells) => cells.map(rich)))),
    files(id));
}

/** The rows of a chart as a table; the head of a column says in `place` where its numbers come from. */
export function tabulate({ name, columns, digits, signed }, data, words, place) {
  // The beginning of the year is no month.
  const rows = name === "months" ? pivot(data) : data.filter(({ month }) => month !== 0);
  const cell = (row, field) =>
    [field === "label" ? called(row, words.fixed) : words.number(row[field], digits, signed)];
  const head = ({ field, label }) => (field === "label" ? label : origin(`${name}.${field}`, label, "", place));
  const made = drawn(columns.map(head),
    rows.map((row) => columns.map(({ field }) => cell(row, field))));
  // A press on a number asks for its column.
  made.addEventListener("click", (event) => {
    const cell = event.target.closest("td");
    const asked = cell && made.querySelectorAll("th")[cell.cellIndex].querySelector("details");
    if (!asked) return;
    // Who closes what stands open would close this one, too.
    event.stopPropagation();
    for (const open of document.querySelectorAll(".live-help[open]")) if (open !== asked) open.open = false;
    asked.open = !asked.open;
  });
  return made;
}

function drawn(columns, rows) {
  return element("table", {},
    element("thead", {}, element("tr", {}, ...columns.map((label) => element("th", { scope: "col" }, label)))),
    element("tbody", {}, ...rows.map((cells) =>
      element("tr", {}, ...cells.map((nodes) => element("td", {}, ...nodes))))));
}

/** The name of a month, where the axis has only its number; else what the axis says. */
function called({ month, label }, { months }) {
  if (!month) return label;
  const name = months[month - 1];
  return name[0].toUpperCase() + name.slice(1);
}

/** One row a month from one row a month and series, with what the year must have brought by then. */
function pivot(rows) {
  const months = new Map();
  for (const { month, label, kind, amount, path } of rows) {
    months.set(month, {
      ...(months.get(month) ?? { month, label }), [kind]: amount, ...(path === undefined ? {} : { path }),
    });
  }
  return [...months.values()];
}
