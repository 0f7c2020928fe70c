import type { Route } from "../app/route.ts";
import { accountRoutes } from "./account.ts";
import { dataRoutes } from "./data.ts";
import { decks } from "./decks.ts";
import { healthz, readyz } from "./health.ts";

/** Every endpoint. One that is not here does not answer. */
export const routes: readonly Route[] = [healthz, readyz, ...accountRoutes, ...dataRoutes, decks];
