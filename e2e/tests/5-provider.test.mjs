// Another house opens an account here: a real one (oidc-provider), on this machine, whose accounts the test chooses.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import Provider from "oidc-provider";
import { launch, makeFirstAccount, PASSPHRASE, person, press, sound, status } from "../browser.mjs";
import { freePort, serve } from "../server.mjs";

const SECRET = "a secret that only the two of them know";

let browser;
let server;
let house;
let page;
/** Who is at the house just now; null: whoever it is goes away again. */
let who = "awa-there";
/** What the house was asked, as far as the browser carried it. */
let asked = [];

async function openHouse(port, back) {
  const provider = new Provider(`http://localhost:${port}`, {
    clients: [{ client_id: "toguna", client_secret: SECRET, redirect_uris: [back], response_types: ["code"], grant_types: ["authorization_code"] }],
    pkce: { required: () => true },
    cookies: { keys: ["only for this test"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    // Both people have the same address there: it means nothing here.
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: "team@example.org", email_verified: true }) }),
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    if (context.path === "/auth") asked.push(Object.fromEntries(context.URL.searchParams));
    if (!context.path.startsWith("/interaction/")) return next();
    const result = who ? { login: { accountId: who, remember: false } } : { error: "access_denied" };
    context.respond = false;
    await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
  });
  return new Promise((resolve) => {
    const listening = provider.listen(port, "127.0.0.1", () => resolve(listening));
  });
}

const way = "main a.button[href^='/team/login/provider']";

before(async () => {
  const [here, there] = [await freePort(), await freePort()];
  const lines = [`oidc-issuer = "http://localhost:${there}"`, 'oidc-client = "toguna"', `oidc-secret = "${SECRET}"`, 'oidc-name = "The Union"', 'oidc-loopback = "on"'];
  [browser, server, house] = await Promise.all([launch(), serve(lines.join("\n"), here), openHouse(there, `http://localhost:${here}/team/login/provider/back`)]);
  page = await person(browser);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  house?.closeAllConnections();
  house?.close();
});

test("whoever the house knows is nobody here until an owner has linked an account", async () => {
  await makeFirstAccount(page, server.setUp);
  const stranger = await person(browser);
  await stranger.goto(`${server.base}/team/login`);
  await sound(stranger, "the sign-in with another house");
  await press(stranger, way);
  assert.match(await status(stranger), /knows you, but no account here is linked/);
  assert.equal(new URL(stranger.url()).pathname, "/team/login");
  const [{ response_type, scope, code_challenge_method, state, nonce, code_challenge }] = asked;
  assert.deepEqual([response_type, scope, code_challenge_method], ["code", "openid", "S256"]);
  assert.ok(new Set([state, nonce, code_challenge]).size === 3 && [state, nonce, code_challenge].every((text) => text.length === 43));
});

test("an owner links her account after her passphrase, and signs in with it", async () => {
  await page.goto(`${server.base}/team/account/provider`);
  await sound(page, "an account elsewhere");
  await page.fill("[name=passphrase]", "this is not the passphrase");
  await press(page, "main form button.main");
  assert.equal(await page.locator("main .problem").count(), 1);
  await page.fill("[name=passphrase]", PASSPHRASE);
  await press(page, "main form button.main");
  await sound(page, "on the way");
  await press(page, "main a.button.main");
  assert.match(await status(page), /Your account is linked with The Union/);
  await sound(page, "linked");

  const elsewhere = await person(browser);
  await elsewhere.goto(`${server.base}/team/account`);
  await press(elsewhere, way);
  assert.equal(elsewhere.url(), `${server.base}/team/account`);
  assert.match(await elsewhere.textContent("table"), /Account elsewhere/);
  const file = await (await elsewhere.request.get(`${server.base}/team/account/data.json`)).json();
  assert.ok(file.account_elsewhere.linked);
  const kept = JSON.stringify(file);
  assert.ok(!kept.includes("awa-there") && !kept.includes("example.org"));
});

test("somebody else of that house with the same address opens nothing, and cannot take the link", async () => {
  who = "moussa-there";
  const stranger = await person(browser);
  await stranger.goto(`${server.base}/team/login`);
  await press(stranger, way);
  assert.match(await status(stranger), /no account here is linked/);
  who = null;
  const undecided = await person(browser);
  await undecided.goto(`${server.base}/team/login`);
  await press(undecided, way);
  assert.match(await status(undecided), /did not let you through/);
  who = "awa-there";
});

/** Walks to the house and up to the door of the way back, without going through it: the address of that door, with the answer. */
async function walk(page) {
  let next = `${server.base}/team/login/provider`;
  for (let steps = 0; steps < 10; steps += 1) {
    const { location } = (await page.request.get(next, { maxRedirects: 0 })).headers();
    next = new URL(location, next).href;
    if (next.startsWith(`${server.base}/team/login/provider/back?`)) return next;
  }
  assert.fail("the walk does not end");
}

test("an answer counts once, for the browser that went, with its own state and of its own house", async () => {
  const [one, other] = [await person(browser), await person(browser)];
  const right = await walk(one);
  await other.goto(right);
  assert.match(await status(other), /begun in another browser/);
  await one.goto(right);
  assert.equal(one.url(), `${server.base}/team`);
  const late = await person(browser);
  await late.context().addCookies((await one.context().cookies()).filter(({ name }) => name === "toguna_away"));
  await late.goto(right);
  assert.match(await status(late), /begun in another browser/);

  for (const [name, value, said] of [
    ["state", "x".repeat(43), /begun in another browser/],
    ["iss", "https://evil.example", /did not work out/],
    ["iss", "", /did not work out/],
    ["code", "not this code", /did not work out/],
    ["code", "", /did not work out/],
  ]) {
    const page = await person(browser);
    const changed = new URL(await walk(page));
    changed.searchParams.set(name, value);
    await page.goto(changed.href);
    assert.match(await status(page), said, `${name}=${value}`);
    await page.goto(`${server.base}/team`);
    assert.match(page.url(), /\/team\/login/);
    await page.context().close();
  }
});

test("a link that was taken away opens nothing, and the sign-in works in every language", async () => {
  await page.goto(`${server.base}/team/account/provider`);
  await press(page, "main form button.danger");
  assert.match(await status(page), /The link is gone/);
  const stranger = await person(browser);
  await stranger.goto(`${server.base}/team/login`);
  await press(stranger, way);
  assert.match(await status(stranger), /no account here is linked/);
  for (const language of ["fr", "ar"]) {
    await page.goto(`${server.base}/team/account/provider?lang=${language}`);
    await sound(page, `an account elsewhere in ${language}`);
    await stranger.goto(`${server.base}/team/login?lang=${language}`);
    await sound(stranger, `the sign-in in ${language}`);
  }
});
