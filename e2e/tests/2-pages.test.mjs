// Every page of the demonstration: for everybody's eyes, hands and money.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, links, person, sound } from "../browser.mjs";

const { base, team } = links("TOGUNA_E2E_DEMO");
/** The most bytes of a first view, all files together, as they travel; and of the answer to a vote. */
const FIRST_VIEW = 14_000;
const ANSWER = 4_000;

const OPEN = ["/d/demo", "/d/demo/return", "/d/demo/shared", "/d/demo/differ", "/d/demo/map", "/d/demo/portraits", "/d/demo/missing", "/d/demo/how", "/d/demo/all", "/d/demo/rules", "/about", "/guide/session", "/team/login", "/nowhere"];
const VOICE = ["/d/demo", "/d/demo/welcome", "/d/demo/groups", "/d/demo/weigh", "/d/demo/thanks", "/d/demo/say", "/d/demo/mine", "/d/demo/leave"];
const TEAM = ["/team", "/team/new", "", "/edit", "/preview", "/seeds", "/moderate", "/moderate?view=all", "/translate", "/translate?show=all", "/translate/files", "/recordings", "/spoken", "/order", "/log", "/authors", "/share", "/embed", "/webhooks", "/poster", "/close", "/duplicate", "/people", "/acts", "/sources", "/voices", "/consent", "/retention", "/dossier", "/freeze"].map((path) => (path.startsWith("/team") ? path : `/team/d/demo${path}`));

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function join(page) {
  await page.goto(`${base}/d/demo`);
  await page.click("form[action$='/join'] button");
  await page.waitForURL("**/welcome");
}

for (const [language, dark] of [["en", false], ["fr", true], ["ar", false], ["ar", true]]) {
  test(`every page can be read by everybody: ${language}, ${dark ? "dark" : "light"}`, async () => {
    const page = await person(browser, { language, dark });
    for (const path of OPEN) {
      await page.goto(base + path);
      await sound(page, path);
    }
    await join(page);
    for (const path of VOICE) {
      await page.goto(base + path);
      await sound(page, path);
    }
  });
}

test("the team's pages can be read by everybody", async () => {
  const page = await person(browser, { language: "en" });
  await page.goto(team);
  await page.waitForURL(`${base}/team`);
  for (const dark of [false, true]) {
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
    for (const language of ["en", "fr", "ar"]) {
      for (const path of TEAM) {
        await page.goto(`${base}${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
        await sound(page, `${path} in ${language}`);
      }
    }
  }
  const again = await person(browser);
  assert.equal((await again.goto(team)).status(), 410, "the printed link works once");
});

/** Bytes of everything that is fetched, as it travels, heads of answers included. */
async function travelled(page, action) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", (event) => {
    bytes += event.encodedDataLength;
  });
  await action();
  await page.waitForLoadState("networkidle");
  await session.detach();
  return bytes;
}

test("a first view of any page of a participant weighs at most 14 kB, and the answer to a vote 4 kB", async () => {
  const known = await person(browser, { language: "fr" });
  await join(known);
  const cookies = await known.context().cookies();
  const heavy = [];
  for (const path of [...VOICE, ...OPEN.filter((path) => path.startsWith("/d/"))]) {
    const fresh = await person(browser, { language: "fr" });
    await fresh.context().addCookies(cookies);
    const bytes = await travelled(fresh, () => fresh.goto(base + path));
    if (bytes > FIRST_VIEW) heavy.push(`${path}: ${bytes}`);
    await fresh.context().close();
  }
  assert.deepEqual(heavy, []);
  await known.goto(`${base}/d/demo/weigh`);
  const before = await known.textContent("main .say");
  const answer = await travelled(known, async () => {
    await known.click("[name=vote][value='1']");
    await known.waitForFunction((before) => document.querySelector("main .say")?.textContent !== before, before);
  });
  assert.ok(answer <= ANSWER, `the answer to a vote: ${answer} bytes`);
});

test("results refresh themselves where there is script", async () => {
  const viewer = await person(browser);
  await viewer.goto(`${base}/d/demo/shared`);
  const before = await viewer.textContent("main");
  const voter = await person(browser);
  await join(voter);
  await voter.goto(`${base}/d/demo/weigh`);
  await voter.click("[name=vote][value='1']");
  await viewer.waitForFunction((before) => document.querySelector("main").textContent !== before, before, { timeout: 30_000 });
  assert.deepEqual(viewer.troubles, []);
});

test("printed pages need no colour and lose nothing", async () => {
  const page = await person(browser, { width: 800 });
  await page.goto(`${base}/d/demo/shared`);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.isVisible("main h1"));
  assert.ok(!(await page.isVisible("nav.tabs")), "what can only be pressed is not printed");
});

test("the page for whoever leads a session prints on one sheet in every language", async () => {
  for (const language of ["en", "fr", "ar"]) {
    const page = await person(browser, { language, width: 800 });
    await page.goto(`${base}/guide/session`);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.isVisible(".leaf li:last-child"));
    const printed = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    const sheets = printed.match(/\/Type\s*\/Page[^s]/g) ?? [];
    assert.equal(sheets.length, 1, `${language}: ${sheets.length} sheets`);
    await page.context().close();
  }
});

test("the checks find what is wrong", async () => {
  const page = await person(browser);
  await page.goto(`${base}/about`);
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.width = 900;
    document.querySelector("main").append(image);
  });
  await assert.rejects(sound(page, "a drawing without words"), /image-alt/);
  await page.evaluate(() => document.querySelector("img").setAttribute("alt", ""));
  await page.addStyleTag({ content: "img { max-width: none !important; }" }).catch(() => {});
  await page.evaluate(() => document.querySelector("img").style.setProperty("min-width", "900px"));
  await assert.rejects(sound(page, "a drawing that is too wide"), /pixels wide/);
});
