// The answer as the server sends it, in a format of one's choice; the beginning of it, where it is long.
import { el } from "./dom.js";
import { queryAddress, problemOf } from "./run.js";

const MOST = 200_000;
const TABLES = { csv: "text/csv", tsv: "text/tab-separated-values", json: "application/sparql-results+json", xml: "application/sparql-results+xml" };
const GRAPHS = { ttl: "text/turtle", nt: "application/n-triples", jsonld: "application/ld+json", rdf: "application/rdf+xml" };
export const NAMES = { csv: "CSV", tsv: "TSV", json: "JSON", xml: "XML", ttl: "Turtle", nt: "N-Triples", jsonld: "JSON-LD", rdf: "RDF/XML" };

export const formats = answer => answer.kind === "graph" ? GRAPHS : answer.kind === "truth" ? { json: TABLES.json, xml: TABLES.xml } : TABLES;

const beginning = async (query, type, isWanted) => {
  const answer = await fetch(queryAddress(), { method: "POST", body: query, headers: { "Accept": type, "Content-Type": "application/sparql-query" } });
  if (!answer.ok) {
    return { problem: await problemOf(answer) };
  }
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return { text: text + decoder.decode(), isCut: false };
    }
    text += decoder.decode(value, { stream: true });
    if (text.length > MOST || !isWanted()) {
      await reader.cancel();
      return { text: text.slice(0, MOST), isCut: true };
    }
  }
};

export const drawRaw = async (place, answer, { query, state, keep, isOpen }) => {
  const all = formats(answer);
  const format = all[state.format] ? state.format : Object.keys(all)[0];
  const pre = el("pre", { id: "raw", tabindex: 0, role: "region", "aria-label": "The answer as " + NAMES[format] });
  const note = el("p", { class: "meta" });
  const wasInside = place.contains(document.activeElement);
  place.replaceChildren(
    el("p", { class: "choices" }, el("label", { for: "raw-format" }, "Format"), " ",
      el("select", { id: "raw-format", onchange: async event => {
        state.format = event.target.value;
        keep();
        await drawRaw(place, answer, { query, state, keep, isOpen });
      } }, Object.keys(all).map(name => el("option", { value: name, selected: name === format }, NAMES[name])))),
    pre, note);
  if (wasInside) {
    place.querySelector("select").focus();
  }
  try {
    const { text, isCut, problem } = await beginning(query, all[format], () => isOpen() && pre.isConnected);
    if (problem) {
      pre.replaceWith(el("div", { class: "fault", role: "alert" }, el("p", {}, problem.detail), problem.hint ? el("p", {}, problem.hint) : null));
      return;
    }
    pre.textContent = text;
    note.textContent = isCut ? "This is the beginning. Download the answer to have it whole." : "";
  } catch {
    note.textContent = "The answer broke off before its end.";
  }
};
