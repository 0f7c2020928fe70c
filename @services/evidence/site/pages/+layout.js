import { browser } from "$app/environment";
import { openDatabase, query as inBrowser } from "$lib/database.js";
import { defaults, readInputs } from "$lib/inputs.js";

export const prerender = true;
export const trailingSlash = "always";

/** Evidence's query engine where pages are rendered, over the same Parquet files. */
const onServer = browser ? null : await openOnServer();

async function openOnServer() {
  const { readFile } = await import("node:fs/promises");
  const { initDB, query, setParquetURLs } = await import("@evidence-dev/universal-sql/client-duckdb");
  const { keepRows } = await import("$lib/rows.js");
  const { renderedFiles } = JSON.parse(await readFile("./static/data/manifest.json", "utf8"));
  await initDB();
  await setParquetURLs(renderedFiles);
  return (sql) => keepRows(sql, query(sql));
}

export function load({ url }) {
  if (browser) setTimeout(openDatabase, 1500);
  return {
    __db: {
      query: (sql, { callback = (rows) => rows } = {}) => then(browser ? inBrowser(sql) : onServer(sql), callback),
    },
    inputs: browser ? readInputs(url.search) : defaults,
    data: {},
    customFormattingSettings: { customFormats: [] },
  };
}

/** What is there at once is handed on at once, so that a page need not wait for what it came with. */
function then(found, callback) {
  return typeof found.then === "function" ? found.then(callback) : callback(found);
}
