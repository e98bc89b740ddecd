// On every page, before Streamlit's own script.
(() => {
  // Else Streamlit would look for its server below the page first, and wait before it looks here.
  const root = new URL("../", document.currentScript.src).href;
  window.__streamlit = { BACKEND_BASE_URL: root };

  // What the document names early is run early too: else the first run of the page waits for it, and
  // React keeps what it shows meanwhile for 300 ms. What cannot be loaded, the page asks for again.
  addEventListener("DOMContentLoaded", () => {
    for (const { href } of document.querySelectorAll("link[data-early]")) import(href).catch(() => {});
  });

  // Streamlit's widgets write numbers as the browser does; the page's language decides here.
  const tag = () =>
    new URLSearchParams(location.search).getAll("lang").find((one) => one === "en" || one === "vi")
      === "en" ? "en-US" : "vi-VN";
  Object.defineProperty(navigator, "language", { get: tag });
  Object.defineProperty(navigator, "languages", { get: () => [tag()] });

  // The server cannot tell an address that the reader went back to from one that is merely old, so
  // Back and Forward mark it, before Streamlit's own listener reports it.
  addEventListener("popstate", () => {
    const address = new URL(location.href);
    address.searchParams.set("turned", Date.now());
    history.replaceState(history.state, "", address);
  });

  // A slider of the live panel does not run the menu anew: its links go with the address of now.
  const link = (event) =>
    document.querySelector("[data-live]") && event.target.closest?.(".st-key-menu a");
  const fresh = (event) => {
    const one = link(event);
    if (!one) return;
    const wanted = new URL(one.href);
    wanted.search = location.search;
    one.href = wanted.href;
  };
  for (const kind of ["pointerdown", "focusin"]) addEventListener(kind, fresh, true);
  // A move that is still under question is in the address a moment later.
  const answered = async () => {
    const { dataset } = document.documentElement;
    const until = performance.now() + 1000;
    while (dataset.live === "asking" && performance.now() < until) {
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  addEventListener("click", (event) => {
    const one = link(event);
    if (!one || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    const wanted = new URL(one.href);
    if (wanted.pathname === location.pathname) return;
    answered().then(() => {
      wanted.search = location.search;
      history.pushState(null, "", wanted);
      // Its answer first, which takes the server a moment; then its run.
      return import(`${root}_stcore/bidi-components/dakcong.live/first.js`);
    }).then(({ goTo }) => goTo(wanted))
      .catch(() => {})
      .finally(() => dispatchEvent(new PopStateEvent("popstate")));
  }, true);

  // Where the panel's own script cannot run, plain sliders do its work; and where the page has come
  // to stand without a panel, nothing lies over it.
  const PATIENCE = 6000;
  let missing = null;
  setInterval(() => {
    const stands = document.querySelector("[data-test-script-state=notRunning] h1");
    if (stands && !document.querySelector(".st-key-live_controls")) {
      document.querySelector(".first-look")?.remove();
    }
    const place = document.querySelector(".st-key-live_controls");
    if (!place || place.querySelector("[data-live]")) {
      missing = null;
      return;
    }
    missing ??= performance.now();
    if (performance.now() - missing < PATIENCE) return;
    const address = new URL(location.href);
    address.searchParams.set("plain", "on");
    location.replace(address);
  }, 500);
})();
