import { z } from "zod";
import type { Provenance } from "@packages/report";
import type { Row } from "../database/database.ts";
import { UserError } from "../errors.ts";

/** JSON text that a column of meta_build holds. */
const json = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(shape);

const year = z.int();
const bigint = z.union([z.string(), z.number()]).transform(Number);

const buildSchema = z.object({
  snapshots: json(z.array(z.object({ year, sha256: z.string() }))),
  workbooks: json(z.array(z.object({ year, file: z.string(), sha256: z.string() }))),
  source_configs: json(z.array(z.object({ year, sha256: z.string() }))),
  loads: json(z.array(z.object({ year, load_hash: z.string() }))),
  config_hash: z.string(),
  models_hash: z.string(),
  row_count: bigint,
  accepted_rows: bigint,
  rejected_rows: bigint,
  first_date: z.string().nullable(),
  last_date: z.string().nullable(),
});

/** What the marts were built from. */
export type Build = z.output<typeof buildSchema>;

/** Reads meta_build's row. Throws UserError on one of another shape, which another version of this program left. */
export function parseBuild(row: Row): Build {
  const parsed = buildSchema.safeParse(row);
  if (parsed.success) return parsed.data;
  const code = String(row["entity_code"]);
  throw new UserError(
    "MARTS_UNREADABLE",
    `${code}'s marts were built by another version: ${z.prettifyError(parsed.error)}`,
    {
      mend: `Run: pnpm run sync -- --entity ${code}`,
      cause: parsed.error,
    },
  );
}

/** What a report says of where its numbers come from. */
export function provenanceOf(build: Build, draft: string | null): Provenance {
  return {
    snapshots: build.snapshots.map(({ year, sha256 }) => ({ year, sha256 })),
    workbooks: build.workbooks.map(({ file, sha256 }) => ({ file, sha256 })),
    models: build.models_hash,
    rejected_rows: build.rejected_rows,
    coverage: build.row_count === 0 ? 0 : build.accepted_rows / build.row_count,
    draft,
  };
}
