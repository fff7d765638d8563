// Adds a passkey, or signs in with one, where the browser can. Every page with it says how to get in without.
const read = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const write = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
const sealed = (form) => new TextEncoder().encode(form.elements.challenge.value);

async function add(box, form) {
  const { response, rawId } = await navigator.credentials.create({
    publicKey: {
      challenge: sealed(form),
      rp: { id: box.dataset.place, name: "Toguna" },
      user: { id: read(box.dataset.handle), name: box.dataset.name, displayName: box.dataset.name },
      pubKeyCredParams: box.dataset.kinds.split(" ").map((alg) => ({ type: "public-key", alg: Number(alg) })),
      excludeCredentials: box.dataset.known
        .split(" ")
        .filter(Boolean)
        .map((id) => ({ type: "public-key", id: read(id) })),
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      attestation: "none",
      timeout: 300_000,
    },
  });
  return { credential: rawId, client_data: response.clientDataJSON, attestation: response.attestationObject };
}

async function answer(box, form) {
  const { response, rawId } = await navigator.credentials.get({
    publicKey: { challenge: sealed(form), rpId: box.dataset.place, userVerification: "required", timeout: 300_000 },
  });
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return { credential: rawId, client_data: clientDataJSON, authenticator_data: authenticatorData, signature, handle: userHandle ?? new ArrayBuffer(0) };
}

for (const box of document.querySelectorAll("[data-passkey]")) {
  const form = box.querySelector("form");
  const said = box.querySelector("[role=status]");
  const button = box.querySelector("button");
  const without = document.getElementById(box.dataset.without);
  if (!globalThis.PublicKeyCredential || !isSecureContext) continue;
  box.hidden = false;
  if (without) without.hidden = true;
  button.addEventListener("click", async () => {
    said.textContent = box.dataset.waits;
    button.disabled = true;
    try {
      const told = await (box.dataset.passkey === "add" ? add : answer)(box, form);
      for (const [name, value] of Object.entries(told)) form.elements[name].value = write(value);
      form.submit();
    } catch (error) {
      // Whoever changes their mind has not failed.
      said.textContent = error.name === "InvalidStateError" ? box.dataset.there : error.name === "NotAllowedError" ? box.dataset.left : box.dataset.failed;
      button.disabled = false;
    }
  });
}
