import { findEntity } from "@config/atlas";
import { sampleReport } from "@packages/report/samples";
import { stretchReport } from "@packages/report/stretch";
import { buildStory, type ContentSlide, type Story } from "@packages/storyline";
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { brief } from "../source/say/names.ts";
import { sentence } from "../source/say/sentence.ts";

const ions = (name: "ions-monthly" | "ions-quarterly" | "ions-weekly" = "ions-monthly", lang: "id" | "en" = "id") =>
  buildStory(sampleReport(name), findEntity("IONS"), { lang });

const headline = (story: Story, id: string) => story.slides.find((slide) => slide.id === id)?.headline;

const slide = (story: Story, id: string): ContentSlide => {
  const found = story.slides.find((one) => one.id === id);
  assert.ok(found && found.kind !== "cover", id);
  return found;
};

test("messages of a month say what matters, in Indonesian", () => {
  const story = ions();
  const told = {
    "all-summary":
      "Pendapatan Rp 1,82 miliar, 1% di atas target; WLC kurang Rp 12,4 juta, terbesar di WLC Non-English (Rp 29,3 juta)",
    "all-units": "TM 3,3% di atas target; WLC kurang Rp 12,4 juta, terbesar di WLC Non-English (Rp 29,3 juta)",
    "all-revenue":
      "Pendapatan naik 3,6% dari Februari 2025 dan 3% dari Januari 2026; tertinggi dalam 13 bulan; naik lima bulan berturut-turut",
    "all-key":
      "9 dari 16 angka kunci membaik dari Februari 2025; terbaik: Prospek (▲ 12,8%); terburuk: Belum dibayar (▲ 15%)",
    "all-programs": "562 pendaftaran baru, 12% di bawah target; TOEFL ITP Preparation kurang 9",
    "all-schools": "SMK Negeri 1 Kendal terbesar dari 39 sekolah: Rp 223 juta (12%); lima teratas menyumbang 35%",
    "all-channels": "Instagram membawa 158 dari 873 prospek (18%); Teman / Keluarga berkonversi tertinggi (86,1%)",
    data: "99,3% baris diterima; 137 baris ditolak dan tidak ikut dihitung",
  };
  for (const [id, message] of Object.entries(told)) assert.equal(headline(story, id), message);
});

test("and the same in English", () => {
  const story = ions("ions-monthly", "en");
  const told = {
    "all-summary":
      "Revenue Rp 1.82 billion, 1% above target; WLC is Rp 12.4 million short, most of all in WLC Non-English (Rp 29.3 million)",
    "tm-revenue":
      "TM revenue is up 3% on February 2025 and 3.6% on January 2026; the highest in 13 months; up five months in a row",
    "tm-programs": "TM: 262 new enrolments, 17% below target; TOEFL ITP Preparation is 9 short",
    "all-schools": "SMK Negeri 1 Kendal is the largest of 39 schools: Rp 223 million (12%); the top five bring 35%",
    "wlc-english-channels":
      "WLC English: Pameran / Event brought 73 of 243 leads (30%); Teman / Keluarga converts best (87.5%)",
  };
  for (const [id, message] of Object.entries(told)) assert.equal(headline(story, id), message);
});

test("the deck is told from the whole to the parts: groups have no lists of their own, silent units one slide", () => {
  const ids = ions().slides.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id) => !/-\d$/.test(id)),
    [
      "cover",
      ...["summary", "revenue", "units", "key", "programs", "schools", "channels"].map((kind) => `all-${kind}`),
      ...["summary", "revenue", "units"].map((kind) => `wlc-${kind}`),
      ...["wlc-english", "wlc-non-english", "tm"].flatMap((unit) =>
        ["summary", "revenue", "key", "programs", "schools", "channels"].map((kind) => `${unit}-${kind}`),
      ),
      "data",
    ],
  );
  const epn = buildStory(sampleReport("epn-monthly"), findEntity("EPN"));
  assert.deepEqual(
    epn.slides.filter(({ section }) => section.id === "epn-test").map(({ id }) => id),
    ["epn-test-summary"],
  );
  assert.deepEqual(slide(epn, "epn-test-summary").empty, {
    text: "Belum ada data EPN Test",
    detail: "Tidak ada pendapatan, siswa, atau prospek pada Februari 2026.",
  });
});

