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

export const drawTable = async (place, answer, { keep, state }) => {
  const namespaces = await prefixes();
  let page = 0;
  let sorted = answer.rows;

  const sort = async () => {
    const column = answer.columns.indexOf(state.sort);
    if (column < 0) {
      sorted = answer.rows;
      return;
    }
    await learn(answer.rows.map(row => row[column]).filter(found => found?.type === "iri").map(found => found.value)).catch(() => {});
    const order = comparing(nameOf);
    const sign = state.isDown ? -1 : 1;
    sorted = [...answer.rows].sort((one, other) => sign * order(one[column], other[column]));
  };
  const header = (column, i) => {
    const isSorted = state.sort === column;
    return el("th", { scope: "col", class: rightAligned[i] ? "number" : null, "aria-sort": isSorted ? (state.isDown ? "descending" : "ascending") : null },
      el("button", { type: "button", class: "sort", onclick: async () => {
        Object.assign(state, !isSorted ? { sort: column, isDown: false } : state.isDown ? { sort: "" } : { isDown: true });
        page = 0;
        await sort();
        await draw();
        [...place.querySelectorAll("th button")][answer.columns.indexOf(column)].focus();
      } }, column, el("span", { "aria-hidden": "true" }, isSorted ? (state.isDown ? " ▼" : " ▲") : "")));
  };
  const cell = (found, isRight) => el("td", { class: isRight ? "number" : null, lang: found?.lang || null }, shown(found, namespaces),
    state.types && found ? el("small", { class: "type" }, kindOf(found, namespaces)) : null);
  const pages = Math.ceil(answer.rows.length / ON_A_PAGE);
  const turn = by => async () => {
    page += by;
    await draw();
    place.querySelector(".scroll").focus();
  };
  const pager = () => pages < 2 ? null : el("p", { class: "pager" },
    el("button", { type: "button", disabled: page === 0, onclick: turn(-1) }, "Previous"), " ",
    el("span", { role: "status" }, `Rows ${page * ON_A_PAGE + 1} to ${Math.min((page + 1) * ON_A_PAGE, answer.rows.length)} of `
      + answer.rows.length.toLocaleString("en-GB")), " ",
    el("button", { type: "button", disabled: page === pages - 1, onclick: turn(1) }, "Next"));
  const rightAligned = answer.columns.map((_, i) => isNumeric(answer, i));
  const draw = async () => {
    const rows = sorted.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
    const put = () => place.replaceChildren(
      el("p", { class: "choices" }, el("label", {}, el("input", { type: "checkbox", id: "types", checked: state.types, onchange: event => {
        state.types = event.target.checked;
        keep();
        draw().then(() => document.getElementById("types").focus());
      } }), " Show identifiers, datatypes and languages")),
      el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Rows" },
        el("table", { id: "rows", class: "table table-sm" },
          el("thead", {}, el("tr", {}, answer.columns.map(header))),
          el("tbody", {}, rows.map(row => el("tr", {}, row.map((found, i) => cell(found, rightAligned[i]))))))),
      ...[pager()].filter(part => part !== null));
    const unknown = rows.flat().filter(found => found?.type === "iri" && !nameOf(found.value)).map(found => found.value);
    put();
    if (unknown.length > 0) {
      await learn(unknown).catch(() => {});
      put();
    }
  };
  await sort();
  await draw();
  return count(answer.rows.length, "row", "rows");
};
