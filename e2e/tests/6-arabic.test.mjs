// Every page of a participant in Arabic: pictures of them to look at, and what must be so that nothing runs the wrong way.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { launch, links, person } from "../browser.mjs";

const { base } = links("TOGUNA_E2E_DEMO");
const PAGES = ["", "/welcome", "/groups", "/weigh", "/thanks", "/say", "/mine", "/leave", "/return", "/code", "/rules", "/shared", "/differ", "/map", "/portraits", "/missing", "/how", "/all"];
const output = new URL("../output/arabic/", import.meta.url).pathname;

let browser;
before(async () => {
  mkdirSync(output, { recursive: true });
  browser = await launch();
});
after(() => browser.close());

/** What runs the wrong way on a page, one line each. */
function wrong() {
  const found = [];
  const of = (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 60)}`;
  if (document.documentElement.dir !== "rtl") found.push("the page runs from left to right");
  const arabic = /[\u0600-\u06ff]/;
  for (const element of document.querySelectorAll("h1, h2, h3, p, li, dt, dd, label, button, legend, th, td, summary, a")) {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join("");
    const style = getComputedStyle(element);
    if (!element.offsetParent || !own.trim()) continue;
    if (arabic.test(own) && !/[a-z]{3}/i.test(own) && style.direction !== "rtl") found.push(`Arabic from left to right: ${of(element)}`);
    if (style.textAlign === "left" && !element.closest("[dir=ltr]")) found.push(`on the left: ${of(element)}`);
    // A sign that stands alone between Arabic words and figures: the mark of a missing isolate.
    if (/[\u0600-\u06ff]\s*[%–]\d/.test(own)) found.push(`a sign before its figure: ${of(element)}`);
  }
  // What has a way to go goes to the left.
  for (const sign of document.querySelectorAll("svg.onward")) {
    if (sign.getBoundingClientRect().width && !getComputedStyle(sign).transform.startsWith("matrix(-1")) found.push(`points to the right: ${of(sign.parentElement)}`);
  }
  // No drawing and no figure is mirrored.
  for (const drawing of document.querySelectorAll("svg.map, svg.strip, .code")) {
    if (getComputedStyle(drawing).transform.startsWith("matrix(-1")) found.push(`mirrored: ${drawing.className.baseVal ?? drawing.className}`);
  }
  const tabs = [...document.querySelectorAll("nav.tabs li")].map((tab) => tab.getBoundingClientRect()).filter((tab) => tab.width);
  for (let place = 1; place < tabs.length; place += 1) {
    if (tabs[place].top === tabs[place - 1].top && tabs[place].left > tabs[place - 1].left) found.push("tabs run from left to right");
  }
  return found;
}

for (const width of [320, 1000]) {
  test(`every page of a participant runs from right to left at ${width} pixels`, async () => {
    const page = await person(browser, { language: "ar", width });
    await page.goto(`${base}/d/demo`);
    await page.click("form[action$='/join'] button");
    await page.waitForURL("**/welcome");
    for (const path of PAGES) {
      await page.goto(`${base}/d/demo${path}`);
      assert.deepEqual(await page.evaluate(wrong), [], path);
      await page.screenshot({ path: `${output}${path.slice(1) || "front"}-${width}.png`, fullPage: true, animations: "disabled" });
    }
    assert.deepEqual(page.troubles, []);
  });
}
