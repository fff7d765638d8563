// Trustees make a key, or open what was sealed to it, in their own browser. Nothing secret leaves this page: what goes to the server is the
// public half of a key, the wish to fetch sealed contacts, and contacts that were sealed anew. The formats are those of `toguna_people::vault`.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SHARE = 45, KEY = 40, PADDED = 1024, SEALED = 32 + PADDED + 16;
const $ = (id) => document.getElementById(id);
const text = (said) => new TextEncoder().encode(said);
const join = (...parts) => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) (all.set(part, at), (at += part.length));
  return all;
};
const alike = (a, b) => a.length === b.length && a.every((byte, place) => byte === b[place]);
const say = (key, ...values) => {
  const said = document.querySelector(`[data-say="${key}"]`)?.textContent ?? key;
  return said.replace(/%(\d)/g, (_, place) => values[place - 1] ?? "");
};
class Wrong extends Error {
  constructor(key, ...values) {
    super(say(key, ...values));
  }
}

// The field of 256 elements over x⁸+x⁴+x³+x²+1, for shares and for square codes.
const EXP = new Uint8Array(510), LOG = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  EXP[power] = EXP[power + 255] = value;
  LOG[value] = power;
  value = value < 128 ? value << 1 : (value << 1) ^ 0x11d;
}
const times = (a, b) => (a && b ? EXP[LOG[a] + LOG[b]] : 0);
const over = (a, b) => (a ? EXP[LOG[a] + 255 - LOG[b]] : 0);