test("a report of several units compares them, and tells each in full", () => {
  const story = ions("ions-quarterly");
  assert.equal(
    headline(story, "units"),
    "Belum ada unit yang mencapai target; TM kurang Rp 538 juta, terbesar di Bimbingan UTBK (Rp 125 juta)",
  );
  assert.equal(story.slides[0].headline, headline(story, "units"));
  assert.ok(
    story.slides.some(({ id }) => id === "wlc-schools-2") && story.slides.some(({ id }) => id === "tm-schools-2"),
  );
});

test("where there is no target, no history or nothing sold, slides say so", () => {
  const story = (name: Parameters<typeof stretchReport>[0]) =>
    buildStory(stretchReport(name, "IONS"), findEntity("IONS"));
  const untargeted = story("no-targets");
  assert.equal(slide(untargeted, "all-summary").callouts[0]?.note, "Belum ada target");
  assert.equal(slide(untargeted, "all-revenue").charts[0]?.note, "Belum ada target");
  assert.ok(slide(untargeted, "all-revenue").charts[0]?.series.every(({ role }) => role !== "target"));
  assert.equal(headline(untargeted, "all-units"), "TM terbesar dengan Rp 971 juta (53%)");
  const first = story("first-month");
  assert.equal(headline(first, "all-revenue"), "Pendapatan Rp 1,82 miliar; belum ada pembanding");
  assert.equal(slide(first, "all-summary").callouts[2]?.note, "Belum ada pembanding");
  const unsold = story("nothing-sold");
  assert.equal(headline(unsold, "all-summary"), "Belum ada pendapatan pada Februari 2026, target Rp 1,8 miliar");
  assert.equal(
    headline(unsold, "all-revenue"),
    "Belum ada pendapatan pada Februari 2026; Februari 2025 Rp 1,75 miliar",
  );
  const told = Object.fromEntries(slide(unsold, "all-summary").callouts.map((one) => [one.key, one]));
  for (const key of ["conversion", "cost_per_enrollment"]) {
    assert.deepEqual([told[key]?.figure.text, told[key]?.note, told[key]?.comparisons], ["–", "Belum ada angka", []]);
  }
  assert.match(headline(unsold, "all-key") ?? "", /^4 dari 13 angka kunci membaik/);
  assert.ok(
    slide(unsold, "all-summary").points.some(({ text }) => text === "Belum ada pendaftaran baru, target 640"),
    "enrolments",
  );
  assert.equal(slide(unsold, "all-schools").empty?.text, "Belum ada data sekolah IONS");
  assert.equal(slide(unsold, "all-channels").empty?.text, "Belum ada data pemasaran IONS");
  assert.equal(slide(ions("ions-weekly"), "all-summary").callouts[0]?.note, "Tidak ada target mingguan");
});

test("a single program, school or channel is told in figures, not compared with nothing", () => {
  const report = stretchReport("one-program", "IONS");
  const story = buildStory(report, findEntity("IONS"));
  const [own] = Object.values(report.units);
  assert.ok(own);
  const values = (id: string) => {
    const { charts, table, callouts } = slide(story, id);
    assert.deepEqual([charts, table], [[], null]);
    return Object.fromEntries(callouts.map(({ key, figure }) => [key, figure.value]));
  };
  const [program] = own.programs;
  const [school] = own.schools;
  const [channel] = own.channels;
  assert.ok(program && school && channel);
  assert.deepEqual(values("tm-programs"), {
    new_enrollments: program.enrollments.actual,
    net_revenue: program.revenue.actual,
    active_students: program.active,
    completed: program.completed,
    dropped: program.dropped,
  });
  const [enrolments] = slide(story, "tm-programs").callouts;
  const { attainment } = own.key_metrics.find(({ key }) => key === "new_enrollments") ?? assert.fail();
  assert.equal(enrolments?.attainment, attainment, "measured as the headline is");
  assert.deepEqual(values("tm-schools"), {
    net_revenue: school.revenue,
    students: school.students,
    active_students: school.active,
  });
  const { leads, enrollments, conversion, spend, cost_per_enrollment, revenue } = channel;
  assert.deepEqual(values("tm-channels"), {
    leads,
    new_enrollments: enrollments,
    conversion,
    spend,
    cost_per_enrollment,
    net_revenue: revenue,
  });
});

