import { addSiteOptions, entityOf, timeoutOf, type CommandDefinition } from "../command.ts";

export const dev: CommandDefinition = {
  name: "dev",
  summary: "the pages while they are written: what is saved in @services/evidence/site shows at once",
  examples: ["pnpm run evidence -- --entity IONS"],
  options: addSiteOptions,
  run: async (options) => {
    const entity = entityOf(options);
    const { readPlaces, readPort } = await import("../../environment.ts");
    const { runDev } = await import("../../site/dev.ts");
    const code = await runDev(entity, readPlaces(), { timeout: timeoutOf(options), port: readPort() });
    return { data: { entity: entity.code }, lines: [], exitCode: code === 0 ? 0 : 1 };
  },
};
