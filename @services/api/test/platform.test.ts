import assert from "node:assert/strict";
import { connect } from "node:net";
import { test } from "node:test";
import { z } from "@hono/zod-openapi";
import { publication_current } from "@packages/db/ops";
import { defineRoute } from "../src/app/route.ts";
import { password, startApp } from "./support/app.ts";

const signIn = "/auth/sign-in/email";

const failing = defineRoute({
  method: "get",
  path: "/test/failing",
  access: "anyone",
  tag: "service",
  summary: "A route with a fault",
  answer: z.object({}),
  handle: async ({ services }) => {
    await services.ops.client.execute("select 'ana@example.org' from a_table_that_is_not_there");
    return {};
  },
});

const looking = defineRoute({
  method: "get",
  path: "/test/people/{id}",
  access: "staff",
  tag: "records",
  summary: "A route of one person",
  params: { id: z.string() },
  query: { search: z.string() },
  answer: z.object({}),
  handle: () => ({}),
});

test("what another site has a browser send is refused; what a program sends is not", async (t) => {
  const app = await startApp(t, { environment: { ATLAS_ORIGIN: "https://atlas.example.org" } });
  const email = await app.addUser({});
  const cookie = await app.signIn(email);
  const statusOf = async (path: string, headers: Record<string, string>) => {
    return (await app.stranger.post(path, { email, password }, headers)).status;
  };
  const foreign = [
    "https://evil.example",
    "https://atlas.example.org.evil.example",
    "http://atlas.example.org",
    "null",
  ];
  for (const origin of [...foreign, "https://atlas.example.org:444", "atlas.example.org"]) {
    assert.equal(await statusOf(signIn, { origin }), 403, origin);
    assert.equal(await statusOf("/auth/sign-out", { origin, cookie }), 403, origin);
  }
  for (const site of ["cross-site", "same-site", "none"]) {
    assert.equal(await statusOf(signIn, { origin: "", "sec-fetch-site": site }), 403, site);
  }
  assert.equal(await statusOf("/auth/sign-out", { origin: "", cookie }), 403, "a cookie, and no word of where from");
  assert.equal((await app.client(cookie).get("/auth/session")).status, 200, "the session is still there");

  assert.equal(await statusOf(signIn, { origin: "" }), 204, "a program without cookies");
  assert.equal(await statusOf(signIn, { origin: "", "sec-fetch-site": "same-origin" }), 204);
  assert.equal(await statusOf(signIn, {}), 204);
});

test("on one's own machine its names are one", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({});
  const statusOf = async (origin: string) => (await app.stranger.post(signIn, { email, password }, { origin })).status;
  assert.equal(await statusOf("http://127.0.0.1:8700"), 204);
  assert.equal(await statusOf("http://[::1]:8700"), 204);
  assert.equal(await statusOf("http://127.0.0.1:8701"), 403);
  assert.equal(await statusOf("https://localhost:8700"), 403);
});

test("forms, oversized, malformed and wrong-typed bodies are refused, and say what is wrong", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({});
  const ask = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await app.stranger.post(signIn, body, headers);
    return { status: response.status, text: await response.text() };
  };
  const form = `email=${email}&password=x`;
  for (const type of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", ""]) {
    assert.equal((await ask(form, { "content-type": type })).status, 415, type);
  }
  assert.equal((await ask(JSON.stringify({ email, password, more: "x".repeat(20_000) }))).status, 413);
  for (const body of ["", "{", "null", "[]", "1", '"x"', '{"email":1,"password":2}', '{"email":"ana"}', "{}\u0000"]) {
    assert.equal((await ask(body)).status, 400, body);
  }
  const extra = await ask({ email, password, admin: true });
  assert.equal(extra.status, 400);
  assert.match(extra.text, /"in":"body","name":"admin"/);
  const long = await ask({ email, password: "x".repeat(201) });
  assert.equal(long.status, 400);
  assert.ok(!long.text.includes("xxx"), "what was given is not repeated");
  assert.equal((await ask({ email: `${"a".repeat(300)}@example.org`, password })).status, 400);
});

test("a body without an end is cut off", async (t) => {
  const app = await startApp(t);
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode(" ".repeat(4096))),
  });
  const headers = { "content-type": "application/json" };
  const response = await fetch(app.origin + signIn, { method: "POST", body, headers, duplex: "half" });
  assert.equal(response.status, 413);
});

test("what is not there, or takes another method, says so in the same form", async (t) => {
  const app = await startApp(t);
  const problem = async (response: Response) => {
    assert.equal(response.headers.get("content-type"), "application/problem+json");
    const body = (await response.json()) as { type: string; status: number; request_id: string };
    assert.equal(body.status, response.status);
    assert.equal(body.request_id, response.headers.get("x-request-id"));
    assert.match(body.request_id, /^[\w-]{36}$/);
    return body.type.replace("urn:problem-type:atlas:", "");
  };
  for (const path of ["/", "/nothing", "/auth", "/auth/session/", "/AUTH/session", "/metrics/", "//healthz"]) {
    assert.equal(await problem(await app.stranger.get(path)), "not-found", path);
  }
  const wrong = await app.stranger.post("/auth/session", {});
  assert.equal(await problem(wrong), "method-not-allowed");
  assert.equal(wrong.headers.get("allow"), "HEAD, GET");
  const gone = await app.stranger.get(signIn);
  assert.equal(gone.headers.get("allow"), "POST");
  assert.equal(await problem(gone), "method-not-allowed");
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
    assert.equal((await fetch(`${app.origin}/auth/session`, { method })).status, 405, method);
  }
});

