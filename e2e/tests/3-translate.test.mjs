// What people say in French is read in Arabic and in Bamanankan. It goes on where the first story ends: its coordinator has an account.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, links, person, signIn, sound } from "../browser.mjs";

const { base } = links("TOGUNA_E2E_LINKS");
const slug = "le-puits-traduit";
const at = (path) => `${base}/d/${slug}${path}`;
const team = (path) => `${base}/team/d/${slug}${path}`;
const french = ["Le puits doit être ouvert à tous.", "Le marché doit rouvrir le mardi.", "Les anciens fixent ensemble la date."];
const arabic = ["ينبغي أن تُفتح البئر للجميع.", "ينبغي أن يُفتح السوق يوم الثلاثاء.", "يحدد الشيوخ معًا الموعد."];
const bamanankan = ["Kɔlɔn ka kan ka da wuli bɛɛ ye.", "Sugu ka kan ka da wuli tarata don.", "Cɛkɔrɔbaw bɛ don sigi ɲɔgɔn fɛ."];

let browser;
let awa;
before(async () => {
  browser = await launch();
  awa = await person(browser, { width: 1000 });
});
after(() => browser.close());

test("a dialogue in French, Arabic and Bamanankan is drawn up with three statements in French", async () => {
  await signIn(awa, base);
  await awa.goto(`${base}/team/new`);
  await awa.uncheck("[name=language][value=en]");
  for (const tag of ["fr", "ar", "bm"]) await awa.check(`[name=language][value=${tag}]`);
  await awa.click("[name=step][value=languages]");
  await awa.check("[name=first][value=fr]");
  const texts = {
    title: ["Le puits", "البئر", "Kɔlɔn"],
    question: ["Comment partager le puits ?", "كيف نتقاسم البئر؟", "An bɛ kɔlɔn tila cogo di?"],
    description: ["", "", ""],
    consent: ["Nous ne gardons aucun nom.", "لا نحفظ أي اسم.", "An tɛ tɔgɔ si mara."],
    dimensions: ["", "", ""],
  };
  for (const [field, words] of Object.entries(texts)) {
    for (const [place, tag] of ["fr", "ar", "bm"].entries()) await awa.fill(`[name=${field}-${tag}]`, words[place]);
  }
  await awa.fill("[name=slug]", slug);
  await awa.click("main form button.main");
  await awa.waitForURL(team(""));
  await awa.goto(team("/seeds"));
  await awa.check("[name=kind][value=solution]");
  await awa.fill("[name=lines-fr]", french.join("\n"));
  await awa.click("main form button.main");
  await awa.waitForSelector("[role=status]");
  await awa.goto(team(""));
  await awa.click("form[action$='/state'] button.main");
  await awa.waitForSelector("[role=status]");
});

for (const [tag, words] of [["ar", arabic], ["bm", bamanankan]]) {
  test(`three statements are translated side by side, by keyboard: ${tag}`, async () => {
    await awa.goto(team(`/translate?from=fr&to=${tag}`));
    await sound(awa, "the desk");
    const field = (number) => awa.locator(`[name=t-statement-${number}]`);
    assert.equal(await field(0).getAttribute("lang"), tag);
    assert.equal(await field(0).getAttribute("dir"), tag === "ar" ? "rtl" : "ltr");
    const [source, target] = await Promise.all([awa.locator("#o-statement-0").boundingBox(), field(0).boundingBox()]);
    assert.ok(source.x + source.width <= target.x, "the original stands beside the translation");
    await field(0).focus();
    for (const [number, text] of words.entries()) {
      assert.ok(await field(number).evaluate((element) => element === document.activeElement), `the next field has the focus: ${number}`);
      await awa.keyboard.type(text);
      await Promise.all([awa.waitForEvent("load"), awa.keyboard.press("Control+Enter")]);
      await awa.waitForSelector("[role=status]");
    }
    assert.equal(await field(0).count(), 0, "nothing of the statements is left to do");
  });
}

