import { takeRows } from "./rows.js";

/** Puts the rows that a page was rendered with into it, so that it stands before any other data is there. */
export async function handle({ event, resolve }) {
  takeRows();
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const rows = JSON.stringify(takeRows()).replaceAll("<", "\\u003c");
      return html.replace("</body>", () => `<script type="application/json" id="rows">${rows}</script></body>`);
    },
  });
}
