// A box in which typing finds, and a list beside which stands what is said of the option at hand. It follows the
// pattern of an editable combobox with a list: the focus stays in the box, and the arrows move through the list.

const pickers = new WeakMap();
const MOST = 60; // options that are drawn at once

export default function ({ data, parentElement, setStateValue }) {
  let picker = pickers.get(parentElement);
  if (!picker) {
    picker = make(parentElement);
    pickers.set(parentElement, picker);
  }
  picker.choose = (id) => setStateValue("chosen", id);
  picker.take(data);
  return () => {
    if (parentElement.isConnected) return; // it is only to be drawn again
    pickers.delete(parentElement);
    picker.root.remove();
  };
}

function make(parent) {
  const root = element("div", "picker");
  const label = element("label", "label");
  const hint = element("p", "hint");
  const box = element("input", "box");
  const open = element("div", "open");
  const list = element("ul", "list");
  const said = element("div", "said");
  const count = element("p", "hidden");
  label.htmlFor = box.id = "box";
  hint.id = "hint";
  list.id = "list";
  box.type = "text";
  box.autocomplete = "off";
  box.spellcheck = false;
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", "list"], ["aria-describedby", "hint"]]) {
    box.setAttribute(name, value);
  }
  list.setAttribute("role", "listbox");
  said.setAttribute("aria-live", "polite");
  count.setAttribute("role", "status");
  open.append(list, said);
  root.append(label, hint, box, count, open);
  parent.append(root);

  let data = { options: [], recent: [] };
  let shown = []; // the options in the list, in its order
  let at = -1; // which of them is at hand
  let chosen = null;
  let isOpen = false;

  function take(given) {
    const isNew = given.chosen !== data.chosen || !data.label;
    data = given;
    for (const option of data.options) option.places ??= placesOf(option);
    label.textContent = data.label;
    hint.textContent = data.hint;
    hint.hidden = !data.hint;
    list.setAttribute("aria-label", data.label);
    if (isNew) {
      chosen = data.options.find((option) => option.id === data.chosen) ?? null;
      if (!isOpen) box.value = chosen ? chosen.label : "";
    }
    draw();
  }

  function find() {
    const asked = words(box.value);
    if (!asked.length || (chosen && box.value === chosen.label)) {
      const recent = data.recent.map((id) => data.options.find((option) => option.id === id)).filter(Boolean);
      return [
        ...recent.map((option) => [option, "Used recently"]),
        ...data.options.filter((option) => !recent.includes(option)).map((option) => [option, option.group]),
      ];
    }
    return data.options
      .map((option, place) => [option, rank(option, asked), place])
      .filter(([, far]) => far !== null)
      .sort((a, b) => a[1] - b[1] || a[2] - b[2])
      .map(([option]) => [option, ""]);
  }

  function draw() {
    open.hidden = !isOpen;
    box.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) {
      box.removeAttribute("aria-activedescendant");
      return;
    }
    const found = find();
    shown = found.map(([option]) => option);
    const isTyped = found.every(([, group]) => group === "");
    const rows = [];
    let last = "";
    found.slice(0, isTyped ? MOST : found.length).forEach(([option, group], number) => {
      if (group && group !== last) {
        const heading = element("li", "group");
        heading.setAttribute("role", "presentation");
        heading.textContent = last = group;
        rows.push(heading);
      }
      rows.push(line(option, number));
    });
    list.replaceChildren(...rows);
    count.textContent = shown.length ? `${shown.length} found` : "Nothing found. Try other words.";
    count.className = shown.length ? "hidden" : "nothing";
    move(shown.length ? Math.max(0, Math.min(at, shown.length - 1)) : -1);
  }

  function line(option, number) {
    const item = element("li", "option");
    item.id = `option-${number}`;
    item.setAttribute("role", "option");
    item.textContent = option.label;
    item.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the box
    item.addEventListener("mousemove", () => at !== number && move(number, false));
    item.addEventListener("click", () => choose(option));
    return item;
  }

  function move(to, scrolls = true) {
    list.querySelector('[aria-selected="true"]')?.setAttribute("aria-selected", "false");
    at = to;
    const item = list.querySelector(`#option-${at}`);
    if (item) {
      item.setAttribute("aria-selected", "true");
      box.setAttribute("aria-activedescendant", item.id);
      if (scrolls) {
        const [top, bottom] = [item.offsetTop, item.offsetTop + item.offsetHeight];
        if (top < list.scrollTop + 32) list.scrollTop = top - 32;
        else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
      }
    } else box.removeAttribute("aria-activedescendant");
    tell(shown[at]);
  }

  function tell(option) {
    if (!option) return said.replaceChildren();
    const title = element("p", "title");
    title.textContent = option.label;
    const group = element("p", "level");
    group.textContent = option.group;
    const facts = option.facts.flatMap(([name, text]) => {
      const [term, detail] = [element("dt"), element("dd")];
      term.textContent = name;
      detail.textContent = text;
      return [term, detail];
    });
    const all = element("dl", "facts");
    all.append(...facts);
    return said.replaceChildren(title, group, all);
  }

  function choose(option) {
    chosen = option;
    box.value = option.label;
    close();
    picker.choose(option.id);
  }

  function show() {
    if (isOpen) return;
    [isOpen, at] = [true, -1];
    draw();
  }

  function close() {
    isOpen = false;
    draw();
  }

  const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
  box.addEventListener("keydown", (event) => {
    event.stopPropagation(); // Streamlit takes single letters on the page as commands
    if (event.key in STEPS) {
      event.preventDefault();
      if (!isOpen) return show();
      const last = list.querySelectorAll('[role="option"]').length - 1;
      return move(Math.max(0, Math.min(last, at + STEPS[event.key])));
    }
    if (event.key === "Enter" && isOpen && shown[at]) {
      event.preventDefault();
      choose(shown[at]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!isOpen) box.value = "";
      else if (chosen) box.value = chosen.label;
      close();
    }
  });
  for (const kind of ["keypress", "keyup"]) box.addEventListener(kind, (event) => event.stopPropagation());
  box.addEventListener("input", () => {
    [isOpen, at] = [true, 0];
    draw();
    list.scrollTop = 0;
  });
  box.addEventListener("click", show);
  box.addEventListener("focus", () => box.select());
  box.addEventListener("blur", () => {
    if (chosen) box.value = chosen.label;
    close();
  });

  const picker = { root, take, choose: () => {} };
  return picker;
}

function placesOf(option) {
  return [option.label, option.also.join(" "), `${option.group} ${option.facts[0]?.[1] ?? ""}`].map(words);
}

function words(text) {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

// How far an option is from what was asked: for each word the place where one begins with it; null when one is nowhere.
function rank(option, asked) {
  let far = 0;
  for (const word of asked) {
    const place = option.places.findIndex((tokens) => tokens.some((token) => token.startsWith(word)));
    if (place < 0) return null;
    far += place;
  }
  return far;
}

function element(name, look) {
  const made = document.createElement(name);
  if (look) made.className = look;
  return made;
}
