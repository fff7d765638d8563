// Somebody takes part who does not read: by sound and by signs alone. And the same path as a screen reader tells it.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchWithVoice, makeFirstAccount, person, sound, vowel } from "../browser.mjs";
import { serve } from "../server.mjs";

const output = new URL("../output/unread/", import.meta.url).pathname;
let server;
let base;
const slug = "the-road";
const at = (path) => `${base}/d/${slug}${path}`;
const team = (path) => `${base}/team/d/${slug}${path}`;

/** A second of a voice: every text gets its own pitch, so that one can tell what was played. */
const spokenFile = (pitch) => ({ name: "voice.wav", mimeType: "audio/wav", buffer: vowel(1, pitch) });

let browser;
let awa;
let folder;
before(async () => {
  mkdirSync(output, { recursive: true });
  server = await serve();
  base = server.base;
  folder = mkdtempSync(join(tmpdir(), "toguna-unread-"));
  browser = await launchWithVoice(folder);
  awa = await person(browser, { width: 1000 });
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

/** What the page played, in order: the addresses of its sounds. */
async function listening(page) {
  await page.addInitScript(() => {
    window.played = [];
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
      window.played.push(new URL(this.src).pathname);
      return play.call(this);
    };
  });
}

/** Every thing that is pressed, chosen or filled in on the page: it must have a name, and a sign, a sound or a number of its own. */
async function pressable(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("main a.button, main button, main .tick, main .choice > label, nav.tabs a")]
      .filter((it) => it.offsetParent && !it.closest("details:not([open])"))
      .map((it) => ({
        text: it.textContent.trim(),
        hasSign: Boolean(it.querySelector("svg.sign")) || Boolean(it.closest("li")?.querySelector("[data-listen]")),
      })),
  );
}

async function withoutReading(page, what) {
  await page.screenshot({ path: `${output}${what.replace(/\W+/g, "-")}.png`, fullPage: true, animations: "disabled" });
  const unsigned = (await pressable(page)).filter((it) => !it.hasSign);
  assert.deepEqual(unsigned, [], `${what}: only those who read know what these do`);
}

test("the team prepares a dialogue in two languages, one of which the pages do not speak, and reads it aloud", async () => {
  await makeFirstAccount(awa, server.setUp);
  await awa.goto(`${base}/team/new?lang=en`);
  await awa.uncheck("[name=language][value=en]");
  for (const tag of ["fr", "bm"]) await awa.check(`[name=language][value=${tag}]`);
  await awa.click("[name=step][value=languages]");
  const texts = {
    title: ["La route", "Sira"],
    question: ["Comment rendre la route sûre ?", "An ka sira lakanani cogo di?"],
    description: ["La route qui va au marché.", "Sugu sira."],
    consent: ["Nous ne gardons aucun nom.", "An tɛ tɔgɔ si mara."],
    dimensions: ["sexe: femmes, hommes\nactivité: cultivateurs, éleveurs", "cɛya ni musoya: musow, cɛw\nbaara: sɛnɛkɛlaw, baganmaralaw"],
  };
  for (const [field, [french, bamanankan]] of Object.entries(texts)) {
    await awa.fill(`[name=${field}-fr]`, french);
    await awa.fill(`[name=${field}-bm]`, bamanankan);
  }
  await awa.fill("[name=slug]", slug);
  await sound(awa, "a dialogue in Bamanankan");
  await awa.click("main form button.main");
  await awa.waitForURL(team(""));
  await awa.goto(team("/seeds"));
  await awa.check("[name=kind][value=solution]");
  await awa.fill("[name=lines-fr]", "Réparons la route avant les pluies.\nLes éleveurs passent le matin.");
  await awa.fill("[name=lines-bm]", "An ka sira labɛn sanni sanji ka na.\nBaganmaralaw ka tɛmɛ sɔgɔma.");
  await awa.click("main form button.main");
  await awa.waitForSelector("[role=status]");
  await awa.goto(team(""));
  await awa.click("form[action$='/state'] button.main");
  await awa.waitForSelector("[role=status]");

  let pitch = 110;
  const ids = ["r-name", "r-question", "r-description", "r-consent", "r-agree", "r-pass", "r-disagree", "r-matters", "r-statement-0", "r-statement-1"];
  const groups = ["r-group-0", "r-group-0-0", "r-group-0-1", "r-group-1", "r-group-1-0", "r-group-1-1"];
  for (const tag of ["fr", "bm"]) {
    await awa.goto(team(`/recordings?in=${tag}`));
    const names = await awa.locator("main li[id^='r-']").evaluateAll((items) => items.map((item) => item.id));
    for (const id of [...ids, ...groups]) {
      assert.ok(names.includes(id), `${id} among ${names}`);
      const item = awa.locator(`#${id}`);
      await item.locator("input[type=file]").setInputFiles(spokenFile((pitch += 9)));
      await item.locator("[data-send-voice]").click();
      await awa.waitForSelector("[role=status].flash");
    }
    await sound(awa, `recordings in ${tag}`);
  }
});

