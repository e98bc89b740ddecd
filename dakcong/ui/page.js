// On every page, before Streamlit's own script.
(() => {
  // Else Streamlit would look for its server below the page first, and wait before it looks here.
  const root = new URL("../", document.currentScript.src).href;
  // While the server is away our own pages say so and keep what the reader does (panel.js): its
  // dialog, in English only, would lie over them and take every press.
  window.__streamlit = { BACKEND_BASE_URL: root, HOST_CONFIG: { blockErrorDialogs: true } };

  // Only our own scripts write the address (address.js). Streamlit would write that of a run which
  // comes late, when the reader has gone elsewhere.
  const { pushState, replaceState } = history;
  window.dakcong = {
    push: pushState.bind(history),
    replace: replaceState.bind(history),
  };
  history.pushState = history.replaceState = () => {};

  // What the document names early is run early too: else the first run of the page waits for it, and
  // React keeps what it shows meanwhile for 300 ms. What cannot be loaded, the page asks for again.
  addEventListener("DOMContentLoaded", () => {
    for (const { href } of document.querySelectorAll("link[data-early]")) import(href).catch(() => {});
  });

  // Streamlit's widgets write numbers as the browser does; the page's language decides here.
  const tag = () => (document.documentElement.lang === "en" ? "en-US" : "vi-VN");
  Object.defineProperty(navigator, "language", { get: tag });
  Object.defineProperty(navigator, "languages", { get: () => [tag()] });
})();
