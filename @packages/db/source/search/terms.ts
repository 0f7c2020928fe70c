import { emailWord, numberWord, phoneWord, sortName } from "./words.ts";

/**
 * What one word that is searched for may be the beginning of: a word of a name, a student number, a telephone or an e-mail
 * address.
 */
export type Term<Value = string> = { name?: Value; number?: Value; phone?: Value; email?: Value };

/** More words than a name has; what is beyond them is not looked at. */
const most = 8;

/**
 * The words of a search; a row is found that has all of them. What is only of contact data is left out without `contact`: a
 * telephone is then a number like others.
 */
export function termsOf(text: string, { contact }: { contact: boolean }): Term[] {
  if (isOneNumber(text)) return [numberTerm(text, contact)];
  return text
    .split(/\s+/)
    .flatMap((piece): Term[] => {
      if (contact && piece.includes("@")) return [{ email: emailWord(piece) }];
      if (/\p{N}/u.test(piece)) return [numberTerm(piece, contact)];
      return namesOf(piece).map((name) => ({ name }));
    })
    .filter((term) => Object.keys(term).length > 0)
    .slice(0, most);
}

/** A telephone is often written with spaces: +62 812-3456-7890. */
function isOneNumber(text: string): boolean {
  return /^[\s\d()+./-]+$/.test(text) && text.replace(/\D/g, "").length >= 7;
}

function numberTerm(text: string, contact: boolean): Term {
  const [name, ...more] = namesOf(text);
  const number = numberWord(text.replace(/\s/g, ""));
  return {
    ...(name !== undefined && more.length === 0 && { name }),
    ...(number !== "" && { number }),
    ...(contact && /^\d{3}/.test(phoneWord(number)) && { phone: phoneWord(number) }),
  };
}

function namesOf(text: string): string[] {
  return sortName(text)
    .split(" ")
    .filter((word) => word !== "");
}
