// The grid: rows of text that are typed, pasted and put right in place. What is typed is sent a second after the typing
// stops, when the grid loses the focus, and when the tab is hidden or left. The server keeps it, and answers with what is
// the matter with each cell. It never replaces what a person has typed and not yet had kept.

const PAUSE = 1000; // milliseconds without a key before what was typed is sent
const WAIT = 5000; // milliseconds after which an unanswered sending is made again
const APART = 20; // milliseconds by which the next press must follow a sending, not to travel in one message with it
const SPARE = 3; // blank rows below the others, where rows can be added
const NARROW = 2.75; // rem, of the columns that hold no text
const WIDE = 14; // rem, the least that is left for the column that takes the rest
const LISTED = 20; // cells that are listed above the grid; the others are counted
const grids = new WeakMap();

export default function ({ data, parentElement, setStateValue }) {
  let grid = grids.get(parentElement);
  if (!grid) {
    grid = new Grid(parentElement);
    grids.set(parentElement, grid);
  }
  grid.set = setStateValue;
  grid.take(data);
  return () => {
    if (parentElement.isConnected) return; // it is only to be drawn again
    grid.leave();
    grids.delete(parentElement);
  };
}

class Grid {
  constructor(parent) {
    this.parent = parent;
    this.rows = []; // as they stand on the screen, blank ones too: { id, seen, boxes, tr, … }
    this.kept = new Map(); // id → the cells as the server has them, as text
    this.touched = new Set(); // rows in which something was typed since
    this.isMoved = false; // whether rows were taken out or put back since
    this.places = new WeakMap(); // box → its row and column
    this.version = null;
    this.sent = null; // what waits for its answer
    this.orders = {}; // what to say with the next sending, beside the cells: pasted, mine, theirs
    this.undoing = []; // what pasting or taking out a row replaced, the last at the end
    this.isBlock = false; // whether that was the last thing done, so that Ctrl+Z means it
    this.ticked = new Set();
    this.draw();
    this.hidden = () => document.visibilityState === "hidden" && this.flush();
    this.leaving = () => this.flush();
    document.addEventListener("visibilitychange", this.hidden);
    window.addEventListener("pagehide", this.leaving);
  }

  draw() {
    const root = (this.root = element("div", "grid"));
    this.help = element("p", "help");
    this.past = element("a", "past", "Skip past the rows");
    this.past.href = "#after";
    this.list = element("div", "list");
    this.list.tabIndex = -1;
    this.problem = element("div", "problem");
    this.problem.setAttribute("role", "alert");
    this.sentence = element("p");
    this.keepMine = button("button", "Keep what is on this screen instead");
    this.takeTheirs = button("button", "Use what is saved");
    this.problem.append(this.sentence, this.keepMine, this.takeTheirs);
    const scroll = element("div", "scroll");
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    this.table = element("table");
    this.caption = element("caption");
    this.columns = element("colgroup");
    this.head = element("tr");
    this.body = element("tbody");
    const thead = element("thead");
    thead.append(this.head);
    this.table.append(this.caption, this.columns, thead, this.body);
    scroll.append(this.table);
    this.scroll = scroll;
    this.after = element("div");
    this.after.id = "after";
    this.after.tabIndex = -1;
    this.more = button("button", "Add a row");
    this.back = button("button", "");
    this.told = element("p", "told");
    this.told.setAttribute("role", "status");
    this.status = element("p", "status");
    this.status.setAttribute("role", "status");
    this.after.append(this.more, this.back, this.told, this.status);
    root.append(this.help, this.past, this.problem, this.list, scroll, this.after);
    this.parent.append(root);

    this.past.addEventListener("click", (event) => {
      event.preventDefault();
      (this.more.hidden ? this.after : this.more).focus();
    });
    this.more.addEventListener("click", () => this.focus(this.add(), this.names[0]));
    this.back.addEventListener("click", () => this.undo());
    this.keepMine.addEventListener("click", () => {
      this.version = this.data.version;
      this.kept = new Map(this.data.rows.map((row) => [row.id, ""])); // everything differs, and is sent
      this.touched = new Set(this.rows);
      this.isMoved = true;
      this.sent = null;
      this.flush();
    });
    this.takeTheirs.addEventListener("click", () => {
      this.sent = null;
      this.data = { ...this.data, problem: "", at: "" };
      this.sync();
      this.tell();
    });
    // Streamlit takes single letters on the page as commands; letters typed here are letters.
    for (const kind of ["keypress", "keyup"]) root.addEventListener(kind, (event) => event.stopPropagation());
    root.addEventListener("keydown", (event) => {
      event.stopPropagation();
      this.key(event);
    });
    root.addEventListener("input", (event) => {
      const box = event.composedPath()[0];
      const [row] = this.place(box);
      if (!row) return;
      grow(box);
      this.touched.add(row);
      this.isBlock = false;
      this.later();
    });
    root.addEventListener("paste", (event) => this.paste(event));
    root.addEventListener("focusout", (event) => !root.contains(event.relatedTarget) && this.flush());
  }

