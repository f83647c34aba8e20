// A text whose words can be gone through and chosen, with the keyboard alone or with a pointer, and under whose words
// stand lines with labels. Positions that leave here count Unicode code points; a browser counts some letters twice.

const boxes = new WeakMap();
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.\-:/@&][\p{L}\p{N}\p{M}]+)*/gu;
const LINES = 4; // lanes with a look of their own
const SPOKEN = 200; // letters of what is chosen that are said aloud

export default function ({ data, parentElement, setStateValue }) {
  let box = boxes.get(parentElement);
  if (!box) {
    box = new Box(parentElement);
    boxes.set(parentElement, box);
  }
  box.send = (chosen) => setStateValue("chosen", chosen);
  box.take(data);
  return () => {
    if (parentElement.isConnected) return; // it is only to be drawn again
    boxes.delete(parentElement);
    box.root.remove();
  };
}

class Box {
  constructor(parent) {
    this.words = []; // { start, end } in code points, { bits } that draw it
    this.at = -1; // the word that is moved from
    this.from = -1; // the word at which choosing began; none: nothing is being chosen
    this.sticks = false; // whether the arrows choose without Shift
    this.drawn = "";
    this.root = element("div", "selecting");
    this.label = element("p", "label");
    this.hint = element("p", "hint");
    this.text = element("div", "text");
    this.says = element("p", "says");
    this.label.id = "label";
    this.hint.id = "hint";
    this.text.setAttribute("aria-labelledby", "label");
    this.says.setAttribute("role", "status");
    this.says.setAttribute("aria-live", "polite");
    this.root.append(this.label, this.hint, this.text, this.says);
    parent.append(this.root);
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.text.addEventListener("pointerdown", (event) => this.press(event));
    this.text.addEventListener("pointermove", (event) => this.drag(event));
    this.text.addEventListener("pointerup", () => this.letGo());
    this.text.addEventListener("click", (event) => this.tap(event));
    this.text.addEventListener("focus", () => this.arrive());
    this.text.addEventListener("blur", () => this.look());
  }

  take(data) {
    const drawn = JSON.stringify(data);
    if (drawn === this.drawn) return;
    const isOther = this.data?.text !== data.text;
    if (this.data && this.data.turn !== data.turn) {
      [this.from, this.sticks] = [-1, false];
      this.says.textContent = "";
    }
    this.drawn = drawn;
    this.data = data;
    this.label.textContent = data.label;
    this.hint.hidden = this.says.hidden = !data.canChoose;
    this.hint.textContent = data.hint ?? "";
    this.text.className = data.canChoose ? "text chooses" : "text";
    this.text.tabIndex = 0; // a long text is scrolled with the keys, too
    // In a text to choose words in, the arrow keys are ours; a screen reader passes them on in an application.
    this.text.setAttribute("role", data.canChoose ? "application" : "group");
    if (data.canChoose) {
      this.text.setAttribute("aria-describedby", "hint");
      this.text.setAttribute("aria-roledescription", "text to choose words in");
    }
    if (isOther) [this.at, this.from, this.sticks] = [-1, -1, false];
    this.draw();
    this.look();
  }

  // The text in bits: each lies within one word or between two, and under all of it stand the same lines.
  draw() {
    const points = Array.from(this.data.text);
    this.points = points;
    const places = placesOf(this.data.text);
    this.words = [...this.data.text.matchAll(WORD)].map((found) => ({
      start: places(found.index),
      end: places(found.index + found[0].length),
      bits: [],
    }));
    const under = this.data.under;
    const cuts = new Set([0, points.length]);
    for (const span of [...this.words, ...under]) cuts.add(span.start).add(span.end);
    const edges = [...cuts].filter((cut) => cut <= points.length).sort((one, other) => one - other);
    const drawn = [];
    let word = 0;
    for (let index = 0; index + 1 < edges.length; index += 1) {
      const [start, end] = [edges[index], edges[index + 1]];
      for (const line of under) if (line.start === start) drawn.push(tagOf(line));
      const bit = element("span", "bit");
      bit.textContent = points.slice(start, end).join("");
      lineUnder(bit, under.filter((line) => line.start <= start && end <= line.end));
      while (word < this.words.length && this.words[word].end <= start) word += 1;
      if (word < this.words.length && this.words[word].start <= start) {
        this.words[word].bits.push(bit);
        bit.word = word;
      } else bit.after = word; // the word that comes next
      drawn.push(bit);
    }
    this.text.replaceChildren(...drawn);
  }

