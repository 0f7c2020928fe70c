import type { Entity } from "@config/atlas";
import type { Environment } from "./environment.ts";
import type { Home } from "./home/home.ts";
import type { Progress } from "./progress.ts";

/** What every stage is given: one entity, bound before any data is touched. */
export type Context = { environment: Environment; home: Home; entity: Entity; progress: Progress };
