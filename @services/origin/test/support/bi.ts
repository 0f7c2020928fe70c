import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Home, Served } from "./served.ts";

const page = { accept: "text/html" };

/** One file of each kind that a built site is made of, as its addresses name it. */
function filesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
    name.split(path.sep).join("/"),
  );
  return ["index.html", ".parquet", ".wasm.gz", ".js", ".css", "manifest.json", ".svg"].map((end) => {
    const found = files.find((name) => name.endsWith(end));
    assert.ok(found, `the site has a file that ends in ${end}`);
    return `/bi/IONS/${found.replace(/\.gz$/, "")}`;
  });
}

/**
 * A site of IONS that Evidence built, through the whole origin: by the sessions of people who signed in, and by none. Who
 * reads is disabled at the end.
 */
export async function lookAtBi(home: Home, served: Served): Promise<void> {
  const people = { staff: "budi@example.org", executive: "dewi@example.org" };
  for (const [role, email] of Object.entries(people)) await home.addUser(email, "IONS", role);
  const files = filesOf(path.join(home.root, "sites/IONS"));
  const pages = ["/bi/IONS/", "/bi/IONS/revenue/?unit=WLC", "/bi/IONS/people/"];

  const stranger = served.visitor();
  for (const where of [...pages, ...files]) {
    assert.equal((await stranger.get(where)).status, 401, where);
    const sent = await stranger.get(where, page);
    assert.deepEqual([sent.status, sent.headers.get("location")], [303, `/sign-in?next=${encodeURIComponent(where)}`]);
  }

  const staff = served.visitor();
  await staff.signIn(people.staff);
  for (const where of [...pages, ...files]) assert.equal((await staff.get(where)).status, 403, where);

  const executive = served.visitor();
  await executive.signIn(people.executive);
  for (const where of [...pages, ...files]) {
    const answer = await executive.get(where, page);
    assert.equal(answer.status, 200, where);
    assert.ok((await answer.bytes()).length > 0, where);
    assert.match(answer.headers.get("cache-control") ?? "", /^private, /, where);
  }
  assert.match(await (await executive.get("/bi/IONS/")).text(), /<h1[^>]*>Ikhtisar<\/h1>[^]*Februari 2026/);
  // Of another entity nobody learns even that it is there.
  for (const rest of ["/", "/revenue/", "/data/manifest.json", ""]) {
    const answers = await Promise.all(["EPN", "NONE"].map((entity) => executive.get(`/bi/${entity}${rest}`, page)));
    assert.equal(answers[0]?.status, 404);
    const [known, unknown] = await Promise.all(answers.map(tellOf));
    assert.equal(known, unknown, rest);
  }

  await home.run("users", ["disable", "--email", people.executive]);
  for (const where of [...pages, ...files]) assert.equal((await executive.get(where)).status, 401, where);
  assert.equal((await executive.get("/bi/IONS/", page)).status, 303);
}

/** All that an answer tells, but for what changes with every one. */
async function tellOf(answer: Response) {
  const headers = [...answer.headers].filter(([name]) => name !== "date");
  const told = JSON.stringify({ status: answer.status, headers, text: await answer.text() });
  return told.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "nonce");
}
