import path from "node:path";
import { count, table } from "@core/command";
import { backup } from "../../backup/backup.ts";
import { connect } from "../../client/open.ts";
import { databaseOption, findPlaces, homeOf } from "../places.ts";
import { tellOver } from "../progress.ts";
import type { DatabaseCommand } from "../run.ts";

export const backupCommand: DatabaseCommand = {
  name: "backup",
  summary: "copy the databases, of a file or a server, to SQLite files that db:restore takes",
  examples: ["pnpm run db:backup", "pnpm run db:backup -- --database ops --to /mnt/backups"],
  options: (command) =>
    databaseOption(command).option("--to <folder>", "where the files go (default: output/backups in ATLAS_HOME)"),
  run: async (options) => {
    const folder = path.resolve((options["to"] as string | undefined) ?? path.join(homeOf(), "output/backups"));
    const stamp = new Date().toISOString().replace(/\.\d+|[-:]/g, "");
    const made = [];
    for (const { definition, address, token } of findPlaces(options)) {
      const database = await connect(definition, address, { token, exact: true });
      try {
        const file = path.join(folder, `${definition.name}-${stamp}.db`);
        const { rows } = await backup(database, file, tellOver);
        made.push({ database: definition.name, address: database.address, file, rows });
      } finally {
        database.close();
      }
    }
    const total = (rows: Record<string, number>) => Object.values(rows).reduce((sum, each) => sum + each, 0);
    return {
      data: { backups: made },
      lines: table(
        ["database", "rows", "file"],
        made.map(({ database, rows, file }) => [database, count(total(rows)), file]),
      ),
      next: made.map(({ file }) => `pnpm run db:restore -- --from ${file}`)[0] ?? "",
    };
  },
};
