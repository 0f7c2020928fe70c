CREATE TABLE `catalog_brand` (
	`entity_id` text PRIMARY KEY NOT NULL,
	`colours` text NOT NULL,
	`fonts` text NOT NULL,
	`logo` text NOT NULL,
	`tagline` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `catalog_item` (
	`entity_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`unit_code` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`entity_id`, `code`)
);
--> statement-breakpoint
CREATE TABLE `catalog_item_variant` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`program_code` text NOT NULL,
	`unit_code` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `catalog_item_variant_from` ON `catalog_item_variant` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `catalog_item_variant_to` ON `catalog_item_variant` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `catalog_item_variant_program` ON `catalog_item_variant` (`entity_id`,`program_code`);--> statement-breakpoint
CREATE TABLE `catalog_pricing` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`variant_id` text NOT NULL,
	`unit_price` integer NOT NULL,
	`first_date` text NOT NULL,
	`last_date` text NOT NULL,
	`line_count` integer NOT NULL,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `catalog_pricing_from` ON `catalog_pricing` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `catalog_pricing_to` ON `catalog_pricing` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `catalog_pricing_variant` ON `catalog_pricing` (`entity_id`,`variant_id`);--> statement-breakpoint
CREATE TABLE `commerce_order` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`year` integer NOT NULL,
	`invoice_number` text,
	`person_id` text NOT NULL,
	`unit_code` text NOT NULL,
	`status` text NOT NULL,
	`first_date` text NOT NULL,
	`last_date` text NOT NULL,
	`line_count` integer NOT NULL,
	`is_counted` integer NOT NULL,
	`gross_revenue` integer NOT NULL,
	`discount` integer NOT NULL,
	`refund` integer NOT NULL,
	`net_revenue` integer NOT NULL,
	`outstanding` integer NOT NULL,
	`amount` integer NOT NULL,
	`source_file` text,
	`source_sheet` text,
	`source_row` integer,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `commerce_order_from` ON `commerce_order` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `commerce_order_to` ON `commerce_order` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `commerce_order_person` ON `commerce_order` (`entity_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `commerce_order_date` ON `commerce_order` (`entity_id`,`first_date`,`id`);--> statement-breakpoint
CREATE TABLE `commerce_order_item` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`order_id` text NOT NULL,
	`year` integer NOT NULL,
	`date` text NOT NULL,
	`person_id` text NOT NULL,
	`organization_id` text,
	`unit_code` text NOT NULL,
	`program_code` text NOT NULL,
	`program_name` text,
	`channel_code` text NOT NULL,
	`item_name` text,
	`type` text,
	`quantity` integer,
	`unit_price` integer,
	`is_counted` integer NOT NULL,
	`is_renewal` integer NOT NULL,
	`gross_revenue` integer NOT NULL,
	`discount` integer NOT NULL,
	`refund` integer NOT NULL,
	`net_revenue` integer NOT NULL,
	`outstanding` integer NOT NULL,
	`amount` integer NOT NULL,
	`source_file` text,
	`source_sheet` text,
	`source_row` integer,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `commerce_order_item_from` ON `commerce_order_item` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `commerce_order_item_to` ON `commerce_order_item` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `commerce_order_item_order` ON `commerce_order_item` (`entity_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `commerce_order_item_person` ON `commerce_order_item` (`entity_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `commerce_order_item_date` ON `commerce_order_item` (`entity_id`,`date`,`id`);--> statement-breakpoint
CREATE INDEX `commerce_order_item_organization` ON `commerce_order_item` (`entity_id`,`organization_id`,`date`);--> statement-breakpoint
CREATE TABLE `commerce_order_status` (
	`code` text PRIMARY KEY NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `commerce_order_type` (
	`code` text PRIMARY KEY NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `core_entity` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`legal_name` text NOT NULL,
	`locale` text NOT NULL,
	`currency` text NOT NULL,
	`time_zone` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `core_group` (
	`entity_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`entity_id`, `code`)
);
--> statement-breakpoint
CREATE TABLE `core_group_unit` (
	`entity_id` text NOT NULL,
	`group_code` text NOT NULL,
	`unit_code` text NOT NULL,
	PRIMARY KEY(`entity_id`, `group_code`, `unit_code`)
);
--> statement-breakpoint
CREATE TABLE `core_unit` (
	`entity_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`entity_id`, `code`)
);
--> statement-breakpoint
CREATE TABLE `finance_payment_method` (
	`code` text PRIMARY KEY NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `finance_payment_status` (
	`code` text PRIMARY KEY NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `finance_transaction` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`order_id` text NOT NULL,
	`order_item_id` text NOT NULL,
	`year` integer NOT NULL,
	`date` text NOT NULL,
	`person_id` text NOT NULL,
	`unit_code` text NOT NULL,
	`payment_method` text,
	`payment_status` text,
	`type` text,
	`amount` integer NOT NULL,
	`note` text,
	`source_file` text,
	`source_sheet` text,
	`source_row` integer,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `finance_transaction_from` ON `finance_transaction` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `finance_transaction_to` ON `finance_transaction` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `finance_transaction_person` ON `finance_transaction` (`entity_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `finance_transaction_order` ON `finance_transaction` (`entity_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `finance_transaction_date` ON `finance_transaction` (`entity_id`,`date`,`id`);--> statement-breakpoint
CREATE TABLE `marketing_activity` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`agenda_id` text NOT NULL,
	`year` integer NOT NULL,
	`date` text NOT NULL,
	`name` text NOT NULL,
	`channel_code` text NOT NULL,
	`unit_code` text NOT NULL,
	`organization_id` text,
	`organization_name` text,
	`cost` integer NOT NULL,
	`leads` integer NOT NULL,
	`note` text,
	`source_file` text,
	`source_sheet` text,
	`source_row` integer,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `marketing_activity_from` ON `marketing_activity` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `marketing_activity_to` ON `marketing_activity` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `marketing_activity_date` ON `marketing_activity` (`entity_id`,`date`,`id`);--> statement-breakpoint
CREATE TABLE `marketing_agenda` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`name` text NOT NULL,
	`unit_code` text NOT NULL,
	`first_date` text NOT NULL,
	`last_date` text NOT NULL,
	`activity_count` integer NOT NULL,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `marketing_agenda_from` ON `marketing_agenda` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `marketing_agenda_to` ON `marketing_agenda` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE TABLE `marketing_channel` (
	`entity_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`entity_id`, `code`)
);
--> statement-breakpoint
CREATE TABLE `db_account` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`unit_code` text NOT NULL,
	`first_date` text,
	`last_date` text,
	`order_count` integer NOT NULL,
	`net_revenue` integer NOT NULL,
	`is_active` integer NOT NULL,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `db_account_from` ON `db_account` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `db_account_to` ON `db_account` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `db_account_person` ON `db_account` (`entity_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `db_enrollment` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`organization_id` text,
	`unit_code` text NOT NULL,
	`program_code` text NOT NULL,
	`program_name` text,
	`class_name` text,
	`channel_code` text NOT NULL,
	`registered_on` text NOT NULL,
	`start_date` text,
	`end_date` text,
	`active_from` text,
	`active_to` text,
	`status` text,
	`is_paid` integer NOT NULL,
	`first_paid_order_id` text,
	`first_paid_date` text,
	`source_file` text,
	`source_sheet` text,
	`source_row` integer,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `db_enrollment_from` ON `db_enrollment` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `db_enrollment_to` ON `db_enrollment` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `db_enrollment_person` ON `db_enrollment` (`entity_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `db_enrollment_registered` ON `db_enrollment` (`entity_id`,`registered_on`,`id`);--> statement-breakpoint
CREATE INDEX `db_enrollment_organization` ON `db_enrollment` (`entity_id`,`organization_id`);--> statement-breakpoint
CREATE TABLE `db_identity` (
	`entity_id` text NOT NULL,
	`key_hash` text NOT NULL,
	`subject` text NOT NULL,
	`id` text NOT NULL,
	PRIMARY KEY(`entity_id`, `subject`, `key_hash`)
);
--> statement-breakpoint
CREATE INDEX `db_identity_id` ON `db_identity` (`entity_id`,`id`);--> statement-breakpoint
CREATE TABLE `db_organization` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`sort_name` text NOT NULL,
	`person_count` integer NOT NULL,
	`active_students` integer NOT NULL,
	`order_count` integer NOT NULL,
	`net_revenue` integer NOT NULL,
	`first_date` text,
	`last_date` text,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `db_organization_from` ON `db_organization` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `db_organization_to` ON `db_organization` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `db_organization_name` ON `db_organization` (`entity_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `db_organization_revenue` ON `db_organization` (`entity_id`,`net_revenue`,`id`);--> statement-breakpoint
CREATE TABLE `db_person` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`full_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`student_number` text,
	`phone` text,
	`email` text,
	`gender` text,
	`birth_date` text,
	`grade` text,
	`guardian_name` text,
	`organization_id` text,
	`organization_name` text,
	`first_date` text,
	`last_date` text,
	`order_count` integer NOT NULL,
	`net_revenue` integer NOT NULL,
	`enrollment_count` integer NOT NULL,
	`is_active` integer NOT NULL,
	`source_file` text,
	`source_sheet` text,
	`source_row` integer,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `db_person_from` ON `db_person` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `db_person_to` ON `db_person` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `db_person_name` ON `db_person` (`entity_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `db_person_last` ON `db_person` (`entity_id`,`last_date`,`id`);--> statement-breakpoint
CREATE INDEX `db_person_revenue` ON `db_person` (`entity_id`,`net_revenue`,`id`);--> statement-breakpoint
CREATE INDEX `db_person_organization` ON `db_person` (`entity_id`,`organization_id`,`sort_name`);--> statement-breakpoint
CREATE TABLE `db_relation` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`organization_id` text,
	`name` text NOT NULL,
	`first_date` text,
	`last_date` text,
	`source_file` text,
	`source_sheet` text,
	`source_row` integer,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `db_relation_from` ON `db_relation` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `db_relation_to` ON `db_relation` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `db_relation_person` ON `db_relation` (`entity_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `db_relation_organization` ON `db_relation` (`entity_id`,`organization_id`);--> statement-breakpoint
CREATE TABLE `db_token` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`subject` text NOT NULL,
	`kind` text NOT NULL,
	`token` text NOT NULL,
	`subject_id` text NOT NULL,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `db_token_from` ON `db_token` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `db_token_to` ON `db_token` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `db_token_token` ON `db_token` (`entity_id`,`subject`,`kind`,`token`,`subject_id`);--> statement-breakpoint
CREATE INDEX `db_token_subject` ON `db_token` (`entity_id`,`subject_id`);--> statement-breakpoint
CREATE TABLE `publication_current` (
	`entity_id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `publication_key` (
	`id` integer PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `publication_release` (
	`entity_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`base` integer,
	`years` text NOT NULL,
	`snapshots` text NOT NULL,
	`first_month` text,
	`last_month` text,
	`coverage` text,
	`counts` text,
	`built_at` text,
	`started_at` text NOT NULL,
	`finished_at` text,
	`heartbeat_at` text NOT NULL,
	`holder` text NOT NULL,
	`published_by` text NOT NULL,
	PRIMARY KEY(`entity_id`, `number`)
);
--> statement-breakpoint
CREATE TABLE `report_channel` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`year` integer NOT NULL,
	`period_type` text NOT NULL,
	`period` text NOT NULL,
	`period_start` text NOT NULL,
	`period_end` text NOT NULL,
	`unit_code` text NOT NULL,
	`unit_kind` text NOT NULL,
	`channel_code` text NOT NULL,
	`leads` integer,
	`leads_previous` integer,
	`leads_previous_year` integer,
	`leads_ytd` integer,
	`leads_ytd_previous_year` integer,
	`new_enrollments` integer,
	`new_enrollments_previous` integer,
	`new_enrollments_previous_year` integer,
	`new_enrollments_ytd` integer,
	`new_enrollments_ytd_previous_year` integer,
	`paid_enrollments` integer,
	`paid_enrollments_previous` integer,
	`paid_enrollments_previous_year` integer,
	`paid_enrollments_ytd` integer,
	`paid_enrollments_ytd_previous_year` integer,
	`net_revenue` integer,
	`net_revenue_previous` integer,
	`net_revenue_previous_year` integer,
	`net_revenue_ytd` integer,
	`net_revenue_ytd_previous_year` integer,
	`spend` integer,
	`spend_previous` integer,
	`spend_previous_year` integer,
	`spend_ytd` integer,
	`spend_ytd_previous_year` integer,
	`conversion` real,
	`conversion_previous` real,
	`conversion_previous_year` real,
	`conversion_ytd` real,
	`conversion_ytd_previous_year` real,
	`cost_per_enrollment` integer,
	`cost_per_enrollment_previous` integer,
	`cost_per_enrollment_previous_year` integer,
	`cost_per_enrollment_ytd` integer,
	`cost_per_enrollment_ytd_previous_year` integer,
	`target_leads` real,
	`attainment` real,
	`ytd_target` real,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `report_channel_from` ON `report_channel` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `report_channel_to` ON `report_channel` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `report_channel_period` ON `report_channel` (`entity_id`,`period_type`,`period`,`unit_code`,`channel_code`);--> statement-breakpoint
CREATE TABLE `report_program` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`year` integer NOT NULL,
	`period_type` text NOT NULL,
	`period` text NOT NULL,
	`period_start` text NOT NULL,
	`period_end` text NOT NULL,
	`unit_code` text NOT NULL,
	`unit_kind` text NOT NULL,
	`program_code` text NOT NULL,
	`new_enrollments` integer,
	`new_enrollments_previous` integer,
	`new_enrollments_previous_year` integer,
	`new_enrollments_ytd` integer,
	`new_enrollments_ytd_previous_year` integer,
	`active_students` integer,
	`active_students_previous` integer,
	`active_students_previous_year` integer,
	`active_students_ytd` integer,
	`active_students_ytd_previous_year` integer,
	`completed` integer,
	`completed_previous` integer,
	`completed_previous_year` integer,
	`completed_ytd` integer,
	`completed_ytd_previous_year` integer,
	`dropped` integer,
	`dropped_previous` integer,
	`dropped_previous_year` integer,
	`dropped_ytd` integer,
	`dropped_ytd_previous_year` integer,
	`renewals` integer,
	`renewals_previous` integer,
	`renewals_previous_year` integer,
	`renewals_ytd` integer,
	`renewals_ytd_previous_year` integer,
	`target_enrollments` real,
	`attainment` real,
	`ytd_target` real,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `report_program_from` ON `report_program` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `report_program_to` ON `report_program` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `report_program_period` ON `report_program` (`entity_id`,`period_type`,`period`,`unit_code`,`program_code`);--> statement-breakpoint
CREATE TABLE `report_revenue` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`year` integer NOT NULL,
	`period_type` text NOT NULL,
	`period` text NOT NULL,
	`period_start` text NOT NULL,
	`period_end` text NOT NULL,
	`unit_code` text NOT NULL,
	`unit_kind` text NOT NULL,
	`program_code` text NOT NULL,
	`row_count` integer NOT NULL,
	`amount_total` integer NOT NULL,
	`gross_revenue` integer,
	`gross_revenue_previous` integer,
	`gross_revenue_previous_year` integer,
	`gross_revenue_ytd` integer,
	`gross_revenue_ytd_previous_year` integer,
	`discount` integer,
	`discount_previous` integer,
	`discount_previous_year` integer,
	`discount_ytd` integer,
	`discount_ytd_previous_year` integer,
	`refund` integer,
	`refund_previous` integer,
	`refund_previous_year` integer,
	`refund_ytd` integer,
	`refund_ytd_previous_year` integer,
	`net_revenue` integer,
	`net_revenue_previous` integer,
	`net_revenue_previous_year` integer,
	`net_revenue_ytd` integer,
	`net_revenue_ytd_previous_year` integer,
	`outstanding` integer,
	`outstanding_previous` integer,
	`outstanding_previous_year` integer,
	`outstanding_ytd` integer,
	`outstanding_ytd_previous_year` integer,
	`order_count` integer,
	`order_count_previous` integer,
	`order_count_previous_year` integer,
	`order_count_ytd` integer,
	`order_count_ytd_previous_year` integer,
	`customer_count` integer,
	`customer_count_previous` integer,
	`customer_count_previous_year` integer,
	`customer_count_ytd` integer,
	`customer_count_ytd_previous_year` integer,
	`average_order` integer,
	`average_order_previous` integer,
	`average_order_previous_year` integer,
	`average_order_ytd` integer,
	`average_order_ytd_previous_year` integer,
	`target_revenue` integer,
	`attainment` real,
	`ytd_target` integer,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `report_revenue_from` ON `report_revenue` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `report_revenue_to` ON `report_revenue` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `report_revenue_period` ON `report_revenue` (`entity_id`,`period_type`,`period`,`unit_code`,`program_code`);--> statement-breakpoint
CREATE TABLE `report_school` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`year` integer NOT NULL,
	`period_type` text NOT NULL,
	`period` text NOT NULL,
	`period_start` text NOT NULL,
	`period_end` text NOT NULL,
	`unit_code` text NOT NULL,
	`unit_kind` text NOT NULL,
	`organization_key` text NOT NULL,
	`organization_id` text,
	`organization_name` text,
	`students` integer,
	`students_previous` integer,
	`students_previous_year` integer,
	`students_ytd` integer,
	`students_ytd_previous_year` integer,
	`active_students` integer,
	`active_students_previous` integer,
	`active_students_previous_year` integer,
	`active_students_ytd` integer,
	`active_students_ytd_previous_year` integer,
	`net_revenue` integer,
	`net_revenue_previous` integer,
	`net_revenue_previous_year` integer,
	`net_revenue_ytd` integer,
	`net_revenue_ytd_previous_year` integer,
	`order_count` integer,
	`order_count_previous` integer,
	`order_count_previous_year` integer,
	`order_count_ytd` integer,
	`order_count_ytd_previous_year` integer,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `report_school_from` ON `report_school` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `report_school_to` ON `report_school` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `report_school_period` ON `report_school` (`entity_id`,`period_type`,`period`,`unit_code`,`organization_key`);--> statement-breakpoint
CREATE TABLE `target_item` (
	`entity_id` text NOT NULL,
	`id` text NOT NULL,
	`from_release` integer NOT NULL,
	`to_release` integer,
	`row_hash` text NOT NULL,
	`year` integer NOT NULL,
	`month` text NOT NULL,
	`metric` text NOT NULL,
	`unit_code` text NOT NULL,
	`program_code` text NOT NULL,
	`value` integer NOT NULL,
	`source_file` text,
	`source_sheet` text,
	`source_row` integer,
	PRIMARY KEY(`entity_id`, `id`, `from_release`)
);
--> statement-breakpoint
CREATE INDEX `target_item_from` ON `target_item` (`entity_id`,`from_release`);--> statement-breakpoint
CREATE INDEX `target_item_to` ON `target_item` (`entity_id`,`to_release`);--> statement-breakpoint
CREATE INDEX `target_item_month` ON `target_item` (`entity_id`,`month`,`metric`);--> statement-breakpoint
CREATE TABLE `target_metric` (
	`code` text PRIMARY KEY NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`format` text NOT NULL,
	`position` integer NOT NULL
);
