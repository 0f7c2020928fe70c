import { createHash, createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Context } from "../context.ts";
import { UsageError, UserError } from "../errors.ts";

/** What every id is hashed with, so that none can be guessed from a phone or an invoice number. */
export type IdentityKey = { secret: Uint8Array; fingerprint: string };

/**
 * The key: ATLAS_IDENTITY_KEY, else the one in the home, which is made where nothing was ever published with another.
 * `published` is the fingerprint that the database knows. Throws UserError IDENTITY_KEY_MISSING, IDENTITY_KEY_DIFFERS,
 * IDENTITY_KEY_WEAK.
 */
export function identityKey(context: Context, published: string | null, mayMake: boolean): IdentityKey {
  const file = path.join(context.home.root, ".atlas", "identity-key");
  const text = context.environment.ATLAS_IDENTITY_KEY ?? readKey(file);
  if (text === null && published !== null) {
    throw new UserError("IDENTITY_KEY_MISSING", "the key that ids were published with is not here", {
      place: { file },
      mend: "Set ATLAS_IDENTITY_KEY to it, or copy the file .atlas/identity-key of the home that published before.",
    });
  }
  const key = keyOf(text ?? (mayMake ? makeKey(file) : newKey()));
  if (published === null || key.fingerprint === published) return key;
  throw new UserError("IDENTITY_KEY_DIFFERS", "the database was published with another identity key", {
    place: context.environment.ATLAS_IDENTITY_KEY === undefined ? { file } : { key: "ATLAS_IDENTITY_KEY" },
    mend: "Use the key of the home that published before: another one would give every person a new address.",
  });
}

function keyOf(text: string): IdentityKey {
  if (text.length < 32) {
    throw new UsageError("IDENTITY_KEY_WEAK", "the identity key is shorter than 32 characters", {
      mend: "Leave ATLAS_IDENTITY_KEY out to have one made, or make one: openssl rand -hex 32",
    });
  }
  const secret = createHash("sha256").update(text).digest();
  return { secret, fingerprint: createHmac("sha256", secret).update("fingerprint").digest("hex").slice(0, 16) };
}

function readKey(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Of two processes that make one at once, both take the one that is there first. */
function makeKey(file: string): string {
  const draft = `${file}.${process.pid}.tmp`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(draft, `${newKey()}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}

const newKey = () => randomBytes(32).toString("hex");

/** The two blocks of HMAC-SHA256 that a key begins the inner and the outer hash with. */
export function hmacPads({ secret }: IdentityKey): { inner: Uint8Array; outer: Uint8Array } {
  const block = Buffer.concat([secret, Buffer.alloc(64 - secret.length)]);
  return { inner: block.map((byte) => byte ^ 0x36), outer: block.map((byte) => byte ^ 0x5c) };
}
