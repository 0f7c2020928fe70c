import { findEntity } from "@config/atlas";
import { buildStory } from "@packages/storyline";
import sharp from "sharp";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import type { Finding } from "../source/renderer.ts";
import { galleryPieces } from "../source/pieces.ts";
import { RENDERERS } from "../source/renderers/index.ts";

const main = path.resolve(import.meta.dirname, "../source/main.ts");

/** Those in which charts and colours are stretched most: losses, and figures that have a slide to themselves. */
const NAMES = ["epn-refunds", "ions-one-program"];

const lacks = await Promise.all(RENDERERS.map((renderer) => renderer.missing()));
const needsPrograms = { skip: lacks.find((lack) => lack !== null) ?? false };

type Said = { files: string[]; slides: number; findings: Finding[]; missing: string[] };

test(
  "the command draws by every renderer, looks through it, and lays all on one sheet",
  needsPrograms,
  async (context) => {
    const home = await mkdtemp(path.join(tmpdir(), "atlas-gallery-test-"));
    context.after(() => rm(home, { recursive: true, force: true }));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [main, "gallery", "--report", NAMES.join(), "--json"],
      // What a finding says comes from a run that ends with 1, and is shown with its output.
      { env: { ...process.env, ATLAS_HOME: home } },
    ).catch((error: unknown) => error as { stdout: string });
    const { slides, findings, missing } = JSON.parse(stdout) as Said;
    assert.deepEqual([findings, missing], [[], []]);
    const stories = galleryPieces()
      .filter(({ name }) => NAMES.includes(name))
      .map(({ name, report }) => ({ name, count: buildStory(report, findEntity(report.meta.entity)).slides.length }));
    assert.equal(slides, RENDERERS.length * stories.reduce((sum, { count }) => sum + count, 0));
    const gallery = path.join(home, "output/gallery");
    for (const [renderer, folder] of [
      ["present", "png"],
      ["slides", "."],
    ] as const) {
      for (const { name, count } of stories) {
        const own = path.join(gallery, renderer, name, folder);
        const pictures = (await readdir(own)).filter((file) => file.endsWith(".png"));
        assert.equal(pictures.length, count, own);
        const { width, height } = await sharp(path.join(own, pictures[0] ?? "")).metadata();
        assert.deepEqual([width, height], [960, 540], own);
      }
    }
    const sheet = await sharp(path.join(gallery, "contact-sheet.png")).metadata();
    assert.ok(sheet.width > 2000 && sheet.height > 1000);
    assert.deepEqual(JSON.parse(await readFile(path.join(gallery, "findings.json"), "utf8")), []);
  },
);

test("a name that is not in the gallery is wrong usage, with those that are", async () => {
  const run = promisify(execFile)(process.execPath, [main, "gallery", "--report", "nothing"]);
  await assert.rejects(run, (error: { code: number; stderr: string }) => {
    assert.equal(error.code, 2);
    assert.match(error.stderr, /UNKNOWN_REPORT.*"nothing"[^]*ions-monthly/);
    return true;
  });
});
