// Shiny's side of the charts: views are made once, later only their rows change.
const views = [];
Shiny.addCustomMessageHandler("charts", async ({ specifications, rows }) => {
  for (const [place, specification] of specifications.entries()) {
    if (views[place] === undefined) {
      const data = { name: "source", values: rows[place] };
      views[place] = vegaEmbed(`#chart-${place}`, { ...specification, data });
    } else {
      const { view } = await views[place];
      view.data("source", rows[place]).runAsync();
    }
  }
});
