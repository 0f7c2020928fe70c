import { keepBooks } from "./books.ts";
import type { SampleOptions } from "./options.ts";
import { truthOf, type Truth } from "./truth/truth.ts";
import { sourceConfig } from "./workbook/source-config.ts";
import { workbookBytes } from "./workbook/workbook.ts";

export type SampleYear = { year: number; file: string; workbook: Uint8Array; config: string };
export type Sample = { years: SampleYear[]; truth: Truth };

/** Makes up an entity's workbooks, their source configs, and the truth about them. The same options give the same bytes. */
export function generateSample(options: SampleOptions): Sample {
  const books = keepBooks(options);
  return {
    years: books.map(({ year, file, sheets }) => ({
      year,
      file,
      workbook: workbookBytes(options.entity, year, sheets),
      config: sourceConfig(
        options.entity.code,
        year,
        file,
        sheets.map(({ plan }) => plan),
      ),
    })),
    truth: truthOf(options, books),
  };
}
