// One of several: as pills, radio buttons or a list; and what is on or off.

import { attribute, element, helper, ownId, rebuild, say } from "./dom.js";
import { fill } from "./words.js";

/** A choice as its control wants to look; it shows what was chosen, also before it is answered. */
export function choice(control, { send, store }) {
  const { code, kind, look } = control;
  const { root, show, cost } = LOOKS[kind === "switch" ? kind : look](control, (value) => {
    store.move(code, value);
    send(moveOf(control, value));
  });
  const note = element("p", { className: "live-caption" });
  root.append(note);
  root.classList.add("live-choice", `live-choice-${code.replace(".", "_")}`);
  root.dataset.code = code;
  let now = control;
  const follow = () => show(store.moved[code] ?? now.value ?? "");
  const draw = (control) => {
    now = control;
    say(note, now.note ?? "");
    if (cost) say(cost, now.price ?? "");
    follow();
  };
  return { root, draw, follow };
}

/** What decides whether a control must be built anew: all but its value and what is said of it. */
export function shapeOf({ value, default: usual, note, price, unusual, nearest, ...rest }) {
  return rest;
}

function moveOf({ move, code }, value) {
  if (move === "typed") return value === "" ? { kind: "reset", code } : { kind: move, code, given: value };
  return move === "set" || move === "show" ? { kind: move, code, value } : { kind: move, value };
}

const LOOKS = {
  pills({ label, help, options, closes }, choose) {
    const buttons = options.map(({ id, name }) => {
      const made = element("button", { type: "button", className: "live-pill", "data-option": id }, name);
      made.addEventListener("click", () => {
        const chosen = made.getAttribute("aria-pressed") === "true";
        if (!chosen) choose(id);
        else if (closes) choose("");
      });
      return made;
    });
    return {
      root: element("fieldset", { className: "live-pills" }, legend(label, help), ...buttons),
      show: (value) => buttons.forEach((one) => attribute(one, "aria-pressed", String(one.dataset.option === value))),
    };
  },

  radio({ label, help, options }, choose) {
    const name = ownId();
    const inputs = options.map(({ id }) => {
      const made = element("input", { type: "radio", name, value: id });
      made.addEventListener("change", () => choose(id));
      return made;
    });
    return {
      root: element("fieldset", { className: "live-radios" }, legend(label, help),
        ...inputs.map((one, i) => element("label", {}, one, options[i].name))),
      show: (value) => inputs.forEach((one) => { one.checked = one.value === value; }),
    };
  },

  select({ label, help, options }, choose) {
    const id = ownId();
    const list = element("select", { id }, ...options.map((one) => element("option", { value: one.id }, one.name)));
    list.addEventListener("change", () => choose(list.value));
    const short = element("span", { className: "live-select-short", "aria-hidden": "true" });
    return {
      root: element("div", { className: "live-select" },
        element("div", { className: "live-label" }, element("label", { for: id }, label), helper(label, help)), list, short),
      show: (value) => {
        list.value = value;
        short.textContent = options.find((one) => one.id === value)?.short ?? "";
      },
    };
  },

  number({ label, help, low, high, refused }, choose) {
    const id = ownId();
    const told = element("p", { role: "alert" });
    const field = element("input", { id, type: "text", inputMode: "numeric", maxLength: 9, autocomplete: "off" });
    const tell = (wrong) => {
      field.setAttribute("aria-invalid", String(wrong));
      told.className = wrong ? "live-refused" : "";
      told.textContent = wrong ? fill(refused, { given: field.value }) : "";
    };
    field.addEventListener("change", () => {
      const given = field.value.trim();
      const fits = /^\d+$/.test(given) && Number(given) >= low && Number(given) <= high;
      tell(given !== "" && !fits);
      if (given === "" || fits) choose(given && String(Number(given)));
    });
    field.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") field.blur();
    });
    return {
      root: element("div", { className: "live-number" },
        element("div", { className: "live-label" }, element("label", { for: id }, label), helper(label, help)),
        element("div", { className: "live-row" }, field), told),
      show: (value) => {
        if (document.activeElement === field || field.getAttribute("aria-invalid") === "true") return;
        field.value = value;
      },
    };
  },

  switch({ label, help }, choose) {
    const id = ownId();
    const cost = element("strong", { className: "live-price", translate: false, id: `${id}-price` });
    const box = element("input", { type: "checkbox", role: "switch", id, "aria-describedby": `${id}-price` });
    box.addEventListener("change", () => choose(box.checked ? "on" : "off"));
    return {
      root: element("div", { className: "live-switch" },
        element("div", { className: "live-label" }, element("span", {}, box, element("label", { for: id }, label), cost), helper(label, help))),
      cost,
      show: (value) => { box.checked = value === "on"; },
    };
  },
};

function legend(label, help) {
  return element("legend", {}, label, " ", helper(label, help));
}

/** A choice that stands on the page by itself; `latest` gives what the page last said of it. */
export function choiceAt(place, page, latest) {
  let [shape, made, drawn] = ["", null, null];
  return () => {
    const { control } = latest();
    const now = JSON.stringify([document.documentElement.lang, shapeOf(control)]);
    if (now !== shape) {
      made = choice(control, page);
      rebuild(place, made.root);
    }
    if (now !== shape || control !== drawn) made.draw(control);
    else made.follow();
    [shape, drawn] = [now, control];
  };
}

/** A button that sends a move, where it stands on the page by itself. */
export function actionAt(place, { send }, latest) {
  let drawn = null;
  return () => {
    const { action } = latest();
    if (action === drawn) return;
    drawn = action;
    rebuild(place, actionOf(action, send));
  };
}

/** A button that sends a move. */
export function actionOf({ label, help, move }, send) {
  return element("div", { className: "live-action" },
    element("button", { type: "button", "data-action": move.kind, onclick: () => send(move) }, label), helper(label, help));
}
