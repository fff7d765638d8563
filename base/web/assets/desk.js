// Decides by single keys, and shows the answer in place. Nothing needs it: every key presses a button or opens a box that is on the page.
const said = Object.assign(document.createElement("p"), { className: "skip" });
said.setAttribute("role", "status");
document.body.append(said);
const desk = () => document.getElementById("desk");
const items = () => [...document.querySelectorAll("[data-item]")];
const here = () => document.activeElement?.closest("[data-item]") ?? null;
let reasons = null;
let busy = false;

const areOn = () => sessionStorage.getItem("keys") !== "off";
function dress() {
  const box = document.getElementById("keys");
  if (!box) return;
  box.hidden = false;
  const tick = box.querySelector("input");
  tick.checked = areOn();
  tick.onchange = () => (sessionStorage.setItem("keys", tick.checked ? "on" : "off"), dress());
  desk()?.classList.toggle("with-keys", areOn());
}

function show(item) {
  if (!item) return;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
  const { top, bottom } = item.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) item.scrollIntoView({ block: "start" });
}

function open(details, field) {
  if (!details) return;
  details.open = true;
  details.querySelector(field)?.focus();
}

// The letter that the key has on a Latin keyboard: on an Arabic one it is in the same place.
function letter(event) {
  if (event.key === "?" || event.key === "؟") return "?";
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  const place = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code);
  return place ? place[1].toLowerCase() : event.key;
}

addEventListener("keydown", (event) => {
  const at = event.target;
  if (!areOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !desk()?.contains(at)) return;
  if (at.matches("textarea, select, input:not([type=checkbox])")) {
    if (event.key === "Escape") show(here());
    return;
  }
  const item = here();
  const all = items();
  const key = letter(event);
  const press = (button) => button && (event.preventDefault(), button.click());
  if (event.repeat && !["j", "k"].includes(key) && !event.key.startsWith("Arrow")) return;
  if (reasons && /^[1-9]$/.test(key)) {
    press(reasons.querySelectorAll("button")[key - 1]);
    reasons = null;
    return;
  }
  const isArrow = event.key === "ArrowDown" || event.key === "ArrowUp";
  if (isArrow && at !== item) return;
  if (key === "j" || event.key === "ArrowDown" || key === "k" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = key === "j" || event.key === "ArrowDown" ? 1 : -1;
    reasons = null;
    return show(all[Math.min(Math.max(all.indexOf(item) + step, 0), all.length - 1)]);
  }
  if (key === "u") return press(document.querySelector("[data-undo]"));
  if (key === "?") return event.preventDefault(), open(document.getElementById("keys"), "summary");
  if (event.key === "Escape") {
    item?.querySelectorAll("details[open]").forEach((details) => (details.open = false));
    reasons = null;
    return show(item);
  }
  if (!item) return;
  const find = (what) => item.querySelector(`[data-${what}]`);
  if (key === "a") press(find("accept"));
  else if (key === "s") press(find("split"));
  else if (key === "x") press(item.querySelector("[name=s]"));
  else if (key === "r" && find("reject")) {
    event.preventDefault();
    reasons = find("reject");
    open(reasons, "summary");
  } else if (key === "e" && find("correct")) {
    event.preventDefault();
    open(find("correct"), "textarea");
  } else if (key === "m") {
    event.preventDefault();
    const like = find("join");
    if (like) like.focus();
    else open(find("merge"), "input:not([type=hidden])");
  }
});

// Sends a form of the desk and puts what comes back in the place of the page; the eye and the focus stay at the next statement.
addEventListener(
  "submit",
  async (event) => {
    const form = event.target;
    const button = event.submitter;
    if (form.method !== "post" || !desk()?.contains(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (busy) return;
    busy = true;
    const place = Math.max(items().indexOf(here() ?? form.closest("[data-item]")), 0);
    const fields = new URLSearchParams(new FormData(form));
    if (button?.name) fields.append(button.name, button.value);
    form.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields, headers: { accept: "text/html" }, signal: AbortSignal.timeout?.(30000) });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const main = page.getElementById("main");
      if (!page.getElementById("desk")) throw new Error("another page");
      document.title = page.title;
      document.getElementById("main").replaceWith(main);
      history.replaceState(null, "", answer.url);
      reasons = null;
      dress();
      const wrong = main.querySelector("[aria-invalid=true]");
      const next = document.getElementById(`s${fields.get("next")}`) ?? items()[Math.min(place, items().length - 1)];
      if (wrong) wrong.focus();
      else if (next) show(next);
      else main.querySelector("h1").setAttribute("tabindex", "-1"), main.querySelector("h1").focus();
      said.textContent = "";
      setTimeout(() => (said.textContent = main.querySelector(".flash")?.textContent ?? ""), 100);
    } catch {
      if (button?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
      HTMLFormElement.prototype.submit.call(form);
    } finally {
      busy = false;
    }
  },
  true,
);

dress();
// The first statement is at hand at once; the page stays where it is.
if (document.activeElement === document.body) {
  const target = document.querySelector("[data-item]:target");
  if (target) show(target);
  else if (desk()?.dataset.keys !== undefined) items()[0]?.focus({ preventScroll: true });
}
