import { Card, CardHeading } from "@core/ui";
import { useWords } from "../../i18n/words.tsx";
import { Trend, type TrendPoint } from "../measure/trend.tsx";

/** Revenue of the last periods. */
export function TrendCard({ trend, period }: { trend: readonly TrendPoint[]; period: string }) {
  const { overview } = useWords();
  return (
    <Card className="flex flex-col">
      <CardHeading title={overview.trend} note={overview.trendNote} />
      <Trend points={trend} format="money" period={period} label={overview.trend} />
    </Card>
  );
}