  // ---- what the server says

  take(data) {
    const isFirst = !this.data;
    this.data = isFirst ? { ...data, problem: "", notice: "" } : data; // what was said of an earlier visit is over
    if (isFirst) this.begin();
    if (this.sent && data.answered === this.sent.id) {
      clearTimeout(this.wait);
      if (!data.problem) {
        for (const [id, text] of this.sent.texts) this.kept.set(id, text);
        this.version = data.version;
        this.told.textContent = data.notice || (this.sent.had.pasted ? "" : this.told.textContent);
      } else if (this.sent.had.pasted) {
        this.told.textContent = ""; // what was pasted cannot be taken; the sentence says why
      }
      if (data.problem) this.isMoved = this.isMoved || this.sent.isMoved;
      this.sent = null;
      if (!data.problem && this.isTyped()) this.pause = setTimeout(() => this.flush(), PAUSE);
    }
    if (isFirst || !(this.sent || this.isTyped())) this.sync();
    this.tell();
  }

  begin() {
    const data = this.data;
    this.names = data.columns.map((column) => column.name);
    this.caption.textContent = data.label;
    this.scroll.setAttribute("aria-label", data.label);
    this.help.textContent = data.help;
    this.more.hidden = !data.can_add;
    const widths = [["numbers", 0], ...(data.can_tick ? [["ticks", 0]] : [])];
    for (const column of data.columns) widths.push(["", column.width]);
    if (data.can_add) widths.push(["ends", 0]);
    let least = 0;
    for (const [name, width] of widths) {
      const col = element("col", name);
      if (width) col.style.width = `${width}rem`;
      least += width || (name ? NARROW : WIDE);
      this.columns.append(col);
    }
    this.table.style.minWidth = `${least}rem`;
    this.offer();
    const heading = (text, isHidden) => {
      const th = element("th");
      th.scope = "col";
      th.append(isHidden ? element("span", "hidden", text) : text);
      this.head.append(th);
      return th;
    };
    heading("Row", true);
    if (data.can_tick) {
      const [label, box] = mark("Choose every row shown");
      this.every = box;
      const th = heading("", false);
      th.append(label);
      box.addEventListener("change", () => this.tick(this.rows.map((row) => row.id), box.checked));
    }
    for (const column of data.columns) heading(column.label, false);
    if (data.can_add) heading("Take out", true);
  }

  sync() {
    const places = new Map(this.rows.map((row) => [row.id, row]));
    const here = new Set(this.data.rows.map((row) => row.id));
    for (const row of [...this.rows]) if (!here.has(row.id) && (!isBlank(row) || !this.data.can_add)) this.drop(row);
    for (const given of this.data.rows) {
      const row = places.get(given.id) || this.make(given.id, this.firstSpare());
      row.seen = given.seen;
      for (const name of this.names) if (value(row.boxes[name]) !== (given.cells[name] || "")) fill(row.boxes[name], given.cells[name] || "");
      this.kept.set(row.id, JSON.stringify(this.cells(row)));
    }
    if (this.data.can_add) while (this.spare() < SPARE) this.make(fresh(), null);
    this.touched.clear();
    this.isMoved = false;
    this.version = this.data.version;
    this.number();
    const ticked = [...this.ticked].filter((id) => here.has(id));
    if (ticked.length !== this.ticked.size) this.tick([...this.ticked].filter((id) => !here.has(id)), false);
  }

