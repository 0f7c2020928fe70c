import {
  KEY_METRICS,
  parsePeriod,
  reportTypeOf,
  trendPeriods,
  type ChannelReport,
  type Measure,
  type ProgramReport,
  type Report,
  type SchoolReport,
  type UnitKind,
  type UnitReport,
} from "@packages/report";
import { SAMPLE_NAMES, sampleReport } from "@packages/report/samples";
import { STRETCH_ENTITIES, STRETCH_NAMES, stretchReport } from "@packages/report/stretch";

/** The samples, and of each brand the reports that stretch whoever draws them, by name. */
export const REPORTS: Record<string, () => Report> = {
  ...Object.fromEntries(SAMPLE_NAMES.map((name) => [name, () => sampleReport(name)])),
  ...Object.fromEntries(
    STRETCH_ENTITIES.flatMap((entity) =>
      STRETCH_NAMES.map((name) => [`${name} of ${entity}`, () => stretchReport(name, entity)]),
    ),
  ),
};

/** A measure around a figure: target a tenth below, the periods before a little less. */
export function measure(actual: number, changes: Partial<Measure> = {}): Measure {
  const target = changes.target === undefined ? Math.round(actual * 0.9) : changes.target;
  return {
    actual,
    target,
    attainment: target === null || target === 0 ? null : actual / target,
    previous: Math.round(actual * 0.95),
    previous_year: Math.round(actual * 0.8),
    ytd: actual * 2,
    ytd_target: target === null ? null : target * 2,
    ...changes,
  };
}

export type UnitShape = {
  code: string;
  name?: string;
  kind?: UnitKind;
  revenue?: Measure;
  programs?: ProgramReport[];
  schools?: SchoolReport[];
  channels?: ChannelReport[];
  /** Every key metric is this, and the trend is this. */
  figure?: number;
  /** No targets anywhere. */
  untargeted?: boolean;
};

export function unit(shape: UnitShape, period = "2026-02"): UnitReport {
  const { code, name = code, kind = "unit", figure = 412_350_000, untargeted = false } = shape;
  const target = untargeted ? { target: null } : {};
  return {
    unit: { code, name, kind },
    revenue: {
      ...(shape.revenue ?? measure(figure, target)),
      trend: trendPeriods(parsePeriod(period)).map(({ key }, index) => ({
        period: key,
        actual: figure === 0 ? 0 : Math.round(figure * (0.7 + index * 0.025)),
        target: untargeted || figure === 0 ? null : Math.round(figure * 0.9),
        previous_year: figure === 0 ? null : Math.round(figure * (0.6 + index * 0.02)),
      })),
    },
    key_metrics: KEY_METRICS.map(({ key, format }, index) => ({
      key,
      format,
      ...measure(figure === 0 ? 0 : { percent: 0.55, count: 120 + index, money: Math.abs(figure) / 10 }[format], {
        ...target,
        ...(figure === 0 ? { target: null, previous: null, previous_year: null } : {}),
      }),
    })),
    programs: shape.programs ?? [program("IELTS_PREP", "IELTS Preparation", 32), program("UTBK", "Bimbingan UTBK", 54)],
    schools: shape.schools ?? [school("SMA Negeri 3 Semarang", 54e6), school("SMA Kolese Loyola", 31e6)],
    channels: shape.channels ?? [channel("INSTAGRAM", "Instagram", 60), channel("REFERRAL", "Teman / Keluarga", 41)],
  };
}

export function program(code: string, name: string, enrolled: number): ProgramReport {
  return {
    code,
    name,
    active: enrolled * 3,
    completed: Math.round(enrolled / 4),
    dropped: Math.round(enrolled / 12),
    enrollments: measure(enrolled),
    revenue: measure(enrolled * 2_450_000),
  };
}

export function school(
  name: string,
  revenue: number,
  previousYear: number | null = Math.round(revenue * 0.9),
): SchoolReport {
  const students = Math.max(0, Math.round(revenue / 4e6));
  return { name, students, active: students * 3, revenue, previous_year: previousYear };
}

export function channel(code: string, name: string, leads: number): ChannelReport {
  const enrollments = Math.round(leads / 2);
  const spend = leads * 21_000;
  return {
    code,
    name,
    leads,
    enrollments,
    conversion: leads === 0 ? null : enrollments / leads,
    revenue: enrollments * 2_100_000,
    spend,
    cost_per_enrollment: enrollments === 0 ? null : spend / enrollments,
  };
}

const hash = (digit: string): string => digit.repeat(64);

export function report(entity: string, units: UnitReport[], changes: Partial<Report["meta"]> = {}): Report {
  const period = changes.period ?? "2026-02";
  return {
    meta: {
      entity,
      period,
      generated_at: "2026-03-02T02:00:00.000Z",
      scope: units.map(({ unit: { code } }) => code),
      type: reportTypeOf(parsePeriod(period).type),
      currency: "IDR",
      schema_version: 1,
      provenance: {
        snapshots: [{ year: 2026, sha256: hash("a") }],
        workbooks: [{ file: `${entity}-2026.xlsx`, sha256: hash("b") }],
        models: hash("c"),
        rejected_rows: 12,
        coverage: 0.985,
        draft: null,
      },
      ...changes,
    },
    units: Object.fromEntries(units.map((entry) => [entry.unit.code, entry])),
  };
}

