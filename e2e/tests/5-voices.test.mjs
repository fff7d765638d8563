// A statement is spoken, heard and written down. It goes on where the first story ends: its coordinator has an account.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchWithVoice, links, person, press, signIn, sound, vowel } from "../browser.mjs";

const { base } = links("TOGUNA_E2E_LINKS");
const slug = "the-spoken-well";
const at = (path) => `${base}/d/${slug}${path}`;
const team = (path) => `${base}/team/d/${slug}${path}`;

let folder;
let browser;
let awa;
let sidi;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "toguna-voice-"));
  browser = await launchWithVoice(folder);
  awa = await person(browser, { width: 1000 });
  sidi = await person(browser);
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody takes part, who has heard what they agree to. */
const takePart = async (page) => {
  await page.goto(at(""));
  await page.check("[name=heard]");
  await press(page, "form[action$='/join'] button.main");
};

/** Records for so many seconds with the recorder in `place`. */
const record = async (page, place, seconds) => {
  await page.click(`${place} [data-start]`);
  await page.waitForSelector(`${place} [data-stop]:not([hidden])`);
  await page.waitForTimeout(seconds * 1000);
  await page.click(`${place} [data-stop]`);
  await page.waitForSelector(`${place} [data-play]:not([hidden])`);
};

/** Plays a sound of the page; how far it got. */
const listen = (page, selector) =>
  page.$eval(selector, async (audio) => {
    audio.muted = true;
    await audio.play();
    await new Promise((resolve) => setTimeout(resolve, 700));
    const heard = audio.currentTime;
    audio.pause();
    return heard;
  });

test("a dialogue is opened and its texts are read aloud", async () => {
  await signIn(awa, base);
  await awa.goto(`${base}/team/new`);
  for (const [field, text] of Object.entries({ title: "The spoken well", question: "How do we share the well?", description: "", consent: "We keep no name." })) {
    await awa.fill(`[name=${field}-en]`, text);
  }
  await awa.fill("[name=slug]", slug);
  await press(awa, "main form button.main");
  await awa.goto(team(""));
  await press(awa, "form[action$='/state'] button.main");
  await awa.goto(team("/recordings"));
  await sound(awa, "the recordings");
  for (const about of ["name", "consent", "agree"]) {
    await record(awa, `#r-${about}`, 1.5);
    await press(awa, `#r-${about} [data-send-voice]`);
    await awa.waitForSelector(`#r-${about} audio[src]`);
  }
  await sound(awa, "the recordings, once some are there");
  assert.ok((await listen(awa, "#r-name audio[src]")) > 0.2, "what was kept is heard");
  assert.deepEqual(awa.troubles, []);
});

test("somebody speaks, listens, says it again and sends it", async () => {
  await takePart(sidi);
  await sidi.goto(at("/say"));
  await sound(sidi, "the page on which people speak");
  assert.ok(await sidi.isDisabled("[data-send-voice]"), "nothing is sent before something was said");
  await record(sidi, "[data-record]", 1.2);
  assert.ok((await listen(sidi, "[data-record] [data-play]")) > 0.2, "it is played back before it is sent");
  await sidi.click("[data-record] [data-again]");
  await record(sidi, "[data-record]", 2);
  assert.ok(await sidi.isChecked("[name=disguise]"), "a voice is disguised unless somebody does not want that");
  await sidi.check("[name=share]");
  await press(sidi, "[data-send-voice]");
  await sidi.waitForSelector("[role=status]");
  await sidi.goto(at("/mine"));
  await sound(sidi, "one's own voice");
  assert.ok((await listen(sidi, "main audio")) > 0.2);
  assert.deepEqual(sidi.troubles, []);
});

test("nothing is loaded before somebody taps", async () => {
  const asked = [];
  sidi.on("request", (request) => asked.push(request.url()));
  await sidi.goto(at("/mine"));
  await sidi.waitForLoadState("networkidle");
  assert.deepEqual(asked.filter((url) => url.includes("/sound/")), []);
});

test("somebody without script sends a file, and a text instead of one gets a word that helps", async () => {
  const page = await person(browser, { script: false });
  await takePart(page);
  await page.goto(at("/say"));
  assert.ok(await page.isVisible("input[type=file]") && !(await page.isVisible("[data-start]")));
  const send = async (name, buffer) => {
    await page.setInputFiles("input[type=file]", { name, mimeType: "audio/wav", buffer });
    await press(page, "[data-send-voice]");
  };
  await send("voice.wav", Buffer.from("#!/bin/sh\necho hello\n"));
  assert.match(await page.textContent("main"), /This is no recording/);
  await send("voice.wav", vowel(2, 180));
  assert.match(await page.textContent("main"), /Somebody of the team will listen to it/);
});

test("the team listens, writes it down and takes it in, and others hear it", async () => {
  await awa.goto(team("/spoken"));
  await sound(awa, "what was spoken");
  assert.equal(await awa.locator("main audio").count(), 2);
  assert.ok((await listen(awa, "main ol > li:first-child audio")) > 0.2);
  const shared = "main ol > li:has-text('others may hear this voice')";
  await awa.fill(`${shared} textarea`, "Every village has its own well.");
  await awa.check(`${shared} [name=kind][value=solution]`);
  await press(awa, `${shared} button[value=write]`);
  await awa.goto(team("/moderate"));
  await press(awa, "[data-accept]");
  await awa.goto(team("/recordings"));
  assert.match(await awa.textContent("#r-statement-0"), /The voice of the person who said it is kept here/);
  await awa.goto(team("/spoken"));
  await awa.click("main details.menu summary");
  await press(awa, "button[value='reject.unclear']");
  assert.match(await awa.textContent("main"), /Nothing waits to be written down/);
  await sidi.goto(at("/mine"));
  assert.match(await sidi.textContent("main"), /Every village has its own well/);
});
