import type { components, paths } from "@services/api/client";

type Json<Operation> = Operation extends { responses: { 200: { content: { "application/json": infer Data } } } }
  ? Data
  : never;

/** The API's paths that give JSON to look at. */
export type GetPath = {
  [Path in keyof paths]: Json<paths[Path]["get"]> extends never ? never : Path;
}[keyof paths];

/** What a path answers, as the API describes itself. */
export type ApiAnswer<Path extends GetPath> = Json<paths[Path]["get"]>;

type Schemas = components["schemas"];

/** A number with what it is compared with; money in rupiah, percents as fractions. */
export type ApiMeasure = NonNullable<Schemas["Measure"]>;
/** The period that an answer is about. `to_date`: a running year, its numbers those of the year so far. */
export type PeriodInfo = Schemas["Period"];
export type UnitInfo = Schemas["Unit"];
