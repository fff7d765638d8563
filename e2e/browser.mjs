// One Chromium for all tests; every person has a browser of their own in it: cookies, language, script or none.

import { chromium } from "playwright-core";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import assert from "node:assert/strict";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium, headless. Playwright gives it a folder of its own that goes away with it. `more`: flags besides. */
export function launch(more = []) {
  return chromium.launch({ executablePath: process.env.TOGUNA_E2E_CHROMIUM, headless: true, args: [...FLAGS, ...more] });
}

/** Uncompressed sound of so many seconds in which a voice that nobody has says a long vowel. */
export function vowel(seconds, hertz = 130) {
  const rate = 16_000;
  const samples = Buffer.alloc(seconds * rate * 2);
  for (let place = 0; place < seconds * rate; place += 1) {
    let value = 0;
    for (let overtone = 1; overtone < 8; overtone += 1) value += Math.sin((2 * Math.PI * hertz * overtone * place) / rate) / overtone;
    samples.writeInt16LE(Math.round(value * 6_000), place * 2);
  }
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  for (const [place, value] of [[16, 16], [24, rate], [28, rate * 2], [40, samples.length]]) head.writeUInt32LE(value, place);
  for (const [place, value] of [[20, 1], [22, 1], [32, 2], [34, 16]]) head.writeUInt16LE(value, place);
  head.write("data", 36);
  return Buffer.concat([head, samples]);
}

/** Starts Chromium with a microphone into which that voice speaks. */
export async function launchWithVoice(folder) {
  const file = join(folder, "voice.wav");
  writeFileSync(file, vowel(20));
  return launch(["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-audio-capture=${file}`]);
}

/** The links that the program printed, by what they lead to. */
export function links(variable) {
  const all = (process.env[variable] ?? "").split(" ").filter(Boolean);
  const base = new URL(all[0]).origin;
  return { base, all, setUp: all.find((link) => link.includes("/setup/")), team: all.find((link) => link.startsWith(`${base}/demo/`)) };
}

/** A person: a browser that asks for a language, small like a phone unless said otherwise. */
export async function person(browser, { language = "en", script = true, width = 320, dark = false } = {}) {
  const context = await browser.newContext({
    locale: language,
    javaScriptEnabled: script,
    viewport: { width, height: 640 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.troubles = troubles;
  return page;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What everybody of the team in these tests types to sign in. */
export const PASSPHRASE = "seven herons over the grey river";

/** Presses a button or follows a link, given by its selector or as a place, and waits until the page that comes is there. */
export async function press(page, button) {
  const click = () => (typeof button === "string" ? page.click(button) : button.click());
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), click()]);
}

/** The line that says what came of it. */
export const status = (page) => page.textContent("main > [role=status]");

/** Makes the first account, Awa's, through the link that the program printed. */
export async function makeFirstAccount(page, setUp) {
  await page.goto(setUp);
  await page.fill("[name=name]", "Awa");
  await page.fill("[name=passphrase]", PASSPHRASE);
  await page.fill("[name=passphrase_again]", PASSPHRASE);
  await press(page, "main form button");
}

/** Signs somebody of the team in; that page is open already, or is opened. */
export async function signIn(page, base, name = "Awa", passphrase = PASSPHRASE) {
  await page.goto(`${base}/team/login`);
  await page.fill("[name=name]", name);
  await page.fill("[name=passphrase]", passphrase);
  await press(page, "main form button.main");
}

/** Everything that axe-core finds wrong with the page, one line each. It is run in a world of its own, past the page's own rules. */
export async function violations(page) {
  // A page that allows no foreign script must not make an exception for its tests: the code is evaluated by the debugger.
  await page.evaluate(AXE + ";0");
  const found = await page.evaluate(async () => {
    const options = {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "label-content-name-mismatch": { enabled: true } },
      resultTypes: ["violations"],
    };
    const result = await window.axe.run(document, options);
    return result.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.html.slice(0, 160)) }));
  });
  return found.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.slice(0, 3).join("\n    ")}`);
}

/** Holds that the page can be read and used by everybody: axe-core, no sideways scrolling, no error on the console. */
export async function sound(page, what) {
  const found = await violations(page);
  assert.deepEqual(found, [], `${what} (${page.url()})\n${found.join("\n")}`);
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= seen, `${what} (${page.url()}): ${wide} pixels wide, ${seen} to be seen`);
}

/** Tab until the focus is on the element, as somebody without a mouse would; fails if it cannot be reached. */
export async function tabTo(page, selector) {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
      const outline = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement);
        return style.outlineStyle !== "none" || style.boxShadow !== "none";
      });
      assert.ok(outline, `${selector} does not show that it has the focus`);
      return;
    }
  }
  assert.fail(`${selector} cannot be reached by keyboard on ${page.url()}`);
}