test("sixty schools are listed on two pages, those beyond in one row with their sum", () => {
  const story = buildStory(stretchReport("sixty-schools", "IONS"), findEntity("IONS"));
  const rows = [2, 3].flatMap((page) => slide(story, `all-schools-${page}`).table?.rows ?? []);
  assert.deepEqual(
    rows.flatMap(({ kind, cells }) => (kind === "entry" ? [] : [`${kind}: ${cells[0]?.text ?? ""}`])),
    ["rest: 36 sekolah lain", "total: Jumlah 60 sekolah"],
  );
  assert.match(slide(story, "all-schools").charts[0]?.note ?? "", /^51 sekolah lain: Rp /);
});

test("a program is named as what lacks most where it lacks a tenth of it or more; else the part that does", () => {
  const report = sampleReport("ions-monthly");
  const wlc = report.units["WLC"] ?? assert.fail();
  const general = wlc.programs.find(({ code }) => code === "GENERAL_ENGLISH") ?? assert.fail();
  const lacks = (amount: number) => {
    general.revenue.target = general.revenue.actual + amount;
    return headline(buildStory(report, findEntity("IONS")), "all-units");
  };
  assert.match(lacks(1_000_000) ?? "", /WLC kurang Rp 12,4 juta, terbesar di WLC Non-English \(Rp 29,3 juta\)$/);
  assert.match(lacks(9_000_000) ?? "", /WLC kurang Rp 12,4 juta, terbesar di General English \(Rp 9 juta\)$/);
});

test("what nobody noted is no school, program or channel, and is not counted as one", () => {
  const story = ions();
  assert.match(
    headline(story, "all-programs-2") ?? "",
    /terbesar dari 12 program: .*; kurang Rp 29,6 juta dari target$/,
  );
  assert.match(slide(story, "all-programs").charts[0]?.note ?? "", /^3 program lain dan yang tidak diketahui: 74 /);
  // Nine are drawn, of 39.
  assert.match(slide(story, "all-schools").charts[0]?.note ?? "", /^30 sekolah lain dan yang tidak diketahui: /);
});

test("the sum of programs has the unit's own target, and each student once", () => {
  const { columns, rows } = slide(ions(), "wlc-non-english-programs").table ?? assert.fail();
  const total = rows.find(({ kind }) => kind === "total") ?? assert.fail();
  const own = sampleReport("ions-monthly").units["WLC_NON_ENGLISH"] ?? assert.fail();
  const at = (heading: string) => total.cells[columns.findIndex((one) => one.heading === heading)]?.text;
  const { target } = own.key_metrics.find(({ key }) => key === "new_enrollments") ?? assert.fail();
  const active = own.key_metrics.find(({ key }) => key === "active_students") ?? assert.fail();
  assert.deepEqual(
    [at("Target"), at("Pencapaian"), at("Siswa aktif")],
    [String(target), "83,8%", String(active.actual)],
  );
});

test("what nothing was spent on has no price", () => {
  const { columns, rows } = slide(ions(), "all-channels").table ?? assert.fail();
  const spend = columns.findIndex(({ heading }) => heading === "Biaya");
  const friends = rows.find(({ cells }) => cells[0]?.text === "Teman / Keluarga") ?? assert.fail();
  assert.deepEqual(
    friends.cells.slice(spend, spend + 2).map(({ text }) => text),
    ["–", "–"],
  );
});

