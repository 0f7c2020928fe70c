import { useRef, useState, type ReactNode } from "react";
import { afterPaint } from "../after-paint.ts";
import { cx } from "../cx.ts";
import { useWindow } from "../hooks/use-window.ts";
import { nextSort, type Sort } from "./table-sort.ts";

export type Column<Row> = {
  key: string;
  name: string;
  /** Numbers stand at the end, words at the start. */
  numeric?: boolean;
  cell: (row: Row, index: number) => ReactNode;
  /** Whether its heading sorts; numbers begin with the largest. */
  sortable?: boolean;
  /** What stands below it in the table's last line. */
  total?: ReactNode;
  className?: string;
};

export type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
  /** The row that a chart beside the table points at, and what the table points at itself. */
  active?: string | null;
  onActive?: (key: string | null) => void;
  /** Rows chosen to be compared. */
  selected?: ReadonlySet<string>;
  /** What a sorted heading tells screen readers, such as "Sort by". */
  sortLabel?: string;
  tall?: boolean;
  /** On a phone each row is a card, its cells named, so that nothing lies to the side. */
  cards?: boolean;
};

/** Rows of one line each have this height once there are too many to draw at once. */
const ROW_HEIGHT = 41;
const DRAWN_AT_ONCE = 300;

/**
 * A table with headings that stay in sight, sorting, a line of totals, and rows that light up together with a chart.
 * Of more than 300 rows only those in sight are drawn.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, active, onActive, selected, tall = false, cards = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const isLong = rows.length > DRAWN_AT_ONCE;
  const shown = useWindow(box, rows.length, ROW_HEIGHT);
  const { start, end, before, after } = isLong ? shown : { start: 0, end: rows.length, before: 0, after: 0 };
  return (
    <div
      ref={box}
      role="region"
      aria-label={caption}
      tabIndex={0}
      className={cx(
        "relative overflow-auto rounded-lg print:max-h-none print:overflow-visible",
        tall ? "max-h-[78dvh]" : "max-h-[70dvh]",
      )}
    >
      <table
        {...(cards ? { role: "table" } : {})}
        aria-rowcount={rows.length + 1}
        className="w-full border-separate border-spacing-0 text-sm"
      >
        <caption className="sr-only">{caption}</caption>
        <thead {...(cards ? { role: "rowgroup", className: "max-sm:sr-only" } : {})}>
          <Headings columns={columns} {...pick(props)} />
        </thead>
        <tbody {...(cards ? { role: "rowgroup" } : {})} onPointerLeave={() => onActive?.(null)}>
          {before > 0 && <Spacer height={before} span={columns.length} />}
          {rows.slice(start, end).map((row, index) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                aria-rowindex={start + index + 2}
                {...(selected ? { "aria-selected": undefined, "data-selected": selected.has(key) || undefined } : {})}
                data-active={key === active || undefined}
                onPointerEnter={() => onActive?.(key)}
                onFocus={() => onActive?.(key)}
                {...(cards ? { role: "row" } : {})}
                className={cx("group/row", cards && "max-sm:block max-sm:border-b max-sm:border-line max-sm:py-3")}
              >
                {columns.map((column, at) => (
                  <Cell key={column.key} column={column} first={at === 0} isLong={isLong} cards={cards}>
                    {column.cell(row, start + index)}
                  </Cell>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} span={columns.length} />}
        </tbody>
        {columns.some(({ total }) => total != null) && <Totals columns={columns} />}
      </table>
    </div>
  );
}

type HeadingProps<Row> = Pick<DataTableProps<Row>, "sort" | "onSort" | "sortLabel">;
const pick = <Row,>({ sort, onSort, sortLabel }: DataTableProps<Row>): HeadingProps<Row> => ({
  ...(sort === undefined ? {} : { sort }),
  ...(onSort ? { onSort } : {}),
  ...(sortLabel === undefined ? {} : { sortLabel }),
});

function Headings<Row>({
  columns,
  sort = null,
  onSort,
  sortLabel,
}: HeadingProps<Row> & { columns: readonly Column<Row>[] }) {
  // A press shows at once; the rows follow when they are there.
  const [pressed, setPressed] = useState<{ from: Sort | null; to: Sort }>();
  const shown = pressed?.from === sort ? pressed.to : sort;
  const press = (to: Sort) => {
    setPressed({ from: sort, to });
    afterPaint(() => onSort?.(to));
  };
  return (
    <tr>
      {columns.map((column, index) => (
        <Heading
          key={column.key}
          column={column}
          first={index === 0}
          sort={shown}
          {...(onSort ? { onSort: press } : {})}
          {...(sortLabel === undefined ? {} : { sortLabel })}
        />
      ))}
    </tr>
  );
}

const STICKY = "sticky left-0 z-[1] max-w-[42vw] sm:max-w-none";

function Heading<Row>({
  column,
  first,
  sort,
  onSort,
  sortLabel,
}: HeadingProps<Row> & { column: Column<Row>; first: boolean }) {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const sorts = column.sortable === true && onSort !== undefined;
  return (
    <th
      scope="col"
      {...(direction ? { "aria-sort": direction } : {})}
      className={cx(
        "sticky top-0 z-[2] border-b border-line bg-surface px-2.5 py-2 align-bottom text-xs font-semibold text-soft",
        column.numeric === true ? "text-end" : "text-start",
        first && "left-0 z-[3] ps-0",
        column.className,
      )}
    >
      {sorts ? (
        <button
          type="button"
          title={sortLabel === undefined ? undefined : `${sortLabel} ${column.name}`}
          onClick={() =>
            onSort(nextSort(sort ?? null, column.key, column.numeric === true ? "descending" : "ascending"))
          }
          className={cx(
            "-my-1 inline-flex items-center gap-1 rounded py-1 text-start hover:text-ink",
            direction && "text-ink",
          )}
        >
          {column.name}
          <span aria-hidden className={cx("text-[0.65rem]", direction ? "" : "opacity-0")}>
            {direction === "ascending" ? "▲" : "▼"}
          </span>
        </button>
      ) : (
        column.name
      )}
    </th>
  );
}

const CARD_LINE =
  "max-sm:static max-sm:flex max-sm:max-w-none max-sm:justify-between max-sm:gap-6 max-sm:border-0 max-sm:px-0 max-sm:py-1 max-sm:text-end";

type CellProps<Row> = { column: Column<Row>; first: boolean; isLong: boolean; cards: boolean; children: ReactNode };

function Cell<Row>({ column, first, isLong, cards, children }: CellProps<Row>) {
  const className = cx(
    "border-b border-line bg-surface px-2.5 py-2 transition-colors group-data-active/row:bg-sunken group-data-selected/row:bg-sunken",
    column.numeric === true ? "text-end whitespace-nowrap" : "text-start",
    isLong && "h-[41px] truncate py-0 whitespace-nowrap",
    first && cx(STICKY, "ps-0 font-semibold"),
    column.className,
    cards && CARD_LINE,
    cards && (children == null || children === "") && "max-sm:hidden",
  );
  const content = cards ? (
    <>
      <span aria-hidden className="shrink-0 font-normal text-soft sm:hidden">
        {column.name}
      </span>
      <span className="min-w-0 break-words">{children}</span>
    </>
  ) : (
    children
  );
  return first ? (
    <th scope="row" {...(cards ? { role: "rowheader" } : {})} className={cx(className, "text-start")}>
      {content}
    </th>
  ) : (
    <td {...(cards ? { role: "cell" } : {})} className={className}>
      {content}
    </td>
  );
}

function Totals<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <td
            key={column.key}
            className={cx(
              "sticky bottom-0 border-t border-line-strong bg-surface px-2.5 py-2.5 font-bold",
              column.numeric === true ? "text-end whitespace-nowrap" : "text-start",
              index === 0 && "left-0 z-[1] ps-0",
              column.className,
            )}
          >
            {column.total}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function Spacer({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={span} height={height} className="p-0" />
    </tr>
  );
}
