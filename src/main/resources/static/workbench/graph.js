// The triples of an answer as a drawing. It is a second view: the table lists the same triples.
import { el } from "./dom.js";
import { learn, nameOf, prefixes, shortened } from "./terms.js";

const MOST = 300;
const CYTOSCAPE = "__________cytoscape_stylesheet";
const SCRIPTS = ["layout-base/2.0.1/layout-base.js", "cose-base/2.2.0/cose-base.js", "cytoscape/3.33.1/dist/cytoscape.min.js",
  "cytoscape-fcose/2.2.0/cytoscape-fcose.js"];

const loaded = new Set();
let loading;
let graph;

const script = path => new Promise((done, failed) => {
  const element = el("script", { src: "/webjars/" + path, onload: done, onerror: () => {
    element.remove();
    failed(new Error(path));
  } });
  document.head.append(element);
});

/** Loads the scripts one after the other; what failed is tried again the next time. */
const load = () => loading ??= (async () => {
  try {
    for (const path of SCRIPTS.filter(path => !loaded.has(path))) {
      await script(path);
      loaded.add(path);
    }
  } finally {
    loading = undefined;
  }
})();

const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export const drawGraph = async (place, answer, { openTable, isOpen }) => {
  const triples = answer.rows.slice(0, MOST);
  const namespaces = await prefixes().catch(() => ({}));
  await Promise.all([load(), learn(triples.flat().filter(found => found?.type === "iri").map(found => found.value)).catch(() => {})]);
  if (!isOpen()) {
    return;
  }
  graph?.destroy();
  const label = found => found.type === "iri" ? nameOf(found.value)?.label ?? shortened(found.value, namespaces).text
    : found.value.length > 60 ? found.value.slice(0, 59) + "…" : found.value;
  const nodes = new Map();
  const idOf = (found, i) => {
    // Each literal stands by itself: equal texts do not join what has nothing to do with each other.
    const id = found.type === "literal" ? "literal-" + i : found.type + " " + found.value;
    nodes.set(id, { id, label: label(found), type: found.type, href: found.type === "iri" ? nameOf(found.value)?.href ?? "" : "" });
    return id;
  };
  const edges = triples.map(([subject, property, value], i) =>
    ({ id: "triple-" + i, source: idOf(subject, i), target: idOf(value, i), label: label(property) }));
  const drawing = el("div", { id: "drawn", role: "img", "aria-label": `A drawing of ${triples.length} triples; the table lists them` });
  const button = (text, action) => el("button", { type: "button", onclick: action }, text);
  const zoom = factor => graph.zoom({ level: graph.zoom() * factor, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
  place.replaceChildren(
    answer.rows.length > MOST ? el("p", {}, `The first ${MOST} of ${answer.rows.length.toLocaleString("en-GB")} triples: a drawing of more would be unreadable. The table has them all.`) : "",
    el("figure", { class: "drawing-of-triples" }, drawing,
      el("figcaption", { class: "legend" }, "● thing or term, ■ literal; an arrow is a property. ",
        button("Larger", () => zoom(1.25)), " ", button("Smaller", () => zoom(0.8)), " ", button("List the same triples", openTable))));
  // Cytoscape would write a style element, which our policy forbids, unless there is one; ours says the same.
  if (!document.getElementById(CYTOSCAPE)) {
    document.head.append(el("template", { id: CYTOSCAPE }));
  }
  graph = window.cytoscape({
    container: drawing,
    elements: [...[...nodes.values()].map(data => ({ data })), ...edges.map(data => ({ data }))],
    style: [
      { selector: "node", style: {
        "label": "data(label)", "text-wrap": "wrap", "text-max-width": "140px", "font-size": 11, "color": color("--ink"),
        "text-valign": "bottom", "text-margin-y": 4, "text-background-color": color("--paper"), "text-background-opacity": 0.85,
        "width": 22, "height": 22, "background-color": color("--link"),
        "shape": node => node.data("type") === "literal" ? "round-rectangle" : "ellipse" } },
      { selector: "node[type = 'literal']", style: { "background-color": color("--mark"), "border-width": 1, "border-color": color("--ink") } },
      { selector: "edge", style: {
        "label": "data(label)", "font-size": 9, "color": color("--muted"), "text-background-color": color("--paper"),
        "text-background-opacity": 1, "curve-style": "bezier", "width": 1.5, "line-color": color("--muted"),
        "target-arrow-color": color("--muted"), "target-arrow-shape": "triangle" } }
    ],
    layout: { name: "fcose", quality: "default", randomize: true, animate: false, nodeSeparation: 120, idealEdgeLength: 110, nodeDimensionsIncludeLabels: true },
    minZoom: 0.1, maxZoom: 3, userZoomingEnabled: false
  });
  graph.on("tap", "node", event => {
    if (event.target.data("href")) {
      location.assign(event.target.data("href"));
    }
  });
  graph.fit(undefined, 30);
  drawing.dataset.nodes = nodes.size;
  drawing.dataset.edges = edges.length;
};
