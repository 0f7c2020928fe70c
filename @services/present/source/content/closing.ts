import { formatCount, formatPercent, SCHEMA_VERSION } from "@packages/report";
import type { Context } from "./context.ts";
import type { Block, ContentSlide } from "./model.ts";
import { WORDS } from "./words.ts";

/** So many workbooks are named; the rest are counted. */
const NAMED = 10;

/** Where the numbers come from, how complete they are, and how they are to be read. */
export function closing(context: Context): ContentSlide {
  const { report, entity, now } = context;
  const { provenance, generated_at: generatedAt } = report.meta;
  const { workbooks, snapshots, draft, coverage, rejected_rows: rejected, models } = provenance;
  const named = workbooks.length > NAMED ? workbooks.slice(0, NAMED - 1) : workbooks;
  const source: Block = {
    kind: "table",
    name: "Berkas sumber",
    columns: [
      { heading: "Berkas sumber", kind: "text" },
      { heading: "SHA-256", kind: "number" },
    ],
    rows: [
      ...named.map(({ file, sha256 }) => [file, sha256.slice(0, 12)]),
      ...(named.length < workbooks.length ? [[`${workbooks.length - named.length} berkas lainnya`, ""]] : []),
    ],
  };
  return {
    kind: "content",
    title: takeaway(context),
    kicker: `Asal data dan catatan · ${entity.name} · ${now}`,
    body: [
      {
        share: 0.5,
        block:
          workbooks.length > 0
            ? source
            : {
                kind: "message",
                text: "Tidak ada berkas sumber tercatat",
                detail: "Laporan ini tidak menyebut buku kerja asalnya.",
              },
      },
      {
        share: 0.5,
        block: {
          kind: "points",
          heading: "Catatan",
          points: [
            ...(draft === null ? [] : [`Draf, belum final: ${draft}`]),
            `Cakupan data ${formatPercent(coverage)}: ${rejected === 0 ? "tidak ada baris yang ditolak." : `${formatCount(rejected)} baris ditolak dan tidak ikut dihitung; rinciannya ada di hasil validasi.`}`,
            `Potret data: ${snapshots.map(({ year, sha256 }) => `${year} (${sha256.slice(0, 8)})`).join(", ") || "tidak tercatat"}.`,
            `Model ${models.slice(0, 8)}, format laporan versi ${SCHEMA_VERSION}, dibuat ${stamp(generatedAt, entity.timeZone)}.`,
            "Pendapatan adalah pendapatan bersih: kotor dikurangi diskon dan pengembalian dana.",
            `${WORDS.conversion} adalah pendaftaran berbayar dibagi prospek. Tanda – berarti tidak ada angka.`,
          ],
        },
      },
    ],
    notes: [
      "Setiap angka dapat ditelusuri sampai sel buku kerja asalnya.",
      ...snapshots.map(({ year, sha256 }) => `Potret ${year}: ${sha256}`),
      ...workbooks.map(({ file, sha256 }) => `${file}: ${sha256}`),
      `Model: ${models}`,
    ].join("\n"),
  };
}

function takeaway({ report, now }: Context): string {
  const { workbooks, coverage, draft } = report.meta.provenance;
  if (workbooks.length === 0) return `Berkas sumber angka ${now} belum tercatat`;
  const source = `Angka ${now} berasal dari ${formatCount(workbooks.length)} berkas, ${formatPercent(coverage)} baris diterima`;
  return draft === null ? source : `${source} (draf)`;
}

/** `3 Maret 2026, 09.15 WIB`: a moment in the entity's own time. */
function stamp(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat("id-ID", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(new Date(moment));
}