test("every answer has the headers that keep browsers from harm, and no cross-origin permission", async (t) => {
  const app = await startApp(t, { environment: { ATLAS_ORIGIN: "https://atlas.example.org" } });
  const member = await app.as({ ABC: "staff" });
  const answers = [
    await member.get("/auth/session", { origin: "https://evil.example" }),
    await app.stranger.get("/auth/session"),
    await app.stranger.get("/nothing"),
    await app.stranger.get("/healthz"),
    await app.stranger.post(signIn, "{"),
  ];
  for (const { headers, url } of answers) {
    assert.equal(headers.get("cache-control"), "no-store", url);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("referrer-policy"), "no-referrer");
    assert.equal(headers.get("cross-origin-resource-policy"), "same-origin");
    assert.match(headers.get("content-security-policy") ?? "", /default-src 'none'.*frame-ancestors 'none'/);
    assert.match(headers.get("strict-transport-security") ?? "", /^max-age=31536000; includeSubDomains$/);
    for (const name of ["access-control-allow-origin", "x-powered-by", "server"]) assert.equal(headers.get(name), null);
  }
});

test("a fault of ours tells the client nothing, and the log enough, without personal data", async (t) => {
  const app = await startApp(t, { routes: [failing] });
  const response = await app.stranger.get("/test/failing");
  assert.equal(response.status, 500);
  const text = await response.text();
  assert.doesNotMatch(text, /a_table|sql|ana@|node_modules|\.ts|Error/i);
  const { request_id } = JSON.parse(text) as { request_id: string };
  const [line] = app.log.filter((each) => each["message"] === "failed");
  assert.equal(line?.["request_id"], request_id);
  assert.equal(line["code"], "SCHEMA_TOO_OLD");
  assert.match(String(line["stack"]), /platform\.test\.ts/);
  assert.doesNotMatch(JSON.stringify(app.log), /ana@example/);
});

test("the log names routes, never who or what was asked for", async (t) => {
  const app = await startApp(t, { routes: [looking] });
  const email = await app.addUser({ ABC: "staff" });
  const member = app.client(await app.signIn(email));
  const answer = await member.get("/test/people/0123456789?entity=ABC&search=ana@example.org");
  assert.equal(answer.status, 200);
  await app.stranger.get("/ana@example.org");
  const text = JSON.stringify(app.log);
  for (const each of [email, "ana@example.org", "0123456789", password, member.cookie.slice(15, 40), "127.0.0.1"]) {
    assert.ok(!text.includes(each), each);
  }
  const routes = app.log.filter((each) => each["message"] === "request").map((each) => each["route"]);
  assert.deepEqual(routes, [signIn, "/test/people/{id}", "none"]);
});

test("it is healthy while it runs, and ready while databases are there and a release is current", async (t) => {
  const app = await startApp(t, { environment: { ATLAS_BUILD: "abc123" } });
  assert.deepEqual(await (await app.stranger.get("/healthz")).json(), { status: "ok", build: "abc123" });
  assert.deepEqual(await (await app.stranger.get("/readyz")).json(), { status: "ready" });
  await app.ops.orm.delete(publication_current);
  assert.equal((await app.stranger.get("/readyz")).status, 503);
  app.ops.close();
  assert.equal((await app.stranger.get("/readyz")).status, 503);
  assert.equal((await app.stranger.get("/healthz")).status, 200);
});

test("an accounts' database that cannot be reached is said, and lets nobody in", async (t) => {
  const app = await startApp(t);
  const member = await app.as({ ABC: "staff" });
  app.accounts.close();
  const response = await member.get("/auth/session");
  assert.equal(response.status, 503);
  assert.equal(response.headers.get("retry-after"), "1");
});

test("the description is OpenAPI 3.1, and names no entity, unit or person", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({ ABC: "staff" });
  const response = await app.stranger.get("/openapi.json");
  const text = await response.text();
  const document = JSON.parse(text) as {
    openapi: string;
    paths: Record<string, Record<string, { security: unknown[] }>>;
  };
  assert.match(document.openapi, /^3\.1/);
  assert.doesNotMatch(text, /IONS|EPN|XYZ|WLC/);
  assert.ok(!text.includes(email));
  assert.deepEqual(document.paths["/auth/session"]?.["get"]?.security, [{ session: [] }]);
});

test("what was counted is for this machine's collector, and for nobody through a proxy", async (t) => {
  const app = await startApp(t);
  await app.stranger.get("/auth/session");
  const response = await app.stranger.get("/metrics");
  assert.equal(response.status, 200);
  const text = await response.text();
  assert.match(
    text,
    /atlas_http_request_duration_seconds_count\{method="GET",route="\/auth\/session",status="401"\} 1/,
  );
  assert.match(text, /^# TYPE atlas_http_request_duration_seconds histogram$/m);
  assert.equal((await app.stranger.get("/metrics", { "x-forwarded-for": "192.0.2.1" })).status, 404);
  const throughOrigin = await app.api.fetch(new Request("http://localhost/metrics"), { address: "127.0.0.1" });
  assert.equal(throughOrigin.status, 404);
});

test("a request that is no HTTP does not stop the service", async (t) => {
  const app = await startApp(t);
  const socket = connect(Number(new URL(app.origin).port), "127.0.0.1");
  const said = await new Promise<string>((resolve) => {
    socket.once("data", (data) => {
      resolve(data.toString());
    });
    socket.write("GET /healthz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nabc");
  });
  socket.destroy();
  assert.match(said, /^HTTP\/1\.1 400/);
  assert.equal((await app.stranger.get("/healthz")).status, 200);
});
