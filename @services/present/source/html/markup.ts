import { unbroken } from "@packages/storyline/unbroken";

/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A text of the story as HTML shows it, with no number broken over lines. */
export function textHtml(text: string): string {
  return escapeHtml(unbroken(text));
}

/** A style attribute: mail programs read no other styles. */
export function css(styles: Record<string, string | number>): string {
  const text = Object.entries(styles).map(([name, value]) => `${name}:${value}`);
  return ` style="${escapeHtml(text.join(";"))}"`;
}

/** A table that lays things out, which screen readers pass over. */
export function layout(rows: string[], styles: Record<string, string | number> = {}): string {
  const width = { width: "100%", "border-collapse": "collapse", ...styles };
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"${css(width)}>${rows.join("")}</table>`;
}
