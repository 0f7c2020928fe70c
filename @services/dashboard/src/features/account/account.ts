import type { ApiAnswer } from "../../api/answers.ts";

/** A place where the account is signed in; `seen_at` is exact to the hour. */
export type SignedIn = ApiAnswer<"/auth/sessions">["sessions"][number];

/** Why a password was not taken: the current one is wrong, or the new one too short or too easy. */
export type PasswordError = "wrong" | "tooShort" | "weak" | "failed" | "limited";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
