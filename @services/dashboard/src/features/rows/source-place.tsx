import { IconButton, useToast } from "@core/ui";
import { useWords } from "../../i18n/words.tsx";
import { CopyIcon } from "../../shell/icons.ts";
import type { Source } from "./rows.ts";

/** Where in the workbook something stands, to be copied and looked up there. */
export function SourcePlace({ source }: { source: Source | null }) {
  const words = useWords();
  const toast = useToast();
  if (!source) return null;
  const { file, sheet, row } = source;
  const copy = async () => {
    await navigator.clipboard.writeText(`${file} '${sheet}'!${row}`);
    toast(words.rows.sourceCopied);
  };
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <span title={words.rows.sourceRow(file, sheet, row)} className="grid text-xs">
        <span className="text-soft">{file}</span>
        <span>
          {sheet} · {row}
        </span>
      </span>
      <span data-print="no">
        <IconButton label={words.rows.copySource} onClick={() => void copy()} className="-my-1.5">
          <CopyIcon aria-hidden className="size-3.5" />
        </IconButton>
      </span>
    </span>
  );
}
