import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DatabaseError } from "../errors.ts";
import { isRemote, withoutSecrets } from "./remote-address.ts";

/**
 * A database's address with a relative `file:` made absolute below `home`; others as they are. Throws BAD_ADDRESS for one
 * that is of no known kind, or leads out of the home.
 */
export function resolveAddress(address: string, home: string): string {
  if (isRemote(address)) return address;
  const name = /^file:(.+)$/.exec(address)?.[1];
  if (name === undefined || /[?#]/.test(name)) throw badAddress(address);
  if (name.startsWith("/")) return absolute(address);
  const file = path.resolve(home, name);
  const inside = path.relative(home, file);
  if (inside === "" || inside.startsWith("..") || path.isAbsolute(inside)) {
    throw new DatabaseError("BAD_ADDRESS", `${address} leads out of ${home}`, {
      mend: "Give the absolute path: file:/…/atlas-ops.db",
    });
  }
  return pathToFileURL(file).href;
}

/** The file of an absolute `file:` address. Throws BAD_ADDRESS. */
export function fileOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    throw badAddress(address);
  }
}

function absolute(address: string): string {
  return address.startsWith("file://") ? address : pathToFileURL(address.slice("file:".length)).href;
}

function badAddress(address: string): DatabaseError {
  return new DatabaseError("BAD_ADDRESS", `${withoutSecrets(address)} is no address of a database`, {
    mend: "Give file:atlas-ops.db, file:/an/absolute/path.db or libsql://….",
  });
}
