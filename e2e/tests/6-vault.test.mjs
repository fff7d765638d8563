// A key is made and cut on one screen, somebody leaves a contact, two people agree, and two of three shares open it in a browser. What the
// browser sends is read along: neither the key nor a share may be in it.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, makeFirstAccount, PASSPHRASE, person, press, sound } from "../browser.mjs";
import { serve } from "../server.mjs";

const NAME = "Aïssata of the mill";
const FIRST_VIEW = 14_000;
const slug = "the-sealed-well";

let browser;
let server;
let awa;
let binta;
/** Letters of the three sheets, six lines each. */
let sheets;
/** The private halves of the keys, as the browser wrote them down for itself. */
const secrets = [];
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
  [awa, binta] = [await attended(), await attended()];
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const at = (path) => `${server.base}/d/${slug}${path}`;
const team = (path) => `${server.base}/team/d/${slug}${path}`;
const text = (page, selector) => page.textContent(selector);
/** Waits until the place says something like this. */
const says = (page, selector, wanted) =>
  page.waitForFunction(([selector, source]) => new RegExp(source).test(document.querySelector(selector)?.textContent), [selector, wanted.source]);

/** A person whose browser keeps the private keys that it makes where the test sees them, and whose requests are read along. */
async function attended() {
  const page = await person(browser);
  page.sent = [];
  page.context().on("request", (request) => page.sent.push(`${request.url()}\n${request.postDataBuffer()?.toString("latin1") ?? ""}`));
  await page.addInitScript(() => {
    const write = crypto.subtle.exportKey.bind(crypto.subtle);
    window.made = [];
    crypto.subtle.exportKey = async (format, key) => {
      const written = await write(format, key);
      if (written.d) window.made.push(written.d);
      return written;
    };
  });
  return page;
}

/** Holds that nothing which was sent has the key or a line of a share in it, however it is spelled. */
function keptSecret(page) {
  const spelled = secrets.flatMap((secret) => {
    const hex = Buffer.from(secret, "base64url").toString("hex");
    return [secret, hex, hex.toUpperCase(), ...["base64", "latin1"].map((spelling) => Buffer.from(secret, "base64url").toString(spelling))];
  });
  const spellings = [...spelled, ...sheets.flat()];
  const bare = (said) => said.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const unescaped = (said) => said.replaceAll("+", " ").replace(/%([0-9A-F]{2})/gi, (_, pair) => String.fromCharCode(parseInt(pair, 16)));
  assert.ok(page.sent.length > 3, "requests are seen");
  for (const sent of page.sent) {
    for (const spelling of spellings) {
      assert.ok(!sent.includes(spelling) && !unescaped(sent).includes(spelling), "what was sent has a secret in it");
    }
    const letters = bare(unescaped(sent));
    for (const line of sheets.flat()) assert.ok(!letters.includes(bare(line)), "what was sent has a line of a share in it");
  }
}

/** Makes a key of three and two on the page of the ceremony; the letters of its sheets. */
async function make(page) {
  await page.waitForSelector("#make");
  assert.deepEqual([await page.inputValue("#f-trustees"), await page.inputValue("#f-needed")], ["3", "2"]);
  // Pressed twice by mistake, it makes one key.
  await page.$eval("#make", (button) => [button, button].forEach((one) => one.click()));
  await page.waitForSelector("#after:not([hidden])");
  await page.waitForFunction(() => document.activeElement.matches("#sheets h2"));
  return page.$$eval("#sheets .sheet", (all) => all.map((sheet) => [...sheet.querySelectorAll("ol li")].map((line) => line.textContent)));
}

const type = async (page, into, ...shares) => {
  const fields = page.locator(`${into} textarea`);
  for (const [place, share] of shares.entries()) await fields.nth(place).fill(share.join("\n"));
};

/** The share with one letter misread on its first line, in its second group. */
const misread = ([first, ...rest]) => [first.slice(0, 6) + (first[6] === "7" ? "8" : "7") + first.slice(7), ...rest];

