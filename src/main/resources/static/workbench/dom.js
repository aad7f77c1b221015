// Elements without markup in strings: nothing that data says can become part of the page's own structure.
export const el = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  set(element, attributes);
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
};

export const svg = (name, attributes = {}, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  set(element, attributes);
  element.append(...children.flat());
  return element;
};

const set = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
};

export const byId = id => document.getElementById(id);

export const count = (number, one, many) => number.toLocaleString("en-GB") + " " + (number === 1 ? one : many);

/** Copies a text and says so on the button for a moment. */
export const copy = async (text, button) => {
  try {
    await navigator.clipboard.writeText(text);
    sayOn(button, "Copied");
  } catch {
    sayOn(button, "Not allowed to copy");
  }
};

/** Says something on a button for a moment. */
export const sayOn = (button, text) => {
  const label = button.dataset.label ??= button.textContent;
  button.textContent = text;
  setTimeout(() => { button.textContent = label; }, 2000);
};
