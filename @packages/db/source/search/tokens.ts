import type { db_token } from "../ops/index.ts";
import { emailWord, numberWord, phoneWord } from "./words.ts";

export type Token = typeof db_token.$inferInsert;

/** What a person or organization is found by. `sort_name` is what `sortName` makes of the name. */
export type Subject = { entity_id: string; id: string; sort_name: string } & Partial<
  Record<"student_number" | "phone" | "email", string | null | undefined>
>;

/**
 * The rows of db_token for a person or organization, in their order. The first word of a name has none: it is found by the
 * order of names itself.
 */
export function tokensOf(subject: "person" | "organization", row: Subject): Token[] {
  const { entity_id, id: subject_id, sort_name, student_number, phone, email } = row;
  const [, ...later] = sort_name.split(" ");
  const found = [
    ...later.map((token) => ({ kind: "name" as const, token })),
    { kind: "number" as const, token: numberWord(student_number ?? "") },
    { kind: "contact" as const, token: phoneWord(phone ?? "") },
    { kind: "contact" as const, token: emailWord(email ?? "") },
  ];
  const distinct = new Map(
    found.filter(({ token }) => token !== "").map((each) => [`${each.kind} ${each.token}`, each]),
  );
  return [...distinct.values()].map((each) => ({ entity_id, subject, ...each, sort_name, subject_id }));
}
