import { createServerFn } from "@tanstack/react-start";
import { readSession } from "./read-session.server.ts";

/** Who is signed in, with entities, units, brands and what is published; a problem of status 401 where nobody is. */
export const getSession = createServerFn({ method: "GET" }).handler(({ context }) => readSession(context.api));