// Letters for paper: groups of four that carry and one that checks.
function check(place, group) {
  const double = (value) => (value < 16 ? value << 1 : (value << 1) ^ 0b100101);
  let weight = 1, sum = place & 31;
  for (const value of group) {
    weight = double(weight);
    for (let left = weight, right = value; right; left = double(left), right >>= 1) if (right & 1) sum ^= left;
  }
  return sum;
}
function written(bytes) {
  const values = [];
  let held = 0, bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; ) values.push((held >> (bits -= 5)) & 31);
  }
  const groups = [];
  for (let at = 0; at < values.length; at += 4) {
    const group = values.slice(at, at + 4);
    groups.push([...group, check(at / 4, group)].map((value) => ALPHABET[value]).join(""));
  }
  return groups;
}
function read(typed, length) {
  const values = [];
  for (const sign of typed.toUpperCase()) {
    if (/[\s\-‐‑–—.·_\u200e\u200f]/.test(sign)) continue;
    const value = ALPHABET.indexOf(sign === "O" ? "0" : sign === "I" || sign === "L" ? "1" : sign);
    if (value < 0) throw new Wrong("sign", sign);
    values.push(value);
  }
  const expected = length * 2;
  if (values.length !== expected) throw new Wrong("length", values.length, expected);
  const bytes = [];
  let held = 0, bits = 0;
  for (let place = 0; place * 5 < values.length; place++) {
    const group = values.slice(place * 5, place * 5 + 4);
    if (check(place, group) !== values[place * 5 + 4]) throw new Wrong("group", place + 1, Math.floor(place / 3) + 1);
    for (const value of group) {
      held = ((held << 5) | value) & 0xfff;
      if ((bits += 5) >= 8) bytes.push((held >> (bits -= 8)) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

const sha = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const checksum = (bytes) => sha(join(text("toguna/letters/1"), bytes));
const nameOf = async (key) => (await sha(join(text("toguna/vault/1"), key))).slice(0, 4);
const spelled = (name) => [...name].map((byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("").replace(/(....)/, "$1-");

async function packedKey(key, trustees, needed) {
  const head = join([0x61, (needed << 4) | trustees], key);
  return join(head, (await checksum(head)).slice(0, 6));
}
async function readKey(typed) {
  const packed = read(typed, KEY);
  const key = packed.slice(2, 34);
  if (!alike(packed, await packedKey(key, packed[1] & 15, packed[1] >> 4))) throw new Wrong("format");
  return { key, trustees: packed[1] & 15, needed: packed[1] >> 4 };
}

// Shares.
async function packedShare(share) {
  const head = join([0x51, (share.needed << 4) | share.number], share.vault, share.dealing, share.piece);
  return join(head, (await checksum(head)).slice(0, 3));
}
async function readShare(typed) {
  const packed = read(typed, SHARE);
  const share = {
    needed: packed[1] >> 4,
    number: packed[1] & 15,
    vault: packed.slice(2, 6),
    dealing: packed.slice(6, 10),
    piece: packed.slice(10, 42),
  };
  if (share.needed < 2 || !share.number || !alike(packed, await packedShare(share))) throw new Wrong("none");
  return share;
}
function deal(secret, trustees, needed, vault) {
  const dealing = crypto.getRandomValues(new Uint8Array(4));
  const chance = crypto.getRandomValues(new Uint8Array(32 * (needed - 1)));
  return Array.from({ length: trustees }, (_, place) => {
    const number = place + 1;
    const piece = secret.map((byte, at) => {
      let sum = 0;
      for (let power = 0; power < needed - 1; power++) sum = times(sum, number) ^ chance[at * (needed - 1) + power];
      return times(sum, number) ^ byte;
    });
    return { needed, number, vault, dealing, piece };
  });
}
async function combine(shares) {
  const first = shares[0];
  if (!first) throw new Wrong("few", 0, 2, 2);
  const numbers = new Set();
  shares.forEach((share, at) => {
    if (!alike(share.vault, first.vault)) throw new Wrong("other-vault", at + 1, spelled(share.vault), spelled(first.vault));
    if (!alike(share.dealing, first.dealing) || share.needed !== first.needed) throw new Wrong("other-dealing", at + 1);
    if (numbers.has(share.number)) throw new Wrong("twice", share.number);
    numbers.add(share.number);
  });
  if (numbers.size < first.needed) throw new Wrong("few", numbers.size, first.needed, first.needed - numbers.size);
  const secret = new Uint8Array(32);
  for (const share of shares) {
    let weight = 1;
    for (const other of shares) {
      if (other !== share) weight = times(weight, over(other.number, other.number ^ share.number));
    }
    share.piece.forEach((byte, at) => (secret[at] ^= times(byte, weight)));
  }
  const pair = await pairOf(secret);
  if (!alike(await nameOf(pair.key), first.vault)) throw new Wrong("not-the-key", spelled(first.vault));
  return pair;
}

// X25519 as every browser has it; a private key comes in by its PKCS #8 frame and tells its public half as a JWK.
const FRAME = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20]);
const fromBase64 = (said) => Uint8Array.from(atob(said.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
async function pairOf(secret) {
  const handle = await crypto.subtle.importKey("pkcs8", join(FRAME, secret), { name: "X25519" }, true, ["deriveBits"]);
  const { x } = await crypto.subtle.exportKey("jwk", handle);
  return { handle, key: fromBase64(x) };
}
async function agreed(handle, key) {
  const other = await crypto.subtle.importKey("raw", key, { name: "X25519" }, true, []);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "X25519", public: other }, handle, 256));
}

// HPKE (RFC 9180), base mode, X25519, HKDF-SHA256, AES-256-GCM.
const KEM = join(text("KEM"), [0, 0x20]), SUITE = join(text("HPKE"), [0, 0x20, 0, 1, 0, 2]);
const INFO = text("toguna vault contact 1");
async function hmac(key, bytes) {
  const handle = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", handle, bytes));
}
const extract = (suite, salt, label, bytes) =>
  hmac(salt.length ? salt : new Uint8Array(32), join(text("HPKE-v1"), suite, text(label), bytes));
// Nothing longer than one block is ever asked for.
const expand = async (suite, key, label, info, length) =>
  (await hmac(key, join([0, length], text("HPKE-v1"), suite, text(label), info, [1]))).slice(0, length);
let context = null;
async function cipher(shared, encapsulated, key) {
  const inner = await extract(KEM, [], "eae_prk", shared);
  const secret = await expand(KEM, inner, "shared_secret", join(encapsulated, key), 32);
  context ??= join([0], await extract(SUITE, [], "psk_id_hash", []), await extract(SUITE, [], "info_hash", INFO));
  const outer = await extract(SUITE, secret, "secret", []);
  const bytes = await expand(SUITE, outer, "key", context, 32);
  const iv = await expand(SUITE, outer, "base_nonce", context, 12);
  return { iv, handle: await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]) };
}
async function open(pair, id, sealed) {
  const encapsulated = sealed.slice(0, 32);
  const { iv, handle } = await cipher(await agreed(pair.handle, encapsulated), encapsulated, pair.key);
  const padded = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: id }, handle, sealed.slice(32));
  const bytes = new Uint8Array(padded);
  return bytes.slice(2, 2 + ((bytes[0] << 8) | bytes[1]));
}
async function seal(key, id, bytes) {
  const once = await crypto.subtle.generateKey({ name: "X25519" }, true, ["deriveBits"]);
  const encapsulated = new Uint8Array(await crypto.subtle.exportKey("raw", once.publicKey));
  const { iv, handle } = await cipher(await agreed(once.privateKey, key), encapsulated, key);
  const padded = new Uint8Array(PADDED);
  padded.set([bytes.length >> 8, bytes.length & 255]);
  padded.set(bytes, 2);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: id }, handle, padded);
  return join(encapsulated, new Uint8Array(sealed));
}

