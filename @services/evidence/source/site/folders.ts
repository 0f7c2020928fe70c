import path from "node:path";
import { packageRoot, type Places } from "../environment.ts";

/** The template of a site, and the packages of Evidence beside it. */
export const template = path.join(packageRoot, "site");

/** Where sites are put together: below the template, so that Evidence finds its packages. */
export const workRoot = path.join(template, ".work");

/** The folders of one site while it is put together. */
export type Work = {
  root: string;
  /** Where Evidence's own template lies with our pages in it, and Vite runs. */
  app: string;
  /** Parquet files and their manifest. */
  data: string;
};

/** `name` is the entity's, for what stays from one command to the next, or one that nobody else has. */
export function workOf(name: string): Work {
  const root = path.join(workRoot, name);
  const app = path.join(root, ".evidence/template");
  return { root, app, data: path.join(app, "static/data") };
}

/** Where a built site lies. */
export function siteFolder({ sites }: Places, entity: string): string {
  return path.join(sites, entity);
}

/** The address that a site is served at. */
export function siteBase(entity: string): string {
  return `/bi/${entity}`;
}
