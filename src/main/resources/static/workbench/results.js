// An answer as the views need it: columns, and rows of terms in the same order.
import { remember } from "./terms.js";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS = new Set(["integer", "decimal", "double", "float", "int", "long", "short", "byte", "nonNegativeInteger",
  "positiveInteger", "nonPositiveInteger", "negativeInteger", "unsignedInt", "unsignedLong", "unsignedShort",
  "unsignedByte"].map(name => XSD + name));
const TIMES = new Set(["dateTime", "dateTimeStamp", "date", "gYear", "gYearMonth"].map(name => XSD + name));

const term = value => value === undefined ? undefined : {
  type: value.type === "uri" ? "iri" : value.type === "bnode" ? "bnode" : value.type === "triple" ? "triple" : "literal",
  value: value.type === "bnode" ? "_:" + value.value : value.type === "triple" ? JSON.stringify(value.value) : value.value,
  datatype: value.datatype ?? "", lang: value["xml:lang"] ?? ""
};

/** From what was read of the protocol. */
export const ofAnswer = answer => ({
  ...answer, rows: answer.rows.map(row => answer.columns.map(column => term(row[column])))
});

/** From the table that the server drew. */
export const ofTable = table => {
  const columns = [...table.tHead.rows[0].cells].map(cell => cell.textContent);
  const rows = [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => {
    const { type, iri, datatype, lang } = cell.dataset;
    if (iri) {
      remember(iri, { label: cell.textContent, href: cell.querySelector("a")?.getAttribute("href") ?? "" });
    }
    return type ? { type, value: iri || cell.textContent, datatype: datatype ?? "", lang: lang ?? "" } : undefined;
  }));
  return {
    kind: table.dataset.kind === "GRAPH" ? "graph" : "table", columns, rows, isWhole: true, isStopped: false, cut: "",
    millis: Number(table.dataset.millis)
  };
};

/** The number that a term is, or NaN. */
export const numberOf = found => found?.type === "literal" && NUMBERS.has(found.datatype)
  ? Number(found.value.replace("INF", "Infinity")) : NaN;

/** The moment that a term is, as a number, or NaN. */
export const timeOf = found => found?.type === "literal" && TIMES.has(found.datatype)
  ? Date.parse(/^-?\d{4,}$/.test(found.value) ? found.value + "-01-01" : found.value) : NaN;

export const isNumeric = (answer, column) => answer.rows.length > 0
  && answer.rows.every(row => row[column] === undefined || !Number.isNaN(numberOf(row[column])))
  && answer.rows.some(row => row[column] !== undefined);

/** The order of two terms by what they are: nothing, then blank nodes, IRIs by name, numbers, times, texts. */
export const comparing = nameOf => (one, other) => {
  const rank = found => found === undefined ? 0 : found.type === "bnode" ? 1 : found.type === "iri" ? 2
    : !Number.isNaN(numberOf(found)) ? 3 : !Number.isNaN(timeOf(found)) ? 4 : 5;
  const [first, second] = [rank(one), rank(other)];
  if (first !== second || first === 0) {
    return first - second;
  }
  if (first === 3) {
    return numberOf(one) - numberOf(other);
  }
  if (first === 4) {
    return timeOf(one) - timeOf(other);
  }
  const words = found => found.type === "iri" ? nameOf(found.value)?.label ?? found.value : found.value;
  return words(one).localeCompare(words(other), "en", { numeric: true });
};
