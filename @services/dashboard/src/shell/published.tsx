import type { SessionEntity } from "../api/session.ts";
import { useFormat } from "../i18n/use-format.ts";
import { useWords } from "../i18n/words.tsx";

/** When what is shown was published, by the entity's own clock. */
export function Published({ entity }: { entity: SessionEntity }) {
  const { shell } = useWords();
  const format = useFormat();
  if (!entity.freshness) return null;
  const { publishedAt, release } = entity.freshness;
  if (publishedAt === null) return null;
  return (
    <p className="text-xs text-soft">
      {shell.published} <time dateTime={publishedAt}>{format.moment(publishedAt, entity.timeZone)}</time> · #{release}
    </p>
  );
}
