import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createClient, type Client } from "@libsql/client";
import { migrate, openAccounts, openOps, resolveAddress } from "@packages/db";
import { startLibsqlServer } from "@packages/db/test-server";
import { runDb } from "./support/command.ts";
import { temporaryHome } from "./support/database.ts";

const migrations = (name: string) => path.resolve(import.meta.dirname, "../migrations", name);

/** What there is of a database: each table's columns, and each index, as they are written. */
async function schemaOf(client: Client): Promise<unknown[]> {
  const { rows } = await client.execute(
    "select type, name, sql from sqlite_master where sql is not null order by 1, 2",
  );
  return rows.map((row) => [row["name"], (row["sql"] as string).replaceAll(/["`\s]/g, "").toLowerCase()]);
}

/** A database as it was after its first migration, with rows in every table. Gives how many, by table. */
async function populatedFirst(name: "ops" | "auth", file: string): Promise<Record<string, number>> {
  const client = createClient({ url: pathToFileURL(file).href });
  const [first = ""] = readdirSync(migrations(name)).sort();
  const sql = readFileSync(path.join(migrations(name), first), "utf8");
  await client.migrate(sql.split("--> statement-breakpoint"));
  const { rows } = await client.execute(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
  );
  const counts: Record<string, number> = {};
  for (const { name: table } of rows as unknown as { name: string }[]) {
    const columns = await columnsOf(client, table);
    for (const each of [1, 2, 3]) {
      // Text says which row it is of, so that what refers to another row finds one; tokens are of people.
      const args = columns.map(({ name: column, type }) => {
        if (type.toLowerCase() !== "text") return each;
        if (column === "subject") return "person";
        return /(^|_)id$/.test(column) ? `id ${each}` : `text ${each}`;
      });
      const marks = args.map(() => "?").join(", ");
      await client.migrate([{ sql: `insert into ${table} values (${marks})`, args }]);
    }
    counts[table] = 3;
  }
  await client.execute(
    "create table schema_migration (tag text primary key, sha256 text not null, applied_at text not null)",
  );
  const sha256 = createHash("sha256").update(sql).digest("hex");
  await client.execute({
    sql: "insert into schema_migration values (?, ?, '')",
    args: [first.replace(".sql", ""), sha256],
  });
  client.close();
  return counts;
}

async function columnsOf(client: Client, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await client.execute(`select name, type from pragma_table_info('${table}')`);
  return rows as unknown as { name: string; type: string }[];
}

describe("a populated database of the first migration", () => {
  for (const [name, open] of Object.entries({ ops: openOps, auth: openAccounts }) as [
    "ops" | "auth",
    typeof openOps,
  ][]) {
    test(`${name} goes through all others with every row, to the schema of a new one`, async (t) => {
      const home = temporaryHome(t);
      const counts = await populatedFirst(name, path.join(home, "old.db"));
      const old = await open(resolveAddress("file:old.db", home));
      const fresh = await open(resolveAddress("file:new.db", home));
      assert.deepEqual(await schemaOf(old.client), await schemaOf(fresh.client));
      for (const [table, count] of Object.entries(counts)) {
        const { rows } = await old.client.execute(`select count(*) from "${table}"`);
        assert.equal(rows[0]?.[0], count, table);
      }
      const [integrity] = (await old.client.execute("pragma integrity_check")).rows;
      assert.equal(integrity?.[0], "ok");
      old.close();
      fresh.close();
    });
  }
});

test("programs that start at once migrate a new file once, and all of them open it", async (t) => {
  const home = temporaryHome(t);
  const script = `
    const { openOps, resolveAddress } = await import("@packages/db");
    const ops = await openOps(resolveAddress("file:atlas-ops.db", process.argv[1]));
    await ops.client.execute("select count(*) from db_token");`;
  const codes = await Promise.all(
    Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, ["--input-type=module", "--eval", script, home], {
        cwd: import.meta.dirname,
        stdio: ["ignore", "ignore", "inherit"],
      });
      return new Promise((resolve) => child.on("close", resolve));
    }),
  );
  assert.deepEqual(codes, [0, 0, 0, 0]);
});

test("a migration that fails leaves nothing, and goes on when what hindered it is gone", async (t) => {
  const home = temporaryHome(t);
  const client = createClient({ url: pathToFileURL(path.join(home, "atlas-ops.db")).href });
  // In the way of the first migration's last table but a few.
  await client.execute("create table target_metric (other text)");
  const address = resolveAddress("file:atlas-ops.db", home);
  await assert.rejects(openOps(address), { code: "MIGRATION_FAILED" });
  const left = async () =>
    (await client.execute("select name from sqlite_master where type = 'table' order by 1")).rows.map(
      (row) => row["name"],
    );
  assert.deepEqual(await left(), ["schema_migration", "target_metric"]);
  await client.execute("drop table target_metric");
  const ops = await openOps(address);
  assert.deepEqual(await migrate(ops), []);
  ops.close();
  client.close();
});

test("what a later version added is no harm; what it took away is, and so is a changed migration", async (t) => {
  const home = temporaryHome(t);
  const address = resolveAddress("file:atlas-ops.db", home);
  const note = async (tag: string) => {
    const ops = await openOps(address);
    await ops.client.execute({ sql: "insert into schema_migration values (?, '', '')", args: [tag] });
    ops.close();
  };
  await note("9998_more_columns");
  await note("9999_contract_old_columns");
  await assert.rejects(openOps(address), { code: "SCHEMA_TOO_NEW", message: /9999_contract_old_columns/ });
  const client = createClient({ url: address });
  await client.execute("delete from schema_migration where tag like '9999%'");
  await client.execute("update schema_migration set sha256 = 'other' where tag like '0000%'");
  client.close();
  await assert.rejects(openOps(address), { code: "SCHEMA_STRANGE", message: /0000_initial/ });
});

test("a server's database is migrated by the command alone", async (t) => {
  const server = await startLibsqlServer();
  t.after(server.stop);
  await assert.rejects(openOps(server.address), { code: "SCHEMA_TOO_OLD", mend: /pnpm run db:migrate/ });
  const environment = { ATLAS_HOME: temporaryHome(t), DATABASE_URL: server.address };
  const both = await Promise.all([1, 2].map(() => runDb(["migrate", "--database", "ops", "--json"], environment)));
  assert.deepEqual(
    both.map(({ code }) => code),
    [0, 0],
  );
  const ops = await openOps(server.address);
  assert.deepEqual(await migrate(ops), []);
  ops.close();
});
