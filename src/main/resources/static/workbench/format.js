// Lays a query out: one statement a line, indented by its depth. Nothing but white space changes.
const OPENS_LINE = new Set(["select", "construct", "describe", "ask", "where", "from", "group", "order", "having", "limit",
  "offset", "optional", "filter", "bind", "minus", "graph", "service", "values", "prefix", "base"]);

const PARTS = /\\[\s\S]|#[^\n\r]*|<[^<>"{}|^`\\\s]*>|("{3}(?:"{0,2}(?:[^"\\]|\\[\s\S]))*"{3}|'{3}(?:'{0,2}(?:[^'\\]|\\[\s\S]))*'{3}|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')/g;
const MARK = "\ue000";

/** The string literals of a query, in their order. */
const literals = text => [...text.matchAll(PARTS)].map(found => found[1]).filter(literal => literal !== undefined);

const squeezed = text => text.replace(/\s+/g, "");

/** The tokens of a query, each with whether white space stood before it, and how many lines of it. */
const tokens = (text, runMode) => {
  const found = [];
  let space = "";
  runMode(text, "sparql11", (string, style) => {
    if (string.trim() === "") {
      space += string;
    } else {
      const joins = found.at(-1) && space === "" && style === found.at(-1).style && style !== "punc";
      if (joins) {
        found.at(-1).string += string;
      } else {
        found.push({ string: string.trim(), style, space, lines: space.split("\n").length - 1 });
      }
      space = /\s$/.test(string) && style !== "comment" ? " " : "";
    }
  });
  return found;
};

const laidOut = (text, runMode) => {
  let out = "";
  let depth = 0;
  let inParens = 0;
  let inData = false;
  let isContinued = false;
  let previous = { string: "", style: "" };
  const atStart = () => out === "" || out.endsWith("\n");
  const line = () => {
    if (!atStart()) {
      out = out.trimEnd() + "\n";
    }
  };
  const write = (string, hasSpace) => {
    if (atStart()) {
      out += "  ".repeat(Math.max(0, depth) + (isContinued ? 1 : 0)) + string;
    } else {
      out += (hasSpace ? " " : "") + string;
    }
  };
  for (const token of tokens(text, runMode)) {
    const { string, style, space } = token;
    const word = style === "keyword" ? string.toLowerCase() : "";
    const isOut = inParens === 0 && !inData;
    if (style === "comment") {
      if (token.lines > 0) {
        line();
        write(string, true);
      } else {
        out = out === "" ? string : out.trimEnd() + " " + string;
      }
      line();
    } else if (string === "{" && isOut) {
      if (/^values$/i.test(previous.opener ?? "")) {
        inData = true;
        write("{", true);
      } else {
        if (previous.string === ")" && /^(filter|bind)$/.test(previous.opener ?? "")) {
          isContinued = false;
          line();
        }
        write("{", true);
        depth++;
        isContinued = false;
        line();
      }
    } else if (string === "}" && inData) {
      write("}", true);
      inData = false;
      line();
    } else if (string === "}" && inParens === 0) {
      isContinued = false;
      line();
      depth--;
      write("}", true);
      line();
    } else if (isOut && (string === "." || string === ";")) {
      write(string, true);
      isContinued = string === ";";
      line();
    } else {
      if (isOut && OPENS_LINE.has(word) && !(word === "where" && previous.string === "}")) {
        line();
        if (["select", "construct", "describe", "ask"].includes(word) && /^prefix|^base/im.test(out) && depth === 0
            && !out.endsWith("\n\n")) {
          out += "\n";
        }
        isContinued = isContinued && depth > 0 && !["optional", "filter", "bind", "values", "graph", "minus"].includes(word);
      }
      if (isOut && word === "union" && out.endsWith("}\n")) {
        out = out.slice(0, -1);
        write(string, true);
      } else if (isOut && token.lines > 0 && depth === 0 && !atStart() && previous.string !== "(") {
        line();
        write(string, true);
      } else {
        write(string, space !== "" || previous.string === "{");
      }
      inParens += string === "(" ? 1 : string === ")" ? -1 : 0;
      if (isOut && style === "variable-3" && /^(prefix|base)$/i.test(previous.opener ?? "")) {
        line();
      }
    }
    const opener = word && OPENS_LINE.has(word) ? word
      : ["{", "}", ".", ";"].includes(string) && isOut ? "" : previous.opener;
    previous = { string, style, opener };
  }
  return out.trimEnd() + "\n";
};

/** The query laid out, or as it was where anything but white space between its tokens would change. */
export const formatted = (text, runMode) => {
  // A quotation mark that belongs to no literal opens one that never ends.
  if (text.includes(MARK) || /["']/.test(text.replace(PARTS, ""))) {
    return text;
  }
  // The literals stand aside meanwhile: their white space is theirs.
  const before = literals(text);
  let number = 0;
  const aside = text.replace(PARTS, (all, literal) => literal === undefined ? all : `"${MARK}${number++}${MARK}"`);
  const result = laidOut(aside, runMode).replace(new RegExp(`"${MARK}(\\d+)${MARK}"`, "g"), (_, index) => before[index]);
  const after = literals(result);
  const isSame = after.length === before.length && after.every((literal, i) => literal === before[i]);
  return isSame && squeezed(result) === squeezed(text) ? result : text;
};
