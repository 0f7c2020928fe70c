import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { node } from "../pipeline.ts";

export type Account = { email: string; password: string; may: string };

const email = "sari@example.org";
const users = "@services/api/src/cli/main.ts";

/** The sample account. Its password is made once a home, and kept in it for its owner alone. */
export async function openAccount(home: string): Promise<Account> {
  const may = "It is analyst of IONS and staff of EPN; ./atlas users adds others.";
  const file = path.join(home, ".atlas", "dev-password");
  if (existsSync(file)) return { email, password: readFileSync(file, "utf8").trim(), may };
  const password = randomBytes(12).toString("base64url");
  const { stdout } = await node(home, users, ["list", "--json"]);
  const given = ["--email", email, "--password-stdin"];
  if (stdout.includes(`"${email}"`)) {
    await node(home, users, ["reset", ...given], password);
  } else {
    await node(home, users, ["add", ...given, "--name", "Sari", "--entity", "IONS", "--role", "analyst"], password);
  }
  await node(home, users, ["grant", "--email", email, "--entity", "EPN", "--role", "staff"]);
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return { email, password, may };
}
