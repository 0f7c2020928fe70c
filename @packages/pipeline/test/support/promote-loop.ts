import { withDatabase } from "../../source/database/database.ts";
import { openHome } from "../../source/home/home.ts";
import { createRawSchema } from "../../source/load/index.ts";
import { promote } from "../../source/transform/index.ts";
import { contextOf } from "./context.ts";

// A process that builds and promotes marts over and over, until it is killed: promote-loop <root> <first version>. Every
// table of a build holds its version, and each build has other tables than the one before.
const [root = "", first = "1"] = process.argv.slice(2);
const context = contextOf(openHome({ ATLAS_HOME: root }));

for (let version = Number(first); ; version++) {
  await withDatabase(context.home, "write", async (database) => {
    await createRawSchema(database);
    await database.transaction(async () => {
      await database.run("drop schema if exists ions_next cascade");
      await database.run("create schema ions_next");
      const tables = Array.from({ length: 20 }, (_, index) => `mart_${String(index + (version % 2))}`);
      for (const table of ["meta_build", ...tables]) {
        await database.run(`create table ions_next.${table} as select ${String(version)} as version from range(2000)`);
      }
    });
    await promote(database, context);
  });
  process.stdout.write(`${String(version)}\n`);
}
