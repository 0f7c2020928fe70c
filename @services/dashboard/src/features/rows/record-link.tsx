import { Link } from "@tanstack/react-router";
import { keepView, readViewSearch } from "../../view/view.ts";
import type { RecordLink as Target } from "./rows.ts";

type RecordLinkProps = { to: "/records/people/$id" | "/records/organizations/$id"; record: Target | null };

/** The name of a person or school, leading to its record; nothing where there is none. */
export function RecordLink({ to, record }: RecordLinkProps) {
  if (!record) return null;
  return (
    <Link
      to={to}
      params={{ id: record.id }}
      search={(search) => keepView(readViewSearch(search))}
      className="font-semibold underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-solid"
    >
      {record.name}
    </Link>
  );
}
