// Makes the table of themes a tree that the arrow keys walk (the pattern "treegrid" of ARIA): one stop for the Tab key,
// however many themes there are. Without this script it is a table of links.
(() => {
  const table = document.querySelector("table.tree");
  if (!table) {
    return;
  }
  const rows = [...table.tBodies[0].rows];
  const level = row => row.matches(".study-row") ? 1 : 1 + Number(row.dataset.level);
  const links = row => [...row.querySelectorAll("a")];
  const isOpen = row => row.getAttribute("aria-expanded") !== "false";
  const below = row => {
    const after = rows.slice(rows.indexOf(row) + 1);
    const end = after.findIndex(other => level(other) <= level(row));
    return end < 0 ? after : after.slice(0, end);
  };
  const above = row => rows.slice(0, rows.indexOf(row)).findLast(other => level(other) < level(row));
  const visible = () => rows.filter(row => !row.hidden);

  table.setAttribute("role", "treegrid");
  table.setAttribute("aria-label", "Themes");
  for (const row of rows) {
    row.setAttribute("role", "row");
    row.setAttribute("aria-level", level(row));
    row.tabIndex = -1;
    if (row.matches(".study-row") || row.dataset.branch) {
      row.setAttribute("aria-expanded", "true");
    }
    for (const cell of row.cells) {
      cell.setAttribute("role", cell.tagName === "TH" ? "rowheader" : "gridcell");
    }
    links(row).forEach(link => { link.tabIndex = -1; });
  }
  rows[0].tabIndex = 0;
  document.querySelector(".tree-help").hidden = false;

  const focus = element => {
    const row = element.closest("tr");
    rows.forEach(other => { other.tabIndex = other === row ? 0 : -1; });
    element.focus();
  };
  const open = (row, isToOpen) => {
    row.setAttribute("aria-expanded", isToOpen);
    for (const other of below(row)) {
      let parent = above(other);
      while (parent && isOpen(parent)) {
        parent = above(parent);
      }
      other.hidden = parent !== undefined;
    }
  };
  const right = (row, at) => {
    if (at < 0 && !isOpen(row)) {
      open(row, true);
    } else if (at + 1 < links(row).length) {
      focus(links(row)[at + 1]);
    }
  };
  const left = (row, at) => {
    if (at >= 0) {
      focus(at > 0 ? links(row)[at - 1] : row);
    } else if (row.hasAttribute("aria-expanded") && isOpen(row)) {
      open(row, false);
    } else if (above(row)) {
      focus(above(row));
    }
  };
  table.addEventListener("keydown", event => {
    const row = event.target.closest("tbody tr");
    if (!row || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const at = links(row).indexOf(event.target);
    const shown = visible();
    const step = by => focus(shown[Math.min(Math.max(shown.indexOf(row) + by, 0), shown.length - 1)]);
    switch (event.key) {
      case "ArrowDown": step(1); break;
      case "ArrowUp": step(-1); break;
      case "Home": focus(shown[0]); break;
      case "End": focus(shown.at(-1)); break;
      case "ArrowRight": right(row, at); break;
      case "ArrowLeft": left(row, at); break;
      case "Enter":
        if (at >= 0) {
          return;
        }
        links(row)[0].click();
        break;
      default: return;
    }
    event.preventDefault();
  });
  table.addEventListener("click", event => {
    const row = event.target.closest("tr[aria-expanded]");
    if (row && event.target.closest("th") && !event.target.closest("a")) {
      open(row, !isOpen(row));
    }
  });
  table.addEventListener("focusin", event => {
    const row = event.target.closest("tbody tr");
    if (row) {
      rows.forEach(other => { other.tabIndex = other === row ? 0 : -1; });
    }
  });
})();
