import type { CommandDefinition } from "../command.ts";
import { yearsOrExtracted } from "../extracted-years.ts";
import { yearsOption } from "../options.ts";
import { validationLines } from "../validation-lines.ts";

type Options = { year?: number[]; strict?: boolean };

export const validate: CommandDefinition = {
  name: "validate",
  summary: "judge every loaded row: accepted, warned of, or rejected with a reason and its cell",
  examples: [
    "pnpm run validate -- --entity IONS",
    "pnpm run validate -- --entity IONS --year 2026 --strict",
    "pnpm run validate -- --entity EPN --year 2025,2026 --json",
  ],
  options: (command) =>
    command
      .addOption(yearsOption("workbook years: 2026, 2023-2026 or 2025,2026 (default: all extracted)"))
      .option("--strict", "exit with 3 where a row is rejected"),
  lock: "write",
  run: async (given, context) => {
    const { validate } = await import("../../validate/index.ts");
    const { year, strict = false } = given as Options;
    const { entity } = context;
    const results = [];
    for (const each of await yearsOrExtracted(context, year)) {
      results.push(await validate(context, { year: each }));
    }
    const rejected = results.reduce((sum, result) => sum + result.rejected, 0);
    return {
      data: { entity: entity.code, years: results },
      lines: results.flatMap((result) => validationLines(result, context)),
      next: `pnpm run transform -- --entity ${entity.code}`,
      exitCode: strict && rejected > 0 ? 3 : 0,
    };
  },
};
