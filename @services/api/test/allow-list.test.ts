import assert from "node:assert/strict";
import { test } from "node:test";
import { startApp } from "./support/app.ts";

/** What of better-auth's paths answers, because we have a route of that name. */
const allowed = ["POST /change-password", "POST /sign-in/email", "POST /sign-out"];

test("of all that better-auth could answer, only what is wanted does", async (t) => {
  const app = await startApp(t);
  const member = await app.as({ ABC: "admin" });
  const endpoints = Object.values(app.api.services.library().api) as {
    path?: string;
    options?: { method?: unknown };
  }[];
  const paths = endpoints.flatMap(({ path, options }) => {
    const methods = [options?.method ?? []].flat() as string[];
    return path === undefined ? [] : methods.map((method) => ({ method, path: path.replace(/:\w+/g, "x") }));
  });
  assert.ok(paths.length > 20, "the library's own table is read");
  for (const each of ["/sign-up/email", "/get-session", "/reset-password", "/update-user", "/delete-user"]) {
    assert.ok(
      paths.some(({ path }) => path === each),
      each,
    );
  }

  const answering: string[] = [];
  for (const { method, path } of paths) {
    for (const prefix of ["/auth", "/api/auth", ""]) {
      const headers = { origin: app.api.services.settings.origin, "content-type": "application/json" };
      const init = { method, headers: { ...headers, cookie: member.cookie }, ...(method === "POST" && { body: "{}" }) };
      const { status } = await fetch(app.origin + prefix + path, init);
      if (![404, 405].includes(status)) answering.push(`${method} ${path}`);
    }
  }
  assert.deepEqual([...new Set(answering)].sort(), allowed);
});

test("nobody can make an account or a role over HTTP", async (t) => {
  const app = await startApp(t);
  const paths = app.api.services.library().options.emailAndPassword;
  assert.equal(paths.disableSignUp, true);
  const document = (await (await app.stranger.get("/openapi.json")).json()) as { paths: Record<string, object> };
  const changing = Object.entries(document.paths)
    .filter(([, methods]) => Object.keys(methods).some((method) => method !== "get"))
    .map(([path]) => path);
  assert.deepEqual(changing.sort(), [
    "/auth/change-password",
    "/auth/reset",
    "/auth/sessions/revoke",
    "/auth/sign-in/email",
    "/auth/sign-out",
  ]);
});
