// The answer and its views: table, chart, graph, raw text; with how complete it is, and every format to take away.
import { ADDRESS } from "./address.js";
import { byId, count, el } from "./dom.js";
import { drawChart } from "./chart.js";
import { drawGraph } from "./graph.js";
import { drawRaw, formats, NAMES } from "./raw.js";
import { GRAPHS } from "./run.js";
import { drawTable } from "./table.js";

const VIEWS = {
  table: { title: "Table", isFor: answer => answer.kind !== "truth", draw: drawTable },
  chart: { title: "Chart", isFor: answer => answer.kind === "table" && answer.rows.length > 0, draw: drawChart },
  graph: { title: "Graph", isFor: answer => answer.kind === "graph" && answer.rows.length > 0, draw: drawGraph },
  raw: { title: "Raw", isFor: () => true, draw: drawRaw }
};

const completeness = answer => {
  const noun = answer.kind === "graph" ? ["triple", "triples"] : ["row", "rows"];
  if (answer.isStopped) {
    return el("p", { class: "incomplete", role: "alert" }, el("strong", {}, "There is more. "),
      `This page shows the first ${count(answer.rows.length, ...noun)}. Download the answer to have all.`);
  }
  if (answer.cut) {
    return el("p", { class: "incomplete", role: "alert" }, el("strong", {}, "This answer is incomplete. "), answer.cut,
      ` What arrived is shown: ${count(answer.rows.length, ...noun)}.`);
  }
  return null;
};

const downloads = (answer, query) => el("form", { class: "downloads", method: "post", action: ADDRESS + "/answer.csv", "aria-label": "Download" },
  el("input", { type: "hidden", name: "query", value: query }),
  GRAPHS.map(([name, value]) => el("input", { type: "hidden", name, value })), el("span", {}, "Download all: "),
  Object.keys(formats(answer)).flatMap(format => [el("button", { formaction: ADDRESS + "/answer." + format }, NAMES[format]), " "]));

/** Shows an answer in the view that the state names, or in the first that fits. */
export const show = async (place, answer, { query, state, keep }) => {
  const fitting = Object.entries(VIEWS).filter(([, view]) => view.isFor(answer));
  const names = fitting.map(([name]) => name);
  const body = el("div", { id: "view" });
  let latest = 0;
  const open = async (name, isFocused) => {
    if (isFocused) {
      state.view = name;
      keep();
    }
    place.querySelectorAll(".views button").forEach(button => button.setAttribute("aria-pressed", String(button.dataset.view === name)));
    body.dataset.view = "";
    const own = ++latest;
    // A view that was left before it could be drawn must not draw over the one that is open.
    const isOpen = () => own === latest && body.isConnected;
    try {
      await VIEWS[name].draw(body, answer, { query, state, keep, isOpen, openTable: () => {
        open("table", true);
        byId("view-table").focus();
      } });
    } catch (failure) {
      console.error(failure);
      if (isOpen()) {
        body.replaceChildren(el("p", { class: "fault", role: "alert" },
          `The view ${VIEWS[name].title} could not be loaded. Choose it again to try once more.`));
      }
    }
    if (isOpen()) {
      body.dataset.view = name;
    }
  };
  const noun = answer.kind === "graph" ? ["triple", "triples"] : ["row", "rows"];
  place.replaceChildren(el("h2", {}, "Answer"),
    answer.kind === "truth" ? el("p", { id: "truth" }, el("strong", {}, answer.truth ? "Yes" : "No"), ` (${answer.truth})`)
      : el("p", {}, el("strong", { class: "rows" }, answer.rows.length.toLocaleString("en-GB")), " ", answer.rows.length === 1 ? noun[0] : noun[1],
        `, in ${answer.millis} ms.`),
    completeness(answer) ?? "",
    el("div", { class: "views", role: "group", "aria-label": "Show as" }, fitting.map(([name, view]) => el("button", {
      type: "button", id: "view-" + name, "data-view": name, "aria-pressed": "false", onclick: () => open(name, true)
    }, view.title))),
    body, downloads(answer, query));
  if (answer.kind === "truth") {
    if (state.view === "raw") {
      await open("raw");
    }
    return;
  }
  await open(names.includes(state.view) ? state.view : names[0]);
};
