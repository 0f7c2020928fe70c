import type { Services } from "../app/services.ts";
import { forget, giveBack, takeTry, type Limit } from "./limits.ts";

const minutes = 60;

/**
 * Tries of a password: ten of one account from one address in a quarter of an hour; and whoever tries from many addresses
 * fifty of one account an hour, whoever tries many accounts a hundred from one address. What does not exist counts alike.
 */
function limitsOf(email: string, address: string | null): [pair: Limit, ...Limit[]] {
  const from = network(address ?? "unknown");
  return [
    { name: "password of account from address", subject: `${email} ${from}`, most: 10, seconds: 15 * minutes },
    { name: "password of account", subject: email, most: 50, seconds: 60 * minutes },
    { name: "password from address", subject: from, most: 100, seconds: 15 * minutes },
  ];
}

/**
 * Has `check` look at a password: the try is counted first, and forgotten where it was right. Throws `too-many`, whether the
 * password is right or not; what `check` throws means that it was wrong.
 */
export async function withPasswordLimits<T>(
  { accounts, settings: { secret }, heavy }: Services,
  who: { email: string; address: string | null },
  check: () => Promise<T>,
): Promise<T> {
  const [pair, ...others] = limitsOf(who.email, who.address);
  await takeTry(accounts, secret, [pair, ...others]);
  const result = await heavy(check);
  await Promise.all([forget(accounts, secret, pair), giveBack(accounts, secret, others)]);
  return result;
}

/** Tries of one-time links, which are too long to be guessed: twenty from an address in a quarter of an hour. */
export async function takeLinkTry({ accounts, settings }: Services, address: string | null): Promise<void> {
  const subject = network(address ?? "unknown");
  await takeTry(accounts, settings.secret, [{ name: "link from address", subject, most: 20, seconds: 15 * minutes }]);
}

/** An IPv6 address is one of 2^64 that somebody has: they count as one. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(gap, 0) }, () => "0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
