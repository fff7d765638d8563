// Makes pages smoother where there is script. Nothing needs it: whatever goes wrong here, the plain form or link takes over.
const live = Object.assign(document.createElement("p"), { className: "skip" });
live.setAttribute("role", "status");
document.body.append(live);

// Shows another page in place of this one, moves to its heading and says what it announces.
async function turn(url, options, isBack) {
  const answer = await fetch(url, { ...options, headers: { accept: "text/html" }, signal: AbortSignal.timeout?.(30000) });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const style = (of) => of.querySelector("link[rel=stylesheet]")?.getAttribute("href");
  if (!page.getElementById("main") || style(page) !== style(document)) throw new Error("another kind of page");
  if (!isBack && answer.url !== location.href) history.pushState(null, "", answer.url);
  hush();
  document.title = page.title;
  for (const name of ["lang", "dir"]) document.documentElement.setAttribute(name, page.documentElement.getAttribute(name));
  document.body.className = page.body.className;
  document.body.replaceChildren(...page.body.children, live);
  const heading = document.querySelector("#problems, h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
  scrollTo(0, 0);
  live.textContent = "";
  setTimeout(() => (live.textContent = document.querySelector(".flash")?.textContent ?? ""), 300);
  watch();
}

// A tap on a sign of sound plays it, another one stops it, and only one plays at a time. Without script the link leads to the sound.
let sound;
const hush = () => sound?.pause();
addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-listen]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const plays = link.classList.contains("playing");
  hush();
  if (plays) return;
  sound = new Audio(link.href);
  sound.onpause = sound.onended = () => link.classList.remove("playing");
  link.classList.add("playing");
  sound.play().catch((error) => {
    link.classList.remove("playing");
    if (error.name !== "AbortError") location.href = link.href;
  });
});

addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (form.method !== "post") return;
  // A second tap on the same button sends nothing more, unless the first seems lost.
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 10000);
  if (!("swap" in form.dataset)) return;
  event.preventDefault();
  form.setAttribute("aria-busy", "true");
  const fields = new URLSearchParams(new FormData(form));
  if (button?.name) fields.append(button.name, button.value);
  try {
    await turn(form.action, { method: "POST", body: fields });
  } catch {
    if (button?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
    HTMLFormElement.prototype.submit.call(form);
  }
});

// Where several texts are written on one page, Ctrl + Enter presses the button beside the one that is being written.
addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.closest("[data-send]")?.querySelector("button").click();
});

addEventListener("popstate", () => turn(location.href, {}, true).catch(() => location.reload()));
// A page that the browser brings back from memory may be sent again.
addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach((form) => delete form.dataset.sent));

// Results ask whether they have changed: every five seconds while they do, less and less often while they do not.
let pause, timer;
function watch() {
  clearTimeout(timer);
  pause = 5000;
  if (document.getElementById("main")?.dataset.tag && !navigator.connection?.saveData) timer = setTimeout(look, pause);
}
async function look() {
  const main = document.getElementById("main");
  try {
    if (!document.hidden && !main.querySelector(":focus")) {
      const answer = await fetch(location.href, { cache: "no-store", headers: { accept: "text/html", "if-none-match": main.dataset.tag } });
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
      if (fresh && document.getElementById("main") === main) {
        const open = [...main.querySelectorAll("details")].map((details) => details.open);
        fresh.querySelectorAll("details").forEach((details, at) => (details.open = open[at] ?? details.open));
        main.replaceWith(fresh);
        pause = 5000;
      } else pause = Math.min(pause * 1.5, 60000);
    }
  } catch {
    pause = 60000;
  }
  clearTimeout(timer);
  if (document.getElementById("main")?.dataset.tag) timer = setTimeout(look, pause);
}
watch();
