import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { prepareHome, releaseHome } from "../source/demo/home.ts";

let folder: string;
let home: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "atlas-demo-home-"));
  home = path.join(folder, "home");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a home that a demo made is emptied for the next one", () => {
  prepareHome(home);
  writeFileSync(path.join(home, "atlas.db"), "");
  releaseHome(home);
  prepareHome(home);
  assert.equal(existsSync(path.join(home, "atlas.db")), false);
});

test("a home with anybody's data is left as it is", () => {
  const workbook = path.join(home, "@source/raw/IONS-2026.xlsx");
  mkdirSync(path.dirname(workbook), { recursive: true });
  writeFileSync(workbook, "precious");
  assert.throws(() => {
    prepareHome(home);
  }, /holds other data/);
  assert.equal(readFileSync(workbook, "utf8"), "precious");
});

test("a home in which another demo is at work is refused, and a dead one's is taken", () => {
  prepareHome(home);
  writeFileSync(path.join(home, ".atlas-demo"), String(process.ppid));
  assert.throws(
    () => {
      prepareHome(home);
    },
    new RegExp(`process ${process.ppid}`),
  );
  writeFileSync(path.join(home, ".atlas-demo"), "999999999");
  prepareHome(home);
});
