// A whole dialogue, as people hold it.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, links, PASSPHRASE, person, press, sound, tabTo } from "../browser.mjs";

const { base, setUp } = links("TOGUNA_E2E_LINKS");
const slug = "the-well";
const at = (path) => `${base}/d/${slug}${path}`;
const team = (path) => `${base}/team/d/${slug}${path}`;
const said = "Children must not fetch water alone at night.";

let browser;
let coordinator;
before(async () => {
  browser = await launch();
  coordinator = await person(browser, { width: 1000 });
});
after(() => browser.close());

test("the first account is made through the printed link", async () => {
  await coordinator.goto(setUp);
  await sound(coordinator, "set up");
  await coordinator.fill("[name=name]", "Awa");
  await coordinator.fill("[name=passphrase]", PASSPHRASE);
  await coordinator.fill("[name=passphrase_again]", PASSPHRASE);
  await coordinator.click("main form button");
  await coordinator.waitForURL(`${base}/team`);
  await sound(coordinator, "the team's first page");
});

test("a dialogue is created in two languages, given statements, opened and shared", async () => {
  await coordinator.goto(`${base}/team/new`);
  await coordinator.check("[name=language][value=ar]");
  await coordinator.click("[name=step][value=languages]");
  const texts = {
    title: ["The well", "البئر"],
    question: ["How do we share the well?", "كيف نتقاسم البئر؟"],
    description: ["One well, two villages.", "بئر واحدة وقريتان."],
    consent: ["We keep no name.", "لا نحفظ أي اسم."],
    dimensions: ["sex: women, men", "الجنس: النساء, الرجال"],
  };
  for (const [field, [english, arabic]] of Object.entries(texts)) {
    await coordinator.fill(`[name=${field}-en]`, english);
    await coordinator.fill(`[name=${field}-ar]`, arabic);
  }
  await coordinator.fill("[name=slug]", slug);
  await sound(coordinator, "a new dialogue");
  await coordinator.click("main form button.main");
  await coordinator.waitForURL(team(""));
  await sound(coordinator, "the overview");

  await coordinator.goto(team("/seeds"));
  await coordinator.check("[name=kind][value=solution]");
  await coordinator.fill("[name=lines-en]", "The well should be open after sunset.\nWomen should sit on the committee.\nWhoever breaks the rope repairs it.");
  await coordinator.fill("[name=lines-ar]", "ينبغي أن تُفتح البئر بعد الغروب.\nينبغي أن تجلس النساء في اللجنة.\nمن قطع الحبل فعليه إصلاحه.");
  await sound(coordinator, "starting statements");
  await coordinator.click("main form button.main");
  await coordinator.waitForSelector("[role=status]");

  await coordinator.goto(team(""));
  await coordinator.click("form[action$='/state'] button.main");
  await coordinator.waitForSelector("[role=status]");
  await coordinator.goto(team("/share"));
  await sound(coordinator, "share");
  assert.ok((await coordinator.textContent("main")).includes(`/d/${slug}`));
  assert.ok(await coordinator.isVisible("main svg"));
  await coordinator.goto(team("/poster"));
  await sound(coordinator, "the poster");
});

test("somebody takes part without script", async () => {
  const page = await person(browser, { script: false });
  await page.goto(at(""));
  await page.click("form[action$='/join'] button");
  await page.waitForURL(at("/welcome"));
  assert.match(await page.textContent(".code"), /(\d\D*){12}/);
  await page.click("main a.button");
  await page.check("[name=g0][value='0']");
  await page.click("main form button.main");
  for (let votes = 0; votes < 3; votes += 1) {
    await page.goto(at("/weigh"));
    await page.click("[name=vote][value='1']");
    await page.waitForLoadState();
  }
  await page.goto(at("/say"));
  await page.check("[name=kind][value=challenge]");
  await page.fill("[name=text]", said);
  await page.click("form[action$='/say'] button.main");
  await page.waitForLoadState();
  const sure = page.locator("[name=sure]");
  if (await sure.count()) {
    await sure.click();
    await page.waitForLoadState();
  }
  await page.goto(at("/mine"));
  assert.ok((await page.textContent("main")).includes(said));
});

test("somebody takes part in Arabic, from right to left", async () => {
  const page = await person(browser, { language: "ar" });
  await page.goto(at(""));
  assert.equal(await page.getAttribute("html", "dir"), "rtl");
  await sound(page, "the first page in Arabic");
  await page.click("form[action$='/join'] button");
  await page.waitForURL(at("/welcome"));
  await sound(page, "welcome in Arabic");
  await page.goto(at("/groups"));
  await sound(page, "groups in Arabic");
  await page.check("[name=g0][value='1']");
  await page.click("main form button.main");
  await page.waitForLoadState();
  await page.goto(at("/weigh"));
  await sound(page, "weighing in Arabic");
  const first = await page.textContent("main .say");
  assert.match(first, /[\u0600-\u06ff]/);
  // The affirmative button comes first in reading order, which is on the right.
  const [agree, disagree] = await Promise.all(["1", "-1"].map((vote) => page.locator(`[name=vote][value='${vote}']`).boundingBox()));
  assert.ok(agree.x > disagree.x || agree.y < disagree.y, "the buttons follow the direction of reading");
  await page.click("[name=vote][value='-1']");
  await page.waitForFunction((before) => document.querySelector("main .say")?.textContent !== before, first);
  await sound(page, "weighing in Arabic after a vote");
  assert.deepEqual(page.troubles, []);
});

test("somebody takes part by keyboard alone", async () => {
  const page = await person(browser, { width: 640 });
  await page.goto(at(""));
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.matches("a.skip")), "the first stop leads past the header");
  await tabTo(page, "form[action$='/join'] button");
  await page.keyboard.press("Enter");
  await page.waitForURL(at("/welcome"));
  await tabTo(page, "main a.button");
  await page.keyboard.press("Enter");
  await page.waitForURL(at("/groups"));
  await tabTo(page, "[name=g0]");
  await page.keyboard.press("Space");
  await tabTo(page, "main form button.main");
  await page.keyboard.press("Enter");
  await page.waitForURL(at("/weigh"));
  for (let votes = 0; votes < 3; votes += 1) {
    if (!(await page.isVisible("[name=vote]"))) break;
    const before = await page.textContent("main .say");
    await tabTo(page, "[name=vote][value='1']");
    await page.keyboard.press("Enter");
    await page.waitForFunction((before) => document.querySelector("main .say")?.textContent !== before, before);
  }
  await page.goto(at("/mine"));
  assert.equal(await page.locator("main li[id^=s]").count(), 3);
  await sound(page, "one's own voice");
});

test("the team moderates, and the results change", async () => {
  const visitor = await person(browser);
  await visitor.goto(at("/all"));
  assert.ok(!(await visitor.textContent("main")).includes(said), "nobody sees it before the team has accepted it");
  await coordinator.goto(team("/moderate"));
  await sound(coordinator, "moderation");
  assert.ok((await coordinator.textContent("main")).includes(said));
  await coordinator.click("[data-accept]");
  await coordinator.waitForFunction(() => !document.querySelector("[data-accept]"));
  await sound(coordinator, "moderation with an empty queue");
  for (let tries = 0; ; tries += 1) {
    await visitor.goto(at("/all"));
    if ((await visitor.textContent("main")).includes(said)) break;
    assert.ok(tries < 40, "the accepted statement is not among the results");
    await visitor.waitForTimeout(100);
  }
});