// The file of sealed contacts.
const fromHex = (said) => Uint8Array.from(said.match(/../g), (pair) => parseInt(pair, 16));
const toHex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
function readFile(file) {
  const lines = file.split("\n").filter(Boolean);
  const parsed = lines.map((line, at) => {
    try {
      return JSON.parse(line);
    } catch {
      throw at === lines.length - 1 && at > 0 ? new Wrong("cut") : at ? new Wrong("line", at + 1) : new Wrong("format");
    }
  });
  const head = parsed.shift();
  if (head?.format !== "toguna-vault-1") throw new Wrong("format");
  if (parsed.pop()?.end !== parsed.length) throw new Wrong("cut");
  const rows = parsed.map(({ id, sealed }, at) => {
    try {
      const row = { id: fromHex(id), sealed: fromBase64(sealed) };
      if (row.id.length === 16 && row.sealed.length === SEALED) return row;
    } catch {}
    throw new Wrong("line", at + 2);
  });
  return { dialogue: head.dialogue, key: head.key, rows };
}
function writeFile(dialogue, key, rows) {
  const lines = rows.map(({ id, sealed }) => JSON.stringify({ id: toHex(id), sealed: toBase64(sealed) }));
  return [JSON.stringify({ format: "toguna-vault-1", dialogue, key }), ...lines, JSON.stringify({ end: rows.length }), ""].join("\n");
}

