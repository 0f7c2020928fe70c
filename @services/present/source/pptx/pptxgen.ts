import pptxgenjs from "pptxgenjs";

// The package's types are those of its CommonJS build, where the class is `default`; imported, it is the class itself.
export const PptxGen = pptxgenjs as unknown as typeof pptxgenjs.default;

export type Pptx = pptxgenjs.default;
export type Slide = pptxgenjs.default.Slide;
export type ChartOptions = pptxgenjs.default.IChartOpts;
export type ChartData = pptxgenjs.default.OptsChartData;
export type ChartName = pptxgenjs.default.CHART_NAME;
export type TableCell = pptxgenjs.default.TableCell;
export type TableRow = pptxgenjs.default.TableRow;
export type TextOptions = pptxgenjs.default.TextPropsOptions;
