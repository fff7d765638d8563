// People come in with cards, one card does not let two people in, and a source is set aside and taken back.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, links, person, press, signIn, sound } from "../browser.mjs";

const { base, setUp } = links("TOGUNA_E2E_LINKS");
const slug = "the-cards";
const at = (path) => `${base}/d/${slug}${path}`;
const team = (path) => `${base}/team/d/${slug}${path}`;

let browser;
let coordinator;
before(async () => {
  browser = await launch();
  coordinator = await person(browser, { width: 1000 });
});
after(() => browser.close());

const shared = async () => {
  const page = await person(browser);
  await page.goto(at("/shared"));
  const text = await page.textContent("main");
  await page.context().close();
  return text;
};

// The map follows within a second.
const until = async (holds) => {
  for (let turn = 0; turn < 50; turn += 1) {
    const text = await shared();
    if (holds(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail(`the results did not follow: ${await shared()}`);
};

test("the coordinator signs in and opens a dialogue", async () => {
  await signIn(coordinator, base);
  await coordinator.goto(`${base}/team/new`);
  for (const [field, text] of Object.entries({
    title: "The cards",
    question: "Who sits at the table?",
    description: "One table.",
    consent: "We keep no name.",
  })) {
    await coordinator.fill(`[name=${field}-en]`, text);
  }
  await coordinator.fill("[name=slug]", slug);
  await press(coordinator, "main form button.main");
  await coordinator.goto(team("/seeds"));
  await coordinator.check("[name=kind][value=solution]");
  await coordinator.fill("[name=lines-en]", "Everybody sits at the table.");
  await press(coordinator, "main form button.main");
  await coordinator.goto(team(""));
  await press(coordinator, "form[action$='/state'] button.main");
});

let codes = [];

test("a batch of cards is made, shown once, and printed", async () => {
  await coordinator.goto(team("/sources"));
  await sound(coordinator, "sources");
  await coordinator.check("[name=kind][value=batch]");
  await coordinator.fill("form[action$='/make'] [name=name]", "Women of the well");
  await coordinator.fill("[name=codes]", "13");
  await press(coordinator, "form[action$='/make'] button.main");
  await sound(coordinator, "cards");
  codes = await coordinator.locator(".cards .code").allTextContents();
  assert.equal(codes.length, 13);
  await coordinator.emulateMedia({ media: "print" });
  assert.ok(!(await coordinator.locator("nav").first().isVisible()), "navigation is not printed");
  assert.ok(await coordinator.locator(".cards .qr").first().isVisible());
  await coordinator.emulateMedia({ media: "screen" });
});

test("by invitation only: the first page asks for a code", async () => {
  await coordinator.goto(team("/sources"));
  await coordinator.click("#q0 details:last-of-type summary");
  await press(coordinator, "#q0 [name=act][value=close]");
  await sound(coordinator, "sources by invitation");
});

const comeIn = async (code) => {
  const page = await person(browser);
  await page.goto(at(""));
  await sound(page, "the first page by invitation");
  await page.fill("[name=code]", code);
  await press(page, "form[action$='/code'] button");
  return page;
};

test("people join by code, and a used code is refused kindly", async () => {
  for (const [place, code] of codes.slice(0, 12).entries()) {
    const page = await comeIn(place === 0 ? code.toLowerCase().replaceAll("-", " ") : code);
    await sound(page, "consent with a code");
    await press(page, "form[action$='/join'] button.main");
    await page.waitForURL(at("/welcome"));
    await page.goto(at("/weigh"));
    // With script a vote changes the page without leaving it.
    await page.click("[name=vote][value='1']");
    await page.waitForSelector("text=You have weighed everything");
    await page.context().close();
  }
  const late = await comeIn(codes[0]);
  assert.match(await late.textContent("main"), /already/);
  await sound(late, "a used code");
  await late.context().close();
});

test("the source is set aside, the results change, and change back", async () => {
  const before = await until((text) => /Everybody sits at the table/.test(text) && /12 people/.test(text));
  await coordinator.goto(team("/sources"));
  await coordinator.click("#q1 details:last-of-type summary");
  await coordinator.selectOption("#q1 [name=reason]", "passed-on");
  await press(coordinator, "#q1 [name=act][value=aside]");
  await sound(coordinator, "a source set aside");
  await until((text) => /set aside by the team/.test(text) && !/12 people, /.test(text.replace(/The voices of 12 people/, "")));
  await coordinator.goto(team("/sources"));
  await coordinator.click("#q1 details:last-of-type summary");
  await press(coordinator, "#q1 [name=act][value=back]");
  assert.equal(await until((text) => !/set aside by the team/.test(text)), before);
});

test("the page of voices that act together is sound in every language", async () => {
  for (const language of ["en", "fr", "ar"]) {
    await coordinator.goto(`${team("/voices")}?lang=${language}`);
    await sound(coordinator, `voices in ${language}`);
    await coordinator.goto(`${team("/sources")}?lang=${language}`);
    await sound(coordinator, `sources in ${language}`);
  }
});