// A square code: version 5, correction M, mask 0, letters and digits; a share always fits.
function square(said) {
  const SIZE = 37, SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  let bits = "0010" + said.length.toString(2).padStart(9, "0");
  for (let at = 0; at < said.length; at += 2) {
    const [a, b] = [SIGNS.indexOf(said[at]), SIGNS.indexOf(said[at + 1])];
    bits += at + 1 < said.length ? (a * 45 + b).toString(2).padStart(11, "0") : a.toString(2).padStart(6, "0");
  }
  bits += "0000";
  bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, "0");
  const data = bits.match(/.{8}/g).map((byte) => parseInt(byte, 2));
  for (let at = 0; data.length < 86; at++) data.push(at % 2 ? 0x11 : 0xec);
  let generator = [1];
  for (let power = 0; power < 24; power++) {
    const longer = [...generator, 0];
    generator.forEach((value, at) => (longer[at + 1] ^= times(value, EXP[power])));
    generator = longer;
  }
  const blocks = [data.slice(0, 43), data.slice(43)];
  const corrections = blocks.map((block) => {
    const rest = [...block, ...new Array(24).fill(0)];
    block.forEach((_, at) => {
      const lead = rest[at];
      generator.forEach((value, place) => (rest[at + place] ^= times(value, lead)));
    });
    return rest.slice(43);
  });
  const stream = [];
  for (const pair of [blocks, corrections]) pair[0].forEach((_, at) => stream.push(pair[0][at], pair[1][at]));
  const code = Array.from({ length: SIZE }, () => new Array(SIZE).fill(null));
  const put = (row, column, dark) => row >= 0 && column >= 0 && row < SIZE && column < SIZE && (code[row][column] = dark);
  for (const [top, left] of [[0, 0], [0, SIZE - 7], [SIZE - 7, 0]]) {
    for (let r = -1; r < 8; r++)
      for (let c = -1; c < 8; c++) {
        const ring = Math.max(Math.abs(r - 3), Math.abs(c - 3));
        put(top + r, left + c, ring !== 2 && ring < 4);
      }
  }
  for (let r = -2; r < 3; r++) for (let c = -2; c < 3; c++) put(30 + r, 30 + c, Math.max(Math.abs(r), Math.abs(c)) !== 1);
  for (let at = 8; at < SIZE - 8; at++) code[6][at] = code[at][6] = at % 2 === 0;
  const format = "101010000010010";
  for (let at = 0; at < 15; at++) {
    const dark = format[at] === "1";
    const near = at < 6 ? [8, at] : at < 8 ? [8, at + 1] : at === 8 ? [7, 8] : [14 - at, 8];
    put(...near, dark);
    put(...(at < 7 ? [SIZE - 1 - at, 8] : [8, SIZE - 15 + at]), dark);
  }
  put(SIZE - 8, 8, true);
  const flow = stream.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  let next = 0;
  for (let right = SIZE - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right--;
    for (let step = 0; step < SIZE; step++) {
      const row = up ? SIZE - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (code[row][column] === null) code[row][column] = (flow[next++] === "1") !== ((row + column) % 2 === 0);
      }
    }
  }
  return code;
}
function draw(svg, said) {
  const code = square(said);
  svg.setAttribute("viewBox", `0 0 ${code.length + 8} ${code.length + 8}`);
  const path = (fill, d) => {
    const drawn = document.createElementNS("http://www.w3.org/2000/svg", "path");
    drawn.setAttribute("fill", fill);
    drawn.setAttribute("d", d);
    svg.append(drawn);
  };
  path("#fff", `M0 0h${code.length + 8}v${code.length + 8}H0z`);
  path("#000", code.flatMap((row, r) => row.map((dark, c) => (dark ? `M${c + 4} ${r + 4}h1v1h-1z` : ""))).join(""));
}

// Fields for shares, each with what is wrong with it beside it.
function shareField(place, into) {
  const field = $("share-field").content.firstElementChild.cloneNode(true);
  const [label, area] = [field.querySelector("label"), field.querySelector("textarea")];
  area.id = label.htmlFor = `share-${place}`;
  field.querySelector(".problem").id = `e-share-${place}`;
  label.textContent = say("share-at", place);
  into.append(field);
}
async function sharesIn(into) {
  const shares = [];
  let wrong = null;
  for (const field of into.querySelectorAll(".field")) {
    const [area, problem] = [field.querySelector("textarea"), field.querySelector(".problem")];
    problem.textContent = "";
    area.removeAttribute("aria-invalid");
    area.removeAttribute("aria-describedby");
    if (!area.value.trim()) continue;
    try {
      shares.push(await readShare(area.value));
    } catch (error) {
      problem.textContent = told(error);
      area.setAttribute("aria-invalid", "true");
      area.setAttribute("aria-describedby", problem.id);
      wrong ??= area;
    }
  }
  if (wrong) {
    wrong.focus();
    return null;
  }
  return combine(shares);
}
const emptied = (into) => into.querySelectorAll("textarea").forEach((area) => (area.value = ""));
const told = (error) => (error instanceof Wrong ? error.message : say("failed"));
async function canDoIt() {
  try {
    await crypto.subtle.generateKey({ name: "X25519" }, true, ["deriveBits"]);
    return true;
  } catch {
    return false;
  }
}