test("the key is made, cut and tried on one screen, and only its public half is sent", async () => {
  await makeFirstAccount(awa, server.setUp);
  await awa.goto(`${server.base}/team/new`);
  for (const [field, said] of Object.entries({ title: "The sealed well", question: "How do we share the well?", description: "", consent: "We keep no name." })) {
    await awa.fill(`[name=${field}-en]`, said);
  }
  await awa.fill("[name=slug]", slug);
  await press(awa, "main form button.main");
  await awa.goto(team(""));
  await press(awa, "form[action$='/state'] button.main");
  await awa.goto(team("/contacts"));
  await sound(awa, "contacts without a key");
  await press(awa, "main a[href$='/contacts/ceremony']");
  await sound(awa, "the ceremony");
  await awa.fill("#f-needed", "4");
  await awa.click("#make");
  await says(awa, "#ceremony-problem", /between two and all of them/);
  await awa.fill("#f-needed", "2");
  sheets = await make(awa);
  secrets.push(await awa.evaluate(() => window.made[0]));
  assert.equal(Buffer.from(secrets[0], "base64url").length, 32);
  assert.equal(sheets.length, 3);
  assert.ok(sheets.flat().every((line) => /^([0-9A-Z]{5} ){2}[0-9A-Z]{5}$/.test(line)) && sheets.every((sheet) => sheet.length === 6));
  assert.equal(new Set(sheets.map(String)).size, 3, "everybody has another part");
  assert.match(await text(awa, "#sheets .sheet"), /Part 1 of 3.*Vault [0-9A-F]{4}-[0-9A-F]{4}.*2 of 3 have to come together/s);
  assert.ok(await awa.evaluate(() => document.activeElement.matches("#sheets h2")), "the focus goes to the first sheet");
  assert.equal(await awa.inputValue("#f-key"), "", "no key is filled in before the parts were tried");
  await sound(awa, "the sheets");

  const tried = async (wanted, selector, ...shares) => {
    await type(awa, "#tries", ...shares);
    await awa.click("#try");
    await says(awa, selector, wanted);
  };
  await tried(/0 of 2 shares are here/, "#tried");
  await tried(/Share number 1 is there twice/, "#tried", sheets[0], sheets[0]);
  await tried(/Group 2, on line 1, is not right/, "#tries .field:nth-child(2) .problem", sheets[0], misread(sheets[1]));
  assert.ok(await awa.evaluate(() => document.activeElement.matches("#share-2[aria-invalid][aria-describedby=e-share-2]")), "the focus goes to it");
  await sound(awa, "a letter that was misread");
  await tried(/The parts make the key/, "#tried", sheets[0].map((line) => line.toLowerCase()), sheets[2]);
  assert.equal(await awa.locator("#sheets .sheet").count(), 0, "the sheets are gone from the screen");
  assert.equal(await awa.inputValue("#share-1"), "");
  await press(awa, "#set");
  assert.match(await text(awa, "main > [role=status]"), /From now on contacts are sealed to vault/);
  await sound(awa, "contacts with a key");
  keptSecret(awa);
  assert.deepEqual(awa.troubles, []);
});

test("the ceremony can be held in Arabic", async () => {
  await awa.goto(`${team("/contacts/ceremony")}?lang=ar`);
  assert.equal(await awa.getAttribute("html", "dir"), "rtl");
  await sound(awa, "the ceremony in Arabic");
  const others = await make(awa);
  await sound(awa, "the sheets in Arabic");
  assert.match(await text(awa, "#sheets h2"), /\p{Script=Arabic}/u);
  await type(awa, "#tries", sheets[0], others[1]);
  await awa.click("#try");
  await says(awa, "#tried", /[\u0600-\u06ff]/);
  await sound(awa, "shares of two ceremonies in Arabic");
  sheets.push(...others);
  secrets.push(await awa.evaluate(() => window.made[0]));
  await awa.goto(`${team("/contacts")}?lang=en`);
  assert.equal(new Set(secrets).size, 2, "another ceremony makes another key");
  keptSecret(awa);
});

