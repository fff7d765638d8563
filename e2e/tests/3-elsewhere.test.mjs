// A newspaper of another origin shows the demonstration on its page: what its readers see, what the frame may do, and that nothing else of
// the site can be framed.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { launch, links, person, violations } from "../browser.mjs";

const { base } = links("TOGUNA_E2E_DEMO");
const SANDBOX = "allow-popups allow-popups-to-escape-sandbox";
const frame = (path) => `<iframe src="${base}${path}" title="A dialogue" width="100%" height="520" sandbox="${SANDBOX}" loading="lazy"></iframe>`;

let browser;
let paper;
let origin;
before(async () => {
  browser = await launch();
  paper = createServer((request, response) => {
    const path = new URL(request.url, "http://paper").searchParams.get("of") ?? "/";
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width"><title>The paper</title><main><h1>The paper</h1>${frame(path)}</main></html>`);
  });
  await new Promise((done) => paper.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${paper.address().port}`;
});
after(async () => {
  await browser.close();
  paper.close();
});

/** The frame within the paper's page, once it has been read; nothing where the site refuses it. */
async function framed(page, path) {
  await page.goto(`${origin}/?of=${encodeURIComponent(path)}`, { waitUntil: "networkidle" });
  const [, inner] = page.frames();
  return inner?.url().startsWith(base) ? inner : undefined;
}

for (const [language, dark, width] of [["en", false, 320], ["fr", true, 700], ["ar", false, 320], ["ar", true, 1200]]) {
  test(`the paper's readers see the dialogue: ${language}, ${dark ? "dark" : "light"}, ${width} pixels`, async () => {
    const page = await person(browser, { language, dark, width });
    for (const kind of ["results", "invitation"]) {
      const path = `/embed/demo/${kind}?lang=${language}`;
      const asked = [];
      page.on("request", (request) => asked.push(new URL(request.url())));
      const inner = await framed(page, path);
      assert.ok(inner, `${path} can be framed`);
      assert.equal(await inner.locator("html").getAttribute("lang"), language);
      assert.equal(await inner.locator("html").getAttribute("dir"), language === "ar" ? "rtl" : "ltr");
      assert.ok((await inner.locator("h1").innerText()).length > 5);
      assert.equal(await inner.locator("script, form, img, iframe, link").count(), 0);
      const elsewhere = asked.filter((url) => ![base, origin].includes(url.origin) || url.origin === base && url.pathname !== `/embed/demo/${kind}`);
      assert.deepEqual(elsewhere.map(String), [], "one request and no other");
      assert.deepEqual(await page.context().cookies(), [], "no cookie");
      // Its own width, as it lies in the frame.
      const box = await page.locator("iframe").boundingBox();
      const alone = await person(browser, { language, dark, width: Math.max(280, Math.round(box.width)) });
      await alone.goto(base + path);
      const [wide, seen] = await alone.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wide <= seen, `${path} is ${wide} pixels wide, ${seen} are there`);
      await alone.close();
      assert.deepEqual(page.troubles, []);
      page.removeAllListeners("request");
    }
  });
}

test("an embed can be read by everybody", async () => {
  // The page's own rules let no script run in it: what is checked is the same page without them.
  for (const [language, dark] of [["en", false], ["en", true], ["fr", false], ["ar", true]]) {
    for (const kind of ["results", "invitation"]) {
      const page = await person(browser, { language, dark, width: 280 });
      await page.route("**/embed/**", async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers() };
        delete headers["content-security-policy"];
        await route.fulfill({ response, headers });
      });
      await page.goto(`${base}/embed/demo/${kind}?lang=${language}`);
      const found = await violations(page);
      assert.deepEqual(found, [], `${kind} in ${language}\n${found.join("\n")}`);
      await page.close();
    }
  }
});

test("a link in the frame opens the dialogue on a page of its own", async () => {
  const page = await person(browser, { language: "en" });
  const inner = await framed(page, "/embed/demo/invitation?lang=en");
  const [opened] = await Promise.all([page.context().waitForEvent("page"), inner.locator("a.button").click()]);
  await opened.waitForLoadState();
  assert.equal(new URL(opened.url()).pathname, "/d/demo");
  assert.equal(await opened.evaluate(() => window.opener), null);
  assert.ok(await opened.locator("form[action$='/join']").count(), "people take part there");
});

test("nothing else can be framed", async () => {
  const page = await person(browser);
  for (const path of ["/", "/d/demo", "/d/demo/shared", "/d/demo/weigh", "/team/login", "/about", "/d/demo/events.atom"]) {
    const answer = await page.request.get(base + path, { maxRedirects: 0 });
    assert.match(answer.headers()["content-security-policy"], /frame-ancestors 'none'/, path);
    const inner = await framed(page, path);
    assert.equal(inner, undefined, `${path} lies in the paper's page`);
  }
});