  get chosen() {
    if (this.from < 0 || this.at < 0) return null;
    const [first, last] = [Math.min(this.from, this.at), Math.max(this.from, this.at)];
    const [start, end] = [this.words[first].start, this.words[last].end];
    return { first, last, start, end, words: this.points.slice(start, end).join("") };
  }

  // Which words are taken, and at which one is.
  look() {
    const chosen = this.chosen;
    for (const bit of this.text.children) {
      const place = bit.word ?? (bit.after === undefined ? NaN : bit.after - 0.5);
      bit.classList.toggle("taken", chosen !== null && place >= chosen.first && place <= chosen.last);
      bit.classList.toggle("at", bit.word === this.at && this.root.getRootNode().activeElement === this.text);
    }
  }

  arrive() {
    if (!this.data.canChoose || !this.words.length) return;
    if (this.at < 0) this.at = 0;
    this.look();
    if (!this.isPressed) this.tell();
  }

  key(event) {
    event.stopPropagation(); // Streamlit takes single letters on the page as commands
    if (!this.data.canChoose || !this.words.length) return;
    if (event.altKey || event.metaKey) return;
    const to = this.target(event);
    if (to !== null) {
      event.preventDefault();
      this.move(to, event.shiftKey || this.sticks);
    } else if (event.key === " ") {
      event.preventDefault();
      this.sticks = this.from < 0 || !this.sticks;
      this.from = this.sticks ? this.at : -1;
      this.look();
      this.tell(this.sticks ? "Choosing from here: " : "");
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (this.from < 0) this.from = this.at;
      this.give();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.drop();
    }
  }

  target(event) {
    const last = this.words.length - 1;
    const { key, ctrlKey } = event;
    if (key === "ArrowRight") return Math.min(last, ctrlKey ? this.sentence(1) : this.at + 1);
    if (key === "ArrowLeft") return Math.max(0, ctrlKey ? this.sentence(-1) : this.at - 1);
    if (key === "ArrowDown") return this.line(1);
    if (key === "ArrowUp") return this.line(-1);
    if (key === "PageDown") return Math.min(last, this.at + 50);
    if (key === "PageUp") return Math.max(0, this.at - 50);
    if (key === "Home") return ctrlKey ? 0 : this.edge(-1);
    if (key === "End") return ctrlKey ? last : this.edge(1);
    return null;
  }

  top(word) {
    return this.words[word].bits[0].getBoundingClientRect();
  }

  // The nearest word on the line before or after.
  line(step) {
    const here = this.top(this.at);
    const middle = (here.left + here.right) / 2;
    let [best, far, row] = [this.at, Infinity, null];
    for (let word = this.at + step; word >= 0 && word < this.words.length; word += step) {
      const there = this.top(word);
      if (Math.abs(there.top - here.top) < here.height / 2) continue;
      if (row === null) row = there.top;
      if (Math.abs(there.top - row) > here.height / 2) break;
      const away = Math.abs((there.left + there.right) / 2 - middle);
      if (away < far) [best, far] = [word, away];
    }
    return best;
  }

  // The first or last word of this line.
  edge(step) {
    const here = this.top(this.at);
    let word = this.at;
    while (word + step >= 0 && word + step < this.words.length) {
      if (Math.abs(this.top(word + step).top - here.top) > here.height / 2) break;
      word += step;
    }
    return word;
  }

  // The word with which a sentence begins, after or before this one.
  sentence(step) {
    const begins = (word) => word === 0 || /[.!?\n]/.test(this.points.slice(this.words[word - 1].end, this.words[word].start).join(""));
    let word = this.at + step;
    while (word > 0 && word < this.words.length - 1 && !begins(word)) word += step;
    return word;
  }

  move(to, extends_) {
    if (extends_ && this.from < 0) this.from = this.at;
    if (!extends_) this.from = -1;
    this.at = to;
    this.look();
    this.reveal();
    this.tell();
  }

  reveal() {
    const word = this.top(this.at);
    const box = this.text.getBoundingClientRect();
    if (word.top < box.top + 24) this.text.scrollTop -= box.top + 24 - word.top;
    else if (word.bottom > box.bottom - 24) this.text.scrollTop += word.bottom - box.bottom + 24;
    this.words[this.at].bits[0].scrollIntoView({ block: "nearest" });
  }

