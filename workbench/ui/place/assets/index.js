// Keeps the place of who works with the keyboard. When what was in focus is drawn anew (a form under its next name, a
// list that has changed) or moved, what is known by the same name is put in focus. What was left is left.

const PATIENCE = 3000; // milliseconds in which the page may still be drawn
const AGAIN = 50; // milliseconds between two looks
let last = null; // what was in focus: the element, by what it is known again, and which of those known alike it is
let looking = 0;

export default function () {}

document.addEventListener("focusin", (event) => {
  const element = event.composedPath()[0];
  const isBox = element.tagName === "TEXTAREA" && element.getRootNode() !== document; // these keep their own place
  const known = isBox ? "" : knownBy(element);
  last = known && { element, known, at: alike(element.tagName, known).indexOf(element) };
});

// Whoever presses elsewhere, or goes on with Tab, leaves it: nobody is held anywhere.
document.addEventListener("pointerdown", () => (last = null), true);
document.addEventListener("keydown", (event) => event.key === "Tab" && (last = null), true);

new MutationObserver(() => {
  if (!isLost() || looking) return;
  const until = Date.now() + PATIENCE;
  looking = setTimeout(() => look(until), AGAIN);
}).observe(document.body, { childList: true, subtree: true });

function look(until) {
  looking = 0;
  if (!isLost()) return;
  const found = last.element.isConnected ? [last.element] : alike(last.element.tagName, last.known);
  if (found.length) found[Math.min(last.at, found.length - 1)].focus({ preventScroll: true });
  else if (Date.now() < until) looking = setTimeout(() => look(until), AGAIN);
  else last = null;
}

function isLost() {
  return last && (!document.activeElement || document.activeElement === document.body);
}

function alike(tag, known) {
  const drawn = [...document.querySelectorAll('[data-testid="stBidiComponentIsolated"]')].map((host) => host.shadowRoot);
  const all = [document, ...drawn].flatMap((root) => (root ? [...root.querySelectorAll(tag)] : []));
  return all.filter((one) => knownBy(one) === known);
}

function knownBy(element) {
  const labels = [...(element.labels || [])].map((label) => label.innerText);
  return [element.getAttribute("aria-label"), ...labels, element.innerText].filter(Boolean).join(" | ").trim();
}
