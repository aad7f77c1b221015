// The answer as a table: a hundred rows at a time, sorted by what the values are, IRIs by their labels.
import { count, el } from "./dom.js";
import { comparing, isNumeric } from "./results.js";
import { learn, nameOf, prefixes, shortened } from "./terms.js";

const ON_A_PAGE = 100;

/** A term as a person reads it; a link only where it leads to a page. */
export const shown = (found, namespaces) => {
  if (found === undefined) {
    return "";
  }
  if (found.type !== "iri") {
    return found.value;
  }
  const name = nameOf(found.value);
  const label = name?.label ?? shortened(found.value, namespaces).text;
  return name?.href ? el("a", { href: name.href, title: found.value }, label) : el("span", { title: found.value }, label);
};

const kindOf = (found, namespaces) => {
  if (found === undefined || found.type === "bnode") {
    return "";
  }
  if (found.type === "iri") {
    return shortened(found.value, namespaces).text;
  }
  return found.lang ? "@" + found.lang : found.datatype ? "^^" + shortened(found.datatype, namespaces).text : "string";
};

export const drawTable = async (place, answer, { keep, state, isOpen }) => {
  const namespaces = await prefixes().catch(() => ({}));
  let page = 0;
  let sorted = answer.rows;
  let order = "";
  let latest = 0;

  /** Makes a beginning that the next one ends: what was waited for meanwhile is of no use any more. */
  const begun = () => {
    const own = ++latest;
    return () => own === latest && isOpen();
  };
  const sort = async () => {
    const now = `${state.sort} ${state.isDown}`;
    const column = answer.columns.indexOf(state.sort);
    if (now === order) {
      return;
    }
    if (column < 0) {
      sorted = answer.rows;
      order = now;
      return;
    }
    const sign = state.isDown ? -1 : 1;
    await learn(answer.rows.map(row => row[column]).filter(found => found?.type === "iri").map(found => found.value)).catch(() => {});
    const compare = comparing(nameOf);
    if (now === `${state.sort} ${state.isDown}`) {
      sorted = [...answer.rows].sort((one, other) => sign * compare(one[column], other[column]));
      order = now;
    }
  };
  const header = (column, i) => {
    const isSorted = state.sort === column;
    return el("th", { scope: "col", class: rightAligned[i] ? "number" : null, "aria-sort": isSorted ? (state.isDown ? "descending" : "ascending") : null },
      el("button", { type: "button", class: "sort", onclick: async () => {
        Object.assign(state, !isSorted ? { sort: column, isDown: false } : state.isDown ? { sort: "" } : { isDown: true });
        keep();
        page = 0;
        await draw(() => place.querySelectorAll("th button")[i]);
      } }, column, el("span", { "aria-hidden": "true" }, isSorted ? (state.isDown ? " ▼" : " ▲") : "")));
  };
  const cell = (found, isRight) => el("td", { class: isRight ? "number" : null, lang: found?.lang || null }, shown(found, namespaces),
    state.types && found ? el("small", { class: "type" }, kindOf(found, namespaces)) : null);
  const pages = Math.ceil(answer.rows.length / ON_A_PAGE);
  const turn = by => async () => {
    page += by;
    await draw(() => place.querySelector(".scroll"));
  };
  const pager = () => pages < 2 ? null : el("p", { class: "pager" },
    el("button", { type: "button", disabled: page === 0, onclick: turn(-1) }, "Previous"), " ",
    el("span", { role: "status" }, `Rows ${page * ON_A_PAGE + 1} to ${Math.min((page + 1) * ON_A_PAGE, answer.rows.length)} of `
      + answer.rows.length.toLocaleString("en-GB")), " ",
    el("button", { type: "button", disabled: page === pages - 1, onclick: turn(1) }, "Next"));
  const rightAligned = answer.columns.map((_, i) => isNumeric(answer, i));
  const draw = async focused => {
    const isLatest = begun();
    await sort();
    if (!isLatest()) {
      return;
    }
    const rows = sorted.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
    const wasInside = place.contains(document.activeElement);
    const cells = rows.map(row => row.map((found, i) => cell(found, rightAligned[i])));
    place.replaceChildren(
      el("p", { class: "choices" }, el("label", {}, el("input", { type: "checkbox", id: "types", checked: state.types, onchange: event => {
        state.types = event.target.checked;
        keep();
        draw(() => place.querySelector("#types"));
      } }), " Show identifiers, datatypes and languages")),
      el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Rows" },
        el("table", { id: "rows", class: "table table-sm" },
          el("thead", {}, el("tr", {}, answer.columns.map(header))),
          el("tbody", {}, cells.map(row => el("tr", {}, row))))),
      ...[pager()].filter(part => part !== null));
    if (wasInside) {
      focused?.()?.focus();
    }
    const isUnknown = found => found?.type === "iri" && !nameOf(found.value);
    const unknown = rows.map(row => row.map(isUnknown));
    const iris = rows.flat().filter(isUnknown).map(found => found.value);
    if (iris.length > 0) {
      await learn(iris).catch(() => {});
      if (isLatest()) {
        // Only the cells that changed are put anew: what has the focus stays.
        rows.forEach((row, r) => row.forEach((found, i) => {
          if (unknown[r][i]) {
            cells[r][i].replaceWith(cell(found, rightAligned[i]));
          }
        }));
      }
    }
  };
  await draw();
  return count(answer.rows.length, "row", "rows");
};