  tell(before = "") {
    const chosen = this.chosen;
    const here = this.words[this.at];
    if (!here) return;
    const on = this.data.under.filter((line) => line.start < (chosen ?? here).end && (chosen ?? here).start < line.end);
    const said = on.length ? ` (${on.map((line) => line.says).join("; ")})` : "";
    if (chosen === null) this.says.textContent = `${this.points.slice(here.start, here.end).join("")}${said}`;
    else {
      const many = chosen.last - chosen.first + 1;
      const count = many === 1 ? "1 word" : `${many} words`;
      this.says.textContent = `${before}${count} chosen: “${shortened(chosen.words)}”${said}. Press Enter to take.`;
    }
  }

  give() {
    const { start, end, words } = this.chosen;
    this.sticks = false;
    this.look();
    this.says.textContent = `Taken: “${shortened(words)}”. Go on with Tab to choose the factor.`;
    this.send({ start, end, words, digest: this.data.digest, turn: this.data.turn });
  }

  drop() {
    const wasChoosing = this.from >= 0;
    [this.from, this.sticks] = [-1, false];
    this.look();
    if (wasChoosing) {
      this.says.textContent = "Let go. Nothing is chosen.";
      this.send(null);
    } else this.text.blur();
  }

  // The word under the pointer, or the nearest one where it is between two.
  wordAt(event) {
    const there = this.root.getRootNode().elementFromPoint(event.clientX, event.clientY);
    if (there?.word !== undefined) return there.word;
    if (there?.after !== undefined) return Math.max(0, Math.min(this.words.length - 1, there.after));
    return -1;
  }

  press(event) {
    if (!this.data.canChoose || event.button !== 0 || event.pointerType !== "mouse") return;
    const word = this.wordAt(event);
    if (word < 0) return;
    event.preventDefault(); // the focus is given below
    this.isPressed = true;
    this.text.setPointerCapture(event.pointerId);
    this.begin(word, event.shiftKey);
  }

  // A finger draws no line over words, it scrolls: the first tap takes a word, the next one all up to there.
  tap(event) {
    if (!this.data.canChoose || event.pointerType === "mouse" || !event.pointerType) return;
    const word = this.wordAt(event);
    if (word < 0) return;
    this.begin(word, this.from >= 0 && this.from === this.at);
    this.give();
  }

  begin(word, goesOn) {
    if (!goesOn || this.from < 0) this.from = goesOn && this.at >= 0 ? this.at : word;
    this.at = word;
    this.text.focus({ preventScroll: true });
    this.look();
    this.tell();
  }

  drag(event) {
    if (!this.isPressed) return;
    const word = this.wordAt(event);
    if (word < 0 || word === this.at) return;
    this.at = word;
    this.look();
    this.tell();
  }

  letGo() {
    if (!this.isPressed) return;
    this.isPressed = false;
    this.give();
  }
}

// From places that count UTF-16 units to places that count code points. Asked in rising order.
function placesOf(text) {
  let [units, points] = [0, 0];
  return (unit) => {
    while (units < unit) {
      units += text.codePointAt(units) > 0xffff ? 2 : 1;
      points += 1;
    }
    return points;
  };
}

function tagOf(line) {
  const tag = element("span", line.is_apart ? "tag apart" : "tag");
  tag.textContent = line.label;
  tag.title = line.says;
  return tag;
}

// Lines below each other, each lane with a look of its own: whole, dashed, dotted, and long dashes.
function lineUnder(bit, lines) {
  if (!lines.length) return;
  const looks = ["#0b0c0c 0 100%", "#1d70b8 0 8px, transparent 8px 12px", "#942514 0 3px, transparent 3px 6px", "#00703c 0 16px, transparent 16px 20px"];
  const images = lines.map((line) => `repeating-linear-gradient(to right, ${looks[line.lane % LINES]})`);
  bit.style.backgroundImage = images.join(", ");
  bit.style.backgroundSize = lines.map((line) => `auto ${line.is_apart ? 3 : 2}px`).join(", ");
  bit.style.backgroundPosition = lines.map((line) => `0 calc(100% - ${(3 - Math.min(line.lane, LINES - 1)) * 4}px)`).join(", ");
  bit.style.paddingBottom = "14px";
}

function shortened(words) {
  const said = words.replace(/\s+/g, " ");
  return said.length > SPOKEN ? `${said.slice(0, SPOKEN / 2)} … ${said.slice(-SPOKEN / 2)}` : said;
}

function element(name, look) {
  const made = document.createElement(name);
  if (look) made.className = look;
  return made;
}
