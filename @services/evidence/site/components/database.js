import { browser } from "$app/environment";
import { addBasePath } from "@evidence-dev/sdk/utils/svelte";
import { initDB, query as ask, setParquetURLs } from "@evidence-dev/universal-sql/client-duckdb";
import { keyOf } from "./rows.js";

/** The rows that the page came with, by their query. */
const given = browser ? JSON.parse(document.getElementById("rows")?.textContent ?? "{}") : {};

let opening;
const tables = new Map();

/** Rows of a query: at once where the page came with them, else from DuckDB in the browser. */
export function query(sql) {
  return given[keyOf(sql)] ?? fromDatabase(sql);
}

/** Opens DuckDB, which takes a while the first time, so that the next query need not wait for it. */
export function openDatabase() {
  opening ??= open();
  return opening;
}

async function fromDatabase(sql) {
  const files = await openDatabase();
  const named = [...sql.matchAll(/\b(atlas(?:_ops)?)\.(\w+)/g)].map(([name]) => name);
  await Promise.all(named.filter((name) => files.has(name)).map((name) => openTable(name, files.get(name))));
  return ask(sql);
}

async function open() {
  const response = await fetch(addBasePath("/data/manifest.json"));
  if (!response.ok) throw new Error(`the data is not there: ${response.status}`);
  const { renderedFiles } = await response.json();
  await initDB();
  await setParquetURLs({});
  for (const source of Object.keys(renderedFiles)) await ask(`create schema if not exists "${source}"`);
  return new Map(
    Object.entries(renderedFiles).flatMap(([source, urls]) =>
      urls.map((url) => [
        `${source}.${url.split("/").at(-1).slice(0, -".parquet".length)}`,
        `/${url.replace(/^\/?static\//, "")}`,
      ]),
    ),
  );
}

/** A table's file is fetched when the first query names it. */
function openTable(name, url) {
  if (!tables.has(name)) tables.set(name, fetchTable(name, url));
  return tables.get(name);
}

async function fetchTable(name, url) {
  const response = await fetch(addBasePath(url));
  if (!response.ok) throw new Error(`${name} is not there: ${response.status}`);
  const file = `${name}.parquet`;
  await window[Symbol.for("EVIDENCE_QUERY_ENGINE")].registerFileBuffer(
    file,
    new Uint8Array(await response.arrayBuffer()),
  );
  const [schema, table] = name.split(".");
  await ask(`create or replace view "${schema}"."${table}" as select * from read_parquet('${file}')`);
}
