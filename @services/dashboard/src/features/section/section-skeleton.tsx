import { Skeleton } from "@core/ui";
import { useWords } from "../../i18n/words.tsx";

/** The shape of a section, so that nothing moves when it comes. */
export function SectionSkeleton() {
  const { loading } = useWords();
  return (
    <div role="status" className="grid gap-5">
      <span className="sr-only">{loading}</span>
      <Skeleton className="h-20 max-w-md" />
      <Skeleton className="h-9 max-w-lg" />
      <div className="grid gap-5 xl:grid-cols-2">
        <Skeleton className="h-96" />
        <Skeleton className="h-96" />
      </div>
      <Skeleton className="h-[32rem]" />
    </div>
  );
}