  tell() {
    const data = this.data;
    const isWaiting = Boolean(this.sent) || this.isTyped();
    const isRefused = Boolean(data.problem) && (isWaiting || !data.conflict);
    this.problem.hidden = !isRefused;
    this.sentence.textContent = isRefused ? data.problem : "";
    this.keepMine.hidden = this.takeTheirs.hidden = !(isRefused && data.conflict);
    const said = new Map(data.rows.map((row) => [row.id, row]));
    const wrong = [];
    for (const row of this.rows) this.say(row, said.get(row.id), wrong);
    this.enumerate(wrong);
    if (isRefused) this.status.textContent = "Not saved";
    else if (!isWaiting) this.status.textContent = data.at ? `Everything is kept, ${data.at}` : "";
  }

  say(row, given, wrong) {
    const said = [];
    for (const column of this.data.columns) {
      const box = row.boxes[column.name];
      const sentence = given && given.problems[column.name];
      const id = `wrong-${row.id}-${column.name}`;
      if (box.getAttribute("aria-invalid") !== String(Boolean(sentence))) box.setAttribute("aria-invalid", String(Boolean(sentence)));
      if (sentence) {
        box.setAttribute("aria-describedby", id);
        const p = element("p", "wrong", `${column.label}: ${sentence}`);
        p.id = id;
        said.push(p);
        wrong.push([row, column, sentence]);
      } else box.removeAttribute("aria-describedby");
      const note = (given && given.notes[column.name]) || "";
      if (row.notes[column.name].textContent !== note) row.notes[column.name].textContent = note;
      row.notes[column.name].hidden = !note;
    }
    if (given && given.theirs) said.push(this.both(row, given));
    const text = said.map((one) => one.textContent).join("\n");
    if (text !== row.saying) {
      row.cell.replaceChildren(...said);
      row.saying = text;
    }
    row.said.hidden = !said.length;
  }

  both(row, given) {
    const both = element("div", "both");
    both.append(element("p", "title", "This entry has been changed since you began to write over it. What is saved now:"));
    const theirs = this.data.columns.filter((column) => given.theirs[column.name] !== undefined);
    for (const column of theirs) both.append(element("p", "", `${column.label}: ${given.theirs[column.name] || "(empty)"}`));
    if (!theirs.length) both.append(element("p", "", "Other parts of it were changed than those you wrote."));
    const mine = button("button", "Keep what I typed");
    const use = button("button", "Use what is saved");
    mine.addEventListener("click", () => this.order_("mine", row.id));
    use.addEventListener("click", () => {
      for (const name of this.names) if (given.theirs[name] !== undefined) fill(row.boxes[name], given.theirs[name]);
      this.order_("theirs", row.id);
    });
    both.append(mine, use);
    return both;
  }

  enumerate(wrong) {
    const many = wrong.length;
    const text = wrong.map(([row, column, sentence]) => `${row.at}${column.name}${sentence}`).join("\n");
    this.list.hidden = !many;
    if (text === this.listed) return;
    this.listed = text;
    const title = element("h2", "", many === 1 ? "One cell needs putting right" : `${many} cells need putting right`);
    const items = element("ul");
    for (const [row, column, sentence] of wrong.slice(0, LISTED)) {
      const go = button("", `${column.label} in row ${row.at}: ${sentence}`);
      go.addEventListener("click", () => this.focus(row, column.name));
      const item = element("li");
      item.append(go);
      items.append(item);
    }
    if (many > LISTED) items.append(element("li", "", `and ${many - LISTED} more, each beside its row`));
    this.list.replaceChildren(title, items);
  }

  // ---- rows

