// Reads an answer while it arrives: SPARQL's JSON results and N-Triples, row by row.

/** Reads {"head": …, "results": {"bindings": [ {…}, … ]}} piece by piece; each binding is one object in the array. */
export const jsonReader = found => {
  let buffer = "";
  let at = 0;
  let isInRows = false;
  let depth = 0;
  let start = -1;
  let isInString = false;
  let isEscaped = false;
  let isAtEnd = false;
  const rows = () => {
    for (; at < buffer.length; at++) {
      const c = buffer[at];
      if (isEscaped) {
        isEscaped = false;
      } else if (isInString) {
        isEscaped = c === "\\";
        isInString = c !== '"';
      } else if (c === '"') {
        isInString = true;
      } else if (c === "{") {
        start = depth++ === 0 ? at : start;
      } else if (c === "}") {
        if (--depth === 0) {
          found.row(JSON.parse(buffer.slice(start, at + 1)));
          start = -1;
        }
      } else if (c === "]" && depth === 0) {
        isAtEnd = true;
        return;
      }
    }
    buffer = start < 0 ? "" : buffer.slice(start);
    at = start < 0 ? 0 : at - start;
    start = start < 0 ? -1 : 0;
  };
  const head = () => {
    const opened = /"bindings"\s*:\s*\[/.exec(buffer);
    if (opened) {
      const said = /"head"\s*:\s*({[^{}]*})/.exec(buffer.slice(0, opened.index));
      found.columns((said && JSON.parse(said[1]).vars) ?? []);
      at = opened.index + opened[0].length;
      isInRows = true;
      rows();
    }
  };
  return {
    push: text => {
      buffer += text;
      if (isInRows && !isAtEnd) {
        rows();
      } else if (!isInRows) {
        head();
      }
    },
    /** Nothing more comes: is the answer whole? */
    end: () => {
      if (isInRows) {
        return isAtEnd;
      }
      try {
        const whole = JSON.parse(buffer);
        if (typeof whole.boolean === "boolean") {
          found.truth(whole.boolean);
          return true;
        }
      } catch {
        return false;
      }
      return false;
    }
  };
};

const ESCAPES = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f", '"': '"', "'": "'", "\\": "\\" };
const unescaped = text => text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four, eight, one) =>
  one ? ESCAPES[one] ?? one : String.fromCodePoint(parseInt(four ?? eight, 16)));
const NODE = /\s*(?:<([^>]*)>|_:([^\s<>".]+(?:\.+[^\s<>".]+)*)|"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?)/y;

const node = found => found[1] !== undefined ? { type: "uri", value: unescaped(found[1]) }
  : found[2] !== undefined ? { type: "bnode", value: found[2] }
  : { type: "literal", value: unescaped(found[3]), ...(found[4] && { "xml:lang": found[4].replace(/--.*/, "") }),
    ...(found[5] && { datatype: unescaped(found[5]) }) };

/** Reads N-Triples line by line. */
export const triplesReader = found => {
  let buffer = "";
  const names = ["subject", "property", "value"];
  found.columns(names);
  const line = text => {
    NODE.lastIndex = 0;
    const row = {};
    for (const name of names) {
      const part = NODE.exec(text);
      if (!part) {
        return;
      }
      row[name] = node(part);
    }
    found.row(row);
  };
  return {
    push: text => {
      const lines = (buffer + text).split("\n");
      buffer = lines.pop();
      lines.forEach(line);
    },
    end: () => {
      line(buffer);
      return true;
    }
  };
};
