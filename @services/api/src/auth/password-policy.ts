import { Problem } from "../app/problem.ts";

/** Characters; NIST SP 800-63B asks for no kinds of them. */
export const shortestPassword = 12;
export const longestPassword = 200;

/** Words of Atlas that add nothing to a password. */
const ours = [
  "atlas",
  "dashboard",
  "laporan",
  "report",
  "admin",
  "executive",
  "analyst",
  "staff",
  "katasandi",
  "password",
];

/** Guesses, as a power of ten, that a password must outlast. */
const leastGuesses = 10;

/**
 * Why a password may not be chosen; null where it may. It is tried as a guesser would: the 49,000 most common ones, Indonesian
 * words and names, rows of keys, repetitions, the person's own name and address, words of Atlas.
 */
export async function weaknessOf(password: string, account: { email: string; name: string }): Promise<string | null> {
  const { length } = password;
  if (length < shortestPassword) return `It needs ${shortestPassword} characters at least.`;
  if (length > longestPassword) return `It has ${longestPassword} characters at most.`;
  const known = [...ours, ...account.email.split(/[@.+_-]/), ...account.name.split(/\s+/), account.email, account.name];
  const { guessesLog10 } = (await guesser()).check(
    password,
    known.filter((word) => word.length > 2),
  );
  return guessesLog10 < leastGuesses
    ? "It is too easy to guess. Several words that do not belong together are not."
    : null;
}

/** Throws `bad-request` about the field of the body that a weak password came in. */
export async function refuseWeak(
  password: string,
  account: { email: string; name: string },
  field: string,
): Promise<void> {
  const weakness = await weaknessOf(password, account);
  if (weakness !== null) throw new Problem("bad-request", { errors: [{ in: "body", name: field, detail: weakness }] });
}

/** Loaded when a password is first chosen: the words are half a megabyte. */
async function guesser() {
  const [{ ZxcvbnFactory }, common, id] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-id"),
  ]);
  const dictionary = { ...common.dictionary, ...id.dictionary };
  return new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs, maxLength: 100 });
}
