import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

// Only what the pages draw: all of ECharts is three times as much.
use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Draws a chart in an element for as long as it is there, as wide as it is; `pick` hears of a click on a point. */
export function draw(node, { config, pick }) {
  const chart = init(node, null, { renderer: "svg" });
  let picked = pick;
  // On paper it is as wide as the sheet, whatever it was on the screen.
  chart.on("rendered", () =>
    node.querySelector("svg").setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`),
  );
  chart.setOption(config);
  chart.on("click", (point) => picked(point));
  const watching = new ResizeObserver(() => {
    if (!matchMedia("print").matches) chart.resize({ height: node.clientHeight });
  });
  watching.observe(node);
  return {
    update: (next) => {
      picked = next.pick;
      chart.setOption(next.config, { notMerge: true });
    },
    destroy: () => {
      watching.disconnect();
      chart.dispose();
    },
  };
}
