export { Bullet } from "./bullet.tsx";
export { RankedBars, type RankedBar } from "./ranked-bars.tsx";
export { Sparkline } from "./sparkline.tsx";
export { TrendChart, TrendLegend, type TrendColumn } from "./trend-chart.tsx";
