import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Role } from "@packages/db/auth";

const run = promisify(execFile);
const program = fileURLToPath(import.meta.resolve("@services/api/node")).replace(/node\/index\.ts$/, "cli/main.ts");

export const PASSWORD = "correct horse battery staple";

/** Makes an account as a maintainer does, by the users command; `environment` says where its database is. Gives its e-mail. */
export async function addUser(environment: NodeJS.ProcessEnv, memberships: Record<string, Role>): Promise<string> {
  const email = `sri.wahyuni.${randomUUID().slice(0, 8)}@example.org`;
  for (const [index, [entity, role]] of Object.entries(memberships).entries()) {
    const first = index === 0;
    const options = ["--email", email, "--entity", entity, "--role", role];
    const command = first ? ["add", ...options, "--name", "Sri Wahyuni", "--password-stdin"] : ["grant", ...options];
    const running = run(process.execPath, [program, ...command], { env: { ...process.env, ...environment } });
    running.child.stdin?.end(first ? `${PASSWORD}\n` : "");
    await running;
  }
  return email;
}
