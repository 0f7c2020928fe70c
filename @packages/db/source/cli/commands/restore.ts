import { UsageError, table } from "@core/command";
import { openBackup } from "../../backup/open-backup.ts";
import { restore } from "../../backup/restore.ts";
import { fileOf } from "../../client/address.ts";
import { connect } from "../../client/open.ts";
import { isRemote } from "../../client/remote-address.ts";
import { readSchemaState } from "../../migrations/check-schema.ts";
import { migrate } from "../../migrations/migrate.ts";
import { findPlaces } from "../places.ts";
import { tellOver } from "../progress.ts";
import type { DatabaseCommand } from "../run.ts";

export const restoreCommand: DatabaseCommand = {
  name: "restore",
  summary: "put a backup in the place of what its database holds, all of it or nothing",
  examples: ["pnpm run db:restore -- --from output/backups/ops-20260228T070000Z.db"],
  options: (command) => command.option("--from <file>", "a file that db:backup made; it says itself of which database"),
  run: async ({ from }) => {
    if (typeof from !== "string") {
      throw new UsageError("MISSING_BACKUP", "db:restore needs --from", { mend: "Name the file that db:backup made." });
    }
    const backup = await openBackup(from);
    try {
      const { name } = backup.database.definition;
      const [place] = findPlaces({ database: name });
      if (!place) throw new Error(`no place for ${name}`);
      refuseItself(backup.file, place.address);
      const database = await connect(place.definition, place.address, { token: place.token });
      try {
        const { before, after } = await restore(backup, database, tellOver);
        const applied = isRemote(place.address) ? [] : await migrate(database);
        const { pending } = await readSchemaState(database);
        const held = Object.entries({ ...before, ...after }).filter(([name]) => before[name] || after[name]);
        return {
          data: { database: name, address: database.address, from: backup.file, before, after, applied, pending },
          lines: [
            `${name} restored from ${backup.file}: ${database.address}`,
            "",
            ...table(
              ["table", "rows before", "rows now"],
              held.map(([name]) => [name, before[name] ?? 0, after[name] ?? 0]),
            ),
            ...(name === "auth" ? ["", "Nobody is signed in now. Who may, and who may not, is as it was then."] : []),
          ],
          ...(pending.length > 0 && { next: `pnpm run db:migrate -- --database ${name}` }),
        };
      } finally {
        database.close();
      }
    } finally {
      backup.database.close();
    }
  },
};

function refuseItself(file: string, address: string): void {
  if (isRemote(address) || file !== fileOf(address)) return;
  throw new UsageError("SAME_DATABASE", "this file is the database itself, and no backup of it", {
    place: { file },
    mend: "Name a file that db:backup made.",
  });
}
