import { METRIC_LABELS, SCHEMA_VERSION, type Report } from "@packages/report";
import type { Context } from "../context.ts";
import { columns, row } from "../rules/tables.ts";
import { sentence } from "../say/sentence.ts";
import { plainCallout } from "../rules/callouts.ts";
import type { ContentSlide, Point } from "../story.ts";
import { slides } from "./slide.ts";

/** So many workbooks are named; the rest are counted. */
const NAMED = 10;

/** Where the numbers come from, how complete they are, and how they are to be read. */
export function data(context: Context): ContentSlide[] {
  const { report, words, numbers } = context;
  const { workbooks, snapshots, coverage, rejected_rows: rejected, models } = report.meta.provenance;
  const named = workbooks.length > NAMED ? workbooks.slice(0, NAMED - 1) : workbooks;
  const rest = workbooks.length - named.length;
  return slides(context, "data", null, [
    {
      headline: message(context),
      callouts: [
        plainCallout(context, "coverage", words.data.coverage, "percent", coverage),
        plainCallout(context, "rejected_rows", words.data.rejected, "count", rejected),
        plainCallout(context, "workbooks", words.data.files, "count", workbooks.length),
      ],
      table:
        workbooks.length === 0
          ? null
          : {
              title: words.data.files,
              columns: columns(words.data.file, "SHA-256"),
              rows: [
                ...named.map(({ file, sha256 }) => row([file, sha256.slice(0, 12)])),
                ...(rest > 0 ? [row([words.nouns.others(numbers.count(rest), "file"), ""], "rest")] : []),
              ],
            },
      points: points(context, report),
      notes: [
        words.notes.traceData,
        ...snapshots.map(({ year, sha256 }) => words.notes.snapshot(year, sha256)),
        ...workbooks.map(({ file, sha256 }) => `${file}: ${sha256}`),
        words.notes.models(models),
      ],
    },
  ]);
}

function points({ words, numbers, language, entity }: Context, { meta }: Report): Point[] {
  const { snapshots, draft, rejected_rows: rejected, models, workbooks } = meta.provenance;
  const years = snapshots.map(({ year, sha256 }) => `${year} (${sha256.slice(0, 8)})`).join(", ");
  const plain = (text: string): Point => ({ text, tone: "plain", slide: null });
  return [
    ...(draft === null ? [] : [{ ...plain(words.data.draft(draft)), tone: "bad" as const }]),
    ...(workbooks.length > 0 ? [] : [plain(`${words.data.noFiles}. ${words.data.noFilesDetail}`)]),
    plain(rejected === 0 ? words.data.noRejectedRows : words.data.rejectedRows(numbers.count(rejected))),
    plain(years ? words.data.snapshot(years) : words.data.noSnapshot),
    plain(words.data.made(models.slice(0, 8), SCHEMA_VERSION, stamp(meta.generated_at, entity.timeZone, language))),
    plain(words.data.netRevenue),
    plain(words.data.conversion(METRIC_LABELS.conversion[language])),
  ];
}

function message({ report, words, numbers, now }: Context): string {
  const { workbooks, coverage, rejected_rows: rejected } = report.meta.provenance;
  if (workbooks.length === 0) return words.headlines.noFiles(now);
  return sentence([
    words.headlines.accepted(numbers.percent(coverage)),
    rejected === 0 ? words.headlines.noneRejected : words.headlines.rejected(numbers.count(rejected)),
  ]);
}

/** `3 Maret 2026 pukul 09.15 WIB`: a moment in the entity's own time, whose name only Indonesian has (English would say GMT+7). */
function stamp(moment: string, timeZone: string, language: "id" | "en"): string {
  const at = new Date(moment);
  const when = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;
  const zone = new Intl.DateTimeFormat("id-ID", { timeZone, timeZoneName: "short" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName");
  return `${new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", { ...when, timeZone }).format(at)} ${zone?.value ?? timeZone}`;
}
