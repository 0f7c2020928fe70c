import path from "node:path";
import { repositoryRoot, type Environment } from "../environment.ts";

export type Table = "transactions" | "students" | "targets" | "activities";

/** Every path that Atlas reads or writes, below one folder. */
export type Home = {
  root: string;
  raw: string;
  clean: string;
  invalid: string;
  config: string;
  source: string;
  output: string;
  /** Path of the DuckDB file, or an address such as md:atlas. */
  duckdb: string;
  sourceConfig: (entity: string, year: number) => string;
  cleanCsv: (entity: string, year: number, table: Table) => string;
  manifest: (entity: string, year: number) => string;
  validation: (entity: string, year: number) => string;
  invalidCsv: (entity: string, bucket: string, table: Table) => string;
  comparisonCsv: (entity: string, table: "students" | "transactions") => string;
};

/** The home that the environment names, or the repository. */
export function openHome(environment: Environment): Home {
  const root = path.resolve(environment.ATLAS_HOME ?? repositoryRoot);
  const source = path.join(root, "@source");
  const clean = path.join(source, "clean");
  const invalid = path.join(source, "invalid");
  const config = path.join(source, "config");
  const output = path.join(root, "output");
  return {
    root,
    raw: path.join(source, "raw"),
    clean,
    invalid,
    config,
    source,
    output,
    duckdb: databaseAddress(environment.ATLAS_DUCKDB) ?? path.join(root, "atlas.db"),
    sourceConfig: (entity, year) => path.join(config, `${entity}-${year}.yaml`),
    cleanCsv: (entity, year, table) => path.join(clean, `${entity}-${year}-${table}.csv`),
    manifest: (entity, year) => path.join(clean, `${entity}-${year}.manifest.json`),
    validation: (entity, year) => path.join(output, "validation", `${entity}-${year}.json`),
    invalidCsv: (entity, bucket, table) => path.join(invalid, `${entity}-${bucket}-${table}.csv`),
    comparisonCsv: (entity, table) => path.join(source, `${entity}-${table}.csv`),
  };
}

/** A path made absolute, since other programs with other working folders open it too; an address (md:atlas) as it is. */
function databaseAddress(named: string | undefined): string | undefined {
  return named === undefined || named.includes(":") ? named : path.resolve(named);
}