const LONG =
  "Sekolah Menengah Kejuruan Teknologi Informasi dan Komunikasi Nusantara Cendekia Boarding School Kabupaten Semarang Barat";

/** Reports that are awkward each in a way of its own; all must make a deck that a board would read. */
export const AWKWARD: Record<string, () => Report> = {
  "long-names": () =>
    report(
      "IONS",
      [
        unit({
          code: "ALL",
          name: "IONS",
          kind: "all",
          programs: Array.from({ length: 23 }, (_, index) =>
            program(
              `P${index}`,
              `Program Persiapan Akademik dan Beasiswa Luar Negeri Angkatan ke-${index + 1}`,
              90 - index * 3,
            ),
          ),
          schools: Array.from({ length: 40 }, (_, index) =>
            school(index % 2 ? `SMA ${index}` : `${LONG} ${index}`, (45 - index) * 1.3e6),
          ),
        }),
        unit({
          code: "TM",
          name: "Test & Mentoring Persiapan Ujian Internasional Semarang",
          channels: Array.from({ length: 17 }, (_, index) =>
            channel(`C${index}`, `Kanal Pemasaran Digital dan Kunjungan Sekolah Nomor ${index}`, 90 - 5 * index),
          ),
        }),
        unit({ code: "WLC_ENGLISH", name: "World Language Center English Department" }),
      ],
      {
        provenance: {
          ...report("IONS", []).meta.provenance,
          draft: `buku kerja ${LONG}.xlsx berubah sejak data diambil, dan model lebih baru daripada data yang ada`,
          workbooks: Array.from({ length: 30 }, (_, index) => ({
            file: `cabang/IONS-2026-${LONG}-${index}.xlsx`,
            sha256: hash("d"),
          })),
        },
      },
    ),
  empty: () => {
    const nothing = {
      figure: 0,
      programs: [],
      schools: [],
      channels: [],
      revenue: measure(0, { target: null, previous: null, previous_year: null }),
    };
    return report(
      "IONS",
      [
        unit({ code: "ALL", name: "IONS", kind: "all", ...nothing }),
        unit({ code: "TM", name: "Test & Mentoring", ...nothing }),
        unit({ code: "WLC_ENGLISH", name: "WLC English", ...nothing }),
      ],
      { provenance: { snapshots: [], workbooks: [], models: hash("c"), rejected_rows: 0, coverage: 0, draft: null } },
    );
  },
  negative: () =>
    report("EPN", [
      unit({
        code: "ALL",
        name: "EPN",
        kind: "all",
        figure: -41_250_000,
        schools: [school("SMA Negeri 1", 12e6, -3e6), school("SMA Negeri 2", -31e6), school("SMA Negeri 3", 0, 5e6)],
      }),
      unit({ code: "EPN_PREP", name: "EPN Prep", figure: -52_500_000 }),
      unit({ code: "EPN_TEST", name: "EPN Test", figure: 11_250_000 }),
    ]),
  huge: () =>
    report("IONS", [
      unit({
        code: "ALL",
        name: "IONS",
        kind: "all",
        figure: 98_765_432_109_876.5,
        programs: [program("IELTS_PREP", "IELTS Preparation", 9_876_543), program("UTBK", "UTBK", 3)],
        schools: [school("SMA Negeri 3 Semarang", 54e12), school("SMA Kolese Loyola", 100)],
      }),
      unit({
        code: "TM",
        name: "Test & Mentoring",
        figure: 98_765_432_109_876,
        channels: [channel("GOOGLE", "Google", 123_456_789), channel("TIKTOK", "TikTok", 2)],
      }),
      unit({ code: "WLC_ENGLISH", name: "WLC English", figure: 12 }),
    ]),
  namesakes: () =>
    report("IONS", [
      unit({ code: "ALL", name: "IONS", kind: "all" }),
      unit({ code: "TM", name: "Cabang", channels: [] }),
      unit({ code: "WLC_ENGLISH", name: "Cabang", channels: [] }),
    ]),
  untargeted: () =>
    report("EPN", [unit({ code: "EPN_PREP", name: "EPN Prep", untargeted: true }, "2026-W07")], { period: "2026-W07" }),
  "many-units": () =>
    report(
      "IONS",
      [
        unit({ code: "ALL", name: "IONS", kind: "all" }, "2026"),
        ...Array.from({ length: 18 }, (_, index) =>
          unit({ code: `U${index}`, name: `Cabang ${index + 1}`, figure: (30 - index) * 9.7e6 }, "2026"),
        ),
      ],
      { period: "2026" },
    ),
  escaped: () => {
    const name = `A & B <Kids> "Satu" 'Dua' ]]> \u0001\u{1F600}`;
    return report(
      "IONS",
      [
        unit({ code: "ALL", name, kind: "all", programs: [program("X", name, 5)], schools: [school(name, 5e6)] }),
        unit({ code: "TM", name: `TM ${name}`, channels: [channel("X", name, 9)] }),
        unit({ code: "WLC_ENGLISH", name }),
      ],
      { period: "2026-Q1" },
    );
  },
};

/** The awkward report of this name. */
export function awkward(name: string): Report {
  const make = AWKWARD[name];
  if (!make) throw new TypeError(`no awkward report ${name}`);
  return make();
}