test("somebody leaves a contact on a small phone", async () => {
  const sidi = await person(browser);
  await sidi.goto(at(""));
  await press(sidi, "form[action$='/join'] button.main");
  const fresh = await person(browser);
  await fresh.context().addCookies(await sidi.context().cookies());
  const session = await fresh.context().newCDPSession(fresh);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await fresh.goto(at("/contact"));
  await fresh.waitForLoadState("networkidle");
  assert.ok(bytes > 1_000 && bytes <= FIRST_VIEW, `the first view of the contact: ${bytes} bytes`);
  await fresh.context().close();

  await sidi.goto(at("/mine"));
  await press(sidi, "main a[href$='/contact']");
  await sound(sidi, "a contact");
  assert.match(await text(sidi, "main"), /that takes 2 of 3 trustees/);
  await sidi.fill("[name=name]", NAME);
  await press(sidi, "form[action$='/contact'] button.main");
  assert.match(await text(sidi, "main"), /Write at least one way/);
  await sound(sidi, "a contact without a way");
  assert.equal(await sidi.inputValue("[name=name]"), NAME, "nothing that was typed is lost");
  await sidi.fill("[name=phone]", "+223 70 11 22 33");
  await sidi.check("[name=purposes][value=result]");
  await press(sidi, "form[action$='/contact'] button.main");
  assert.match(await text(sidi, "main .code"), /^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
  await sound(sidi, "a contact that was kept");
  assert.deepEqual(sidi.troubles.filter((trouble) => !trouble.includes("422")), []);
});

test("a coordinator asks, and an invited trustee agrees", async () => {
  await awa.goto(team("/people"));
  await awa.check("[name=role][value=trustee]");
  await press(awa, "form[action$='/people/invite'] button.main");
  const [path] = (await awa.content()).match(/\/team\/invited\/[0-9A-Za-z-]+/);
  await binta.goto(server.base + path);
  await binta.fill("[name=name]", "Binta");
  await binta.fill("[name=passphrase]", PASSPHRASE);
  await binta.fill("[name=passphrase_again]", PASSPHRASE);
  await press(binta, "main form:has([name=passphrase_again]) button.main");

  await awa.goto(team("/contacts"));
  assert.match(await text(awa, "main"), /One person has left a contact/);
  assert.ok(!(await awa.content()).includes(NAME));
  await awa.fill("[name=reason]", "Bring the result to the people of the mill");
  await press(awa, "form[action$='/contacts/ask'] button.main");
  assert.match(await text(awa, "main"), /Waits for a second person/);
  assert.equal(await awa.locator("main button[value=agree]").count(), 0, "whoever asks cannot agree");
  await sound(awa, "an opening that was asked for");

  await binta.goto(team("/openings"));
  await sound(binta, "the openings of a trustee");
  await press(binta, "main button[value=agree]");
  assert.match(await text(binta, "main > [role=status]"), /You agreed/);
  await sound(binta, "an opening that was agreed to");
});

test("two of three shares open in the browser; wrong ones get a word that helps", async () => {
  await press(binta, "main a.button.main");
  await sound(binta, "the opening");
  const fetches = () => binta.sent.filter((sent) => sent.startsWith(team("/openings/fetch"))).length;
  const tried = async (wanted, selector, ...shares) => {
    await type(binta, "#shares", ...shares);
    await binta.click("#open");
    await says(binta, selector, wanted);
    await binta.waitForSelector("#open:not([aria-disabled])");
  };
  await tried(/1 of 2 shares are here\. Still missing: 1/, "#opening-problem", sheets[1]);
  await tried(/Share number 2 is there twice/, "#opening-problem", sheets[1], sheets[1]);
  await tried(/The share at place 2 belongs to vault/, "#opening-problem", sheets[1], sheets[3]);
  await tried(/Group 2, on line 1, is not right/, "#shares .field:nth-child(1) .problem", misread(sheets[1]), sheets[2]);
  await tried(/There are 75 letters and digits; there should be 90/, "#shares .field:nth-child(1) .problem", sheets[1].slice(1), sheets[2]);
  await sound(binta, "a share that is too short");
  // Two shares that fit together and are not of this vault.
  await tried(/belongs to vault/, "#opening-problem", sheets[3], sheets[4]);
  assert.ok(await binta.isHidden("#opened"));
  await binta.focus("#open");
  await binta.keyboard.press("Enter");
  await binta.waitForSelector("#open:not([aria-disabled])");
  await binta.waitForTimeout(200);
  assert.equal(await binta.evaluate(() => document.activeElement.id), "open", "whoever uses the keyboard keeps the place");
  const before = fetches();

  await tried(/Opened: 1\. Not opened: 0\./, "#opening-said", sheets[1], sheets[2]);
  assert.equal(fetches(), before + 1);
  assert.equal(await text(binta, "#opening-problem"), "");
  assert.match(await text(binta, "#opened tbody"), new RegExp(`${NAME}.*70 11 22 33.*To bring you the result`));
  assert.deepEqual(await binta.locator("#shares textarea").evaluateAll((all) => all.map((area) => area.value)), ["", ""]);
  await sound(binta, "the opened contacts");
  keptSecret(binta);
  const plain = Buffer.from(NAME).toString("latin1");
  assert.ok(!binta.sent.some((sent) => sent.includes(plain) || sent.includes("70 11 22 33")), "nothing that was opened goes back");
  assert.deepEqual(binta.troubles, []);

  await press(binta, "#forget");
  assert.ok(!(await text(binta, "main")).includes(NAME));
  await awa.goto(team("/contacts"));
  assert.match(await text(awa, "main"), /Agreed to by Binta/);
});

test("one person alone opens nothing, whichever way she tries", async () => {
  await awa.goto(team("/contacts"));
  await awa.fill("[name=reason]", "Look who that is, quietly");
  await press(awa, "form[action$='/contacts/ask'] button.main");
  assert.equal(await awa.locator("main button[value=agree]").count(), 0, "whoever asks cannot agree");
  assert.equal((await awa.goto(team("/openings"))).status(), 403, "the trustees' page is not hers");
  assert.equal((await awa.goto(team("/openings/open"))).status(), 403);
  // She makes herself a trustee: it is not offered, and refused to whoever sends it all the same.
  await awa.goto(team("/people"));
  assert.equal(await awa.locator("select[name=role] option[value=trustee]").count(), 0);
  const give = () =>
    awa.evaluate(() => {
      const hers = [...document.querySelectorAll("main li")].find((person) => person.querySelector("h2")?.textContent.includes("Awa"));
      const select = hers.querySelector("select[name=role]");
      select.append(new Option("trustee", "trustee"));
      select.value = "trustee";
      select.form.requestSubmit(select.form.querySelector("button[value=give]"));
    });
  await press(awa, { click: give });
  assert.match(await text(awa, "main"), /nobody makes themselves a trustee/);
  await awa.check("form[action$='/people/invite'] input[name=role][value=trustee]");
  await press(awa, "form[action$='/people/invite'] button.main");
  const [path] = (await awa.content()).match(/\/team\/invited\/[0-9A-Za-z-]+/);
  assert.equal((await awa.goto(server.base + path)).status(), 403);
  assert.match(await text(awa, "main"), /You cannot come by your own invitation/);
  // She lifts the rule: that waits for a second person too.
  await awa.goto(team("/contacts"));
  await press(awa, "form[action$='/contacts/rule'] button[value=no]");
  assert.match(await text(awa, "main"), /Two people have to agree until a second person agrees to this/);
  assert.equal(await awa.locator("main button[value=agree]").count(), 0);
  await sound(awa, "a change that waits");
  await binta.goto(team("/openings"));
  assert.match(await text(binta, "main"), /A change waits for a second person/);
  await press(binta, "form[action$='/openings/change'] button[value=refuse]");
  await press(binta, "form[action$='/openings/answer'] button[value=refuse]");
  await awa.goto(team("/acts"));
  const acts = await text(awa, "main");
  for (const act of [/asked for an opening of the vault: .?Look who that is/, /asked that one person be enough/, /refused or stopped an opening/]) {
    assert.match(acts, act);
  }
});

test("a sheet is lost: the two that are left move the contacts to a new key, and the old sheets open nothing more", async () => {
  // The first sheet has burnt. A new key, held as the first one.
  await awa.goto(team("/contacts/ceremony"));
  const fresh = await make(awa);
  secrets.push(await awa.evaluate(() => window.made[0]));
  await type(awa, "#tries", fresh[0], fresh[2]);
  await awa.click("#try");
  await says(awa, "#tried", /The parts make the key/);
  await press(awa, "#set");
  assert.match(await text(awa, "main"), /A second person has to agree before contacts are sealed to vault/);
  await awa.fill("[name=reason]", "Move the contacts to the new sheets");
  await press(awa, "form[action$='/contacts/ask'] button.main");

  await binta.goto(team("/openings"));
  await press(binta, "form[action$='/openings/change'] button[value=agree]");
  assert.match(await text(binta, "main"), /It holds from now on/);
  await press(binta, "form[action$='/openings/answer'] button[value=agree]");
  await press(binta, "main a.button.main");
  const opened = async (wanted, selector, ...shares) => {
    await type(binta, "#shares", ...shares);
    await binta.click("#open");
    await says(binta, selector, wanted);
    await binta.waitForSelector("#open:not([aria-disabled])");
  };
  await opened(/Opened: 1\. Not opened: 0\./, "#opening-said", sheets[1], sheets[2]);
  await binta.click("#reseal");
  await says(binta, "#opening-problem", /Tick first that the sheets of the new key were tried/);
  assert.equal(await binta.evaluate(() => document.activeElement.name), "sure", "the focus goes to what is missing");
  await sound(binta, "a sealing anew that is not sure");
  await binta.check("[name=sure]");
  await press(binta, "#reseal");
  assert.match(await text(binta, "main"), /One contact is sealed to the new key/);

  await awa.goto(team("/contacts"));
  await press(awa, "main a[href*='/contacts/destroy?vault=']");
  await awa.fill("[name=sure]", slug);
  await press(awa, "main form button.danger");
  assert.match(await text(awa, "main"), /Destroyed/);

  await binta.goto(team("/openings"));
  await press(binta, "main a.button.main");
  await opened(/belongs to vault|these shares/i, "#opening-problem", sheets[1], sheets[2]);
  assert.ok(await binta.isHidden("#opened"));
  await opened(/Opened: 1\. Not opened: 0\./, "#opening-said", fresh[1], fresh[2]);
  assert.match(await text(binta, "#opened tbody"), new RegExp(NAME));
  sheets.push(...fresh);
  keptSecret(awa);
  keptSecret(binta);
  assert.deepEqual(binta.troubles, []);
});
