// Takes the pictures of the guides and of the README from the running program: `cargo xtask pictures`.

import { mkdirSync } from "node:fs";
import { launch, links, person } from "./browser.mjs";
import { crowd } from "./crowd.mjs";

const { base, team } = links("TOGUNA_E2E_DEMO");
const guide = new URL("../docs/guide/pictures/", import.meta.url).pathname;
const readme = new URL("../docs/pictures/", import.meta.url).pathname;
mkdirSync(guide, { recursive: true });

const browser = await launch();

/** A picture of what is seen at once, or of a part of the page. */
async function take(page, path, file, { clip } = {}) {
  await page.goto(path.startsWith("http") ? path : base + path);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: file, clip, animations: "disabled" });
  console.log(file.replace(/^.*\/docs\//, "docs/"));
}

for (const language of ["en", "fr"]) {
  const phone = await person(browser, { language, width: 360 });
  await take(phone, "/d/demo", `${guide}${language}-front.png`);
  await phone.click("form[action$='/join'] button");
  await phone.waitForURL("**/welcome");
  await take(phone, "/d/demo/groups", `${guide}${language}-groups.png`);
  await take(phone, "/d/demo/weigh", `${guide}${language}-weigh.png`);
  await take(phone, "/d/demo/say", `${guide}${language}-say.png`);
  await take(phone, "/d/demo/shared", `${guide}${language}-shared.png`);
}

const arabic = await person(browser, { language: "ar", width: 360 });
await arabic.goto(`${base}/d/demo`);
await arabic.click("form[action$='/join'] button");
await arabic.waitForURL("**/welcome");
await take(arabic, "/d/demo/weigh", `${guide}ar-weigh.png`);

// Somebody says nearly the same as an accepted statement.
await crowd(base, "demo", ["The first school years should be taught in the language that is spoken at home."], "en", "solution");
const desk = await person(browser, { language: "en", width: 1000 });
await desk.goto(team);
for (const language of ["en", "fr"]) {
  const at = (path) => `/team/d/demo${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
  await take(desk, at(""), `${guide}${language}-overview.png`);
  await desk.setViewportSize({ width: 1000, height: 1000 });
  await take(desk, at("/moderate?words=school"), `${guide}${language}-moderate.png`);
  await desk.setViewportSize({ width: 1000, height: 640 });
  await take(desk, at("/share"), `${guide}${language}-share.png`);
  await take(desk, `/team/new?lang=${language}`, `${guide}${language}-new.png`);
}

const screen = await person(browser, { language: "en", width: 1000 });
await screen.setViewportSize({ width: 1000, height: 820 });
await take(screen, "/d/demo/shared", `${readme}shared.png`);
await take(screen, "/d/demo/map", `${guide}en-map.png`);
await browser.close();
