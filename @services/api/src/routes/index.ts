import type { Route } from "../app/route.ts";
import { dataRoutes } from "./data.ts";
import { healthz, readyz } from "./health.ts";
import { session } from "./session.ts";
import { signIn } from "./sign-in.ts";

/** Every endpoint. One that is not here does not answer. */
export const routes: readonly Route[] = [healthz, readyz, signIn, session, ...dataRoutes];
