/** Replaces the snapshot of IONS 2026 in the home that is named, by turns with one of two, until it is killed. */
import { readManifest } from "../../source/extract/manifest.ts";
import { writeSnapshot } from "../../source/extract/snapshot.ts";
import { openHome } from "../../source/home/home.ts";
import { snapshotOf } from "./two-snapshots.ts";

const home = openHome({ ATLAS_HOME: process.argv[2] ?? "" });
if ((await readManifest(home, "IONS", 2026)) === null) throw new Error("there is nothing to replace");
process.stdout.write("ready\n");
for (let turn = 0; ; turn++) {
  const { manifest, csvs } = snapshotOf(turn % 2 === 0 ? "new" : "old");
  await writeSnapshot(home, manifest, csvs);
}
