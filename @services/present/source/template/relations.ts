import path from "node:path";
import type { Parts } from "../pptx/zip.ts";
import { all, create, parse, serialise } from "./dom.ts";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** What a part refers to: another part by its name, or, if it is external, an address. */
export type Relation = { id: string; type: string; target: string; external: boolean };

/** The type of a relation of Office's own: `chart`, `slideLayout`. */
export const typeOf = (kind: string): string => `${TYPES}/${kind}`;

/** Whether a relation is of that kind; strict files have other addresses for the same. */
export const isKind = ({ type }: Relation, kind: string): boolean => type.split("/").at(-1) === kind;

/** The name of the part that holds another's relations; the package itself is the part with no name. */
export function relationsPart(part: string): string {
  if (part === "") return "_rels/.rels";
  return `${path.posix.dirname(part)}/_rels/${path.posix.basename(part)}.rels`;
}

export function relationsOf(parts: Parts, part: string): Relation[] {
  const xml = parts.get(relationsPart(part));
  if (typeof xml !== "string") return [];
  return all(parse(xml), "Relationship").map((link) => {
    const target = link.getAttribute("Target") ?? "";
    const external = link.getAttribute("TargetMode") === "External";
    const within = target.startsWith("/") ? target.slice(1) : path.posix.join(path.posix.dirname(part), target);
    return {
      id: link.getAttribute("Id") ?? "",
      type: link.getAttribute("Type") ?? "",
      target: external ? target : within,
      external,
    };
  });
}

export function setRelations(parts: Parts, part: string, relations: Relation[]): void {
  if (relations.length === 0) {
    parts.delete(relationsPart(part));
    return;
  }
  const document = parse(EMPTY);
  for (const { id, type, target, external } of relations) {
    const root = document.documentElement;
    root?.appendChild(
      create(root, "Relationship", {
        Id: id,
        Type: type,
        Target: external ? target : path.posix.relative(path.posix.dirname(part), target),
        ...(external && { TargetMode: "External" }),
      }),
    );
  }
  parts.set(relationsPart(part), serialise(document));
}
