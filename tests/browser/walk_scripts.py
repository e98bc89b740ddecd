"""What `walk.py` does and reads within a page; each returns what it did, in few words."""

# Of the answers the share SHARE comes late by up to two seconds, on the way there or back.
LATE = """
(() => {
  let now = SEED;
  const random = () => (now = (now * 16807) % 2147483647) / 2147483647;
  const ask = window.fetch;
  const late = () => new Promise((done) => setTimeout(done, random() * 2000));
  window.fetch = async (...given) => {
    if (!String(given[0]).includes("/dakcong/") || random() > SHARE) return ask(...given);
    const before = random() < 0.5;
    if (before) await late();
    const found = await ask(...given);
    if (!before) await late();
    return found;
  };
  // What a worker asks in the place of the page.
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = async function (...given) {
    if (random() <= SHARE) await late();
    send.apply(this, given);
  };
})();
"""
CLICK = """([selector, which]) => {
  const found = [...document.querySelectorAll(selector)].filter((one) =>
    one.offsetParent && !one.disabled);
  const one = found[Math.floor(which * found.length)];
  one?.click();
  return one ? one.textContent.slice(0, 40) : null;
}"""
DRAG = """async ([which, to, steps]) => {
  const found = [...document.querySelectorAll(".live-slider input[type=range]")].filter((one) =>
    one.offsetParent);
  const slider = found[Math.floor(which * found.length)];
  if (!slider) return null;
  const [from, end] = [Number(slider.value), Number(slider.min) + to * (slider.max - slider.min)];
  for (let step = 1; step <= steps; step += 1) {
    slider.value = from + (end - from) * step / steps;
    slider.dispatchEvent(new Event("input"));
    await new Promise((done) => requestAnimationFrame(done));
  }
  slider.dispatchEvent(new Event("change"));
  return `${slider.closest("[data-code]").dataset.code} ${slider.value}`;
}"""
TYPE = """([which, given]) => {
  const found = [...document.querySelectorAll(".live-row input[type=text]")].filter((one) =>
    one.offsetParent);
  const field = found[Math.floor(which * found.length)];
  if (!field) return null;
  field.focus();
  field.value = given;
  field.blur();
  field.dispatchEvent(new Event("change"));
  return field.closest("[data-code]").dataset.code;
}"""
SELECT = """([selector, which]) => {
  const found = [...document.querySelectorAll(selector)].filter((one) => one.offsetParent);
  const list = found[Math.floor(which * 7919 % 1 * found.length)];
  if (!list) return null;
  list.selectedIndex = Math.floor(which * list.options.length);
  list.dispatchEvent(new Event("change"));
  return list.value;
}"""
SEEN = """() => ({
  page: location.pathname.slice(1),
  query: location.search.slice(1),
  sliders: [...document.querySelectorAll(".live-slider")].map((slider) =>
    [slider.dataset.code, slider.querySelector("input[type=range]").value]),
  cards: [...document.querySelectorAll(".live-cards:not([hidden]) .live-card-value")]
    .map((one) => one.textContent),
  tiles: [...document.querySelectorAll(".meter-words span:last-child strong")]
    .map((one) => one.textContent),
  sections: [...document.querySelectorAll("[class*=st-key-explored_]")].map((one) =>
    one.className.match(/st-key-explored_(\\w*)/)[1]),
  live: document.documentElement.dataset.live ?? "resting",
  streamlit: { ...document.querySelector("[data-testid=stApp]")?.dataset },
  errors: [...document.querySelectorAll(
    "[data-testid=stException], [role=dialog] [data-testid*=rror]"
  )].map((one) => one.textContent),
})"""
