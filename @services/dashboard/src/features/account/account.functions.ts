import { createServerFn } from "@tanstack/react-start";
import { ask } from "../../api/ask.server.ts";
import { changePassword, endOthers } from "./change-password.server.ts";
import { LONGEST_PASSWORD } from "./account.ts";

const password = (value: unknown): string => (typeof value === "string" ? value.slice(0, LONGEST_PASSWORD) : "");

/** Where the reader is signed in. */
export const getSignedIn = createServerFn({ method: "GET" }).handler(({ context }) =>
  ask(context.api, "/auth/sessions"),
);

/** Takes another password; null where that was done. Every other session ends. */
export const changePasswordFn = createServerFn({ method: "POST" })
  .validator((given: { current: string; next: string }) => ({
    current: password(given.current),
    next: password(given.next),
  }))
  .handler(({ context, data }) => changePassword(context.api, data));

/** Ends every other session; null where that was done. */
export const endOthersFn = createServerFn({ method: "POST" })
  .validator((given: { current: string }) => ({ current: password(given.current) }))
  .handler(({ context, data }) => endOthers(context.api, data.current));