  make(id, before) {
    const row = { id, seen: 0, boxes: {}, notes: {}, tr: element("tr"), said: element("tr", "said"), saying: "" };
    const number = (row.label = element("th"));
    number.scope = "row";
    row.tr.append(number);
    if (this.data.can_tick) {
      const [label, box] = mark("");
      row.tick = box;
      box.addEventListener("change", () => this.tick([row.id], box.checked));
      row.tr.append(cell(label));
    }
    for (const column of this.data.columns) {
      const [shown, box] = column.is_mark ? mark("") : [element("textarea"), null];
      const input = (row.boxes[column.name] = box || shown);
      this.places.set(input, [row, column.name]);
      if (!column.is_mark) input.rows = 1;
      const note = (row.notes[column.name] = element("p", "note"));
      note.hidden = true;
      const td = cell(shown, note);
      td.className = "box";
      td.addEventListener("click", (event) => event.target === td && input.focus());
      row.tr.append(td);
    }
    if (this.data.can_add) {
      row.take = button("take", "×");
      row.take.addEventListener("click", () => this.takeOut(row));
      row.tr.append(cell(row.take));
    }
    row.cell = element("td");
    row.cell.colSpan = this.columns.children.length;
    row.said.append(row.cell);
    row.said.hidden = true;
    const at = before ? this.rows.indexOf(before) : this.rows.length;
    this.rows.splice(at, 0, row);
    if (before) before.tr.before(row.tr, row.said);
    else this.body.append(row.tr, row.said);
    return row;
  }

  drop(row) {
    this.touched.delete(row);
    this.kept.delete(row.id);
    row.tr.remove();
    row.said.remove();
    this.rows = this.rows.filter((other) => other !== row);
  }

  add() {
    const row = this.make(fresh(), null);
    this.number();
    return row;
  }

  takeOut(row) {
    const at = this.rows.indexOf(row);
    if (!isBlank(row)) this.remember("Put the row back", [{ id: row.id, cells: this.cells(row), at }]);
    this.drop(row);
    this.isMoved = true;
    if (!this.rows.length) this.add();
    this.number();
    this.focus(this.rows[Math.min(at, this.rows.length - 1)], this.names[0]);
    this.later();
  }

  number() {
    this.rows.forEach((row, at) => {
      if (row.at === at + 1) return;
      row.at = at + 1;
      row.label.textContent = String(row.at);
      for (const column of this.data.columns) row.boxes[column.name].setAttribute("aria-label", `${column.label}, row ${row.at}`);
      if (row.tick) row.tick.setAttribute("aria-label", `Choose row ${row.at}`);
      if (row.take) row.take.setAttribute("aria-label", `Take out row ${row.at}`);
    });
  }

  spare() {
    let many = 0;
    while (many < this.rows.length && isBlank(this.rows[this.rows.length - 1 - many])) many += 1;
    return many;
  }

  firstSpare() {
    return this.rows[this.rows.length - this.spare()] || null;
  }

  cells(row) {
    return Object.fromEntries(this.names.map((name) => [name, value(row.boxes[name])]));
  }

  tick(ids, isTicked) {
    for (const id of ids) isTicked ? this.ticked.add(id) : this.ticked.delete(id);
    for (const row of this.rows) if (row.tick) row.tick.checked = this.ticked.has(row.id);
    if (this.every) this.every.checked = this.rows.length > 0 && this.rows.every((row) => this.ticked.has(row.id));
    this.flush();
    this.set("ticked", [...this.ticked]);
  }

  // ---- keeping what is typed

  isTyped() {
    if (this.isMoved || Object.keys(this.orders).length) return true;
    return [...this.touched].some((row) => this.differs(row));
  }

  differs(row) {
    return (this.kept.get(row.id) ?? this.blank()) !== JSON.stringify(this.cells(row));
  }

  blank() {
    return JSON.stringify(Object.fromEntries(this.names.map((name) => [name, ""])));
  }

  later() {
    clearTimeout(this.pause);
    this.status.textContent = "Not kept yet";
    if (!this.sent) this.pause = setTimeout(() => this.flush(), PAUSE);
  }

