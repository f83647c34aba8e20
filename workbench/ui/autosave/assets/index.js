// The autosaving text box. What is typed is sent a second after the typing stops, when the box loses the focus, and when
// the tab is hidden or left. The server's text never replaces what a person has typed and not yet saved.

const PAUSE = 1000; // milliseconds without a key before the text is sent
const WAIT = 4000; // milliseconds after which an unanswered sending is made again
const APART = 20; // milliseconds by which the next press must follow a sending, not to travel in one message with it
const boxes = new WeakMap();

export default function ({ data, parentElement, setStateValue }) {
  let box = boxes.get(parentElement);
  if (!box) {
    box = make(parentElement);
    boxes.set(parentElement, box);
  }
  box.send = (draft) => setStateValue("draft", draft);
  box.take(data);
  return () => box.leave();
}

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
  let sent = null; // the draft that waits for its answer
  let pause = 0;
  let wait = 0;

  const isTyped = () => text.value !== saved;

  function flush() {
    clearTimeout(pause);
    if (!isTyped() || (sent && sent.text === text.value)) return;
    sent = { id: `${Date.now()}-${Math.random()}`, text: text.value, version };
    status.textContent = "Saving…";
    box.send(sent);
    keepApart();
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
    const isHere = parent.activeElement === text;
    text.value = value;
    if (isHere) text.setSelectionRange(Math.min(from, value.length), Math.min(to, value.length));
  }

  function take(data) {
    latest = data;
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
    if (saved === null || data.value === saved || !isTyped()) {
      if (saved === null || (!isTyped() && data.value !== saved)) show(data.value);
      [saved, version] = [data.value, data.version];
    }
    tell(data);
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
  text.addEventListener("blur", flush);
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
    root.remove();
  }

  const box = { take, leave, send: () => {} };
  return box;
}

// A press in the moment of a sending (a tap, or a press by a program) would go in one message with it. Streamlit would
// then run the box alone, and the pressed button would never be heard. So such a press is made again a little later.
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

function element(kind, name) {
  const made = document.createElement(kind);
  made.className = name;
  return made;
}
