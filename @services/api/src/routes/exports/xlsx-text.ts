/** Characters that XML 1.0 has no way to write. */
// eslint-disable-next-line no-control-regex -- it is they that must go
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(unwritable, "\uFFFD")
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

/** Characters that a cell can hold. */
const longest = 32_767;

/** A text for a cell. Excel reads _x000D_ as a carriage return: such a text keeps its underscore. */
export function cellText(text: string): string {
  const whole = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return escapeXml(whole.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}
