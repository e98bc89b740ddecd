// The engine of page.py in the browser, and its page drawn at every input.
const share = (number, digits) => `${number.toFixed(digits)} %`;
const amount = (number) =>
  number.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

// Probability that a Student t(3) variable is at most x, in closed form.
function below(x) {
  const scaled = x / Math.sqrt(3);
  return 0.5 + (scaled / (1 + scaled * scaled) + Math.atan(scaled)) / Math.PI;
}

function answer(given) {
  const fraction = Object.fromEntries(Object.entries(given).map(([code, x]) => [code, x / 100]));
  const { value, base, target, month } = content;
  const isFourth = (one) => one >= 10;
  const usual = content.shares.reduce((sum, [one, part]) => sum + (isFourth(one) ? part : 0), 0);
  const shares = content.shares.map(([one, part]) => [
    one, part * (isFourth(one) ? fraction.x_w / usual : (1 - fraction.x_w) / (1 - usual)),
  ]);
  const grown = shares.map(([one, part]) => [
    one, part * (1 + (isFourth(one) ? fraction.x_q4 : fraction.x_q3)),
  ]);
  const growth = grown.reduce((sum, [, part]) => sum + part, 0);
  const projected = grown.map(([one, part]) => [one, part / growth]);
  const rest = base * growth * (1 - fraction.x_uz) * (1 - fraction.x_cz);
  const at = (quantile) => rest * Math.exp(fraction.x_s * quantile);
  const gap = target - value;
  const fan = [{ month, target }];
  for (const [one] of projected) fan.push({ month: one, target });
  for (const [name, quantile] of Object.entries(content.bands)) {
    let total = fan[0][name] = value;
    projected.forEach(([, part], place) => {
      total += at(quantile) * part;
      fan[place + 1][name] = total;
    });
  }
  const months = [
    ...projected.map(([one, part]) => ({ month: one, series: "projected", amount: rest * part })),
    ...shares.map(([one, part]) => ({ month: one, series: "needed", amount: gap * part })),
  ];
  const quantiles = content.levels.map(([probability, quantile]) => ({
    probability, year_end: value + at(quantile), of: target,
  }));
  return {
    numbers: [
      amount(value + rest),
      share(100 * below(Math.log(rest / gap) / fraction.x_s), 3),
      // Up to the step of the slider, as the engine asks for it.
      share(Math.ceil(1000 * (gap / base - 1) - 1e-9) / 10, 2),
      amount(gap - rest),
    ],
    rows: [fan, months, quantiles],
  };
}

const values = Object.fromEntries(content.sliders.map((one) => [one.code, one.start]));
const texts = content.labels.map((label, place) => {
  const box = document.getElementById("numbers").appendChild(document.createElement("div"));
  box.innerHTML = `<small>${label}</small><h3 class="number">${content.start[place]}</h3>`;
  return box.lastChild;
});
const places = [...document.querySelectorAll(".chart")];
const made = Promise.all(content.specifications.map((specification, place) => {
  const data = { name: "source", values: answer(values).rows[place] };
  return vegaEmbed(places[place], { ...specification, data });
}));

async function update() {
  const { numbers, rows } = answer(values);
  numbers.forEach((number, place) => { texts[place].textContent = number; });
  (await made).forEach(({ view }, place) => view.data("source", rows[place]).run());
}

for (const { code, label, low, high, step, start } of content.sliders) {
  const box = document.getElementById("sliders").appendChild(document.createElement("label"));
  box.innerHTML = `${label}<br><input type="range" min="${low}" max="${high}" step="${step}">`;
  const input = box.lastChild;
  input.value = start;
  input.addEventListener("input", () => { values[code] = Number(input.value); update(); });
}
