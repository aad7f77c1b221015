// Draws what the page lists: concerns and their relations, groups of them, or things that are raised together. All dots
// are laid out in the same way each time, and those that the filters leave out are hidden, so that nothing jumps when
// the choice changes.
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
  if (drawing.nodes.length === 0) {
    return;
  }
  container.closest("figure").hidden = false;

  const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const fills = dark
    ? { barrier: "#8a4a2a", risk: "#7a6a1e", condition: "#2f5f8f", other: "#4a5a52" }
    : { barrier: "#f2c6ae", risk: "#f4e2a0", condition: "#bcd7f2", other: "#d5e3d8" };
  const shapes = { barrier: "round-rectangle", risk: "round-triangle", condition: "ellipse" };
  const lines = { "obstructs": "dashed", "mitigates": "dotted" };
  const isDirected = e => e.type !== undefined && !["in tension with", "similar to"].includes(e.type);
  const quotes = Math.max(1, ...drawing.nodes.map(n => n.size ?? 0));
  const size = n => n.isGroup ? 56 : n.id === container.dataset.centre ? 42
    : n.size ? 18 + 30 * Math.sqrt(n.size / quotes) : 30;
  const most = Math.max(1, ...drawing.edges.map(e => e.count ?? 1));

  const map = cytoscape({
    container,
    elements: [
      ...drawing.nodes.map(n => ({
        data: { id: n.id, label: n.label, kind: n.kind ?? "other", shown: n.shown ?? true, href: n.href,
          isGroup: n.isGroup ?? false, size: size(n) }
      })),
      ...drawing.edges.map(e => ({
        data: { id: "relation-" + e.id, source: e.from, target: e.to, label: e.label, type: e.type ?? "",
          arrow: isDirected(e) ? "triangle" : "none", width: e.count ? 1 + 5 * e.count / most : 2 }
      }))
    ],
    style: [
      { selector: "node", style: {
        "label": "data(label)", "text-wrap": "wrap", "text-max-width": "150px", "font-size": 11,
        "text-valign": "bottom", "text-margin-y": 6, "color": color("--ink"),
        "text-background-color": color("--paper"), "text-background-opacity": 0.85,
        "width": "data(size)", "height": "data(size)", "border-width": 2, "border-color": color("--ink"),
        "shape": n => shapes[n.data("kind")] ?? "ellipse",
        "background-color": n => fills[n.data("kind")] ?? fills.other } },
      { selector: "node:selected", style: { "border-width": 5, "border-color": color("--accent") } },
      { selector: "edge", style: {
        "label": "data(label)", "font-size": 10, "color": color("--ink"), "text-background-color": color("--paper"),
        "text-background-opacity": 1, "text-background-padding": 2, "curve-style": "bezier", "width": "data(width)",
        "line-color": color("--muted"), "target-arrow-color": color("--muted"),
        "target-arrow-shape": "data(arrow)", "line-style": e => lines[e.data("type")] ?? "solid" } }
    ],
    layout: { name: "null" },
    minZoom: 0.2, maxZoom: 3, userZoomingEnabled: false
  });
  // Each part that hangs together is laid out by itself; the layout draws lots, which are the same each time, so that
  // the drawing is too. Then the parts are set in rows, the largest first, like words on a page.
  const random = Math.random;
  let lot = 42;
  Math.random = () => (lot = lot * 48271 % 2147483647) / 2147483647;
  const laidOut = part => {
    part.layout({ name: "fcose", quality: "proof", randomize: true, animate: false, fit: false, nodeSeparation: 160,
      idealEdgeLength: 150, nodeRepulsion: 15000, nodeDimensionsIncludeLabels: true }).run();
    // Screens are wide, and so are the names below the dots: long parts lie down.
    const box = part.boundingBox();
    if (box.h > box.w) {
      part.nodes().positions(n => ({ x: n.position().y * 1.4, y: n.position().x }));
    }
    return part;
  };
  let parts;
  try {
    parts = map.elements().components().map(laidOut);
  } finally {
    Math.random = random;
  }
  parts.sort((one, other) => other.nodes().length - one.nodes().length);
  const gap = 40;
  const area = parts.reduce((sum, part) => sum + (part.boundingBox().w + gap) * (part.boundingBox().h + gap), 0);
  const width = Math.max(1.6 * Math.sqrt(area), ...parts.map(part => part.boundingBox().w));
  let x = 0;
  let y = 0;
  let height = 0;
  for (const part of parts) {
    const box = part.boundingBox();
    if (x > 0 && x + box.w > width) {
      x = 0;
      y += height + gap;
      height = 0;
    }
    part.nodes().shift({ x: x - box.x1, y: y - box.y1 });
    x += box.w + gap;
    height = Math.max(height, box.h);
  }
  const hidden = map.nodes().filter(n => !n.data("shown"));
  hidden.style("display", "none");
  const shown = map.nodes().not(hidden);
  // As high as the drawing needs, and no higher than most of the screen.
  const drawn = (shown.length ? shown : map.elements()).boundingBox();
  const zoomed = Math.min((container.clientWidth - 80) / drawn.w, 1.25);
  const high = zoomed * drawn.h + 80;
  container.style.height = Math.max(220, Math.min(high, 0.7 * innerHeight, container.clientHeight)) + "px";
  map.resize();
  map.fit(shown.length ? shown : undefined, 40);
  if (map.zoom() > 1.25) {
    map.zoom(1.25);
    map.center(shown);
  }

  // On the map itself a concern opens beside the drawing; elsewhere, and for a group, its page opens.
  map.on("tap", "node", event => {
    const node = event.target;
    if (container.dataset.chosen && !node.data("isGroup")) {
      htmx.ajax("GET", container.dataset.chosen + "?concern=" + encodeURIComponent(node.id()), "#chosen");
    } else if (node.data("href")) {
      location.assign(node.data("href"));
    }
  });

  const escape = text => text.replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
  const wrapped = (text, width) => text.split(" ").reduce((all, word) => {
    const last = all.at(-1);
    return last && (last + " " + word).length <= width ? [...all.slice(0, -1), last + " " + word] : [...all, word];
  }, []);
  const shapeOf = (n, x, y) => {
    const fill = `fill="${n.style("background-color")}" stroke="#222" stroke-width="2"`;
    const half = n.data("size") / 2;
    switch (n.data("kind")) {
      case "barrier": return `<rect x="${x - half}" y="${y - half}" width="${2 * half}" height="${2 * half}" rx="4" ${fill}/>`;
      case "risk": return `<path d="M${x} ${y - half}L${x + half} ${y + half}L${x - half} ${y + half}Z" ${fill}/>`;
      default: return `<circle cx="${x}" cy="${y}" r="${half}" ${fill}/>`;
    }
  };
  const svg = () => {
    const box = shown.boundingBox();
    const dashes = { obstructs: "8 5", mitigates: "2 4" };
    // Lines as they are drawn, bent where several join the same two dots.
    const point = p => `${p.x} ${p.y}`;
    const middle = (one, other) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
    const edges = map.edges(":visible").map(e => {
      const bends = e.controlPoints() ?? [];
      const end = e.targetEndpoint();
      const line = bends.map((bend, i) =>
        `Q${point(bend)} ${point(i + 1 < bends.length ? middle(bend, bends[i + 1]) : end)}`).join("") || `L${point(end)}`;
      const label = e.midpoint();
      return `<path d="M${point(e.sourceEndpoint())}${line}" fill="none" stroke="#666" stroke-width="${e.data("width")}"`
        + ` stroke-dasharray="${dashes[e.data("type")] ?? "none"}"${e.data("arrow") === "none" ? "" : ' marker-end="url(#to)"'}/>`
        + `<text x="${label.x}" y="${label.y}" font-style="italic" text-anchor="middle">${escape(e.data("label"))}</text>`;
    });
    const nodes = shown.map(n => {
      const { x, y } = n.position();
      return shapeOf(n, x, y) + wrapped(n.data("label"), 26).map((line, i) =>
        `<text x="${x}" y="${y + n.data("size") / 2 + 17 + 13 * i}" text-anchor="middle">${escape(line)}</text>`).join("");
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x1 - 40} ${box.y1 - 40} ${box.w + 80} ${box.h + 80}"`
      + ` font-family="sans-serif" font-size="11"><title>${escape(document.title)}</title>`
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
    link.download = location.pathname.slice(1).replaceAll("/", "-") + ".svg";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  window.concernMap = { map, svg };
  container.dataset.drawn = "true";
})();
