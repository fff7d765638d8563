// Signing in with a passkey, with a device that Chromium plays; and the way back when that device is lost.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, makeFirstAccount, PASSPHRASE, person, press, sound, status } from "../browser.mjs";
import { serve } from "../server.mjs";

const ANOTHER = "nine donkeys under the old tree";

let browser;
let server;
let page;
let device;
let codes;

/** A device that is unlocked whenever it is asked. */
async function plug(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", { options });
  const send = (what, more = {}) => cdp.send(`WebAuthn.${what}`, { authenticatorId, ...more });
  return {
    keys: async () => (await send("getCredentials")).credentials,
    unlocks: (isUserVerified) => send("setUserVerified", { isUserVerified }),
    lose: () => send("removeVirtualAuthenticator"),
  };
}

const go = (path) => page.goto(server.base + path);

before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
  page = await person(browser);
  device = await plug(page);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test("a passkey is added after the passphrase, and signs in without it", async () => {
  await makeFirstAccount(page, server.setUp);
  await go("/team/account/passkeys");
  await sound(page, "passkeys");
  await page.fill("[name=name]", "My phone");
  await page.fill("[name=passphrase]", PASSPHRASE);
  await press(page, "main form button.main");
  await sound(page, "a new passkey");
  assert.ok(await page.isHidden("#without"));
  await press(page, "[data-passkey] button");
  assert.match(await status(page), /“My phone” is ready/);
  const [key] = await device.keys();
  assert.equal(key.rpId, "localhost");
  assert.ok(key.isResidentCredential && !Buffer.from(key.userHandle, "base64").toString("latin1").includes("Awa"));

  await go("/team");
  await press(page, "form[action='/team/logout'] button");
  await go("/team/account");
  assert.match(page.url(), /\/team\/login\?to=\/team\/account$/);
  await sound(page, "the sign-in");
  await press(page, "[data-passkey] button");
  assert.equal(page.url(), `${server.base}/team/account`);
  assert.match(await page.textContent("table"), /Passkey/);
  await sound(page, "my account");
});

test("the same device is not taken twice, and whoever changes their mind loses nothing", async () => {
  await go("/team/account/passkeys");
  await page.fill("[name=name]", "Again");
  await page.fill("[name=passphrase]", PASSPHRASE);
  await press(page, "main form button.main");
  await page.click("[data-passkey] button");
  await page.waitForFunction(() => document.querySelector("[data-passkey] [role=status]").textContent.includes("already has a passkey"));
  await go("/team");
  await press(page, "form[action='/team/logout'] button");
  await device.unlocks(false);
  await page.click("[data-passkey] button");
  await page.waitForFunction(() => document.querySelector("[data-passkey] [role=status]").textContent.includes("Nothing happened"));
  await sound(page, "the sign-in after a change of mind");
  await device.unlocks(true);
  await press(page, "[data-passkey] button");
  assert.equal(page.url(), `${server.base}/team`);
});

test("without script the passphrase opens, and codes are printed", async () => {
  const plain = await person(browser, { script: false });
  await plain.goto(`${server.base}/team/login`);
  assert.ok(await plain.isHidden("[data-passkey]"));
  await plain.fill("[name=name]", "Awa");
  await plain.fill("[name=passphrase]", PASSPHRASE);
  await plain.click("main form button.main");
  await plain.goto(`${server.base}/team/account/passkeys`);
  await plain.fill("[name=name]", "No script");
  await plain.fill("[name=passphrase]", PASSPHRASE);
  await plain.click("main form button.main");
  assert.ok(await plain.isVisible("#without"));
  await plain.goto(`${server.base}/team/account/codes`);
  await plain.fill("[name=passphrase]", PASSPHRASE);
  await plain.click("main form button.main");
  codes = await plain.locator(".codes code").allTextContents();
  assert.equal(new Set(codes).size, 10);
  await plain.context().close();
});

test("a phone is lost: a code lets in, and its passkey opens nothing any more", async () => {
  const other = await person(browser);
  await other.goto(`${server.base}/team/login`);
  await press(other, "main a[href='/team/login/code']");
  await sound(other, "recovery");
  await other.fill("[name=name]", "Awa");
  await other.fill("[name=code]", codes[3].toUpperCase().replaceAll("-", " "));
  await other.fill("[name=passphrase]", ANOTHER);
  await other.fill("[name=passphrase_again]", ANOTHER);
  await press(other, "main form button.main");
  assert.match(await status(other), /9 recovery codes are left/);
  // Whoever found the phone was in: no longer.
  await go("/team/account");
  assert.match(page.url(), /\/team\/login/);
  await other.goto(`${server.base}/team/account/passkeys`);
  await sound(other, "passkeys with one");
  await press(other, "main .list button");
  assert.match(await status(other), /opens nothing any more/);
  await press(page, "[data-passkey] button");
  assert.match(await status(page), /Nobody here has this passkey/);
  await device.lose();
});

test("the account can be read by everybody, in every language", async () => {
  const reader = await person(browser);
  await reader.goto(`${server.base}/team/login`);
  await reader.fill("[name=name]", "Awa");
  await reader.fill("[name=passphrase]", ANOTHER);
  await press(reader, "main form button.main");
  for (const language of ["en", "fr", "ar"]) {
    for (const path of ["/team/account", "/team/account/passphrase", "/team/account/codes", "/team/account/passkeys", "/team/login/code"]) {
      await reader.goto(`${server.base}${path}?lang=${language}`);
      await sound(reader, `${path} in ${language}`);
    }
    await reader.goto(`${server.base}/team/account/codes`);
    await reader.fill("[name=passphrase]", ANOTHER);
    await press(reader, "main form button.main");
    await sound(reader, `ten codes in ${language}`);
  }
  assert.deepEqual(reader.troubles, []);
});
