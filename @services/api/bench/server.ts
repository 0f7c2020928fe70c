/** The process that is measured: the API on a port of its own, and beside it a bare Hono route that gives a fixed answer. */
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { AddressInfo } from "node:net";
import { readEnvironment } from "../src/environment.ts";
import { openApi } from "../src/node/open-api.ts";
import { serveApi } from "../src/node/serve.ts";

const environment = readEnvironment({
  ATLAS_HOME: process.argv[2],
  PORT: "0",
  ATLAS_REQUESTS_PER_MINUTE: String(1e9),
});
const api = await openApi(environment, { log: () => undefined });
const { port } = await serveApi(api, environment);

/** About what a page of fifty people is. */
const rows = Array.from({ length: 50 }, (_, index) => ({
  id: String(index).padStart(32, "0"),
  name: "Siti Rahma Wulandari",
  student_number: "IO0000042",
  phone: "+6281234567890",
  email: "siti.42@example.com",
  grade: null,
  organization: { id: "0".repeat(32), name: "SMA Negeri 1 Semarang" },
  first_date: "2024-07-01",
  last_date: "2026-02-11",
  order_count: 3,
  net_revenue: 5_400_000,
  enrollment_count: 2,
  active: true,
  masked: false,
}));
const peer = createAdaptorServer({ fetch: new Hono().get("/peer", (c) => c.json({ rows })).fetch });
await new Promise<void>((resolve) => {
  peer.listen(0, "127.0.0.1", resolve);
});
process.send?.({ port, peer: (peer.address() as AddressInfo).port });
process.on("disconnect", () => process.exit());
