import { buttonClass, Notice } from "@core/ui";
import { Link } from "@tanstack/react-router";
import { useWords } from "../i18n/words.tsx";
import type { Mended, View } from "../view/view.ts";

/** Says which part of the address was not known and what is shown instead. */
export function MendedNotice({ mended, view }: { mended: Mended[]; view: View }) {
  const words = useWords().mended;
  if (mended.length === 0) return null;
  const said = mended.map(({ field, given, used }) =>
    field === "unit" ? words.unit(given) : words[field](given, used),
  );
  return (
    <Notice
      tone="warn"
      actions={
        <Link
          to="."
          search={{
            entity: view.entity.code,
            year: String(view.year),
            month: view.month,
            unit: view.units.length > 0 ? view.units : undefined,
          }}
          replace
          className={buttonClass()}
        >
          {words.dismiss}
        </Link>
      }
    >
      {words.lead} {said.join("; ")}.
    </Notice>
  );
}
