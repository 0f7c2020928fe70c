import { IconButton, Menu, useToast } from "@core/ui";
import { useWords } from "../../i18n/words.tsx";
import { CopyIcon, DownloadIcon, PrintIcon } from "../../shell/icons.ts";
import { queryOf } from "../../view/query-of.ts";
import { stringifySearch } from "../../view/query-string.ts";
import type { View } from "../../view/view.ts";
import type { SectionName } from "./section.ts";

type SectionActionsProps = { section: SectionName; view: View; sort: string | undefined; query: string };

/** What can be done with what is seen: download, pass on, print. */
export function SectionActions({ section, view, sort, query }: SectionActionsProps) {
  const words = useWords().section;
  const toast = useToast();
  if (view.kiosk) return null;
  const file = (format: "csv" | "xlsx") =>
    `/api/reports/${section}/export${stringifySearch({ ...queryOf(view), format, sort, search: query.trim() })}`;
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    toast(words.copied);
  };
  return (
    <>
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
          render: <a href={file(format)} download />,
        }))}
      />
      <IconButton look="plain" label={words.copyLink} onClick={() => void copy()}>
        <CopyIcon aria-hidden className="size-4" />
      </IconButton>
      <IconButton look="plain" label={words.print} onClick={() => print()}>
        <PrintIcon aria-hidden className="size-4" />
      </IconButton>
    </>
  );
}
