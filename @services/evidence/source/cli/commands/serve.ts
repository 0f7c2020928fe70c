import { addSiteOptions, entityOf, type CommandDefinition } from "../command.ts";

export const serve: CommandDefinition = {
  name: "serve",
  summary: "an entity's built site on this machine alone, with nobody asked to sign in",
  examples: ["pnpm run evidence:serve -- --entity IONS", "PORT=9000 pnpm run evidence:serve -- --entity IONS"],
  options: addSiteOptions,
  run: async (options) => {
    const entity = entityOf(options);
    const { readPlaces, readPort } = await import("../../environment.ts");
    const { serveSite } = await import("../../site/serve.ts");
    const served = await serveSite(entity.code, readPlaces(), readPort());
    process.stdout.write(`${served.address}\n`);
    await served.ended;
    return { data: { address: served.address }, lines: [] };
  },
};
