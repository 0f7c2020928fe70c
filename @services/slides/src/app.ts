import { Hono } from "hono";

/** The handler of `/reports/…`. */
export function createSlidesApp(): Hono {
  return new Hono();
}
