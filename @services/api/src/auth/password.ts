import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";

/** As OWASP's cheat sheet has it for scrypt; 16 MiB and about a tenth of a second. */
const cost = { N: 2 ** 14, r: 8, p: 5 };
const keyLength = 32;

/** `scrypt$16384$8$5$salt$key`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, keyLength, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Whether a password is the one of a hash that `hashPassword` made. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = hash.split("$");
  if (scheme !== "scrypt" || salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, "base64url");
  const options = { N: Number(N), r: Number(r), p: Number(p) };
  return timingSafeEqual(await derive(password, Buffer.from(salt, "base64url"), expected.length, options), expected);
}

function derive(password: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  // One spelling of what a keyboard may send in several.
  scrypt(password.normalize("NFKC"), salt, length, { ...options, maxmem: 64 * 2 ** 20 }, (error, key) => {
    if (error) reject(error);
    else resolve(key);
  });
  return promise;
}
