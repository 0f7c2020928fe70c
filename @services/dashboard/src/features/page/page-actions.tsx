import { IconButton, Menu, useToast } from "@core/ui";
import { useLanguage, useWords } from "../../i18n/words.tsx";
import { CopyIcon, DownloadIcon, PrintIcon } from "../../shell/icons.ts";
import { stringifySearch } from "../../view/query-string.ts";
import type { View } from "../../view/view.ts";

/** What the API is asked for a file: its path below /api, and what the page shows. */
export type Export = { path: string; query: Record<string, unknown> };

/** What can be done with what is seen: download it where `file` says how, pass it on, print it. */
export function PageActions({ view, file }: { view: View; file?: Export | undefined }) {
  const words = useWords().section;
  const language = useLanguage();
  const toast = useToast();
  if (view.kiosk) return null;
  const addressOf = ({ path, query }: Export, format: "csv" | "xlsx") =>
    `/api${path}${stringifySearch({ ...query, format, language })}`;
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    toast(words.copied);
  };
  return (
    <>
      {file && (
        <Menu
          label={words.export}
          align="end"
          trigger={
            <IconButton look="plain" label={words.export}>
              <DownloadIcon aria-hidden className="size-4" />
            </IconButton>
          }
          entries={(["csv", "xlsx"] as const).map((format) => ({
            kind: "link",
            key: format,
            name: words[format],
            render: <a href={addressOf(file, format)} download />,
          }))}
        />
      )}
      <IconButton look="plain" label={words.copyLink} onClick={() => void copy()}>
        <CopyIcon aria-hidden className="size-4" />
      </IconButton>
      <IconButton look="plain" label={words.print} onClick={() => print()}>
        <PrintIcon aria-hidden className="size-4" />
      </IconButton>
    </>
  );
}
