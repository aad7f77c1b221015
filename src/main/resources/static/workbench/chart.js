// The answer as a chart: bars, a line, or a matrix of two columns. The table beside it says the same.
import { el, svg } from "./dom.js";
import { isNumeric, numberOf, timeOf } from "./results.js";
import { learn, nameOf, prefixes, shortened } from "./terms.js";

const MOST_BARS = 60;
const MOST_SIDE = 60;
const COUNT = "(rows)";

/** What a term is, to tell it from every other; two things may bear the same label. */
const keyOf = found => found === undefined ? "" : JSON.stringify([found.type, found.value, found.datatype, found.lang]);

const endOf = found => found === undefined ? "no value" : found.type === "iri" ? found.value.replace(/[/#]$/, "").replace(/^.*[/#]/, "")
  : found.lang ? "@" + found.lang : found.datatype ? found.datatype.replace(/^.*[/#]/, "") : found.type === "literal" ? "string" : found.type;

const repeated = texts => {
  const seen = new Set();
  return new Set(texts.filter(text => seen.has(text) || !seen.add(text)));
};

/** How the terms of these columns are shown: by their labels, and by the end of the IRI too where a label stands for several. */
const labelled = async (answer, columns) => {
  const namespaces = await prefixes().catch(() => ({}));
  await learn(answer.rows.flatMap(row => columns.map(column => row[column]))
    .filter(found => found?.type === "iri").map(found => found.value)).catch(() => {});
  const text = found => found === undefined ? "(none)"
    : found.type === "iri" ? nameOf(found.value)?.label ?? shortened(found.value, namespaces).text : found.value;
  const terms = new Map(answer.rows.flatMap(row => columns.map(column => [keyOf(row[column]), row[column]])));
  let names = new Map([...terms].map(([key, found]) => [key, text(found)]));
  for (const more of [endOf, found => found?.value ?? ""]) {
    const same = repeated([...names.values()]);
    names = new Map([...names].map(([key, name]) =>
      [key, same.has(name) ? `${text(terms.get(key))} (${more(terms.get(key))})` : name]));
  }
  return found => names.get(keyOf(found));
};

const said = value => value.toLocaleString("en-GB", { maximumFractionDigits: 4 });
const clipped = (text, length) => text.length > length ? text.slice(0, length - 1) + "…" : text;
const titled = (title, desc) => [svg("title", { id: "chart-title" }, title), svg("desc", { id: "chart-desc" }, desc)];

/** One number for each term, under its name: the sum of the numbers, or the number of rows. */
const summed = (answer, x, y, label) => {
  const sums = new Map();
  for (const row of answer.rows) {
    const key = keyOf(row[x]);
    const value = y < 0 ? 1 : numberOf(row[y]);
    const sum = sums.get(key) ?? [label(row[x]), 0];
    sums.set(key, [sum[0], sum[1] + (Number.isNaN(value) ? 0 : value)]);
  }
  return [...sums.values()];
};

const bars = async (answer, x, y, z, wide) => {
  const all = summed(answer, x, y, await labelled(answer, [x]));
  const drawn = all.slice(0, MOST_BARS);
  const low = Math.min(0, ...drawn.map(([, value]) => value));
  const high = Math.max(0, ...drawn.map(([, value]) => value));
  const [left, step] = [Math.round(wide * 0.36), 26];
  const width = wide - left - 70;
  const at = value => left + width * (value - low) / (high - low || 1);
  const title = `${y < 0 ? "Rows" : answer.columns[y]} by ${answer.columns[x]}`;
  const drawing = svg("svg", { viewBox: `0 0 ${wide} ${drawn.length * step + 10}`, role: "img", "aria-labelledby": "chart-title chart-desc" },
    titled(title, `Bars: ${drawn.slice(0, 20).map(([name, value]) => `${name} ${said(value)}`).join("; ")}${drawn.length > 20 ? "; and others" : ""}.`),
    drawn.map(([name, value], i) => svg("g", {},
      svg("text", { x: left - 8, y: i * step + 18, "text-anchor": "end" }, clipped(name, Math.floor(left / 8))),
      svg("rect", { class: "bar", x: Math.min(at(0), at(value)), y: i * step + 4, width: Math.max(1, Math.abs(at(value) - at(0))), height: step - 8 }),
      svg("text", { x: Math.max(at(0), at(value)) + 6, y: i * step + 18 }, said(value)),
      svg("title", {}, `${name}: ${said(value)}`))));
  return { drawing, note: all.length > drawn.length ? `The first ${drawn.length} of ${said(all.length)} bars.` : "" };
};

const line = async (answer, x, y, z, wide) => {
  // Numbers and dates have no common scale.
  const ofX = answer.rows.some(row => !Number.isNaN(numberOf(row[x]))) ? numberOf : timeOf;
  const label = await labelled(answer, [x]);
  let points = answer.rows.map(row => [ofX(row[x]), y < 0 ? 1 : numberOf(row[y]), label(row[x])]);
  const isScaled = points.every(([value]) => !Number.isNaN(value));
  if (!isScaled) {
    points = summed(answer, x, y, label).map(([name, value], i) => [i, value, name]);
  } else if (y < 0) {
    const counted = new Map();
    points.forEach(([at, , name]) => counted.set(at, [at, (counted.get(at)?.[1] ?? 0) + 1, name]));
    points = [...counted.values()];
  }
  points = points.filter(([, value]) => !Number.isNaN(value)).sort((one, other) => one[0] - other[0]);
  if (points.length === 0) {
    return { note: "There is no number to draw a line of." };
  }
  const [xs, ys] = [points.map(point => point[0]), points.map(point => point[1])];
  const least = values => values.reduce((a, b) => Math.min(a, b));
  const greatest = values => values.reduce((a, b) => Math.max(a, b));
  const [x0, x1, y0, y1] = [least(xs), greatest(xs), Math.min(0, least(ys)), Math.max(0, greatest(ys))];
  const px = value => 70 + (wide - 100) * (value - x0) / (x1 - x0 || 1);
  const py = value => 300 - 270 * (value - y0) / (y1 - y0 || 1);
  const title = `${y < 0 ? "Rows" : answer.columns[y]} along ${answer.columns[x]}`;
  const first = points[0];
  const last = points.at(-1);
  const drawing = svg("svg", { viewBox: `0 0 ${wide} 350`, role: "img", "aria-labelledby": "chart-title chart-desc" },
    titled(title, `A line from ${first[2]}, ${said(first[1])}, to ${last[2]}, ${said(last[1])}; the least is ${said(least(ys))}, the greatest ${said(greatest(ys))}.`),
    [0, 0.25, 0.5, 0.75, 1].map(part => y0 + part * (y1 - y0)).flatMap(value => [
      svg("line", { class: "grid", x1: 70, x2: wide - 30, y1: py(value), y2: py(value) }),
      svg("text", { x: 62, y: py(value) + 4, "text-anchor": "end" }, said(value))]),
    svg("polyline", { class: "line", points: points.map(([a, b]) => `${px(a)},${py(b)}`).join(" ") }),
    points.length > 200 ? [] : points.map(([a, b, name]) =>
      svg("circle", { class: "dot", cx: px(a), cy: py(b), r: 4 }, svg("title", {}, `${name}: ${said(b)}`))),
    svg("text", { x: 70, y: 325, "text-anchor": "start" }, clipped(first[2], Math.floor(wide / 19))),
    svg("text", { x: wide - 30, y: 325, "text-anchor": "end" }, clipped(last[2], Math.floor(wide / 19))));
  return { drawing, note: isScaled ? "" : "The values of the horizontal column are not all numbers or all dates: they stand in their order." };
};

const matrix = async (answer, x, y, z) => {
  const [rowLabel, columnLabel] = [await labelled(answer, [x]), await labelled(answer, [y])];
  const names = (column, label) => [...new Map(answer.rows.map(row => [keyOf(row[column]), label(row[column])]))];
  const [rows, columns] = [names(x, rowLabel), names(y, columnLabel)];
  const sums = new Map();
  for (const row of answer.rows) {
    const key = JSON.stringify([keyOf(row[x]), keyOf(row[y])]);
    const value = z < 0 ? 1 : numberOf(row[z]);
    sums.set(key, (sums.get(key) ?? 0) + (Number.isNaN(value) ? 0 : value));
  }
  const most = Math.max(1, ...sums.values());
  const table = el("div", { class: "matrix scroll", tabindex: 0, role: "region", "aria-label": "Matrix" }, el("table", { id: "matrix" },
    el("caption", { class: "visually-hidden" }, `${z < 0 ? "Rows" : answer.columns[z]} by ${answer.columns[x]} and ${answer.columns[y]}`),
    el("thead", {}, el("tr", {}, el("td", {}), columns.slice(0, MOST_SIDE).map(([, name]) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, rows.slice(0, MOST_SIDE).map(([row, name]) => el("tr", {}, el("th", { scope: "row" }, name),
      columns.slice(0, MOST_SIDE).map(([column]) => {
        const value = sums.get(JSON.stringify([row, column]));
        return el("td", { class: value ? "heat-" + Math.max(1, Math.min(5, Math.ceil(5 * value / most))) : null },
          value === undefined ? el("span", { class: "silent" }, "·") : said(value));
      }))))));
  return { drawing: table, note: rows.length > MOST_SIDE || columns.length > MOST_SIDE ? `The first ${MOST_SIDE} of each side.` : "" };
};

const KINDS = { bar: ["Bars", bars], line: ["Line", line], matrix: ["Matrix", matrix] };

/** Which columns a chart begins with: the first that is no number across, the first number up. */
const chosen = (answer, state) => {
  const numeric = answer.columns.filter((_, i) => isNumeric(answer, i));
  const others = answer.columns.filter(column => !numeric.includes(column));
  const known = (name, otherwise) => answer.columns.includes(name) || name === COUNT ? name : otherwise;
  const chart = KINDS[state.chart] ? state.chart : "bar";
  const x = known(state.x, others[0] ?? answer.columns[0]);
  const y = known(state.y, chart === "matrix" ? others.find(column => column !== x) ?? answer.columns[1] ?? x : numeric[0] ?? COUNT);
  return { chart, x, y, z: known(state.z, numeric[0] ?? COUNT) };
};

export const drawChart = async (place, answer, { keep, state, isOpen }) => {
  let latest = 0;
  const draw = async () => {
    const own = ++latest;
    const now = chosen(answer, state);
    const select = (name, title, options, value) => [el("label", { for: "chart-" + name }, title), " ",
      Object.assign(el("select", { id: "chart-" + name, onchange: async event => {
        state[name] = event.target.value;
        keep();
        await draw();
      } }, options.map(([option, text]) => el("option", { value: option, selected: option === value }, text))), {}), " "];
    const columns = answer.columns.map(column => [column, column]);
    const withCount = [...columns, [COUNT, "number of rows"]];
    const at = name => answer.columns.indexOf(name);
    const { drawing, note } = await KINDS[now.chart][1](answer, at(now.x), at(now.y), at(now.z),
      Math.min(760, Math.max(300, place.clientWidth)));
    if (own !== latest || !isOpen()) {
      return;
    }
    const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
    place.replaceChildren(
      el("p", { class: "choices" },
        select("chart", "Chart", Object.entries(KINDS).map(([kind, [text]]) => [kind, text]), now.chart),
        select("x", now.chart === "matrix" ? "Rows" : "Across", columns, now.x),
        select("y", now.chart === "matrix" ? "Columns" : "Value", now.chart === "matrix" ? columns : withCount, now.y),
        now.chart === "matrix" ? select("z", "Value", withCount, now.z) : []),
      el("figure", { class: "chart" }, drawing ?? el("p", {}, note),
        el("figcaption", { class: "meta" }, (drawing && note ? note + " " : "") + "The view Table has every row of it.")));
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  };
  await draw();
};
