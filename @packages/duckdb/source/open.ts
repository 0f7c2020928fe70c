import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "@core/command";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { openError, type Mode } from "./open-error.ts";

/** How often to ask for a database that another program holds, and milliseconds between. */
type Patience = { tries: number; pause: number };

/** For a child of a killed command to let go of it: it ends by itself. */
const brief: Patience = { tries: 10, pause: 150 };

/** For a stage to end. */
const long: Patience = { tries: 20, pause: 250 };

/** Opens a database; a file that is to be written is made where there is none. Throws UserError, DATABASE_BUSY among them. */
export function openDatabase(address: string, mode: Mode): Promise<DuckDBInstance> {
  // A service in the cloud takes no access mode.
  const options = isFile(address) ? { access_mode: mode === "read" ? "READ_ONLY" : "READ_WRITE" } : {};
  return whenFree(address, mode, brief, () => DuckDBInstance.create(address, options));
}

/** Attaches a database to a connection, to be read alone, by the name it is told. Throws UserError as `openDatabase` does. */
export async function attachDatabase(connection: DuckDBConnection, address: string, name: string): Promise<void> {
  await whenFree(address, "read", long, () => connection.run(`attach ${quoted(address)} as ${name} (read_only)`));
}

/** A text as SQL writes it: what attaches a file takes no parameter. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function whenFree<T>(
  address: string,
  mode: Mode,
  { pause, tries }: Patience,
  open: () => Promise<T>,
): Promise<T> {
  if (mode === "read" && isFile(address) && !existsSync(address)) {
    throw new UserError("NO_DATABASE", "nothing has been loaded yet", {
      place: { file: address },
      mend: "Run sync first.",
    });
  }
  for (let tried = 1; ; tried++) {
    try {
      return await open();
    } catch (cause) {
      const error = openError(address, isFile(address), cause);
      if (error.code !== "DATABASE_BUSY" || tried === tries) throw error;
      await sleep(pause);
    }
  }
}

const isFile = (address: string): boolean => !address.includes(":");
