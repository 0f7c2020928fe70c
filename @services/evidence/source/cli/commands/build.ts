import { shownPath } from "@core/command";
import { addSiteOptions, entityOf, timeoutOf, type CommandDefinition } from "../command.ts";

export const build: CommandDefinition = {
  name: "build",
  summary: "an entity's site, from an empty template, to @services/evidence/build/{entity}/",
  examples: ["pnpm run evidence:build -- --entity IONS"],
  options: addSiteOptions,
  run: async (options) => {
    const entity = entityOf(options);
    const { readPlaces } = await import("../../environment.ts");
    const { buildSite } = await import("../../site/build.ts");
    const { siteBase } = await import("../../site/folders.ts");
    const { folder, sources } = await buildSite(entity, readPlaces(), timeoutOf(options));
    const { marts, operations } = sources;
    return {
      data: {
        entity: entity.code,
        folder,
        base: `${siteBase(entity.code)}/`,
        last: marts.last,
        release: operations.release,
      },
      lines: [
        `wrote ${shownPath(folder)}, to be served at ${siteBase(entity.code)}/`,
        `marts up to ${marts.last}, records of release ${operations.release}`,
      ],
      next: "pnpm run serve",
    };
  },
};
