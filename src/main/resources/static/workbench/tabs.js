// Queries in tabs, kept in this browser alone. What is kept is read again before each change, so that two windows of
// the same browser do not undo each other; which tab is open is each window's own.
import { keyOf } from "./address.js";
import { byId, el } from "./dom.js";
import { newId } from "./id.js";

const KEPT = keyOf("tabs");
const OPEN = keyOf("open");

// What is kept when the storage is full or forbidden: from then on, what it says is older than what was written.
let unstored;

const read = () => {
  if (unstored) {
    return unstored;
  }
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    return Array.isArray(kept) ? kept.filter(tab => typeof tab.id === "string" && typeof tab.query === "string") : [];
  } catch {
    return [];
  }
};

const write = tabs => {
  if (unstored) {
    unstored = tabs;
    return;
  }
  try {
    localStorage.setItem(KEPT, JSON.stringify(tabs));
  } catch {
    // The tabs last as long as the page.
    unstored = tabs;
  }
};

const openId = id => {
  try {
    if (id !== undefined) {
      sessionStorage.setItem(OPEN, id);
    }
    return sessionStorage.getItem(OPEN);
  } catch {
    return null;
  }
};

/** Shows the tabs; {@code opened} gets a tab whenever another one is opened, {@code closed} the id of one that is gone. */
export const tabs = ({ given, first, opened, closed }) => {
  let all = read();
  let active;
  const list = byId("tabs");

  const newTab = query => {
    const numbers = all.map(tab => Number(/^Query (\d+)$/.exec(tab.name)?.[1] ?? 0));
    return { id: newId(), name: "Query " + (Math.max(0, ...numbers) + 1), query };
  };
  const change = make => {
    const stored = read();
    all = make(stored.length || all.length === 0 ? stored : all);
    write(all);
    draw();
  };
  const activate = (tab, isFocused, isFirst = false) => {
    if (tab.id === active) {
      return;
    }
    active = tab.id;
    openId(tab.id);
    draw();
    opened(tab, isFirst);
    if (isFocused) {
      list.querySelector("[aria-selected=true]").focus();
    }
  };
  const current = () => all.find(tab => tab.id === active);
  const step = by => {
    const at = all.findIndex(tab => tab.id === active);
    activate(all[(at + by + all.length) % all.length], true);
  };
  const rename = () => {
    const button = list.querySelector("[aria-selected=true]");
    const field = el("input", { class: "tab-name", "aria-label": "Name of the query", maxlength: 60 });
    field.value = current().name;
    const id = active;
    let isDone = false;
    const done = isKept => {
      if (isDone) {
        return;
      }
      isDone = true;
      const name = field.value.trim();
      change(tabs => tabs.map(tab => tab.id === id && isKept && name ? { ...tab, name, isGuest: false } : tab));
      list.querySelector("[aria-selected=true]")?.focus();
    };
    field.addEventListener("keydown", event => {
      event.stopPropagation();
      if (event.key === "Enter" || event.key === "Escape") {
        event.preventDefault();
        done(event.key === "Enter");
      }
    });
    field.addEventListener("blur", () => done(true));
    button.hidden = true;
    list.after(field);
    field.focus();
    field.select();
  };
  const close = () => {
    const at = all.findIndex(tab => tab.id === active);
    const id = active;
    change(tabs => tabs.filter(tab => tab.id !== id));
    closed(id);
    if (all.length === 0) {
      change(() => [newTab(first)]);
    }
    activate(all[Math.max(0, at - 1)], true);
  };
  const draw = () => {
    document.querySelectorAll(".tab-name").forEach(field => field.remove());
    list.replaceChildren(...all.map(tab => el("button", {
      type: "button", role: "tab", id: "tab-" + tab.id, "aria-selected": String(tab.id === active),
      "aria-controls": "editor", tabindex: tab.id === active ? 0 : -1, onclick: () => activate(tab, true), ondblclick: rename
    }, tab.name)));
    byId("editor").setAttribute("aria-labelledby", "tab-" + active);
  };
  list.addEventListener("keydown", event => {
    const actions = {
      ArrowRight: () => step(1), ArrowLeft: () => step(-1), F2: rename, Delete: close,
      Home: () => activate(all[0], true), End: () => activate(all.at(-1), true)
    };
    if (actions[event.key] && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      actions[event.key]();
    }
  });
  byId("tab-new").addEventListener("click", () => {
    const tab = newTab("");
    change(tabs => [...tabs, tab]);
    activate(tab);
  });
  byId("tab-rename").addEventListener("click", rename);
  byId("tab-close").addEventListener("click", close);
  window.addEventListener("storage", event => {
    if (event.key === KEPT && !unstored) {
      const stored = read();
      const before = all;
      all = stored.some(tab => tab.id === active) ? stored : [...stored, ...all.filter(tab => tab.id === active)];
      before.filter(tab => !all.some(other => other.id === tab.id)).forEach(tab => closed(tab.id));
      draw();
    }
  });

  // A query in the address opens in its own tab, or in the one that has it already.
  const same = given === null ? undefined : all.find(tab => tab.query.trim() === given.trim());
  // A tab that a link opened and nobody wrote in makes room for the next link.
  const last = all.find(tab => tab.id === openId());
  let start = same ?? (given === null ? last ?? all[0] : undefined);
  if (!start && last?.isGuest) {
    start = { id: last.id, name: last.name, query: given, isGuest: true };
    change(tabs => tabs.map(tab => tab.id === start.id ? start : tab));
  }
  if (!start) {
    start = { ...newTab(given ?? first), isGuest: given !== null };
    change(tabs => [...tabs, start]);
  }
  activate(start, false, true);
  document.querySelector(".tabs").hidden = false;

  return {
    current,
    /** Keeps something of the open tab: its query, or how its answer is shown. */
    keep: more => {
      const stored = read();
      all = (stored.some(tab => tab.id === active) ? stored : all)
        .map(tab => tab.id === active
          ? { ...tab, ...more, isGuest: tab.isGuest && (more.query ?? tab.query) === tab.query } : tab);
      write(all);
    }
  };
};
