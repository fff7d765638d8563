// Five hundred statements are read in one sitting, by keyboard alone: in English, and in Arabic from right to left.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, links, person, signIn, sound, tabTo } from "../browser.mjs";
import { crowd } from "../crowd.mjs";

const { base } = links("TOGUNA_E2E_LINKS");
const MANY = Number(process.env.TOGUNA_E2E_MANY ?? 500);
/** Between a key and the next statement with the focus on it, in the middle: a person reads for longer than that, even where the program
    is not optimised and the machine is busy. */
const MEDIAN_MS = 1000;

let browser;
let coordinator;
before(async () => {
  browser = await launch();
  coordinator = await person(browser, { width: 1000 });
  await signIn(coordinator, base);
});
after(() => browser.close());

/** A dialogue in one language that is open, with three statements of the team. */
async function found(slug, language, texts) {
  await coordinator.goto(`${base}/team/new?lang=en`);
  if (language !== "en") {
    await coordinator.check(`[name=language][value=${language}]`);
    await coordinator.click("[name=step][value=languages]");
  }
  for (const tag of language === "en" ? ["en"] : ["en", language]) {
    for (const field of ["title", "question", "consent"]) await coordinator.fill(`[name=${field}-${tag}]`, texts.title);
    await coordinator.fill(`[name=dimensions-${tag}]`, "");
  }
  await coordinator.fill("[name=slug]", slug);
  await coordinator.click("main form button.main");
  await coordinator.waitForURL(`${base}/team/d/${slug}`);
  await coordinator.click("form[action$='/state'] button.main");
  await coordinator.waitForSelector("[role=status]");
}

const SUBJECTS = {
  en: ["The well", "The road", "The market", "The school", "The clinic", "The bridge", "The mill", "The radio", "The forest", "The herd"],
  ar: ["البئر", "الطريق", "السوق", "المدرسة", "المستوصف", "الجسر", "الطاحونة", "الإذاعة", "الغابة", "القطيع"],
};
const NEEDS = {
  en: ["is far from our houses", "is closed when we need it", "belongs to all of us", "is not safe at night", "needs somebody to look after it"],
  ar: ["بعيد عن بيوتنا", "مغلق حين نحتاج إليه", "ملك لنا جميعًا", "غير آمن ليلًا", "يحتاج إلى من يعتني به"],
};
const WHERE = { en: "in quarter", ar: "في الحي رقم" };

/** So many different sentences, some of them nearly the same. */
function sentences(language) {
  const all = [];
  for (let n = 0; n < MANY; n += 1) {
    const [subject, need] = [SUBJECTS[language][n % 10], NEEDS[language][Math.floor(n / 10) % 5]];
    all.push(`${subject} ${need} ${WHERE[language]} ${1 + Math.floor(n / 50)}.`);
  }
  return all;
}

const where = (page) => page.evaluate(() => document.activeElement?.closest("[data-item]")?.id ?? document.activeElement?.tagName);

/** Presses a key as it is on an Arabic keyboard: another letter in the same place. */
async function arabicKey(session, code, key) {
  for (const type of ["keyDown", "keyUp"]) await session.send("Input.dispatchKeyEvent", { type, code, key, text: type === "keyDown" ? key : undefined });
}
const ARABIC = { a: ["KeyA", "ش"], r: ["KeyR", "ق"], m: ["KeyM", "ة"], u: ["KeyU", "ع"], e: ["KeyE", "ث"], x: ["KeyX", "ء"], j: ["KeyJ", "ت"], k: ["KeyK", "ن"] };

/** Works through the whole queue by keys; how long each decision took, in milliseconds. */
async function readAll(page, strike) {
  const took = [];
  const decide = async (keys) => {
    const before = await where(page);
    const start = performance.now();
    for (const key of keys) await strike(key);
    await page.waitForFunction(
      (before) => {
        const at = document.activeElement?.closest("[data-item]")?.id ?? document.activeElement?.tagName;
        return at !== before && !document.getElementById(before) && (at?.startsWith("s") || at === "H1");
      },
      before,
      { polling: "raf" },
    );
    took.push(performance.now() - start);
  };
  for (let n = 0; n < MANY; n += 1) {
    if (n % 10 === 3) await decide(["r", String(1 + (n % 6))]);
    else if (n % 25 === 7 && (await page.locator(`#${await where(page)} [data-join]`).count())) await decide(["m", "Enter"]);
    else if (n % 100 === 20) {
      const undone = await where(page);
      await decide(["a"]);
      await strike("u");
      await page.waitForFunction((undone) => document.activeElement?.closest("[data-item]")?.id === undone, undone);
      await decide(["a"]);
    } else await decide(["a"]);
  }
  return took;
}

function tell(what, took) {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  console.log(`${what}: ${took.length} decisions, median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, longest ${at(1)} ms`);
  assert.ok(at(0.5) <= MEDIAN_MS, `a decision takes ${at(0.5)} ms in the middle`);
}