test("nobody looks over their own words; somebody else does", async () => {
  await awa.goto(team("/translate?from=fr&to=bm&show=waiting"));
  await sound(awa, "what waits for a second pair of eyes");
  assert.equal(await awa.locator("[name=review]").count(), 0);
  assert.match(await awa.textContent("#w-statement-0"), /Somebody else has to look it over/);
  // Oumar translates elsewhere and sends a table; Awa brings it and looks it over.
  await awa.goto(team("/translate/files?to=bm"));
  await sound(awa, "files for translators");
  const better = "Kɔlɔn ka kan ka da wuli mɔgɔw bɛɛ ye.";
  await awa.setInputFiles("[name=file]", { name: "bm.csv", mimeType: "text/csv", buffer: Buffer.from(`\ufeffid;translation\r\nstatement-0;${better}\r\n`) });
  await awa.fill("[name=translator]", "Oumar Traoré");
  await awa.click("main form button.main");
  await awa.waitForURL("**/translate/import");
  await sound(awa, "what the file would do");
  assert.ok((await awa.textContent("main")).includes(better));
  await awa.click("main form button.main");
  await awa.waitForURL("**/translate");
  await awa.goto(team("/translate?from=fr&to=bm&show=waiting"));
  await awa.click("[name=review][value=statement-0]");
  await awa.waitForSelector("[role=status]");
  await awa.goto(team("/translate?from=fr&to=bm&show=all"));
  assert.match(await awa.textContent("#w-statement-0"), /Oumar Traoré.*looked over by Awa/);
  for (const language of ["fr", "ar"]) {
    await awa.goto(team(`/translate?from=fr&to=ar&show=all&lang=${language}`));
    await sound(awa, `the desk in ${language}`);
  }
  await awa.goto(team("/translate?lang=en"));
});

test("somebody reads in Arabic and opens the original, without script", async () => {
  const page = await person(browser, { language: "ar", script: false });
  await page.goto(at(""));
  assert.ok((await page.textContent("h1")).includes("كيف نتقاسم البئر؟"));
  await page.click("form[action$='/join'] button");
  await page.goto(at("/weigh?s=0"));
  assert.equal(await page.textContent("main h1.say"), arabic[0]);
  const original = page.locator("main .weigh details");
  assert.ok(!(await original.locator("p").isVisible()));
  await original.locator("summary").click();
  assert.equal(await original.locator("p").textContent(), french[0]);
  assert.equal(await original.locator("p").getAttribute("lang"), "fr");
});

test("somebody reads in Bamanankan on pages in French", async () => {
  const page = await person(browser, { language: "fr" });
  await page.goto(at(""));
  await page.click("main nav a[lang=bm]");
  assert.ok((await page.textContent("h1")).includes("An bɛ kɔlɔn tila cogo di?"));
  await sound(page, "the first page in Bamanankan");
  await page.click("form[action$='/join'] button");
  await page.waitForURL(at("/welcome"));
  await page.goto(at("/weigh?s=1"));
  assert.equal(await page.textContent("main h1.say"), bamanankan[1]);
  await sound(page, "weighing in Bamanankan");
});

test("when the original changes, it is shown first", async () => {
  await awa.goto(team("/translate?from=fr&to=ar&show=all"));
  await awa.click("[name=save][value=question]");
  await awa.waitForSelector("[role=status]");
  await awa.goto(team("/edit"));
  await awa.fill("[name=question-fr]", "Comment partager l’eau du puits ?");
  await awa.click("main form button.main");
  await awa.waitForURL(team(""));
  await awa.goto(team("/translate?from=fr&to=ar&show=stale"));
  await sound(awa, "what is to be seen again");
  assert.match(await awa.textContent("#w-question"), /The original has changed since/);
  const page = await person(browser, { language: "ar" });
  await page.goto(at(""));
  assert.ok((await page.textContent("h1")).includes("Comment partager l’eau du puits ?"));
  await page.locator("main details summary").first().click();
  assert.ok((await page.textContent("main details p")).includes("كيف نتقاسم البئر؟"));
  await sound(page, "a first page whose translation is older than its original");
});