test("somebody who does not read chooses a language by ear, says yes, declares, weighs, and speaks", async () => {
  const page = await person(browser, { language: "en" });
  await page.context().grantPermissions(["microphone"], { origin: base });
  await listening(page);
  const played = () => page.evaluate(() => window.played);
  await page.goto(at(""));

  // The languages come first; each says its own name.
  const tongues = page.locator(".tongues li");
  assert.equal(await tongues.count(), 2);
  await tongues.nth(0).locator("[data-listen]").click();
  await tongues.nth(1).locator("[data-listen]").click();
  const names = await played();
  assert.equal(new Set(names).size, 2, "each language is heard in a sound of its own");
  // The first one says that it has stopped a moment later.
  await page.waitForFunction(() => document.querySelectorAll(".playing").length === 1);
  await tongues.nth(1).locator("a.button").click();
  await page.waitForLoadState();
  assert.equal(await page.getAttribute("h1", "lang"), "bm");
  await withoutReading(page, "the first page");
  await sound(page, "the first page for those who do not read");

  // Question, description and consent are heard; yes takes two taps.
  await page.locator(".heard [data-listen]").nth(0).click();
  await page.locator(".heard [data-listen]").nth(1).click();
  await page.locator(".heard [data-listen]").nth(2).click();
  assert.equal(new Set(await played()).size, 3, "question, description and consent are three sounds");
  const yes = page.locator("form[action$='/join'] button");
  await yes.click();
  assert.equal(page.url().split("?")[0], at(""), "one tap is not yet a yes");
  await page.locator(".heard-it").click();
  await Promise.all([page.waitForURL(at("/welcome")), yes.click()]);
  await withoutReading(page, "welcome");
  await page.click("main a.button");

  // Groups by their signs, and by their names as they sound.
  await page.waitForURL(at("/groups"));
  await withoutReading(page, "groups");
  await sound(page, "groups with signs");
  const signs = await page.locator(".choice label svg").evaluateAll((all) => all.map((svg) => svg.innerHTML));
  assert.equal(signs.length, 6, "two values and the closed mouth, twice");
  assert.equal(new Set(signs).size, 5, "each group has a sign of its own");
  const named = page.locator(".choice [data-listen]");
  assert.equal(await named.count(), 6, "two questions, and two groups in each");
  for (let place = 0; place < 6; place += 1) await named.nth(place).click();
  assert.equal(new Set(await played()).size, 6, "questions and groups are six sounds");
  await page.locator(".choice").nth(0).locator("label").nth(0).click();
  await page.locator(".choice").nth(1).locator("label").nth(1).click();
  await page.click("main form button.main");

  // The statement and the answers are heard before one of them is pressed.
  await page.waitForURL(at("/weigh"));
  await withoutReading(page, "weighing");
  await sound(page, "weighing by ear");
  await page.locator(".weigh [data-listen]").click();
  await page.locator(".tick + [data-listen]").click();
  for (let answer = 0; answer < 3; answer += 1) await page.locator(".answers [data-listen]").nth(answer).click();
  assert.equal(new Set(await played()).size, 5, "the statement and the four answers are five sounds");
  const before = await page.textContent("main .say");
  await page.locator(".tick").click();
  await page.click("[name=vote][value='1']");
  await page.waitForFunction((before) => document.querySelector("main .say")?.textContent !== before, before);
  await page.click("[name=vote][value='-1']");
  await page.waitForFunction(() => !document.querySelector("[name=vote]"));
  await withoutReading(page, "thanks");

  // Speak a statement: the second sign, the microphone, again the microphone, done.
  await page.locator("nav.tabs a").nth(1).click();
  await page.waitForURL(at("/say"));
  await withoutReading(page, "saying something");
  await page.click("[data-start]");
  await page.waitForTimeout(1_500);
  await page.click("[data-stop]");
  await page.waitForSelector("[data-again]:not([hidden])");
  await page.click("[data-send-voice]");
  await page.waitForURL((address) => !address.pathname.endsWith("/say"));
  // Who watches the address sees it change before the page is there.
  await page.waitForSelector("[role=status].flash");

  await page.goto(at("/mine"));
  await withoutReading(page, "one's own voice");
  await page.goto(at("/shared"));
  const unsigned = await page.locator("nav.tabs a").evaluateAll((tabs) => tabs.filter((tab) => !tab.querySelector("svg.sign")).length);
  assert.equal(unsigned, 0, "each page of results has a sign");
  await sound(page, "results with signs");
  await page.screenshot({ path: `${output}results.png`, animations: "disabled" });
  await page.goto(at("/mine"));
  assert.equal(await page.locator("main audio").count(), 1, "what was spoken waits and can be heard");
  assert.deepEqual(page.troubles, []);

  await awa.goto(team("/spoken"));
  assert.equal(await awa.locator("main audio").count(), 1, "the team hears it");
});

