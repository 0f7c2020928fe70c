import path from "node:path";
import type { Entity } from "@config/atlas";
import { reportTypeOf, type Period } from "@packages/report";
import type { Home } from "../home/home.ts";
import type { UnitChoice } from "./choose-units.ts";

/** Where a report lies without its extension: `output/quarterly/IONS-2026-Q1-WLC`. */
export function reportBase(home: Home, entity: Entity, period: Period, { suffix }: UnitChoice): string {
  return path.join(home.output, reportTypeOf(period.type), `${entity.code}-${period.key}${suffix}`);
}
