import { Skeleton } from "@core/ui";
import { useWords } from "../../i18n/words.tsx";

/** The overview's shape, so that nothing moves when it comes. */
export function OverviewSkeleton() {
  const { loading } = useWords();
  return (
    <div role="status" className="grid gap-5">
      <span className="sr-only">{loading}</span>
      <Skeleton className="h-20 max-w-md" />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <Skeleton className="h-96" />
        <Skeleton className="h-96" />
      </div>
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {Array.from({ length: 4 }, (_, index) => (
          <Skeleton key={index} className="h-44" />
        ))}
      </div>
    </div>
  );
}
