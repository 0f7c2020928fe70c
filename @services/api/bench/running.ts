import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { openAccounts, resolveAddress } from "@packages/db";
import { readEnvironment, secretOf } from "../src/environment.ts";
import { cookieOf } from "./cookie.ts";
import { signIn } from "./data.ts";

/** The API in a process of its own, the bare route beside it, and what a browser that is signed in sends. */
export type Running = { port: number; peer: number; cookie: string };

/** Starts the API over a home folder, lets `use` ask it, and stops it. */
export async function whileRunning<T>(home: string, use: (running: Running) => Promise<T>): Promise<T> {
  const environment = readEnvironment({ ATLAS_HOME: home, PORT: "0" });
  const accounts = await openAccounts(resolveAddress(environment.AUTH_DATABASE_URL, home));
  const cookie = cookieOf(await signIn(accounts), new URL(environment.ATLAS_ORIGIN).origin, secretOf(environment));
  accounts.close();
  const server = fork(path.join(import.meta.dirname, "server.ts"), [home], { stdio: "inherit" });
  try {
    const [ports] = (await once(server, "message")) as [{ port: number; peer: number }];
    return await use({ ...ports, cookie });
  } finally {
    server.disconnect();
  }
}