  flush() {
    clearTimeout(this.pause);
    if (this.sent || !this.data || !this.isTyped()) return;
    const rows = [...this.touched].filter((row) => this.differs(row));
    const changed = Object.fromEntries(rows.map((row) => [row.id, this.cells(row)]));
    const seen = Object.fromEntries(rows.map((row) => [row.id, row.seen]));
    const said = { changed, seen, ...this.orders };
    if (this.data.can_add) said.order = this.rows.filter((row) => !isBlank(row)).map((row) => row.id);
    const id = `${Date.now()}-${Math.random()}`;
    const texts = rows.map((row) => [row.id, JSON.stringify(changed[row.id])]);
    this.sent = { id, texts, isMoved: this.isMoved, had: this.orders };
    [this.orders, this.isMoved] = [{}, false];
    this.status.textContent = "Keeping…";
    this.set("draft", { id, text: JSON.stringify(said), version: this.version });
    keepApart();
    clearTimeout(this.wait);
    this.wait = setTimeout(() => {
      if (this.sent) [this.orders, this.isMoved] = [this.sent.had, this.sent.isMoved]; // the answer was lost, with the
      this.sent = null; // connection or the server
      this.status.textContent = "Not kept yet. Trying again…";
      this.flush();
    }, WAIT);
  }

  order_(what, id) {
    clearTimeout(this.pause);
    this.orders = { ...this.orders, [what]: [...(this.orders[what] || []), id] };
    this.flush();
  }

  leave() {
    this.flush();
    clearTimeout(this.wait);
    document.removeEventListener("visibilitychange", this.hidden);
    window.removeEventListener("pagehide", this.leaving);
    this.root.remove();
  }

  // ---- pasting, and taking back what pasting or taking out did

  paste(event) {
    const text = event.clipboardData.getData("text/plain");
    const isTable = text.includes("\t") || /<table/i.test(event.clipboardData.getData("text/html"));
    const [row, name] = this.place(event.composedPath()[0]);
    if (!row || !isTable) return; // words, for this one box
    event.preventDefault();
    const lines = divided(text);
    const headings = lines[0].filter((cell) => this.data.headings.includes(plain(cell))).length;
    if (this.data.can_add && headings >= 2) {
      this.told.textContent = "Putting the rows under their headings…";
      this.orders = { ...this.orders, pasted: text };
      clearTimeout(this.pause);
      this.flush();
      return;
    }
    this.lay(lines, this.rows.indexOf(row), this.names.indexOf(name));
  }

  lay(lines, top, left) {
    const room = this.names.length - left;
    const wide = Math.max(...lines.map((line) => line.length));
    const below = this.data.can_add ? Math.max(0, this.data.most - top) : this.rows.length - top;
    if (lines.length > below) {
      this.told.textContent = this.data.can_add
        ? `Nothing was pasted: there is room for ${this.data.most} rows. Paste fewer at a time, or take in the file instead.`
        : `Nothing was pasted: that is ${lines.length} rows, and ${below} are shown from here on.`;
      return;
    }
    const before = [];
    lines.forEach((line, number) => {
      const row = this.rows[top + number] || this.make(fresh(), null);
      before.push({ id: row.id, cells: this.cells(row) });
      this.touched.add(row);
      line.slice(0, room).forEach((text, place) => fill(row.boxes[this.names[left + place]], text));
    });
    if (this.data.can_add) while (this.spare() < SPARE) this.make(fresh(), null);
    this.number();
    this.remember("Undo the pasting", before);
    const beyond = wide > room ? ` ${wide - room === 1 ? "The last column did" : `The last ${wide - room} columns did`} not fit and was left out.` : "";
    this.told.textContent = `${lines.length} ${lines.length === 1 ? "row" : "rows"} pasted.${beyond}`;
    this.flush();
  }

  remember(label, before) {
    this.undoing.push([label, before]);
    this.isBlock = true;
    this.offer();
  }

  offer() {
    const last = this.undoing[this.undoing.length - 1];
    this.back.textContent = last ? last[0] : "Undo";
    this.back.hidden = !last;
  }

