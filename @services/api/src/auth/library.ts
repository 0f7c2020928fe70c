import type { Accounts } from "@packages/db";
import { account, session, user, verification } from "@packages/db/auth";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { Settings } from "../app/services.ts";
import type { Log } from "../platform/log.ts";
import { cookieName } from "./cookie.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { longest } from "./session.ts";

/** The header in which better-auth is told a client's address: it sees no other headers than those that we make. */
const addressHeader = "x-client-address";

/**
 * better-auth on the accounts' database. Its own routes are never mounted; ours call what of it they need. Sessions are
 * asked for in `session.ts`, without it.
 */
export function createLibrary(accounts: Accounts, settings: Settings, log: Log) {
  const { origin, secret } = settings;
  const name = cookieName(settings);
  return betterAuth({
    baseURL: origin,
    basePath: "/auth",
    secret,
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: () => {
        log("error", "better-auth failed");
      },
    },
    database: drizzleAdapter(accounts.orm, { provider: "sqlite", schema: { account, session, user, verification } }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 0,
    },
    session: { expiresIn: longest / 1000, disableSessionRefresh: true, cookieCache: { enabled: false } },
    verification: { storeIdentifier: "hashed" },
    rateLimit: { enabled: false },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const query = { sql: "select 1 from user where id = ? and disabled_at is null", args: [userId] };
            const isDisabled = (await accounts.client.execute(query)).rows.length === 0;
            if (isDisabled) throw new APIError("UNAUTHORIZED");
          },
        },
      },
    },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name, attributes: { secure: name.startsWith("__Host-") } } },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
  });
}

export type Library = ReturnType<typeof createLibrary>;

/** What better-auth may know of a request. */
export function headersFor(request: Request, address: string | null): Headers {
  const headers = new Headers();
  const cookie = request.headers.get("cookie");
  const agent = request.headers.get("user-agent");
  if (cookie !== null) headers.set("cookie", cookie);
  if (agent !== null) headers.set("user-agent", agent.slice(0, 300));
  if (address !== null) headers.set(addressHeader, address);
  return headers;
}
