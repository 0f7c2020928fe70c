import { addSiteOptions, entityOf, timeoutOf, type CommandDefinition } from "../command.ts";

export const sources: CommandDefinition = {
  name: "sources",
  summary: "an entity's marts and release as Parquet files, for `evidence` to show",
  examples: ["pnpm run evidence:sources -- --entity IONS"],
  options: addSiteOptions,
  run: async (options) => {
    const entity = entityOf(options);
    const { readPlaces } = await import("../../environment.ts");
    const { workOf } = await import("../../site/folders.ts");
    const { makeSources } = await import("../../site/sources.ts");
    const { files, marts, operations } = await makeSources(
      entity,
      readPlaces(),
      workOf(entity.code),
      timeoutOf(options),
    );
    return {
      data: { entity: entity.code, last: marts.last, release: operations.release, files },
      lines: [`${entity.code}: ${files.length} tables, up to ${marts.last}, records of release ${operations.release}`],
      next: `pnpm run evidence -- --entity ${entity.code}`,
    };
  },
};