/** A text whose no-break spaces are common ones. */
const spaced = (text) => text.replace(/[\u00a0\u202f]/g, " ");

/** The tree as a screen reader gets it: roles and names of everything that can be reached, in the order of the focus. */
async function tree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = [];
  const walk = (node) => {
    if (!node) return;
    inOrder.push(node);
    for (const child of node.childIds ?? []) walk(byId.get(child));
  };
  walk(nodes.find((node) => !node.parentId));
  const kinds = ["link", "button", "checkbox", "radio", "textbox", "combobox", "heading", "navigation", "main", "radiogroup", "group"];
  return inOrder
    .filter((node) => !node.ignored && kinds.includes(node.role?.value))
    .map((node) => ({ role: node.role.value, name: spaced(node.name?.value ?? "") }));
}

test("a screen reader is told the name and the kind of everything on that path, in the order in which it is used", async () => {
  const page = await person(browser, { language: "fr" });
  await page.goto(at("?lang=fr"));
  let seen = await tree(page);
  const named = seen.filter((node) => ["link", "button", "checkbox", "radio"].includes(node.role));
  assert.deepEqual(named.filter((node) => !node.name), [], "nothing is without a name");
  const place = (role, name) => {
    const found = seen.findIndex((node) => node.role === role && node.name.includes(name));
    assert.ok(found >= 0, `${role} “${name}” among ${JSON.stringify(seen)}`);
    return found;
  };
  assert.ok(place("navigation", "Lire ce que") < place("link", "Écouter : Bamanankan"));
  assert.ok(place("link", "Écouter : Bamanankan") < place("link", "Écouter : la question"));
  assert.ok(place("link", "Écouter : la question") < place("heading", "Comment rendre la route sûre"));
  assert.ok(place("checkbox", "J’ai écouté") < place("button", "je participe"));

  await page.locator(".heard-it").click();
  await page.click("form[action$='/join'] button");
  await page.waitForURL(at("/welcome"));
  await page.goto(at("/groups"));
  seen = await tree(page);
  assert.ok(place("radio", "femmes") < place("radio", "hommes"));
  await page.goto(at("/weigh"));
  seen = await tree(page);
  assert.ok(place("link", "Écouter : l’énoncé") < place("checkbox", "important"));
  const answers = ["D’accord", "Je passe", "Pas d’accord"].map((name) => seen.findIndex((node) => node.role === "button" && node.name === name));
  assert.deepEqual([...answers].sort((a, b) => a - b), answers, `the answers stand in their order: ${JSON.stringify(seen)}`);
  assert.ok(answers.every((at) => at >= 0), JSON.stringify(seen));
  assert.ok(answers[2] < place("link", "Écouter : D’accord"), "each answer can be heard");

  // The focus goes the same way, and shows where it is.
  await page.keyboard.press("Tab");
  const stops = [];
  for (let step = 0; step < 30; step += 1) {
    stops.push(spaced(await page.evaluate(() => document.activeElement.name || document.activeElement.getAttribute("aria-label") || document.activeElement.textContent.trim())));
    await page.keyboard.press("Tab");
  }
  assert.ok(stops.indexOf("Écouter : l’énoncé") < stops.indexOf("matters"), stops.join(" | "));
  assert.ok(stops.indexOf("matters") < stops.indexOf("vote"), stops.join(" | "));
});

test("without script the signs of sound are links to sounds", async () => {
  const page = await person(browser, { language: "fr", script: false });
  await page.goto(at("?lang=fr"));
  const address = await page.locator(".heard [data-listen]").first().getAttribute("href");
  const answer = await page.request.get(base + address);
  assert.equal(answer.status(), 200);
  assert.match(answer.headers()["content-type"], /^audio\//);
  await page.locator(".heard-it input").check();
  await page.click("form[action$='/join'] button");
  await page.waitForURL(at("/welcome"));
});

test("pages that can be heard are as light as the others", async () => {
  const page = await person(browser, { language: "fr" });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", (event) => {
    bytes += event.encodedDataLength;
  });
  await page.goto(at(""));
  await page.waitForLoadState("networkidle");
  assert.ok(bytes <= 14_000, `${bytes} bytes`);
});
