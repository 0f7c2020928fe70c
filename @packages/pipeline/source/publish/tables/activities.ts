import * as schema from "@packages/db/ops";
import { day, publishedTable, sen, sourced } from "./table.ts";

const agenda = publishedTable(schema.marketing_agenda, {
  scope: "entity",
  key: { hashed: "agenda.agenda_key" },
  from: `(
      select agenda_key, any_value(agenda_name) as name, any_value(unit_code) as unit_code, min(activity_date) as first_date,
        max(activity_date) as last_date, count(*) as activity_count
      from int_activities
      group by agenda_key
      having bool_or(list_contains(getvariable('years'), workbook_year))
    ) as agenda`,
  cells: {
    name: "coalesce(agenda.name, '')",
    unit_code: "agenda.unit_code",
    first_date: day("agenda.first_date"),
    last_date: day("agenda.last_date"),
    activity_count: "agenda.activity_count",
  },
});

const activity = publishedTable(schema.marketing_activity, {
  scope: "year",
  key: { hashed: "activity.row_key" },
  from: `int_activities as activity
    left join organization using (organization_key)
    left join source using (row_key)`,
  cells: {
    agenda_id: "keyed('marketing_agenda', activity.agenda_key)",
    year: "activity.workbook_year",
    date: day("activity.activity_date"),
    name: "coalesce(activity.activity_name, '')",
    channel_code: "activity.channel_code",
    unit_code: "activity.unit_code",
    organization_id: "organization.id",
    organization_name: "activity.organization_name",
    cost: sen("activity.spend"),
    leads: "activity.leads",
    note: "activity.note",
    ...sourced,
  },
  part: { column: "date", length: 7 },
  figures: ["date", "channel_code", "unit_code", "cost", "leads"],
});

export const activities = [agenda, activity];
