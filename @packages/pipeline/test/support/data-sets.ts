import { randomUUID } from "node:crypto";
import path from "node:path";
import type { TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { findEntity } from "@config/atlas";
import { openOps, type Ops } from "@packages/db";
import type { Context } from "../../source/context.ts";
import { openHome, type Home } from "../../source/home/home.ts";
import { silentProgress } from "../../source/progress.ts";
import { temporaryHome } from "./home.ts";
import { sale, student, syncBooks, type Book } from "./office.ts";

const ibu = { "Nama Orang Tua": "Ibu Sri", "No HP": "+6281200000002", Email: "wali@example.com" };

const year2025: Book = {
  Transaksi: [
    sale("03/11/2025", "A/1", 500_000),
    sale("20/12/2025", "A/2", 250_000.5, { Nama: "Budi Santoso", "No HP": "+6281200000002" }),
  ],
  Siswa: [student("S-1", "Citra Dewi", "05/11/2025", ibu)],
};

const january = [
  sale("05/01/2026", "B/1", 1_000_000),
  sale("06/01/2026", "B/2", 750_000, { Nama: "Budi Santoso", "No HP": "+6281200000002", Sekolah: "UNDIP" }),
  sale("06/01/2026", "B/2", 50_000, {
    Nama: "Budi Santoso",
    "No HP": "+6281200000002",
    Paket: "Modul",
    Sekolah: "UNDIP",
  }),
  sale("20/01/2026", "B/3", 300_000, {
    Unit: "WLC English",
    Program: "General English",
    "Status Bayar": "Belum Lunas",
  }),
];

const february = [
  sale("02/02/2026", "C/1", 800_000, { Unit: "WLC English", Program: "General English", Paket: "Level 1" }),
  sale("10/02/2026", "C/2", -100_000, { Jenis: "Refund", "Status Bayar": "Refund" }),
];

const rest: Book = {
  Target: [
    { Unit: "TM", Program: null, Indikator: "Pendapatan", Jan: 2_000_000, Feb: 1_500_000 },
    { Unit: "TM", Program: null, Indikator: "Siswa Baru", Jan: 4, Feb: 12.5 },
  ],
  Kegiatan: [
    {
      Tanggal: "12/01/2026",
      Kegiatan: "Try Out",
      Media: "Event",
      Unit: "TM",
      Sekolah: "SMA Loyola",
      Biaya: 400_000,
      Prospek: 9,
    },
  ],
};

/** Data sets of IONS that follow one another, as months go by. `corrected` changes what January and 2025 say. */
export const dataSets: Record<string, Record<number, Book>> = {
  january: { 2025: year2025, 2026: { Transaksi: january, Siswa: [student("S-2", "Dian Ayu", "08/01/2026")], ...rest } },
  // Budi, known by his phone until now, gets a student number.
  february: {
    2025: year2025,
    2026: {
      Transaksi: [...january, ...february],
      Siswa: [
        student("S-2", "Dian Ayu", "08/01/2026"),
        student("S-3", "Budi Santoso", "03/02/2026", {
          "No HP": "+6281200000002",
          Sekolah: "UNDIP",
          "Jenis Kelamin": "L",
        }),
      ],
      ...rest,
    },
  },
  corrected: {
    2025: { Transaksi: [sale("03/11/2025", "A/1", 550_000), ...(year2025.Transaksi ?? []).slice(1)] },
    2026: {
      Transaksi: [sale("05/01/2026", "B/1", 1_100_000), ...january.slice(2), ...february],
      Siswa: [student("S-3", "Budi Santoso", "03/02/2026", { "No HP": "+6281200000002", Sekolah: "UNDIP" })],
      ...rest,
    },
  },
};

/** Homes with their marts, one a data set, and where they publish to. */
export type Offices = { homes: Record<string, Home>; removals: (() => unknown)[] };

/** Takes data sets through every stage, each in a home of its own; EPN's in that of the first. */
export async function makeOffices(names: string[]): Promise<Offices> {
  const removals: (() => unknown)[] = [];
  const homes: Record<string, Home> = {};
  for (const name of names) {
    const home = await temporaryHome({ after: (remove) => removals.push(remove as () => unknown) });
    await syncBooks(home, "IONS", dataSets[name] ?? {});
    homes[name] = home;
  }
  const [first] = Object.values(homes);
  if (first) await syncBooks(first, "EPN", { 2026: { Transaksi: [sale("05/01/2026", "B/1", 900_000, epn)] } });
  return { homes, removals };
}

const epn = { Unit: "EPN Prep", Program: "TOEFL ITP Preparation", NIS: "S-2" };

/** A database to publish to, of its own and empty, with the settings that a process needs to publish there. */
export type Target = { settings: { DATABASE_URL: string; ATLAS_IDENTITY_KEY: string }; open: () => Promise<Ops> };

/** One in a file. */
export async function temporaryTarget(t: Pick<TestContext, "after">): Promise<Target> {
  const { root } = await temporaryHome(t);
  return targetAt(t, pathToFileURL(path.join(root, "atlas-ops.db")).href);
}

export function targetAt(t: Pick<TestContext, "after">, address: string): Target {
  const settings = { DATABASE_URL: address, ATLAS_IDENTITY_KEY: randomUUID() };
  const open = async () => {
    const ops = await openOps(address);
    t.after(() => {
      ops.close();
    });
    return ops;
  };
  return { settings, open };
}

/** What publish gets from the command line. */
export function publishContext(home: Home, target: Target, entity = "IONS"): Context {
  const environment = { ATLAS_HOME: home.root, ...target.settings };
  return { environment, home: openHome(environment), entity: findEntity(entity), progress: silentProgress };
}