async function ceremony(section) {
  section.hidden = false;
  const problem = $("ceremony-problem");
  if (!(await canDoIt())) {
    $("ceremony-shape").hidden = true;
    problem.textContent = say("no-crypto");
    return;
  }
  let made = null, making = false;
  $("make").onclick = async () => {
    const [trustees, needed] = [Number($("f-trustees").value), Number($("f-needed").value)];
    problem.textContent = "";
    if (!(Number.isInteger(trustees) && Number.isInteger(needed) && needed >= 2 && needed <= trustees && trustees <= 15)) {
      problem.textContent = say("shape");
      return;
    }
    // Pressed twice, it would show the sheets of two keys side by side.
    if (making) return;
    making = true;
    const pair = await crypto.subtle.generateKey({ name: "X25519" }, true, ["deriveBits"]);
    const { d, x } = await crypto.subtle.exportKey("jwk", pair.privateKey);
    const [secret, key] = [fromBase64(d), fromBase64(x)];
    const vault = await nameOf(key);
    made = { key, text: written(await packedKey(key, trustees, needed)).join("-") };
    $("sheets").replaceChildren();
    for (const share of deal(secret, trustees, needed, vault)) {
      const groups = written(await packedShare(share));
      const sheet = $("sheet").content.firstElementChild.cloneNode(true);
      const values = [share.number, trustees, spelled(vault), written(join([0], share.dealing)).join("-"), needed];
      for (const node of sheet.querySelectorAll("h2, p")) node.textContent = node.textContent.replace(/%(\d)/g, (_, place) => values[place - 1]);
      for (let at = 0; at < groups.length; at += 3) {
        const line = document.createElement("li");
        line.textContent = groups.slice(at, at + 3).join(" ");
        sheet.querySelector("ol").append(line);
      }
      draw(sheet.querySelector("svg"), groups.join("-"));
      $("sheets").append(sheet);
    }
    secret.fill(0);
    $("ceremony-shape").hidden = true;
    $("after").hidden = false;
    $("tries").replaceChildren();
    for (let place = 1; place <= needed; place++) shareField(place, $("tries"));
    $("sheets").querySelector("h2").tabIndex = -1;
    $("sheets").querySelector("h2").focus();
  };
  $("print").onclick = () => print();
  $("try").onclick = async () => {
    $("tried").textContent = "";
    try {
      const pair = await sharesIn($("tries"));
      if (!pair) return;
      if (!alike(pair.key, made.key)) throw new Wrong("not-the-key", spelled(await nameOf(made.key)));
      emptied($("tries"));
      $("f-key").value = made.text;
      $("tried").textContent = say("tried");
      $("sheets").replaceChildren();
      $("set").focus();
    } catch (error) {
      $("tried").textContent = told(error);
    }
  };
}

