// The autosaving text box. What is typed is sent a second after the typing stops, when the box loses the focus, before a
// press elsewhere is heard, and when the tab is hidden or left. The server's text never replaces what a person has typed
// and not yet saved. When Streamlit draws the box anew in another place, the new one goes on where the old one stood.

const PAUSE = 1000; // milliseconds without a key before the text is sent
const WAIT = 4000; // milliseconds after which an unanswered sending is made again
const APART = 20; // milliseconds by which the next press must follow a sending, not to travel in one message with it
const boxes = new WeakMap();
const living = new Set(); // the boxes that stand on the page
const left = new Map(); // what stood unsaved in a box that is gone, by the box's name, until it is drawn again
const passed = new WeakSet(); // presses that have waited long enough
let sending = 0; // sendings that a press made now would share a message with

export default function ({ data, parentElement, setStateValue }) {
  let box = boxes.get(parentElement);
  if (!box) {
    box = make(parentElement);
    boxes.set(parentElement, box);
  }
  box.send = (draft) => setStateValue("draft", draft);
  box.take(data);
  return () => parentElement.isConnected || box.leave(); // what is still there is only to be drawn again
}

document.addEventListener("click", hold, true);

function make(parent) {
  const root = element("div", "box");
  const label = element("label", "label");
  const help = element("p", "help");
  const text = element("textarea", "text");
  const status = element("p", "status");
  const problem = element("div", "problem");
  const sentence = element("p", "sentence");
  const both = element("div", "both");
  const bothTitle = element("p", "title");
  const theirs = element("p", "theirs");
  const keepMine = element("button", "button");
  const takeTheirs = element("button", "button");

  text.id = "text";
  label.htmlFor = "text";
  help.id = "help";
  status.id = "status";
  status.setAttribute("role", "status");
  problem.id = "problem";
  problem.setAttribute("role", "alert");
  bothTitle.textContent = "What is saved now";
  keepMine.type = takeTheirs.type = "button";
  keepMine.textContent = "Save my text instead";
  takeTheirs.textContent = "Use the saved text";
  both.append(bothTitle, theirs, keepMine, takeTheirs);
  problem.append(sentence, both);
  root.append(label, help, text, status, problem);
  parent.append(root);

  let saved = null; // the server's text that the typing began from
  let version = null; // and its version
  let latest = null; // what the server says now
  let isHere = false; // whether the person is writing in it
  let sent = null; // the draft that waits for its answer
  let pause = 0;
  let wait = 0;

  const isTyped = () => text.value !== saved;

  function flush() {
    clearTimeout(pause);
    if (!isTyped() || (sent && sent.text === text.value)) return;
    sent = { id: `${Date.now()}-${Math.random()}`, text: text.value, version };
    send();
  }

  function send() {
    status.textContent = "Saving…";
    box.send(sent);
    sending += 1;
    setTimeout(() => (sending -= 1), APART);
    clearTimeout(wait);
    wait = setTimeout(() => {
      sent = null; // the answer was lost, with the connection or the server
      status.textContent = "Not saved yet. Trying again…";
      flush();
    }, WAIT);
  }

  function later() {
    clearTimeout(pause);
    status.textContent = isTyped() ? "Not saved yet" : "";
    if (!sent) pause = setTimeout(flush, PAUSE);
  }

  function show(value) {
    const [from, to] = [text.selectionStart, text.selectionEnd];
    text.value = value;
    if (isHere) text.setSelectionRange(Math.min(from, value.length), Math.min(to, value.length));
  }

  function take(data) {
    latest = data;
    box.name = data.name;
    label.textContent = data.label;
    help.textContent = data.help;
    help.hidden = !data.help;
    text.style.minHeight = `${data.height}px`;
    text.setAttribute("aria-describedby", data.help ? "help problem status" : "problem status");

    if (sent && data.answered === sent.id) {
      clearTimeout(wait);
      if (!data.problem) [saved, version] = [sent.text, data.version];
      sent = null;
      if (!data.problem && isTyped()) pause = setTimeout(flush, PAUSE);
    }
    if (saved === null || data.value === saved || data.value === text.value || !isTyped()) {
      if (saved === null || (!isTyped() && data.value !== saved)) show(data.value);
      [saved, version] = [data.value, data.version];
    }
    if (sent && sent.text === data.value && !isTyped()) {
      clearTimeout(wait); // its answer was lost, and the words were not
      sent = null;
    }
    tell(data);
    if (left.has(data.name)) {
      const before = left.get(data.name);
      left.delete(data.name);
      inherit(before);
    }
  }

  // Go on where another drawing of this same box stood.
  function inherit(before) {
    if (isTyped()) return;
    text.value = before.text;
    [saved, version, sent] = [before.saved, before.version, before.sent];
    if (before.isHere && document.activeElement === document.body) {
      text.focus();
      text.setSelectionRange(before.from, before.to);
    }
    take(latest);
    if (sent) send(); // the same again, and so not saved twice: the answer may have gone to the other drawing
    else if (isTyped()) later();
  }

  function tell(data) {
    const isRefused = Boolean(data.problem) && isTyped();
    sentence.textContent = isRefused ? data.problem : "";
    problem.hidden = !isRefused;
    both.hidden = !(isRefused && data.conflict);
    theirs.textContent = data.value;
    text.setAttribute("aria-invalid", String(isRefused));
    if (isRefused) status.textContent = "Not saved";
    else if (!isTyped()) status.textContent = data.at ? `Saved ${data.at}` : "";
  }

  keepMine.addEventListener("click", () => {
    version = latest.version;
    sent = null;
    flush();
    text.focus();
  });
  takeTheirs.addEventListener("click", () => {
    [saved, version, sent] = [latest.value, latest.version, null];
    text.value = saved;
    tell({ ...latest, at: "" });
    text.focus();
  });
  text.addEventListener("input", later);
  text.addEventListener("focus", () => (isHere = true));
  text.addEventListener("blur", () => {
    setTimeout(() => (isHere = isHere && !text.isConnected)); // unless it was taken away under the writing
    flush();
  });
  // Streamlit takes single letters on the page as commands; letters typed here are letters.
  for (const kind of ["keydown", "keypress", "keyup"]) text.addEventListener(kind, (event) => event.stopPropagation());
  const hidden = () => document.visibilityState === "hidden" && flush();
  document.addEventListener("visibilitychange", hidden);
  window.addEventListener("pagehide", flush);

  function leave() {
    flush();
    clearTimeout(wait);
    document.removeEventListener("visibilitychange", hidden);
    window.removeEventListener("pagehide", flush);
    boxes.delete(parent);
    living.delete(box);
    root.remove();
    if (!isTyped()) return;
    const before = { text: text.value, saved, version, sent, isHere, from: text.selectionStart, to: text.selectionEnd };
    const next = [...living].find((other) => other.name === box.name);
    if (next) next.inherit(before);
    else left.set(box.name, before);
  }

  const box = { take, leave, flush, inherit, holds: (path) => path.includes(root), isWaiting: () => Boolean(sent), send: () => {} };
  living.add(box);
  return box;
}

// What was typed goes before a press. One that came in the moment of a sending would go in one message with it: Streamlit
// would run the box alone, and the pressed button would never be heard. And whoever follows a link takes the box away
// before the server has answered. So such a press is made again, a little later or when the words are saved.
function hold(event) {
  if (passed.has(event)) return;
  const path = event.composedPath();
  for (const box of living) if (!box.holds(path)) box.flush();
  const link = path.find((one) => one.tagName === "A");
  const mustWait = () => link && [...living].some((box) => box.isWaiting());
  if (!sending && !mustWait()) return;
  event.stopPropagation();
  event.preventDefault();
  const press = new MouseEvent("click", event);
  const until = Date.now() + WAIT;
  passed.add(press);
  const again = () => {
    if (sending || (mustWait() && Date.now() < until)) return setTimeout(again, APART);
    const same = link && !link.isConnected && [...document.links].find((one) => one.href === link.href);
    return (same || path[0]).dispatchEvent(press);
  };
  setTimeout(again, 2 * APART);
}

function element(kind, name) {
  const made = document.createElement(kind);
  made.className = name;
  return made;
}
