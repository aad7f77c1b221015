// Draws the relations that the page lists. All concerns are laid out from the same places each time, and those that
// the filters leave out are hidden, so that nothing jumps when the choice changes.
(async () => {
  const container = document.getElementById("map");
  if (!container || typeof cytoscape === "undefined") {
    return;
  }
  const answer = await fetch(container.dataset.source);
  if (!answer.ok) {
    return;
  }
  const drawing = await answer.json();
  container.closest("figure").hidden = false;

  const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const fills = dark
    ? { barrier: "#8a4a2a", risk: "#7a6a1e", condition: "#2f5f8f" }
    : { barrier: "#f2c6ae", risk: "#f4e2a0", condition: "#bcd7f2" };
  const shapes = { barrier: "round-rectangle", risk: "round-triangle", condition: "ellipse" };
  const lines = { obstructs: "dashed", mitigates: "dotted" };
  const radius = 120 + 18 * drawing.nodes.length;
  const place = (i, n) => ({ x: radius * Math.cos(2 * Math.PI * i / n), y: radius * Math.sin(2 * Math.PI * i / n) });

  const map = cytoscape({
    container,
    elements: [
      ...drawing.nodes.map((n, i) => ({
        data: { id: n.id, label: n.label, polarity: n.polarity, shown: n.shown },
        position: place(i, drawing.nodes.length)
      })),
      ...drawing.edges.map(e => ({ data: { id: "relation-" + e.id, source: e.from, target: e.to, label: e.type } }))
    ],
    style: [
      { selector: "node", style: {
        "label": "data(label)", "text-wrap": "wrap", "text-max-width": "150px", "font-size": 11,
        "text-valign": "bottom", "text-margin-y": 6, "color": color("--ink"),
        "text-background-color": color("--paper"), "text-background-opacity": 0.85,
        "width": 30, "height": 30, "border-width": 2, "border-color": color("--ink"),
        "shape": n => shapes[n.data("polarity")] ?? "diamond",
        "background-color": n => fills[n.data("polarity")] ?? color("--soft") } },
      { selector: "node:selected", style: { "border-width": 5, "border-color": color("--accent") } },
      { selector: "edge", style: {
        "label": "data(label)", "font-size": 10, "color": color("--ink"), "text-background-color": color("--paper"),
        "text-background-opacity": 1, "text-background-padding": 2, "curve-style": "bezier", "width": 2,
        "line-color": color("--muted"), "target-arrow-color": color("--muted"), "target-arrow-shape": "triangle",
        "line-style": e => lines[e.data("label")] ?? "solid" } }
    ],
    layout: { name: "fcose", randomize: false, animate: false, nodeSeparation: 240, idealEdgeLength: 240,
      nodeRepulsion: 30000, nodeDimensionsIncludeLabels: true, fit: false },
    minZoom: 0.2, maxZoom: 3, userZoomingEnabled: false
  });
  const hidden = map.nodes().filter(n => !n.data("shown"));
  hidden.style("display", "none");
  const shown = map.nodes().not(hidden);
  map.fit(shown.length ? shown : undefined, 40);

  map.on("tap", "node", event =>
    htmx.ajax("GET", "/map/concern?concern=" + encodeURIComponent(event.target.id()), "#chosen"));

  const escape = text => text.replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
  const wrapped = (text, width) => text.split(" ").reduce((all, word) => {
    const last = all.at(-1);
    return last && (last + " " + word).length <= width ? [...all.slice(0, -1), last + " " + word] : [...all, word];
  }, []);
  const shapeOf = (n, x, y) => {
    const fill = `fill="${n.style("background-color")}" stroke="#222" stroke-width="2"`;
    switch (n.data("polarity")) {
      case "barrier": return `<rect x="${x - 15}" y="${y - 15}" width="30" height="30" rx="4" ${fill}/>`;
      case "risk": return `<path d="M${x} ${y - 16}L${x + 17} ${y + 14}L${x - 17} ${y + 14}Z" ${fill}/>`;
      default: return `<circle cx="${x}" cy="${y}" r="15" ${fill}/>`;
    }
  };
  const svg = () => {
    const box = shown.boundingBox();
    const dashes = { obstructs: "8 5", mitigates: "2 4" };
    const edges = map.edges(":visible").map(e => {
      const [a, b] = [e.source().position(), e.target().position()];
      const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      const end = { x: b.x - (b.x - a.x) / length * 22, y: b.y - (b.y - a.y) / length * 22 };
      return `<line x1="${a.x}" y1="${a.y}" x2="${end.x}" y2="${end.y}" stroke="#666" stroke-width="2"`
        + ` stroke-dasharray="${dashes[e.data("label")] ?? "none"}" marker-end="url(#to)"/>`
        + `<text x="${(a.x + b.x) / 2}" y="${(a.y + b.y) / 2}" font-style="italic" text-anchor="middle">${escape(e.data("label"))}</text>`;
    });
    const nodes = shown.map(n => {
      const { x, y } = n.position();
      return shapeOf(n, x, y) + wrapped(n.data("label"), 26).map((line, i) =>
        `<text x="${x}" y="${y + 32 + 13 * i}" text-anchor="middle">${escape(line)}</text>`).join("");
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x1 - 40} ${box.y1 - 40} ${box.w + 80} ${box.h + 80}"`
      + ` font-family="sans-serif" font-size="11"><title>How concerns bear on each other</title>`
      + `<defs><marker id="to" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto">`
      + `<path d="M0 0L10 5L0 10Z" fill="#666"/></marker></defs>${edges.join("")}${nodes.join("")}</svg>`;
  };
  const zoom = factor => map.zoom({
    level: map.zoom() * factor, renderedPosition: { x: map.width() / 2, y: map.height() / 2 }
  });
  document.getElementById("map-larger").addEventListener("click", () => zoom(1.25));
  document.getElementById("map-smaller").addEventListener("click", () => zoom(0.8));
  document.getElementById("map-svg").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([svg()], { type: "image/svg+xml" }));
    link.download = "concerns.svg";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  window.concernMap = { map, svg };
  container.dataset.drawn = "true";
})();