test("the tagline on the cover is in the deck's language, or there is none", () => {
  const { brand, ...entity } = findEntity("IONS");
  const tagline = (own: typeof brand, lang: "id" | "en") =>
    buildStory(sampleReport("ions-monthly"), { ...entity, brand: own }, { lang }).slides[0].tagline;
  assert.equal(tagline(brand, "id"), "Bahasa, tes, dan beasiswa");
  assert.equal(tagline(brand, "en"), "Languages, tests and scholarships");
  assert.equal(tagline({ ...brand, taglineEnglish: undefined }, "en"), null);
});

test("where more was given back than sold, amounts are told, not parts", () => {
  const refunds = buildStory(stretchReport("refunds", "IONS"), findEntity("IONS"));
  assert.equal(
    headline(refunds, "all-units"),
    "Belum ada unit yang mencapai target; TM kurang Rp 1,02 miliar, terbesar di Bimbingan UTBK (Rp 381 juta)",
  );
  assert.match(
    headline(refunds, "all-revenue") ?? "",
    /^Pendapatan turun Rp 1,9 miliar dari Februari 2025 dan turun Rp 1,91 miliar dari Januari 2026;/,
  );
  assert.equal(
    headline(refunds, "all-key"),
    "1 dari 12 angka kunci membaik dari Februari 2025; terbaik: Keluar (▼ 100%); terburuk: Rata-rata per pesanan (▼ Rp 2,31 jt)",
  );
});

test("a unit without data is not drawn as one that sold nothing", () => {
  const { charts, table } = slide(buildStory(sampleReport("epn-monthly"), findEntity("EPN")), "all-units");
  for (const { series } of charts) assert.deepEqual([series[0]?.values[1], series[0]?.texts[1]], [null, "–"]);
  assert.equal(table?.rows[1]?.cells[1]?.text, "tidak ada data");
});

test("speaker notes define figures and say how to follow them back", () => {
  const { notes } = slide(ions(), "tm-channels");
  assert.ok(notes.includes("Konversi: Pendaftaran berbayar dibagi prospek."));
  const trace = notes.at(-1) ?? "";
  assert.match(trace, /units\.TM\.channels di report\.json, dari mart_channel_marketing/);
  assert.match(trace, /entity_code IONS, period_type month, period 2026-02, unit_code TM/);
});

/** All that is read of a story, but for the names of fields and tables in its traces. */
function read({ slides }: Story): string {
  const strings = (value: unknown): string[] => {
    if (typeof value === "string") return [value];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, entry]) =>
      ["id", "kind", "key", "base", "slide", "role", "form", "format", "direction", "tone"].includes(key)
        ? []
        : strings(entry),
    );
  };
  return strings(slides)
    .filter((text) => !/report\.json/.test(text))
    .join("\n");
}

test("a story is in one language", () => {
  const id = read(ions("ions-weekly", "id"));
  assert.doesNotMatch(id, /\b(revenue|target of|leads|enrol\w*|spend|none|above|below|week)\b/i);
  const en = read(ions("ions-weekly", "en"));
  assert.doesNotMatch(en, /\b(pendapatan|pendaftaran|siswa|belum|naik|turun|dari|tahun|minggu|program|biaya)\b/i);
});

test("sentences drop what does not fit, and names are cut behind a word", () => {
  assert.equal(sentence(["one", null, "two", "three"], 9), "one; two");
  assert.equal(sentence(["a long beginning", "more"], 8), "a long…");
  assert.equal(sentence(["turun dari Minggu 52, 2024"], 24), "turun dari Minggu…");
  assert.equal(sentence(["Pendapatan turun Rp 10.000 triliun"], 26), "Pendapatan turun Rp…");
  assert.equal(brief("Sekolah Menengah Atas Islam Terpadu Bina Insan"), "Sekolah Menengah Atas Islam…");
  assert.equal(brief("SMA Negeri 1"), "SMA Negeri 1");
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => assert.ok([...brief(name)].length <= 34)));
});
