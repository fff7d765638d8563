// A server of one's own for tests that need other settings: on a free port, over a folder that goes away.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A port on which nobody listens. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the program; `settings` are lines of its file. People reach it as localhost: browsers make passkeys for no number. */
export async function serve(settings = "", chosen) {
  const port = chosen ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), "toguna-e2e-"));
  writeFileSync(join(folder, "toguna.toml"), settings);
  const base = `http://localhost:${port}`;
  const given = ["serve", "--config", "toguna.toml", "--listen", `127.0.0.1:${port}`, "--base-url", base, "--data", "data", "--lang", "en", "--default-language", "en", "--log", "quiet"];
  const child = spawn(process.env.TOGUNA_E2E_PROGRAM, given, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  const said = [];
  const ended = new Promise((resolve) => child.on("exit", resolve));
  await new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => {
      said.push(line);
      if (line.includes("ready")) resolve();
    });
    ended.then(() => reject(new Error(`the program ended: ${said.join("\n")}`)));
  });
  const setUp = said.join(" ").split(/\s+/).find((word) => word.includes("/setup/"));
  return {
    base,
    setUp,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