async function opening(section) {
  section.hidden = false;
  const [problem, said] = [$("opening-problem"), $("opening-said")];
  if (!(await canDoIt())) {
    problem.textContent = say("no-crypto");
    $("open").hidden = $("more").hidden = true;
    return;
  }
  const form = $("plain-fetch").closest("form");
  let places = 0, file = null, contacts = [];
  const more = () => shareField(++places, $("shares"));
  for (let at = 0; at < Number(section.dataset.needed); at++) more();
  $("more").onclick = more;
  $("open").onclick = async () => {
    // Not `disabled`: that would take the focus from whoever pressed it by keyboard.
    if ($("open").ariaDisabled) return;
    problem.textContent = said.textContent = "";
    $("open").ariaDisabled = "true";
    try {
      const pair = await sharesIn($("shares"));
      if (!pair) return;
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { accept: "text/plain" },
      });
      if (answer.redirected) return location.assign(answer.url);
      if (!answer.ok) throw new Error(answer.statusText);
      file = readFile(await answer.text());
      const expected = await readKey(file.key);
      if (!alike(expected.key, pair.key)) {
        throw new Wrong("other-vault", 1, spelled(await nameOf(pair.key)), spelled(await nameOf(expected.key)));
      }
      contacts = [];
      let closed = 0;
      for (const { id, sealed } of file.rows) {
        try {
          contacts.push({ id, bytes: await open(pair, id, sealed) });
        } catch {
          closed++;
        }
        if (!((contacts.length + closed) % 200)) said.textContent = say("opening", contacts.length + closed, file.rows.length);
      }
      emptied($("shares"));
      show(contacts);
      said.textContent = say("opened", contacts.length, closed);
      if ($("reseal-here")) $("reseal-here").hidden = section.dataset.newer === file.key;
    } catch (error) {
      problem.textContent = told(error);
    } finally {
      $("open").ariaDisabled = null;
    }
  };
  const fields = (contact) => [
    contact.name,
    contact.phone,
    contact.email,
    contact.other,
    contact.language,
    [...contact.purposes.map((purpose) => say(purpose)), ...(contact.by_team ? [say("by-team")] : [])].join(" · "),
  ];
  const readable = () =>
    contacts.flatMap(({ bytes }) => {
      try {
        return [{ purposes: [], ...JSON.parse(new TextDecoder().decode(bytes)) }];
      } catch {
        return [];
      }
    });
  function show() {
    const body = section.querySelector("tbody");
    body.replaceChildren();
    for (const contact of readable()) {
      const row = body.insertRow();
      for (const value of fields(contact)) {
        const cell = row.insertCell();
        cell.textContent = value ?? "";
        cell.dir = "auto";
      }
    }
    $("opened").hidden = false;
  }
  $("save").onclick = () => {
    // A cell that begins like a formula is guarded, as in every table of this program, which also read it back as it was.
    const cell = (value) => `"${(/^'*[=+\-@\t\r\n＝＋－＠]/.test(value ?? "") ? "'" : "") + String(value ?? "").replace(/"/g, '""')}"`;
    const head = [...section.querySelectorAll("th")].map((name) => name.textContent);
    const table = "\ufeff" + [head, ...readable().map(fields)].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([table], { type: "text/csv" }));
    link.download = `${file.dialogue}-contacts.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  $("print").onclick = () => print();
  $("forget").onclick = () => {
    for (const { bytes } of contacts) bytes.fill(0);
    contacts = [];
    location.reload();
  };
  if ($("reseal"))
    $("reseal").onclick = async () => {
      problem.textContent = "";
      const sure = $("f-file").form.elements.sure;
      if (!sure.checked) {
        problem.textContent = say("sure");
        return sure.focus();
      }
      try {
        const { key } = await readKey(section.dataset.newer);
        const target = $("f-file").form;
        const pieces = Math.max(1, Math.ceil(contacts.length / 1000));
        for (let piece = 0; piece < pieces; piece++) {
          const rows = [];
          for (const { id, bytes } of contacts.slice(piece * 1000, (piece + 1) * 1000)) rows.push({ id, sealed: await seal(key, id, bytes) });
          const bytes = new File([writeFile(file.dialogue, section.dataset.newer, rows)], "resealed.vault", { type: "text/plain" });
          if (piece === pieces - 1) {
            // The last one goes as a person would bring it, so that the answer is seen.
            const held = new DataTransfer();
            held.items.add(bytes);
            $("f-file").files = held.files;
            return target.submit();
          }
          const body = new FormData(target);
          body.set("file", bytes);
          // The command of the form is the last piece's.
          body.set("_id", crypto.randomUUID());
          const answer = await fetch(target.action, { method: "POST", body });
          if (!answer.ok) throw new Error(answer.statusText);
        }
      } catch (error) {
        problem.textContent = told(error);
      }
    };
}

if ($("ceremony")) ceremony($("ceremony"));
if ($("opening")) opening($("opening"));
