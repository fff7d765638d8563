// Many people say something at once, past the browser: each joins, and says what is given to them through the same forms.

/** A phone without a screen: it keeps cookies and waits when it is told to. */
class Phone {
  cookies = new Map();

  async ask(url, fields) {
    for (;;) {
      const answer = await fetch(url, {
        method: fields ? "POST" : "GET",
        body: fields && new URLSearchParams(fields),
        redirect: "manual",
        headers: { accept: "text/html", cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      });
      for (const line of answer.headers.getSetCookie()) {
        const [name, value] = line.split(";")[0].split(/=(.*)/s);
        if (/max-age=0/i.test(line)) this.cookies.delete(name);
        else this.cookies.set(name, value);
      }
      if (answer.status !== 429) return { status: answer.status, text: await answer.text() };
      await answer.body?.cancel();
      await new Promise((later) => setTimeout(later, 1000));
    }
  }
}

/** What a form on the page carries already: the hidden fields of the form that goes to `action`. */
function hidden(page, action) {
  const form = page.split("<form ").find((part) => part.startsWith("method=\"post\"") && part.includes(`action="${action}"`)) ?? "";
  const fields = {};
  for (const [, name, value] of form.split("</form>")[0].matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)) fields[name] = value;
  return fields;
}

/** People say these sentences in a dialogue, ten each. */
export async function crowd(base, slug, sentences, language, kind = "challenge") {
  for (let start = 0; start < sentences.length; start += 10) {
    const phone = new Phone();
    const front = await phone.ask(`${base}/d/${slug}`);
    await phone.ask(`${base}/d/${slug}/join`, hidden(front.text, `/d/${slug}/join`));
    const form = hidden((await phone.ask(`${base}/d/${slug}/say`)).text, `/d/${slug}/say`);
    for (const text of sentences.slice(start, start + 10)) {
      const said = await phone.ask(`${base}/d/${slug}/say`, { ...form, _id: crypto.randomUUID(), text, kind, language, sure: "1" });
      if (said.status !== 303) throw new Error(`“${text}” was not taken: ${said.status}`);
    }
  }
}
