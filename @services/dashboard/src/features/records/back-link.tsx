import { Link } from "@tanstack/react-router";
import { useWords } from "../../i18n/words.tsx";
import { keepView, readViewSearch } from "../../view/view.ts";
import type { RecordKind } from "./records.ts";

/** From a record to its list. */
export function BackLink({ kind }: { kind: RecordKind }) {
  const words = useWords().records;
  return (
    <Link
      to={`/records/${kind}`}
      search={(search) => keepView(readViewSearch(search))}
      className="justify-self-start text-sm font-semibold text-brand-text hover:underline"
    >
      ← {words.back[kind]}
    </Link>
  );
}
