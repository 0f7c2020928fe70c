import type { Role } from "@packages/db/auth";
import { includes } from "../../app/access.ts";

/** Whether a role may see contact data: telephone, e-mail, birth date, guardian. */
export function seesContact(role: Role): boolean {
  return includes(role, "analyst");
}

/** Whether words can only be meant for a telephone or an e-mail address. */
export function isContactSearch(text: string): boolean {
  return text.includes("@") || /^\s*(\+|0|62)[\d\s().-]{8,}$/.test(text);
}