  undo() {
    const last = this.undoing.pop();
    if (!last) return;
    for (const { id, cells, at } of last[1]) {
      const row = this.rows.find((other) => other.id === id) || this.make(id, this.rows[at] || null);
      for (const name of this.names) fill(row.boxes[name], cells[name]);
      this.kept.delete(id); // it may have been forgotten there meanwhile, and is sent again
      this.touched.add(row);
    }
    this.isMoved = true;
    this.number();
    this.offer();
    this.told.textContent = last[0] === "Undo the pasting" ? "The pasting is undone." : "The row is back.";
    this.isBlock = this.undoing.length > 0;
    this.flush();
  }

  // ---- the keyboard

  key(event) {
    const [row, name] = this.place(event.composedPath()[0]);
    if (!row || event.isComposing) return;
    const box = row.boxes[name];
    if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && this.isBlock) {
      event.preventDefault();
      this.undo();
    } else if (event.key === "Enter" && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const next = this.rows[this.rows.indexOf(row) + 1] || (this.data.can_add ? this.add() : null);
      if (next) this.focus(next, name);
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && !event.shiftKey && isAtEdge(box, event.key)) {
      const next = this.rows[this.rows.indexOf(row) + (event.key === "ArrowUp" ? -1 : 1)];
      if (!next) return;
      event.preventDefault();
      this.focus(next, name);
    }
  }

  place(target) {
    return this.places.get(target) || [null, ""];
  }

  focus(row, name) {
    const box = row.boxes[name];
    box.focus();
    box.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (box.select) box.select();
  }
}

function isAtEdge(box, key) {
  if (box.type === "checkbox") return true;
  const isWhole = box.selectionStart === 0 && box.selectionEnd === box.value.length;
  const isOneLine = !box.value.includes("\n") && box.clientHeight < 48;
  return isWhole || isOneLine || (key === "ArrowUp" ? box.selectionEnd === 0 : box.selectionStart === box.value.length);
}

function isBlank(row) {
  return Object.values(row.boxes).every((box) => !value(box).trim());
}

function value(box) {
  return box.type === "checkbox" ? (box.checked ? "yes" : "") : box.value;
}

function fill(box, text) {
  if (box.type === "checkbox") box.checked = ["yes", "y", "true", "x", "1"].includes(text.trim().toLowerCase());
  else box.value = text;
  grow(box);
}

// For a browser that does not know `field-sizing`: as high as what is written in it.
function grow(box) {
  if (box.type !== "textarea" || CSS.supports("field-sizing", "content")) return;
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

// What a spreadsheet puts on the clipboard: tabs between cells, and quotation marks round a cell that holds a line break.
function divided(text) {
  const lines = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;
  const whole = text.replace(/(\r\n|\r|\n)+$/, "");
  for (const [, quoted, bare, end] of whole.matchAll(pattern)) {
    lines[lines.length - 1].push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim());
    if (end === "") break;
    if (end !== "\t") lines.push([]);
  }
  return lines;
}

function plain(heading) {
  return heading.toLowerCase().replace(/[^a-z]+/g, " ").trim();
}

// A press in the moment of a sending would go in one message with it, and would not be heard: it is made again a little
// later. The autosaving text box says more.
function keepApart() {
  const again = (event) => {
    const target = event.composedPath()[0];
    event.stopPropagation();
    event.preventDefault();
    over();
    setTimeout(() => target.dispatchEvent(new MouseEvent("click", event)), 2 * APART);
  };
  const over = () => document.removeEventListener("click", again, true);
  document.addEventListener("click", again, true);
  setTimeout(over, APART);
}

function fresh() {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
}

function element(kind, name, text) {
  const made = document.createElement(kind);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
}

function button(name, text) {
  const made = element("button", name, text);
  made.type = "button";
  return made;
}

function cell(...inside) {
  const made = element("td");
  made.append(...inside);
  return made;
}

function mark(words) {
  const label = element("label", "mark");
  const box = element("input");
  box.type = "checkbox";
  if (words) box.setAttribute("aria-label", words);
  label.append(box);
  return [label, box];
}