test("five hundred statements are read by keyboard alone", { timeout: 900_000 }, async () => {
  await found("keys", "en", { title: "Five hundred voices" });
  await crowd(base, "keys", sentences("en"), "en");
  const page = coordinator;
  const start = performance.now();
  await page.goto(`${base}/team/d/keys/moderate`);
  console.log(`the queue of ${MANY} was there after ${Math.round(performance.now() - start)} ms`);
  await sound(page, "the queue");
  assert.equal(await where(page), "s0", "the first statement has the focus");

  // Looking around, without deciding anything.
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  assert.equal(await where(page), "s2");
  await page.keyboard.press("k");
  await page.keyboard.press("x");
  assert.ok(await page.isChecked("#s1 [name=s]"));
  await page.keyboard.press("x");
  await page.keyboard.press("r");
  assert.ok(await page.isVisible("#s1 [data-reject] button"));
  await sound(page, "the reasons");
  await page.keyboard.press("Escape");
  assert.ok(!(await page.isVisible("#s1 [data-reject] button")));
  await page.keyboard.press("?");
  assert.ok(await page.isVisible("#keys ul"));
  await sound(page, "the keys");

  // A slip is corrected; while writing, no key decides.
  await page.locator("#s0").focus();
  await page.keyboard.press("e");
  await page.keyboard.press("End");
  await page.keyboard.type(" aaarrr");
  assert.equal(await page.locator("#s0 [data-accept]").count(), 1, "writing decides nothing");
  await tabTo(page, "#s0 [value=correct]");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#s0 h2")?.textContent.includes("aaarrr"));
  await page.waitForFunction(() => document.activeElement?.id === "s0");
  await page.waitForFunction(() => [...document.querySelectorAll(".skip[role=status]")].some((live) => live.textContent.includes("corrected")));

  const took = await readAll(page, (key) => page.keyboard.press(key));
  assert.ok((await page.textContent("main")).includes("Everything has been read"));
  await sound(page, "the queue when all is read");
  tell("by keyboard, in English", took);
  assert.deepEqual(page.troubles, []);

  await page.goto(`${base}/team/d/keys/log`);
  await sound(page, "the log");
  await page.goto(`${base}/team/d/keys/moderate?view=all&most=500`);
  await sound(page, "five hundred statements at once");
});

test("five hundred statements are read by keyboard in Arabic, from right to left", { timeout: 900_000 }, async () => {
  await found("mafatih", "ar", { title: "خمسمئة صوت" });
  await crowd(base, "mafatih", sentences("ar"), "ar");
  const page = await person(browser, { language: "ar", width: 1000 });
  await signIn(page, base);
  await page.goto(`${base}/team/d/mafatih/moderate?lang=ar`);
  assert.equal(await page.getAttribute("html", "dir"), "rtl");
  await sound(page, "the queue in Arabic");
  const session = await page.context().newCDPSession(page);
  const strike = (key) => (ARABIC[key] ? arabicKey(session, ...ARABIC[key]) : page.keyboard.press(key));
  await strike("j");
  assert.equal(await where(page), "s1");
  await strike("k");
  const took = await readAll(page, strike);
  assert.ok((await page.textContent("main")).includes("قُرئ كل شيء"));
  await sound(page, "the queue in Arabic when all is read");
  tell("by keyboard, in Arabic", took);
  assert.deepEqual(page.troubles, []);
});

/** Does something that loads a page anew, and waits for that. */
const loading = (page, action) => Promise.all([page.waitForEvent("load"), action()]);

test("the desk works without script, and on a small screen", async () => {
  await crowd(base, "keys", ["A first word without script.", "A second word without script.", "A third word without script."], "en");
  const page = await person(browser, { script: false });
  await signIn(page, base);
  const queue = `${base}/team/d/keys/moderate`;
  await page.goto(queue);
  const first = await page.locator("[data-item]").first().getAttribute("id");
  await tabTo(page, `#${first} [data-accept]`);
  await loading(page, () => page.keyboard.press("Enter"));
  assert.ok((await page.textContent("main .flash")).includes("is accepted"));
  const second = await page.locator("[data-item]").first().getAttribute("id");
  assert.ok(page.url().endsWith(`#${second}`), "the next statement comes into view");
  await tabTo(page, `#${second} [data-reject] summary`);
  await page.keyboard.press("Enter");
  await tabTo(page, `#${second} [value='reject.attack']`);
  await loading(page, () => page.keyboard.press("Enter"));
  await tabTo(page, "[data-undo]");
  await loading(page, () => page.keyboard.press("Enter"));
  assert.ok((await page.textContent("main .flash")).includes("Undone"));
  await page.goto(`${queue}?chosen=all`);
  await page.locator(".bulk summary").focus();
  await page.keyboard.press("Enter");
  await loading(page, () => page.click("[value='accept-chosen']"));
  assert.ok((await page.textContent("main .flash")).includes("2 statements are accepted"));

  await page.goto(`${base}/team/d/keys/order`);
  await loading(page, () => page.locator("[value^='add.']").first().click());
  assert.equal(await page.locator(".order li").count(), 1);

  const small = await person(browser);
  await signIn(small, base);
  for (const path of ["/moderate", "/moderate?view=all", "/moderate?view=merged", "/order", "/log", "/authors"]) {
    await small.goto(`${base}/team/d/keys${path}`);
    await sound(small, path);
  }
  await small.goto(`${base}/d/keys/rules`);
  await sound(small, "the rules");
});
