import type { ApiAnswer } from "../../api/answers.ts";

export type Overview = ApiAnswer<"/dashboard/overview">;
export type Metric = Overview["metrics"][number];
export type Movers = Overview["movers"][number];
export type Mover = Movers["up"][number];
export type Against = Movers["against"];
export type Freshness = Overview["freshness"];
